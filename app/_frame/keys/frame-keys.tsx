"use client";

import { type ComponentType, useEffect, useEffectEvent, useState } from "react";
import type { Role } from "@/db/enums";
import { useReady } from "@/app/_ui/use-ready";
import type { FrameDialogProps } from "./dialog-props";
import { noteVisit } from "./visit";

type Dialog = { readonly Part: ComponentType<FrameDialogProps> };

const LOAD = {
  palette: () => import("./palette").then(({ Palette: Part }) => ({ Part })),
  help: () => import("./help").then(({ Help: Part }) => ({ Part })),
} as const;

/** Whether keys belong to something else: a field that is typed into, or a dialog. */
function isTaken(target: EventTarget | null): boolean {
  const isField =
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], [role=textbox]") !== null;
  return isField || document.querySelector("dialog[open]") !== null;
}

/** The keys of every page, and the button beside them. The dialogs come when they are asked for, so that this stays small. */
export function FrameKeys({ role, hasSingleKeys }: { role: Role; hasSingleKeys: boolean }) {
  const isReady = useReady();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  // What could not be loaded comes with the next press.
  const open = (name: keyof typeof LOAD) => void LOAD[name]().then(setDialog, () => undefined);
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (event.defaultPrevented || event.isComposing || isTaken(event.target) || altKey) return;
    const isPalette = (ctrlKey || metaKey) && key.toLowerCase() === "k";
    if (!isPalette && !(hasSingleKeys && key === "?" && !ctrlKey && !metaKey)) return;
    event.preventDefault();
    open(isPalette ? "palette" : "help");
  });
  useEffect(() => {
    noteVisit();
    const hear = (event: KeyboardEvent) => listen(event);
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  return (
    <>
      <button
        type="button"
        disabled={!isReady}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => open("palette")}
        className="hidden min-h-11 cursor-pointer items-center gap-2 rounded-control px-1 text-note hover:underline disabled:cursor-default sm:inline-flex"
      >
        Go to
        <kbd aria-hidden="true" className="border border-hairline px-1.5 font-sans text-note/snug text-muted">
          Ctrl K
        </kbd>
      </button>
      {dialog === null ? null : (
        <dialog.Part
          role={role}
          hasSingleKeys={hasSingleKeys}
          // A dialog says late that it was closed: another may stand in its place by then.
          onClose={() => setDialog((shown) => (shown?.Part === dialog.Part ? null : shown))}
          onHelp={() => open("help")}
        />
      )}
    </>
  );
}
