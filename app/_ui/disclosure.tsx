import type { ComponentProps, ReactNode } from "react";

/** Folded words that one press opens; printed open. */
export function Disclosure({
  summary,
  children,
  className,
  ...rest
}: Omit<ComponentProps<"details">, "children"> & { summary: ReactNode; children: ReactNode }) {
  return (
    <details className={`group/disclosure ${className ?? ""}`} {...rest}>
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-control text-note font-semibold text-primary hover:underline [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 10 10"
          aria-hidden="true"
          className="size-2.5 shrink-0 fill-current group-open/disclosure:rotate-90 rtl:-scale-x-100"
        >
          <path d="M2 0l7 5-7 5z" />
        </svg>
        {summary}
      </summary>
      <div className="space-y-2 border-s-2 border-hairline ps-4 pt-1 pb-2">{children}</div>
    </details>
  );
}
