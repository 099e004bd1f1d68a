"use client";

import { useState, type SubmitEvent } from "react";
import { textOf } from "@/app/_frame/send-form";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";

const MAX_REASON = 500;

// Outside the component: a ref with a new identity would take the focus back on every render.
const takeFocus = (field: HTMLInputElement | null) => field?.focus();

/** Why a line is not for a person, in their own words: without a reason nobody could weigh it later, they themselves included. */
export function NotForMeForm({
  id,
  onSave,
  onCancel,
}: {
  id: string;
  onSave: (reason: string) => void;
  onCancel: () => void;
}) {
  const [error, setError] = useState<string>();
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = textOf(new FormData(event.currentTarget), `${id}-reason`).trim();
    setError(reason === "" ? "Say in a few words why it is not for you." : undefined);
    if (reason !== "") return onSave(reason);
    document.getElementById(`${id}-reason`)?.focus();
  };
  return (
    <form noValidate onSubmit={send} className="space-y-2 pt-2 pb-3 print:hidden">
      <TextField
        ref={takeFocus}
        id={`${id}-reason`}
        label="Why is it not for you?"
        hint="A few words. Whoever may see your plan reads them too."
        error={error}
        maxLength={MAX_REASON}
        autoComplete="off"
        dir="auto"
        required
      />
      <p className="flex flex-wrap gap-2">
        <Button type="submit">Put it aside</Button>
        <Button variant="quiet" onClick={onCancel}>
          Keep it
        </Button>
      </p>
    </form>
  );
}
