"use client";

import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { fieldTrouble } from "@/app/_trpc/trouble";
import { DateField, NumberField, TextField } from "@/app/_ui/field";
import { SelectField } from "@/app/_ui/select-field";
import { StatusLine } from "@/app/_ui/status-line";
import type { QbankSnapshot } from "@/server/features/exams/schema";
import { readNumber, useSave } from "./use-save";

const FORM = "snapshot-form";
const FIELDS = ["day", "name", "percentCorrect", "percentDone", "isTimedMixed"];
const PERCENT = "Enter a whole number from 0 to 100.";
const MODES = [
  { value: "yes", label: "Timed and mixed" },
  { value: "no", label: "Untimed, or by subject" },
];

const modeOf = (row: QbankSnapshot | undefined) => {
  if (typeof row?.isTimedMixed !== "boolean") return "";
  return row.isTimedMixed ? "yes" : "no";
};

/** How far a question bank is: a new snapshot, or `row` as it stands. `name` is the bank of the last one. */
export function SnapshotForm({
  row,
  name,
  today,
}: {
  row: QbankSnapshot | undefined;
  name: string;
  today: string;
}) {
  const { sending, said, hasClashed, save } = useSave(row?.version ?? 0);
  const send = async (form: FormData) => {
    const percentCorrect = readNumber(textOf(form, "percentCorrect"));
    const percentDone = readNumber(textOf(form, "percentDone"));
    if (typeof percentCorrect !== "number") return fieldTrouble({ percentCorrect: PERCENT });
    if (typeof percentDone !== "number") return fieldTrouble({ percentDone: PERCENT });
    const mode = textOf(form, "isTimedMixed");
    const values = {
      id: row?.id ?? null,
      day: textOf(form, "day"),
      name: textOf(form, "name").trim(),
      percentCorrect,
      percentDone,
      isTimedMixed: mode === "" ? null : mode === "yes",
    };
    const { api } = await import("@/app/_trpc/client");
    return save(values, (input) => api.exams.saveSnapshot.mutate(input), "The snapshot is kept.");
  };
  return (
    <SendForm
      id={FORM}
      label={row === undefined ? "A new snapshot" : "Change this snapshot"}
      sending={sending}
      fields={FIELDS}
      submit={row === undefined ? "Keep the snapshot" : "Keep the change"}
      going="Keeping it"
      variant="secondary"
      onSend={send}
      more={<StatusLine>{said}</StatusLine>}
    >
      {hasClashed && row ? (
        <p>
          It stands at {row.percentCorrect}&nbsp;% correct and {row.percentDone}&nbsp;% done now. Press again
          to put yours in its place.
        </p>
      ) : null}
      <TextField
        id={fieldId(FORM, "name")}
        name="name"
        label="Question bank"
        defaultValue={row?.name ?? name}
        maxLength={200}
        dir="auto"
        autoComplete="off"
        error={errorOf(sending, "name")}
      />
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
        <NumberField
          id={fieldId(FORM, "percentCorrect")}
          name="percentCorrect"
          label="Percent correct"
          maxLength={3}
          defaultValue={row?.percentCorrect ?? ""}
          error={errorOf(sending, "percentCorrect")}
        />
        <NumberField
          id={fieldId(FORM, "percentDone")}
          name="percentDone"
          label="Percent done"
          maxLength={3}
          defaultValue={row?.percentDone ?? ""}
          error={errorOf(sending, "percentDone")}
        />
        <SelectField
          id={fieldId(FORM, "isTimedMixed")}
          name="isTimedMixed"
          label="How you do the blocks"
          empty="Not said"
          options={MODES}
          defaultValue={modeOf(row)}
          className="max-w-72"
        />
      </div>
    </SendForm>
  );
}
