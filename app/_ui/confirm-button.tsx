"use client";

import { useId, useRef, type ReactNode } from "react";
import { Button, type ButtonVariant } from "./button";

/** A button for what can't be undone: it first says what will happen. Escape and "Keep it as it is" lead back. */
export function ConfirmButton({
  label,
  title,
  confirm,
  variant = "danger",
  isGoing,
  onConfirm,
  children,
}: {
  label: ReactNode;
  title: ReactNode;
  confirm: ReactNode;
  variant?: ButtonVariant;
  isGoing: boolean;
  onConfirm: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button variant={variant} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(36rem,calc(100vw-2rem))] border border-control bg-surface p-5 text-ink backdrop:bg-ink/50 sm:p-6"
      >
        <div className="space-y-4">
          <h2 id={titleId} className="text-h3 font-semibold">
            {title}
          </h2>
          <div className="space-y-2">{children}</div>
          <div className="flex flex-wrap gap-2">
            <Button autoFocus onClick={() => dialog.current?.close()}>
              Keep it as it is
            </Button>
            <Button
              variant="danger"
              aria-disabled={isGoing}
              onClick={() => {
                dialog.current?.close();
                onConfirm();
              }}
            >
              {confirm}
            </Button>
          </div>
        </div>
      </dialog>
    </>
  );
}
