import type { MouseEvent } from "react";

/** A press that opens no new tab or window: one that this page may answer itself. */
export function isPlainPress({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
}
