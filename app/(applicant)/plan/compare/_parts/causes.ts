import type { DifferenceCause, EffectKind } from "@/app/_ui/charts/plan-difference-model";
import { groupByCause, sayCause } from "./cause-words";
import { isHeard, sayName, type Line } from "./line-words";

/** What became of a line. */
export const KINDS: Readonly<Record<EffectKind, string>> = {
  added: "Added",
  removed: "Removed",
  changed: "Changed",
};

/** Causes at the start, what they did at the end. Dates, figures and questions are counted, so that lines stay in sight. */
export function toCauses(lines: readonly Line[]): DifferenceCause[] {
  return groupByCause(lines).map(({ key, cause, lines: effects }) => {
    const own = effects.filter(isHeard);
    const rest = effects.length - own.length;
    return {
      key,
      label: sayCause(cause),
      effects: [
        ...own.map((line) => ({ key: line.key, label: sayName(line), kind: line.kind })),
        ...(rest > 0
          ? [
              {
                key: "rest",
                kind: "changed" as const,
                label:
                  rest === 1
                    ? "one date, figure, question or reason"
                    : `${rest} dates, figures, questions or reasons`,
              },
            ]
          : []),
      ],
    };
  });
}

/** How much differs, as a sentence. */
export function sayFinding(lines: readonly Line[]): string {
  if (lines.length === 0) return "Nothing differs.";
  const own = lines.filter(isHeard);
  const counts = (["added", "removed", "changed"] as const).flatMap((kind) => {
    const count = own.filter((line) => line.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  const rest = lines.length - own.length;
  const others = `${rest} of its dates, figures, questions and reasons`;
  if (counts.length === 0) return `Every line reads the same; ${others} changed.`;
  return `Lines: ${counts.join(", ")}${rest === 0 ? "" : `; ${others} too`}.`;
}
