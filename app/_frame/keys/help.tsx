"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import type { FrameDialogProps } from "./dialog-props";

const KEY = "inline-block min-w-8 border border-control px-2 text-center font-sans text-note";

/** The keys that work on every page. */
export function Help({ role, hasSingleKeys, onClose }: FrameDialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const single = [
    { keys: ["?"], does: "Show these keys" },
    ...(role === "applicant" ? [{ keys: ["L"], does: "Log a practice exam" }] : []),
  ];
  const rows: readonly {
    readonly keys: readonly string[];
    readonly between?: string;
    readonly does: string;
  }[] = [
    { keys: ["Ctrl K", "⌘ K"], does: "Go to a page or do something, by typing its name" },
    ...(hasSingleKeys ? single : []),
    { keys: ["1", "9"], between: "to", does: "Choose an answer while a list of answers has the focus" },
    { keys: ["Tab", "Shift Tab"], does: "Go to the next or the previous control" },
    { keys: ["Esc"], does: "Close what is open" },
  ];
  return (
    <dialog
      ref={box}
      aria-labelledby="keys-title"
      onClose={onClose}
      className="m-auto w-[min(36rem,calc(100vw-2rem))] border border-control bg-surface p-5 text-ink backdrop:bg-ink/50 sm:p-6"
    >
      <div className="space-y-5">
        <h2 id="keys-title" className="text-h3 font-semibold">
          Keys
        </h2>
        <dl className="divide-y divide-hairline border-y border-hairline">
          {rows.map(({ keys, between = "or", does }) => (
            <div key={does} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[12rem_1fr]">
              <dt className="flex flex-wrap items-center gap-2">
                {keys.map((key, index) => (
                  <span key={key} className="inline-flex items-center gap-2">
                    {index === 0 ? null : <span className="text-note text-muted">{between}</span>}
                    <kbd className={KEY}>{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="text-note text-muted">
          {hasSingleKeys
            ? "None of them works while you type. If single keys get in your way, "
            : "Single keys are switched off. To have them, "}
          <Link href="/settings/notifications#keys" className="link" onClick={() => box.current?.close()}>
            {hasSingleKeys ? "switch them off in the settings" : "switch them on in the settings"}
          </Link>
          .
        </p>
        <Button onClick={() => box.current?.close()}>Close</Button>
      </div>
    </dialog>
  );
}
