import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/_frame/frame";
import { Interview } from "@/app/(public)/start/_interview/interview";
import { QUESTIONS } from "@/app/(public)/start/_interview/questions";
import { serverToday } from "@/app/(public)/start/_profile/server-today";
import { AccountAnswers } from "../../../_answers/account-answers";
import { Conflict } from "../../../_answers/conflict";
import { SaveStatus } from "../../../_answers/save-status";
import { readRecord, readVisibleTo } from "../../../_record/my-record";

type Props = { params: Promise<{ step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const step = toStep((await params).step);
  const question = step === null ? undefined : QUESTIONS[step - 1];
  return question ? { title: `${question.title}: question ${step} of ${QUESTIONS.length}` } : {};
}

/** The eight questions, on the answers of the account. */
export default async function QuestionPage({ params }: Props) {
  const step = toStep((await params).step);
  if (step === null) notFound();
  const path = `/plan/questions/${step}`;
  return (
    <Frame path={path} role="applicant" {...await readVisibleTo()}>
      <Question step={step} path={path} />
    </Frame>
  );
}

async function Question({ step, path }: { step: number; path: string }) {
  const { place, kept } = await readRecord(path);
  return (
    <AccountAnswers key={place} place={place} kept={kept}>
      <div className="space-y-6">
        <SaveStatus />
        <Conflict />
        <Interview step={step} serverToday={serverToday()} />
      </div>
    </AccountAnswers>
  );
}

function toStep(text: string): number | null {
  return /^[1-9]$/.test(text) && Number(text) <= QUESTIONS.length ? Number(text) : null;
}
