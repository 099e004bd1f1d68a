import type { ReactNode } from "react";

type NoticeTone = "info" | "caution" | "danger";

const RULES: Record<NoticeTone, string> = {
  info: "border-s-info",
  caution: "border-s-caution",
  danger: "border-s-danger",
};
const TITLES: Record<NoticeTone, string> = {
  info: "text-info",
  caution: "text-caution",
  danger: "text-danger",
};

/** A message beside the content. `live="status"` announces it when it appears after the page has loaded. */
export function Notice({
  tone = "info",
  title,
  live,
  children,
}: {
  tone?: NoticeTone;
  title: string;
  live?: "status" | "alert";
  children?: ReactNode;
}) {
  return (
    <div
      role={live}
      className={`space-y-1 border border-s-4 border-hairline bg-surface px-4 py-3 ${RULES[tone]}`}
    >
      <p className={`font-semibold ${TITLES[tone]}`}>{title}</p>
      {children ? <div className="measure space-y-2">{children}</div> : null}
    </div>
  );
}
