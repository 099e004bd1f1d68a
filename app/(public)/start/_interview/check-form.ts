import { checkFields, type Form, type FormErrors } from "../_fields/form-field";
import { LATER, type Question } from "./question";

/** What keeps an answer from being taken, by field; empty when nothing does. Leaving a question is never an error. */
export function checkForm(question: Question, form: Form): FormErrors {
  const { choice } = form;
  if (choice === undefined) return { choice: `Choose an answer. “${question.later}” is one too.` };
  return choice === LATER ? {} : checkFields(question.followUps(choice), form);
}
