import Link from "next/link";
import { api } from "@/app/_trpc/server";
import { formatDay } from "@/app/_ui/dates";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { AdoptRules } from "../../../_plan/adopt-rules";
import { BoardProvider } from "../../../_plan/board";
import { CompareForm } from "../../../_plan/compare-form";
import { readCurrent } from "../../../_plan/read-current";
import { DifferenceView } from "./difference-view";
import { sayFinding } from "./causes";
import { readComparison, type Asked } from "./read-comparison";

/** The comparison that an address asks for, or a kind word where there is none to make. */
export async function ComparePlans(asked: Asked) {
  const { versions } = await api.plans.list({});
  const newest = versions[0]?.n ?? 0;
  const found = await readComparison(asked, newest);
  return (
    <div className="space-y-8 print:space-y-4 print:[zoom:0.8]">
      <Link href="/plan#versions" className="link inline-flex min-h-11 items-center print:hidden">
        Your plan and all its versions
      </Link>
      {typeof found === "string" ? (
        <PageHeading title="These can’t be compared" lead={found} />
      ) : (
        <PageHeading
          title={`From version ${found.from.n} to ${sayTarget(asked.to, found.to?.n)}`}
          lead={sayLead(found.difference)}
        />
      )}
      {newest === 0 ? null : <CompareForm newest={newest} from={asked.from} to={asked.to} />}
      {typeof found === "string" || found.difference.lines.length === 0 ? null : (
        <DifferenceView difference={found.difference} />
      )}
      {asked.to === "new-rules" ? <Choice /> : null}
    </div>
  );
}

function sayTarget(to: string | undefined, n: number | undefined): string {
  if (n !== undefined) return `version ${n}`;
  return to === "new-rules" ? "the plan under the new rules" : "the plan as it reads now";
}

function sayLead({ from, to, lines }: Parameters<typeof DifferenceView>[0]["difference"]): string {
  const days = from.asOf === to.asOf ? "" : ` From ${formatDay(from.asOf)} to ${formatDay(to.asOf)}.`;
  return lines.length === 0
    ? `Nothing differs: the two say the same.${days}`
    : `${sayFinding(lines)}${days} Each has one cause.`;
}

/** Going over to the new rules, beside what that would change. */
async function Choice() {
  const { newRules } = await readCurrent();
  if (newRules === null) return <p className="print:hidden">Your plan follows the newest rules already.</p>;
  return (
    <BoardProvider>
      <div className="print:hidden">
        <Notice title="Your plan stays as it is until you adopt the new rules">
          <p>Every older version is kept as it was made.</p>
          <AdoptRules edition={newRules.edition} seasonFacts={newRules.seasonFacts} />
        </Notice>
      </div>
    </BoardProvider>
  );
}
