"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "@/app/_ui/button";
import type { Deed } from "./deed";

const STAYS_MS = 10_000;
const HELD_MS = 2_000;

/** What was just done, with its undo. It goes by itself, but not from under a pointer or a key that is about to press it. */
export function UndoToast({
  said,
  undo,
  onUndo,
  onEnd,
}: {
  said: string;
  undo: Deed | null;
  onUndo: (deed: Deed) => void;
  onEnd: (hadFocus: boolean) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const end = useEffectEvent(() => onEnd(box.current?.contains(document.activeElement) === true));
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    const isHeld = () => {
      const toast = box.current;
      const holder = document.activeElement;
      return toast?.matches(":hover") === true || (holder !== toast && toast?.contains(holder) === true);
    };
    const look = () => {
      if (isHeld()) timer = window.setTimeout(look, HELD_MS);
      else end();
    };
    let timer = window.setTimeout(look, STAYS_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="status"
      className="pointer-events-auto flex w-full flex-wrap items-center justify-between gap-x-4 gap-y-1 border border-s-4 border-hairline border-s-primary bg-surface px-4 py-2 sm:w-md"
    >
      <p className="min-w-0 font-semibold">
        <bdi>{said}</bdi>
      </p>
      <span className="flex flex-wrap gap-x-2">
        {undo === null ? null : <Button onClick={() => onUndo(undo)}>Undo</Button>}
        <Button variant="quiet" onClick={() => onEnd(true)}>
          Dismiss
        </Button>
      </span>
    </div>
  );
}
