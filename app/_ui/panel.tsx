import type { HTMLAttributes } from "react";

type PanelProps = HTMLAttributes<HTMLElement> & {
  as?: "div" | "section" | "article" | "li";
  tone?: "surface" | "sunken";
};

const TONES = { surface: "border-hairline bg-surface", sunken: "border-transparent bg-sunken" };

/** A sheet of data: hairline, square corners. Controls do not stand on `sunken` (their border would fall under 3:1). */
export function Panel({ as: Tag = "div", tone = "surface", className, ...rest }: PanelProps) {
  return (
    <Tag
      className={`min-w-0 border p-4 sm:p-6 print:break-inside-avoid ${TONES[tone]} ${className ?? ""}`}
      {...rest}
    />
  );
}
