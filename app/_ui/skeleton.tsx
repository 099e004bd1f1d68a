/** A still block in the place of what is coming; `className` gives it that thing's size, so nothing moves. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden="true" className={`border border-hairline bg-sunken ${className}`} />;
}
