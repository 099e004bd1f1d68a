import type { Metadata } from "next";
import { Frame } from "@/app/_frame/frame";
import { PlanScreen } from "@/app/(public)/start/_plan/plan-screen";
import { serverToday } from "@/app/(public)/start/_profile/server-today";
import { AccountAnswers } from "../_answers/account-answers";
import { Conflict } from "../_answers/conflict";
import { SaveStatus } from "../_answers/save-status";
import { readRecord, readVisibleTo } from "../_record/my-record";

export const metadata: Metadata = { title: "Your plan" };

export default async function PlanPage() {
  return (
    <Frame path="/plan" role="applicant" {...await readVisibleTo()}>
      <Plan />
    </Frame>
  );
}

async function Plan() {
  const { place, kept } = await readRecord("/plan");
  return (
    <AccountAnswers key={place} place={place} kept={kept}>
      <div className="space-y-6">
        <SaveStatus />
        <Conflict />
        <PlanScreen serverToday={serverToday()} />
      </div>
    </AccountAnswers>
  );
}
