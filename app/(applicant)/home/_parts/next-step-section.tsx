import Link from "next/link";
import type { ReactNode } from "react";
import { formatDay } from "@/app/_ui/dates";
import { Disclosure } from "@/app/_ui/disclosure";
import { SectionHeading } from "@/app/_ui/page-heading";
import { LineChanges } from "@/app/(public)/start/_plan/line-changes";
import { LineReasons } from "@/app/(public)/start/_plan/line-reasons";
import { LineSources } from "@/app/(public)/start/_plan/line-sources";
import { sayWindow } from "@/app/(public)/start/_words/window-words";
import type { Facts } from "@/server/rules/contract";
import type { NextStep } from "../../_plan/next-step";
import { sayStatus } from "../../_plan/status-words";
import { NextLineActs } from "./next-line-acts";
import { NextTaskActs } from "./next-task-acts";

/** The one next step, what to do about it, and why it is this one. */
export function NextStepSection({
  step,
  facts,
  today,
  count,
}: {
  step: NextStep | null;
  facts: Facts;
  today: string;
  /** How many lines of the plan are open. */
  count: number;
}) {
  return (
    <section aria-labelledby="next-title" className="max-w-3xl space-y-3">
      <SectionHeading id="next-title">Your next step</SectionHeading>
      {step === null ? (
        <p className="measure border border-hairline bg-surface p-4 sm:p-6">
          Nothing waits for you today: every line is done, put off or put aside. What comes back on its day
          shows here again.
        </p>
      ) : step.kind === "task" ? (
        <TaskStep step={step} today={today} />
      ) : (
        <LineStep step={step} facts={facts} today={today} />
      )}
      <p className="text-note text-muted">
        <Link href="/plan" className="link inline-flex min-h-11 items-center">
          {count === 1 ? "The one open line of your plan" : `All ${count} open lines of your plan`}
        </Link>
      </p>
    </section>
  );
}

function Step({ children, id }: { children: ReactNode; id: string }) {
  return (
    <div
      data-next={id}
      className="space-y-3 border border-s-4 border-hairline border-s-primary bg-surface p-4 sm:p-6"
    >
      {children}
    </div>
  );
}

function LineStep({
  step: {
    own: { line, status },
  },
  facts,
  today,
}: {
  step: Extract<NextStep, { kind: "line" }>;
  facts: Facts;
  today: string;
}) {
  const words = sayStatus(status, today);
  return (
    <Step id={line.code}>
      <div className="space-y-1">
        {line.window === null && words === "" ? null : (
          <p className="text-note font-semibold">
            {[line.window === null ? "" : sayWindow(line.window, facts.asOf), words]
              .filter(Boolean)
              .join(" · ")}
          </p>
        )}
        <h3 className="text-h3 font-semibold">{line.title}</h3>
      </div>
      <p className="measure" dir="auto">
        {line.body}
      </p>
      {line.steps.length === 0 ? null : (
        <ul className="measure list-disc space-y-1 ps-5 marker:text-primary">
          {line.steps.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <NextLineActs code={line.code} title={line.title} status={status} today={today} />
      <Disclosure summary="Why?">
        <LineReasons because={line.because} />
        <div className="text-note text-muted">
          <LineSources sources={line.sources} isOurs={line.ourReading} />
        </div>
        <LineChanges flips={line.flipsWhen} facts={facts} />
      </Disclosure>
    </Step>
  );
}

function TaskStep({ step: { task }, today }: { step: Extract<NextStep, { kind: "task" }>; today: string }) {
  const { id, title, due } = task;
  return (
    <Step id={id}>
      <div className="space-y-1">
        {due === null ? null : (
          <p className={`text-note font-semibold ${due < today ? "text-danger" : ""}`}>
            {due < today ? "Was due" : "By"} {formatDay(due)}
          </p>
        )}
        <h3 className="text-h3 font-semibold">
          <bdi className="break-words">{title}</bdi>
        </h3>
      </div>
      <NextTaskActs task={task} today={today} />
      <Disclosure summary="Why?">
        <p className="text-note">
          You added this task yourself
          {due === null ? "" : ", and its day comes before anything else that is for now"}.
        </p>
      </Disclosure>
    </Step>
  );
}
