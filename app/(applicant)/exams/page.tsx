import type { Metadata } from "next";
import { Frame } from "@/app/_frame/frame";
import { api } from "@/app/_trpc/server";
import { PageHeading } from "@/app/_ui/page-heading";
import { toFacts } from "@/app/(public)/start/_profile/profile-file";
import { findPlan } from "@/app/_record/find-plan";
import { readRecord, readVisibleTo } from "../_record/my-record";
import { readAsked } from "./_parts/asked";
import { DecideCard } from "./_parts/decide-card";
import { ErrorsSection } from "./_parts/errors-section";
import { OpenLog } from "./_parts/open-log";
import { PracticeSection } from "./_parts/practice-section";
import { SnapshotsSection } from "./_parts/snapshots-section";
import { StepsSection } from "./_parts/steps-section";
import { WeeksSection } from "./_parts/weeks-section";

export const metadata: Metadata = { title: "Exams" };

const PATH = "/exams";

/** The three Steps, practice toward Step 2 CK, and the study behind it. */
export default async function ExamsPage({ searchParams }: PageProps<"/exams">) {
  return (
    <Frame path={PATH} role="applicant" {...await readVisibleTo()}>
      <Exams asked={searchParams} />
    </Frame>
  );
}

// Nothing waits in a <Suspense>: without scripts it would never be shown, and the whole page is a few short queries.
async function Exams({ asked: promised }: { asked: PageProps<"/exams">["searchParams"] }) {
  const asked = readAsked(await promised);
  const { domain, before } = asked;
  const [{ kept }, overview, decision] = await Promise.all([
    readRecord(PATH),
    api.exams.overview(),
    api.exams.decide(),
  ]);
  const page = await api.exams.errors({ ...(domain && { domain }), ...(before && { before }) });
  const facts = toFacts(kept.stored, overview.today);
  const plan = await findPlan(facts);
  const practice: readonly unknown[] = kept.stored.facts.practice ?? [];
  return (
    <div className="space-y-14">
      <div className="space-y-6">
        <PageHeading
          title="Exams"
          lead="The three Steps, your practice toward Step 2 CK, and the study behind it."
        />
        <OpenLog />
      </div>
      <DecideCard decision={decision} />
      <PracticeSection practice={practice} plan={plan} facts={facts} />
      <StepsSection facts={kept.stored.facts} />
      <WeeksSection overview={overview} asked={asked.week} />
      <ErrorsSection overview={overview} page={page} asked={asked} />
      <SnapshotsSection overview={overview} asked={asked.snapshot} />
    </div>
  );
}
