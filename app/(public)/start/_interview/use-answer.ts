"use client";

import { useState } from "react";
import { type Form, type FormErrors } from "../_fields/form-field";
import { saveFacts, useGuest } from "../_profile/guest-store";
import { checkForm } from "./check-form";
import { LATER, type Question } from "./question";

export type AnswerState = {
  readonly form: Form;
  readonly errors: FormErrors;
  /** Counts refused tries, so that each shows its own summary. */
  readonly attempt: number;
  readonly change: (key: string, value: string) => void;
  /** Takes the answer as it stands, with another choice if one is given; false when it can't be taken. */
  readonly take: (choice?: string) => boolean;
};

/** The answer on one screen: read from what the device holds, kept there as soon as it can be taken. */
export function useAnswer(question: Question, step: number, today: string): AnswerState {
  const { stored } = useGuest();
  const [form, setForm] = useState<Form>(() => {
    const read = question.read(stored.facts);
    return read["choice"] === undefined && stored.done.includes(step) ? { ...read, choice: LATER } : read;
  });
  const [isChanged, setIsChanged] = useState(false);
  const [errors, setErrors] = useState<FormErrors>({});
  const [attempt, setAttempt] = useState(0);

  return {
    form,
    errors,
    attempt,
    change: (key, value) => {
      const next = { ...form, [key]: value };
      setForm(next);
      setIsChanged(true);
      setErrors({});
      if (Object.keys(checkForm(question, next)).length === 0) {
        saveFacts(question.write(stored.facts, next, today));
      }
    },
    take: (choice) => {
      const next = choice === undefined ? form : { ...form, choice };
      // What was only looked at is not written again: a file may hold more than this screen shows.
      const isWritten = isChanged || choice !== undefined;
      const found = isWritten || next["choice"] === undefined ? checkForm(question, next) : {};
      setErrors(found);
      if (Object.keys(found).length > 0) {
        setAttempt(attempt + 1);
        return false;
      }
      saveFacts(isWritten ? question.write(stored.facts, next, today) : stored.facts, step);
      return true;
    },
  };
}
