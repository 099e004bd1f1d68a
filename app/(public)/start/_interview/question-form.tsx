"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { Button, LinkButton } from "@/app/_ui/button";
import { ChoiceList } from "@/app/_ui/choice-list";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { PageHeading } from "@/app/_ui/page-heading";
import { FormFieldInput } from "../_fields/form-field-input";
import { planRoute, sayPlace, stepRoute } from "../_profile/places";
import { useAnswers } from "../_profile/use-answers";
import { isEcho } from "./double-tap";
import { Progress } from "./progress";
import { LATER } from "./question";
import { questionAt, QUESTIONS } from "./questions";
import { useAnswer } from "./use-answer";

/** What the error summary links to. */
function fieldId(key: string): string {
  return `answer-${key}`;
}

export function QuestionForm({ step, today, isReady }: { step: number; today: string; isReady: boolean }) {
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const question = questionAt(step);
  const answer = useAnswer(question, step, today);
  const { place } = useAnswers().store;
  // The plan follows the last question.
  const next = step >= QUESTIONS.length ? planRoute(place) : stepRoute(place, step + 1);

  // The question takes the focus, so that it is read out and so that digits reach it.
  useEffect(() => {
    if (!isReady) return;
    heading.current?.focus({ preventScroll: true });
    router.prefetch(next);
  }, [isReady, next, router]);

  const choices = [
    ...question.choices(today),
    { value: LATER, label: question.later, hint: "You can answer it in the plan." },
  ];
  const followUps = question.followUps(answer.form["choice"] ?? "");
  const go = (choice?: string) => {
    if (answer.take(choice)) router.push(next);
  };

  const stay = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!answer.leave()) event.preventDefault();
  };

  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(event.target instanceof Element)) return;
    // Links, buttons and fields have an Enter of their own; the heading and the error summary have none.
    if (event.key === "Enter" && event.target.closest("a, button, input") === null) {
      event.preventDefault();
      go();
    }
    // In the further fields a digit is what is typed there, or a number of tries.
    const choice = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (!choice || event.target.closest("[data-follow-ups]") !== null) return;
    event.preventDefault();
    answer.change("choice", choice.value);
    form.current?.querySelector<HTMLInputElement>(`input[value="${choice.value}"]`)?.focus();
  };

  // A tap or click answers and goes on where nothing more is asked; `detail` is 0 for clicks that keys make.
  const tap = (event: MouseEvent<HTMLFormElement>) => {
    if (event.detail === 0 || !(event.target instanceof Element)) return;
    const input = event.target.closest("label")?.querySelector("input");
    if (input?.name !== fieldId("choice")) return;
    if (isEcho(event)) event.preventDefault();
    else if (question.followUps(input.value).length === 0) go(input.value);
  };

  return (
    <form
      ref={form}
      noValidate
      onKeyDown={press}
      onClick={tap}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <Guard isReady={isReady}>
        <ErrorSummary
          key={answer.attempt}
          title={
            answer.isLeaving
              ? "This is not kept yet. Press the same again to leave without it"
              : "This question still needs something"
          }
          errors={Object.entries(answer.errors).map(([key, message]) => ({ id: fieldId(key), message }))}
        />
        <PageHeading ref={heading} eyebrow={<Progress step={step} />} title={question.question} />
        <div className="measure space-y-2">
          {question.hint ? <p>{question.hint}</p> : null}
          <p className="text-muted">Why we ask: {question.why}</p>
        </div>
        <ChoiceList
          id={fieldId("choice")}
          legend={<span className="sr-only">{question.question}</span>}
          error={answer.errors["choice"]}
          choices={choices}
          value={answer.form["choice"] ?? null}
          onChange={(choice) => answer.change("choice", choice)}
        />
        {followUps.length > 0 ? (
          <div data-follow-ups className="max-w-xl space-y-5 border-s-4 border-primary ps-4">
            {followUps.map((field) => (
              <FormFieldInput
                id={fieldId(field.key)}
                key={field.key}
                field={field}
                value={answer.form[field.key] ?? ""}
                error={answer.errors[field.key]}
                onChange={(value) => answer.change(field.key, value)}
              />
            ))}
          </div>
        ) : null}
        {answer.lost === "" ? null : (
          <p role="status" className="measure border-s-4 border-caution ps-4">
            Your earlier answer stays until you go on. This is then removed: {answer.lost}.
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          {step > 1 ? (
            <LinkButton href={stepRoute(place, step - 1)} onClick={stay}>
              Back
            </LinkButton>
          ) : null}
          <Button type="submit" variant="primary">
            {step === QUESTIONS.length ? "Show my plan" : "Next"}
          </Button>
          {step > 1 && step < QUESTIONS.length ? (
            <LinkButton variant="quiet" href={planRoute(place)} onClick={stay}>
              Skip to the plan
            </LinkButton>
          ) : null}
        </div>
        <p className="text-note text-muted">
          <span className="pointer-coarse:hidden">Keys 1 to {choices.length} choose, Enter goes on. </span>A
          tap on an answer goes on by itself. Your answers stay {sayPlace(place)}.
        </p>
      </Guard>
    </form>
  );
}

/** Before the page can take an answer nothing in it can be pressed or sent: a form sent by the browser itself would put it in the address. */
function Guard({ isReady, children }: { isReady: boolean; children: ReactNode }) {
  if (isReady) return <div className="space-y-6">{children}</div>;
  return (
    <fieldset disabled className="min-w-0 space-y-6">
      {children}
    </fieldset>
  );
}
