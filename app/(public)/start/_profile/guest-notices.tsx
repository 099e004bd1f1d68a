"use client";

import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { undoReplace, useGuest } from "./guest-store";

/** What a guest must know of the answers on this device: that they were replaced, or that they can't be kept. */
export function GuestNotices() {
  const { isReady, isKept, undo } = useGuest();
  return (
    <div className="space-y-3 empty:hidden print:hidden">
      {undo ? (
        <Notice title={undo.sentence} live="status">
          <Button onClick={undoReplace}>Undo</Button>
        </Notice>
      ) : null}
      {isReady && !isKept ? (
        <Notice tone="caution" title="This browser does not keep your answers" live="status">
          <p>
            They stay as long as this tab is open. To have them later, download your profile from the plan.
          </p>
        </Notice>
      ) : null}
    </div>
  );
}
