import type { ReactNode, Ref } from "react";

/** The page's one h1. `isDisplay` is for the landing page and the plan's headline sentence. `ref` lets a page move focus here. */
export function PageHeading({
  eyebrow,
  title,
  lead,
  isDisplay = false,
  ref,
}: {
  eyebrow?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  isDisplay?: boolean;
  ref?: Ref<HTMLHeadingElement>;
}) {
  return (
    <div className="space-y-3">
      {eyebrow ? <p className="text-note text-muted">{eyebrow}</p> : null}
      <h1
        ref={ref}
        tabIndex={-1}
        className={`max-w-[24em] font-title font-medium tracking-[-0.012em] ${isDisplay ? "text-display" : "text-h1"}`}
      >
        {title}
      </h1>
      {lead ? <div className="measure text-lead text-muted">{lead}</div> : null}
    </div>
  );
}

/** A section's h2, or h3 with `level={3}`. */
export function SectionHeading({
  level = 2,
  id,
  children,
}: {
  level?: 2 | 3;
  id?: string;
  children: ReactNode;
}) {
  return level === 2 ? (
    <h2 id={id} className="font-title text-h2 font-medium tracking-[-0.008em]">
      {children}
    </h2>
  ) : (
    <h3 id={id} className="text-h3 font-semibold">
      {children}
    </h3>
  );
}
