import { LATER, type FollowUp, type Form, type Question } from "./question";

export type FormErrors = Readonly<Record<string, string>>;

/** What keeps an answer from being taken, by field; empty when nothing does. Leaving a question is never an error. */
export function checkForm(question: Question, form: Form): FormErrors {
  const { choice } = form;
  if (choice === undefined) return { choice: `Choose an answer. “${question.later}” is one too.` };
  if (choice === LATER) return {};
  return Object.fromEntries(
    question.followUps(choice).flatMap((field) => {
      const message = checkField(field, form[field.key]?.trim() ?? "");
      return message === undefined ? [] : [[field.key, message]];
    }),
  );
}

function checkField(field: FollowUp, text: string): string | undefined {
  if (text === "") return field.needed;
  if (field.kind === "number") {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return number >= field.min && number <= field.max
      ? undefined
      : `Enter a whole number from ${field.min} to ${field.max}.`;
  }
  if (field.kind === "options") {
    return field.options.some(({ value }) => value === text) ? undefined : (field.needed ?? "Choose one.");
  }
  return text >= "1990-01-01" && text <= "2100-12-31" ? undefined : "Enter a date between 1990 and 2100.";
}
