import Link from "next/link";
import { api } from "@/app/_trpc/server";
import { formatDay } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { PlanFoot } from "@/app/(public)/start/_plan/plan-foot";
import { PlanWarnings } from "@/app/(public)/start/_plan/plan-warnings";
import type { CurrentPlan } from "@/server/features/plans/schema";
import type { Facts, Plan } from "@/server/rules/contract";
import { BoardProvider } from "../../_plan/board";
import { sortTasks } from "../../_plan/next-step";
import { OpenQuestions } from "../../_plan/open-questions";
import { OwnGroups } from "../../_plan/own-groups";
import { sortLines } from "../../_plan/own-lines";
import { PlanBehind } from "../../_plan/plan-behind";
import { PlanHeading } from "../../_plan/plan-heading";
import { ProblemsNotice } from "../../_plan/problems-notice";
import { PutAside } from "../../_plan/put-aside";
import { readCurrent } from "../../_plan/read-current";
import { RecordNotices } from "../../_plan/record-notices";
import { TakeFocus } from "../../_plan/take-focus";
import { TaskSection } from "../../_plan/task-section";
import { NewRules } from "../../_plan/new-rules";
import { VersionLine } from "../../_plan/version-line";
import { VersionList } from "../../_plan/version-list";
import { EmptyPlan } from "./empty-plan";
import { PlanParts } from "./plan-parts";

/** The person's plan as it stands, with what they say of it. */
export async function OwnPlan({ before }: { before: number | undefined }) {
  const current = await readCurrent();
  const { plan, facts } = current;
  return (
    <BoardProvider>
      <TakeFocus />
      <div className="space-y-8 print:[zoom:0.8] print:[&_details_details]:hidden">
        <RecordNotices path="/plan" />
        <ProblemsNotice problems={current.problems} />
        {plan === null || facts === null ? (
          <NoPlan current={current} />
        ) : (
          <Standing current={current} plan={plan} facts={facts} before={before} />
        )}
      </div>
    </BoardProvider>
  );
}

async function NoPlan({ current: { tasks, today, problems } }: { current: CurrentPlan }) {
  return (
    <>
      <EmptyPlan hasAnswers={problems.length > 0} />
      {tasks.length === 0 ? null : <TaskSection tasks={sortTasks(tasks)} today={today} />}
    </>
  );
}

async function Standing({
  current,
  plan,
  facts,
  before,
}: {
  current: CurrentPlan;
  plan: Plan;
  facts: Facts;
  before: number | undefined;
}) {
  const { version, pending, newRules, problems, statuses, tasks, today } = current;
  const [{ removed }, list] = await Promise.all([
    api.tasks.list(),
    api.plans.list(before === undefined ? {} : { cursor: before }),
  ]);
  const { groups, aside } = sortLines(plan, statuses, today);
  const done = tasks.filter(({ doneAt }) => doneAt !== null);
  const newest = version?.n ?? 0;
  return (
    <>
      <header className="space-y-6">
        <PlanHeading plan={plan} facts={facts} name="Your plan" />
        {problems.length > 0 && version !== null ? (
          <Notice title={`This is version ${version.n}, of ${formatDay(version.asOf)}`}>
            <p>It is the last one your answers gave. What you have changed since is not in it.</p>
          </Notice>
        ) : (
          <VersionLine version={version} pending={pending} />
        )}
        <PlanParts
          groups={groups}
          aside={aside.length + done.length + removed.length}
          questions={plan.missing.length}
          newest={newest}
        />
      </header>
      <NewRules rules={newRules} from={version?.n ?? null} />
      <PlanWarnings warnings={plan.warnings} />
      <div className="grid items-start gap-12 lg:grid-cols-[minmax(0,1fr)_20rem] print:block print:space-y-6">
        <div className="min-w-0 space-y-12 print:space-y-6">
          <OwnGroups groups={groups} facts={facts} today={today} />
          <PutAside lines={aside} done={done} removed={removed} facts={facts} today={today} />
          <PlanBehind plan={plan} facts={facts} />
        </div>
        <div className="min-w-0 space-y-12 print:space-y-6">
          <TaskSection tasks={sortTasks(tasks)} today={today} />
          <OpenQuestions missing={plan.missing} />
          {newest === 0 ? null : <VersionList {...list} newest={newest} isFirstPage={before === undefined} />}
          <p className="flex flex-col text-note print:hidden">
            <Link href="/what-if" className="link inline-flex min-h-11 items-center">
              Try what would change it
            </Link>
            <Link href="/profile" className="link inline-flex min-h-11 items-center">
              See and change your answers
            </Link>
            {newest === 0 ? null : (
              <a href={`/api/plan/${newest}/pdf`} className="link inline-flex min-h-11 items-center">
                Version {newest} as a PDF
              </a>
            )}
          </p>
        </div>
      </div>
      <PlanFoot plan={plan} />
    </>
  );
}
