/** Says in words that something is done, beside the control that did it; always in the page, so that it is announced. */
export function StatusLine({ children }: { children: string }) {
  return (
    <p role="status" className="text-note text-muted empty:hidden">
      {children}
    </p>
  );
}
