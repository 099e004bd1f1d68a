import type { Entry } from "./entry";

/** What the dialog is opened for: a new exam, one that was refused, or one of the record that is to be changed. */
export type Opening = {
  readonly entry: Entry | null;
  /** The key of a waiting entry that takes its place. */
  readonly instead?: string;
  /** The entry of the record as it stands. */
  readonly was?: Entry;
};

type Open = (opening: Opening) => void;

const door: { open: Open | null } = { open: null };

/** Opens the dialog from anywhere on a page that holds a `PracticeLog`. */
export function openLog(opening: Opening = { entry: null }): void {
  door.open?.(opening);
}

/** What answers `openLog`, until the page that holds it goes. */
export function answerDoor(open: Open): () => void {
  door.open = open;
  return () => {
    if (door.open === open) door.open = null;
  };
}
