"use client";

import { useEffect, useId, useRef, useState } from "react";
import { useRouter } from "next/navigation";
import { SendTrouble } from "@/app/_frame/act-status";
import { useSend } from "@/app/_frame/use-send";
import { api } from "@/app/_trpc/client";
import { createKeys } from "@/app/_trpc/keys";
import { type Trouble, trouble } from "@/app/_trpc/trouble";
import { checkEntry, entryFieldsOf, toEntry } from "@/app/(public)/start/_fields/entry-fields";
import type { Form, FormErrors } from "@/app/(public)/start/_fields/form-field";
import { FormFieldInput } from "@/app/(public)/start/_fields/form-field-input";
import { deviceToday } from "@/app/(public)/start/_profile/use-today";
import { Button } from "@/app/_ui/button";
import type { PracticeEntry } from "@/server/features/exams/schema";
import type { Opening } from "./door";
import type { Entry, Refusal } from "./entry";
import type { Queue } from "./queue";
import { sayEntry } from "./words";

export type LogDialogProps = {
  opening: Opening;
  queue: Queue;
  onFlush: () => Promise<number>;
  /** Closes it; the sentence says what came of it. */
  onClose: (sentence: string) => void;
};

const BASELINE = "baseline";

function toForm(entry: Entry | null, today: string): Form {
  if (entry === null) return { date: today };
  const { exam, form, date, score, baseline } = entry;
  return { exam, form: form ?? "", date, score: String(score), [BASELINE]: baseline === true ? "yes" : "" };
}

/** The sentences of a refusal by field; "" is for the whole. */
function toErrors({ message, problems }: Refusal): FormErrors {
  if (problems.length === 0) return { "": message };
  return Object.fromEntries(
    problems.map((problem) => [problem.path.replace(/^entry\.?/, ""), problem.message]),
  );
}

/** Logs or changes one practice exam, in four fields. A new one is kept on the device first, so that it needs no connection. */
export function LogDialog({ opening, queue, onFlush, onClose }: LogDialogProps) {
  const { entry, was } = opening;
  const id = useId();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const sending = useSend();
  const [keys] = useState(createKeys);
  const [today] = useState(deviceToday);
  const [form, setForm] = useState(() => toForm(entry, today));
  const [errors, setErrors] = useState<FormErrors>({});
  // The entry on the device that the next try takes the place of.
  const [instead, setInstead] = useState(opening.instead);
  const fields = entryFieldsOf("practice", today).filter(({ key }) => key !== BASELINE);

  useEffect(() => dialog.current?.showModal(), []);

  const close = (sentence: string) => {
    dialog.current?.close();
    onClose(sentence);
  };
  const show = (found: FormErrors) => {
    setErrors(found);
    const [first] = Object.keys(found).filter((key) => key !== "");
    if (first !== undefined) document.getElementById(`${id}-${first}`)?.focus();
  };
  const keepChange = async (before: Entry, after: Entry): Promise<Trouble | undefined> => {
    const change = { was: before as PracticeEntry, entry: after as PracticeEntry };
    const work = api.exams.changePractice.mutate({ ...change, idempotencyKey: keys.keyFor(change) });
    await work.finally(() => router.refresh());
    keys.succeeded();
    close(`Changed: ${sayEntry(after)}.`);
    return undefined;
  };
  const keepNew = async (after: Entry): Promise<Trouble | undefined> => {
    const key = queue.add(after, instead);
    await onFlush();
    const left = queue.state().waiting.find((each) => each.key === key);
    if (left === undefined) close(`Logged: ${sayEntry(after)}.`);
    else if (left.refusal === null) close("");
    else {
      setInstead(key);
      show(toErrors(left.refusal));
      const whole = toErrors(left.refusal)[""];
      return whole === undefined ? undefined : trouble(whole);
    }
    return undefined;
  };
  const submit = () => {
    const found = checkEntry("practice", form, today);
    show(found);
    if (Object.keys(found).length > 0) return;
    const { baseline: _, ...rest } = toEntry("practice", form, today);
    const after = { ...rest, ...(form[BASELINE] === "yes" ? { baseline: true } : {}) } as Entry;
    sending.send(() => (was === undefined ? keepNew(after) : keepChange(was, after)));
  };

  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={() => onClose("")}
      className="m-auto max-h-[calc(100dvh-1rem)] w-[min(36rem,calc(100vw-1rem))] overflow-y-auto border border-control bg-surface p-4 text-ink backdrop:bg-ink/50 sm:p-6"
    >
      <form
        method="dialog"
        noValidate
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2 id={`${id}-title`} className="text-h3 font-semibold">
          {was === undefined ? "Log a practice exam" : "Change this practice exam"}
        </h2>
        <SendTrouble sending={sending} />
        {fields.map((field) => (
          <FormFieldInput
            key={field.key}
            id={`${id}-${field.key}`}
            field={field}
            value={form[field.key] ?? ""}
            error={errors[field.key]}
            onChange={(value) => {
              setForm((last) => ({ ...last, [field.key]: value }));
              // What is being mended is not complained of any more; the next press looks again.
              setErrors((last) =>
                Object.fromEntries(Object.entries(last).filter(([key]) => key !== field.key)),
              );
            }}
          />
        ))}
        <label className="flex min-h-11 w-fit cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            checked={form[BASELINE] === "yes"}
            onChange={(event) => setForm({ ...form, [BASELINE]: event.target.checked ? "yes" : "" })}
            className="size-5 accent-primary"
          />
          This was my baseline
        </label>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" aria-disabled={sending.isGoing}>
            {sending.isGoing ? "Keeping it" : was === undefined ? "Log it" : "Keep the change"}
          </Button>
          <Button variant="quiet" onClick={() => close("")}>
            Cancel
          </Button>
        </div>
      </form>
    </dialog>
  );
}
