import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Frame } from "@/app/_frame/frame";
import { readMe } from "@/app/_frame/read-me";
import { api } from "@/app/_trpc/server";
import { PageHeading } from "@/app/_ui/page-heading";
import type { Scenario, TrialKey } from "@/server/features/scenarios/schema";
import { Board } from "./_parts/board";
import { sumUp } from "./_parts/difference-words";
import { listFields, type Tried } from "./_parts/list-fields";
import { EmptyWhatIf, UnplannedWhatIf } from "./_parts/no-plan";
import { type Asked, readAddress } from "./_parts/read-address";
import { Result } from "./_parts/result";
import { SavedList } from "./_parts/saved-list";
import { SaveScenario } from "./_parts/save-scenario";
import { listStrongest } from "./_parts/strongest";
import { toAddress } from "./_parts/trial-keys";
import { sayScenario, toTyped } from "./_parts/trial-words";

// What is tried stays out of the title: titles stand in histories and on shared screens.
export const metadata: Metadata = { title: "What if" };

const MAIN: readonly TrialKey[] = ["score", "date", "weeks", "letters", "step3", "programs"];
const MORE: readonly TrialKey[] = [
  "visa",
  "ecfmg",
  "expect",
  "target",
  "minimum",
  "backup",
  "draft",
  "timed",
];

export default async function WhatIfPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const asked = readAddress(await searchParams);
  const path = toAddress(toTyped(asked.changes));
  const me = await readMe(path);
  // Nobody else sees what somebody only thinks about.
  const visibleTo = me.current.role === "applicant" ? { visibleTo: [] } : {};
  return (
    <Frame path={path} role="applicant" {...visibleTo}>
      <WhatIf asked={asked} />
    </Frame>
  );
}

async function WhatIf({ asked }: { asked: Asked }) {
  const evaluated = await api.scenarios.evaluate({ changes: asked.changes });
  if (evaluated.kind === "empty") return <EmptyWhatIf />;
  if (evaluated.kind === "unplanned") return <UnplannedWhatIf problems={evaluated.problems} />;
  const typed = toTyped(evaluated.changes);
  const hasMore = asked.hasEmpty || Object.keys(asked.changes).length > Object.keys(typed).length;
  if (hasMore && asked.leftOut.length === 0) redirect(toAddress(typed));
  const { scenarios, removed } = await api.scenarios.list();
  return (
    <div className="space-y-8">
      <PageHeading
        title="What if"
        lead="Change a number, a date or an answer, and see what your plan would say. Your profile stays as it is."
      />
      <Board
        fields={listFields(evaluated, MAIN)}
        more={listFields(evaluated, MORE)}
        aside={
          evaluated.own.step2ck?.status === "passed"
            ? "Your Step 2 CK is passed, so there is no exam date to try."
            : null
        }
        strongest={listStrongest(evaluated)}
        typed={typed}
        summary={sayResult(evaluated)}
        // Made anew for each result, so that nothing that stays is seen to jump.
        result={<Result key={toAddress(typed)} tried={evaluated} leftOut={asked.leftOut} />}
      >
        <div className="space-y-8">
          <SaveScenario changes={evaluated.changes} />
          <SavedList saved={scenarios.map(toSaved)} removed={removed.map(toSaved)} />
        </div>
      </Board>
    </div>
  );
}

function sayResult(tried: Tried): string {
  if (Object.keys(tried.changes).length === 0) return "Nothing is tried yet";
  return tried.kind === "refused" ? "These changes do not fit your answers" : sumUp(tried.difference);
}

const toSaved = (scenario: Scenario) => ({
  scenario,
  words: sayScenario(scenario.changes),
  href: toAddress(toTyped(scenario.changes)),
});
