import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Interview } from "../_interview/interview";
import { QUESTIONS } from "../_interview/questions";
import { serverToday } from "../_profile/server-today";

type Props = { params: Promise<{ step: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { step } = await params;
  const question = isStep(step) ? QUESTIONS[Number(step) - 1] : undefined;
  return question ? { title: `${question.title}: question ${step} of ${QUESTIONS.length}` } : {};
}

export default async function StepPage({ params }: Props) {
  const { step } = await params;
  if (!isStep(step)) notFound();
  return (
    <>
      <noscript>
        <p className="measure mb-6 border border-s-4 border-hairline border-s-caution bg-surface px-4 py-3">
          The interview needs JavaScript, because your answers stay on this device. Without it you can read{" "}
          <Link href="/methods" className="link">
            how the plan is made
          </Link>{" "}
          and{" "}
          <Link href="/calendar" className="link">
            the dates of the season
          </Link>
          .
        </p>
      </noscript>
      <Interview step={Number(step)} serverToday={serverToday()} />
    </>
  );
}

function isStep(text: string): boolean {
  return /^[1-9]$/.test(text) && Number(text) <= QUESTIONS.length;
}
