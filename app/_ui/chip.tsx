import type { ReactNode } from "react";
import { Mark, type MarkShape } from "./mark";

/** `danger` is for overdue and destructive only, never for a score. */
export type Tone = "neutral" | "primary" | "caution" | "info" | "danger";

const TONES: Record<Tone, string> = {
  neutral: "border-hairline text-muted",
  primary: "border-primary text-primary",
  caution: "border-caution text-caution",
  info: "border-info text-info",
  danger: "border-danger text-danger",
};

/** A short label beside a title. Its word carries the meaning; tone and mark only repeat it. */
export function Chip({
  tone = "neutral",
  mark,
  children,
}: {
  tone?: Tone;
  mark?: MarkShape;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 border bg-surface px-2 py-0.5 text-note/snug whitespace-nowrap ${TONES[tone]}`}
    >
      {mark ? <Mark shape={mark} /> : null}
      {children}
    </span>
  );
}
