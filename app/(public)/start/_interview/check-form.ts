import { checkFields, type Form, type FormErrors } from "../_fields/form-field";
import type { GuestFacts } from "../_profile/fact-access";
import { listLost } from "../_profile/lost-facts";
import { LATER, type Question } from "./question";

/** What keeps an answer from being taken, by field; empty when nothing does. Leaving a question is never an error. */
export function checkForm(question: Question, form: Form): FormErrors {
  const { choice } = form;
  if (choice === undefined) return { choice: `Choose an answer. “${question.later}” is one too.` };
  return choice === LATER ? {} : checkFields(question.followUps(choice), form);
}

/** An answer as facts, always on those that stood when its question was opened, so that moving over a choice is no change. */
type Draft = {
  readonly facts: GuestFacts;
  /** What the answer would take away that was entered by hand. It is then kept only when the guest goes on. */
  readonly lost: readonly string[];
};

/** The facts of a form without the fields that can't be taken yet; null where nothing of it can be. */
export function draft(question: Question, base: GuestFacts, form: Form, today: string): Draft | null {
  const errors = checkForm(question, form);
  if (["choice", ...(question.required ?? [])].some((key) => key in errors)) return null;
  const valid = Object.fromEntries(Object.entries(form).filter(([key]) => !(key in errors)));
  const facts = question.write(base, valid, today);
  return { facts, lost: listLost(base, facts) };
}
