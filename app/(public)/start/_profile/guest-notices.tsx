"use client";

import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { dismissUndo, undoReplace, useGuest } from "./guest-store";

/** What a guest must know of the answers on this device: that they can't be kept, or that some were just replaced. */
export function GuestNotices() {
  const { isReady, isKept, undo } = useGuest();
  return (
    <div className="empty:hidden print:hidden">
      {isReady && !isKept ? (
        <Notice tone="caution" title="This browser does not keep your answers" live="status">
          <p>
            They stay as long as this tab is open. To have them later, download your profile from the plan.
          </p>
        </Notice>
      ) : null}
      {undo ? (
        // Over the page, because what was removed may be far from its top; it stays until it is answered.
        <div className="fixed inset-x-4 bottom-4 z-10 sm:start-auto sm:w-md">
          <Notice title={undo.sentence} live="status">
            <Button onClick={undoReplace}>Undo</Button>{" "}
            <Button variant="quiet" onClick={dismissUndo}>
              Dismiss
            </Button>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}
