"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { Undo } from "./undo";
import { useAnswers } from "./use-answers";

/** What must be known of the answers: that this device can't keep them, or that some were just replaced. */
export function GuestNotices() {
  const { isReady, isKept, undo, stored, store } = useAnswers();
  // A trial that was taken over replaces facts alone, and the page keeps the focus near it.
  const isWhole = undo?.group === null && undo.before.done !== stored.done;
  const box = useUndoFocus(isReady, undo?.before ?? null, isWhole);
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
        <div ref={box} tabIndex={-1} className="fixed inset-x-4 bottom-4 z-10 sm:start-auto sm:w-md">
          <Notice title={undo.sentence} live="status">
            <p className="text-note">
              {undo.group === null ? "The earlier answers are" : "It is"} kept aside until you dismiss this or
              close the {store.place === "account" ? "page" : "tab"}.
            </p>
            <Button onClick={store.undoReplace}>Undo</Button>{" "}
            <Button variant="quiet" onClick={store.dismissUndo}>
              Dismiss
            </Button>
          </Notice>
        </div>
      ) : null}
    </div>
  );
}

/** Gives the notice the focus when all answers were just replaced; one that was there already leaves it where it is. */
function useUndoFocus(isReady: boolean, before: Undo["before"] | null, isWhole: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef<Undo["before"] | null | undefined>(undefined);
  useEffect(() => {
    if (!isReady) return;
    const isNew = seen.current !== undefined && seen.current !== before;
    seen.current = before;
    if (!isNew || !isWhole) return;
    // After the effects of the page, one of which may take the focus too.
    const timer = window.setTimeout(() => box.current?.focus());
    return () => window.clearTimeout(timer);
  }, [isReady, before, isWhole]);
  return box;
}
