import { DAY } from "../../_answers/merge";
import type { SaveState } from "../../_answers/saver";

export type FieldState = { readonly kind: string; readonly words: string };

const KEPT = "Kept on this device.";

/** How far one answer has got, in words; empty for one that was not touched here. */
export function sayFieldState(state: SaveState, isPending: boolean, isTouched: boolean): FieldState {
  if (!isPending) return { kind: isTouched ? "saved" : "", words: isTouched ? "Saved" : "" };
  switch (state.kind) {
    case "saving":
    case "saved":
      return { kind: "saving", words: "Saving" };
    case "waiting":
      return {
        kind: "waiting",
        words: `Not saved yet: ${state.why === "offline" ? "no connection" : "Airway can't keep it right now"}. ${KEPT}`,
      };
    case "conflict":
      return { kind: "held", words: `Not saved yet: another answer waits for your choice. ${KEPT}` };
    case "stopped":
      return {
        kind: "stopped",
        words:
          state.why.reason === "sign-in"
            ? `Not saved yet: you are signed out. ${KEPT}`
            : `Not saved yet: ${state.why.message} ${KEPT}`,
      };
  }
}

/** Whether a clash is one that the fields of this page can't settle. */
export function isElsewhere(clash: string, paths: readonly string[]): boolean {
  return clash === DAY || !paths.includes(clash);
}
