"use client";

import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { DateField, TextField } from "@/app/_ui/field";
import { SelectField, type SelectOption } from "@/app/_ui/select-field";
import { StatusLine } from "@/app/_ui/status-line";
import type { StudyError } from "@/server/features/exams/schema";
import { useSave } from "./use-save";

const FORM = "error-form";
const FIELDS = ["day", "domain", "topic", "lesson"];

/** One missed question: a new one, or `row` as it stands. Give it the row's id as its key. */
export function ErrorForm({
  row,
  today,
  domains,
}: {
  row: StudyError | undefined;
  today: string;
  domains: readonly SelectOption[];
}) {
  const { sending, said, hasClashed, save } = useSave(row?.version ?? 0);
  const send = async (form: FormData) => {
    const values = {
      id: row?.id ?? null,
      day: textOf(form, "day"),
      domain: textOf(form, "domain") as StudyError["domain"],
      topic: textOf(form, "topic").trim(),
      lesson: textOf(form, "lesson"),
    };
    const { api } = await import("@/app/_trpc/client");
    await save(values, (input) => api.exams.saveError.mutate(input), "It is in your error log.");
    if (row === undefined) clear();
    return undefined;
  };
  return (
    <SendForm
      id={FORM}
      label={row === undefined ? "A missed question" : "Change this missed question"}
      sending={sending}
      fields={FIELDS}
      submit={row === undefined ? "Add it" : "Keep the change"}
      going="Keeping it"
      variant="secondary"
      onSend={send}
      more={<StatusLine>{said}</StatusLine>}
    >
      {hasClashed && row ? (
        <p>
          It reads <bdi className="font-semibold">{row.topic}</bdi> now. Press again to put yours in its
          place.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <DateField
          id={fieldId(FORM, "day")}
          name="day"
          label="Day"
          defaultValue={row?.day ?? today}
          min="1990-01-01"
          max={today}
          error={errorOf(sending, "day")}
        />
        <SelectField
          id={fieldId(FORM, "domain")}
          name="domain"
          label="Domain"
          empty="Choose"
          options={domains}
          defaultValue={row?.domain ?? ""}
          error={errorOf(sending, "domain") && "Choose the domain."}
          className="max-w-80"
        />
      </div>
      <TextField
        id={fieldId(FORM, "topic")}
        name="topic"
        label="What was it about?"
        hint="For example: anion gap in salicylate poisoning."
        defaultValue={row?.topic}
        maxLength={200}
        dir="auto"
        autoComplete="off"
        error={errorOf(sending, "topic")}
      />
      <TextField
        id={fieldId(FORM, "lesson")}
        name="lesson"
        label="What will you do differently?"
        defaultValue={row?.lesson}
        maxLength={1000}
        dir="auto"
        autoComplete="off"
        error={errorOf(sending, "lesson")}
      />
    </SendForm>
  );
}

/** Makes room for the next one; day and domain stay, because the next is often of the same session. */
function clear() {
  for (const field of ["topic", "lesson"]) {
    const input = document.getElementById(fieldId(FORM, field));
    if (input instanceof HTMLInputElement) input.value = "";
  }
  document.getElementById(fieldId(FORM, "topic"))?.focus();
}
