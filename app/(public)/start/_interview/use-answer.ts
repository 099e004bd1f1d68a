"use client";

import { useRef, useState } from "react";
import type { Form, FormErrors } from "../_fields/form-field";
import { nameFacts } from "../_profile/lost-facts";
import { useAnswers } from "../_profile/use-answers";
import { checkForm, draft } from "./check-form";
import { LATER, type Question } from "./question";

export type AnswerState = {
  readonly form: Form;
  readonly errors: FormErrors;
  /** Counts refused tries, so that each shows its own summary. */
  readonly attempt: number;
  /** Whether the person was about to leave with something that is not kept. */
  readonly isLeaving: boolean;
  /** The names of what goes away when this answer is taken. */
  readonly lost: string;
  readonly change: (key: string, value: string) => void;
  /** Takes the answer as it stands, with another choice if one is given; false when it can't be taken. */
  readonly take: (choice?: string) => boolean;
  /** Whether the question may be left; the first try with a field that can't be kept says so instead. */
  readonly leave: () => boolean;
};

/** The answer on one screen: read from what is kept, and kept itself as far and as soon as it can be taken. */
export function useAnswer(question: Question, step: number, today: string): AnswerState {
  const { stored, store } = useAnswers();
  const [base] = useState(stored.facts);
  const [form, setForm] = useState<Form>(() => {
    const read = question.read(stored.facts);
    return read["choice"] === undefined && stored.done.includes(step) ? { ...read, choice: LATER } : read;
  });
  const [isChanged, setIsChanged] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const [errors, setErrors] = useState<FormErrors>({});
  const [attempt, setAttempt] = useState(0);
  // A tap is heard before the radio's own change: what was just taken must not be kept again as a mere draft.
  const taken = useRef<string | undefined>(undefined);
  const current = isChanged ? draft(question, base, form, today) : null;

  const refuse = (found: FormErrors, leaving: boolean) => {
    setErrors(found);
    setIsLeaving(leaving);
    setAttempt(attempt + 1);
    return false;
  };

  return {
    form,
    errors,
    attempt,
    isLeaving,
    lost: nameFacts(current?.lost ?? []),
    change: (key, value) => {
      const next = { ...form, [key]: value };
      setForm(next);
      setIsChanged(true);
      setIsLeaving(false);
      setErrors({});
      if (key === "choice" && value === taken.current) return;
      taken.current = undefined;
      const made = draft(question, base, next, today);
      store.saveFacts(made === null || made.lost.length > 0 ? base : made.facts);
    },
    take: (choice) => {
      const next = choice === undefined ? form : { ...form, choice };
      // What was only looked at is not written again: a file may hold more than this screen shows.
      const isWritten = isChanged || choice !== undefined;
      const found = isWritten || next["choice"] === undefined ? checkForm(question, next) : {};
      if (Object.keys(found).length > 0) return refuse(found, false);
      taken.current = next["choice"];
      const made = isWritten ? draft(question, base, next, today) : null;
      if (made === null) store.saveFacts(stored.facts, step);
      else if (made.lost.length === 0) store.saveFacts(made.facts, step);
      else store.saveWithUndo(made.facts, `Removed: ${nameFacts(made.lost)}.`, base, step);
      return true;
    },
    leave: () => {
      const found = isChanged && form["choice"] !== undefined ? checkForm(question, form) : {};
      return isLeaving || Object.keys(found).length === 0 || refuse(found, true);
    },
  };
}
