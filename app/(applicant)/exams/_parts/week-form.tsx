"use client";

import { errorOf, fieldId, SendForm, textOf } from "@/app/_frame/send-form";
import { fieldTrouble } from "@/app/_trpc/trouble";
import { NumberField, TextField } from "@/app/_ui/field";
import type { SelectOption } from "@/app/_ui/select-field";
import { StatusLine } from "@/app/_ui/status-line";
import type { StudyWeek } from "@/server/features/exams/schema";
import { DomainBoxes } from "./domain-boxes";
import { readNumber, useSave } from "./use-save";
import { sayHours, sayWeek } from "./words";

const FORM = "week-form";
const FIELDS = ["hours", "questions", "percentCorrect", "domains", "note"];
const NOT_A_NUMBER = "Enter a number.";

/** What was studied in one week; `logged` is that week as it stands. Give it the week as its key. */
export function WeekForm({
  week,
  logged,
  domains: options,
}: {
  week: string;
  logged: StudyWeek | undefined;
  domains: readonly SelectOption[];
}) {
  const { sending, said, hasClashed, save } = useSave(logged?.version ?? 0);
  const send = async (form: FormData) => {
    const hours = readNumber(textOf(form, "hours"));
    const questions = readNumber(textOf(form, "questions"));
    const percentCorrect = readNumber(textOf(form, "percentCorrect"));
    if (hours === undefined || hours === null) {
      return fieldTrouble({ hours: "Enter the hours, such as 12 or 12.5." });
    }
    if (questions === undefined) return fieldTrouble({ questions: NOT_A_NUMBER });
    if (percentCorrect === undefined) return fieldTrouble({ percentCorrect: NOT_A_NUMBER });
    const domains = form.getAll("domains") as StudyWeek["domains"];
    const values = { week, hours, questions, percentCorrect, domains, note: textOf(form, "note") };
    const { api } = await import("@/app/_trpc/client");
    return save(values, (input) => api.exams.saveWeek.mutate(input), `${sayWeek(week)} is kept.`);
  };
  return (
    <SendForm
      id={FORM}
      label={sayWeek(week)}
      sending={sending}
      fields={FIELDS}
      submit={logged === undefined ? "Log this week" : "Keep the change"}
      going="Keeping it"
      variant="secondary"
      onSend={send}
      more={<StatusLine>{said}</StatusLine>}
    >
      {hasClashed && logged ? (
        <p>This week stands at {sayHours(logged.hours)} now. Press again to put yours in its place.</p>
      ) : null}
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <NumberField
          id={fieldId(FORM, "hours")}
          name="hours"
          label="Hours"
          inputMode="decimal"
          maxLength={6}
          defaultValue={logged?.hours}
          error={errorOf(sending, "hours")}
        />
        <NumberField
          id={fieldId(FORM, "questions")}
          name="questions"
          label="Questions, if you count"
          maxLength={5}
          defaultValue={logged?.questions ?? ""}
          error={errorOf(sending, "questions")}
        />
        <NumberField
          id={fieldId(FORM, "percentCorrect")}
          name="percentCorrect"
          label="Percent correct, if you know"
          maxLength={3}
          defaultValue={logged?.percentCorrect ?? ""}
          error={errorOf(sending, "percentCorrect")}
        />
      </div>
      <DomainBoxes
        id={fieldId(FORM, "domains")}
        name="domains"
        options={options}
        chosen={logged?.domains ?? []}
      />
      <TextField
        id={fieldId(FORM, "note")}
        name="note"
        label="Note, if you like"
        defaultValue={logged?.note}
        maxLength={500}
        dir="auto"
        autoComplete="off"
        error={errorOf(sending, "note")}
      />
    </SendForm>
  );
}
