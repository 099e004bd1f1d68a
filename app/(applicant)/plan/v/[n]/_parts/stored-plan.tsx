import Link from "next/link";
import { LinkButton } from "@/app/_ui/button";
import { formatDay } from "@/app/_ui/dates";
import { Disclosure } from "@/app/_ui/disclosure";
import { FactsList } from "@/app/_ui/facts-list";
import { Moment } from "@/app/_ui/moment";
import { SectionHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/(public)/_reading/pager";
import { AnswersList, listEntered } from "@/app/(public)/start/_plan/answers-list";
import { groupLines } from "@/app/(public)/start/_plan/group-lines";
import { LineCard } from "@/app/(public)/start/_plan/line-card";
import { PlanFoot } from "@/app/(public)/start/_plan/plan-foot";
import { PlanWarnings } from "@/app/(public)/start/_plan/plan-warnings";
import type { StoredVersion } from "@/server/features/plans/schema";
import { GroupSection } from "../../../../_plan/own-groups";
import { PlanBehind } from "../../../../_plan/plan-behind";
import { PlanHeading } from "../../../../_plan/plan-heading";
import { VersionAuthor } from "../../../../_plan/version-list";
import { sayReason, shortHash } from "../../../../_plan/version-words";

/** A version as it was: its plan, the answers it was made from, and what shows that both are still the same. */
export function StoredPlan({ stored }: { stored: StoredVersion }) {
  const { version, newest, plan, facts } = stored;
  const { n } = version;
  const entered = listEntered(facts);
  return (
    <div className="space-y-10 print:space-y-6 print:[zoom:0.8] print:[&_details_details]:hidden">
      <header className="space-y-6">
        <Link href="/plan" className="link inline-flex min-h-11 items-center print:hidden">
          Your plan as it reads now
        </Link>
        <PlanHeading plan={plan} facts={facts} name={`Version ${n} of ${newest} of your plan`} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          {n === newest ? null : (
            <LinkButton href={`/plan/compare?from=${n}&to=${newest}`} prefetch={false}>
              Compare with the newest, {newest}
            </LinkButton>
          )}
          {n === 1 ? null : (
            <Link
              href={`/plan/compare?from=${n - 1}&to=${n}`}
              className="link inline-flex min-h-11 items-center"
            >
              What was different from version {n - 1}
            </Link>
          )}
          <a href={`/api/plan/${n}/pdf`} className="link inline-flex min-h-11 items-center">
            This version as a PDF
          </a>
        </div>
      </header>
      <PlanWarnings warnings={plan.warnings} />
      {groupLines(plan.recommendations, plan.asOf).map(({ name, title, lines }) => (
        <GroupSection key={name} name={name} title={title} count={lines.length} canFold={name !== "now"}>
          {lines.map((line) => (
            <LineCard key={line.code} line={line} facts={facts} isOpen={name === "now"} />
          ))}
        </GroupSection>
      ))}
      <PlanBehind plan={plan} facts={facts} />
      <section aria-labelledby="made-title" className="space-y-3">
        <SectionHeading id="made-title">How this version was made</SectionHeading>
        <FactsList
          facts={[
            { name: "Version", value: `This is version ${n} of ${newest}` },
            {
              name: "Made",
              value: (
                <>
                  <span className="block">
                    <Moment at={version.createdAt} />
                  </span>
                  Made {sayReason(version)}. <VersionAuthor author={version.author} />
                </>
              ),
            },
            { name: "For the day", value: formatDay(version.asOf) },
            { name: "Rules", value: `Rulebook ${version.edition}, season facts ${version.seasonFacts}` },
            {
              name: "Answers",
              value: (
                <Disclosure
                  summary={entered.length === 1 ? "The one answer" : `The ${entered.length} answers`}
                  className="print:hidden"
                >
                  <AnswersList paths={entered} facts={facts} />
                </Disclosure>
              ),
            },
            {
              name: "Fingerprints",
              value: (
                <>
                  answers <code>{shortHash(version.inputHash)}</code>, rules{" "}
                  <code>{shortHash(version.editionHash)}</code>
                  <span className="block text-note text-muted">
                    The same answers under the same rules have the same fingerprints. A stored version can’t
                    be changed by anybody.
                  </span>
                </>
              ),
            },
          ]}
        />
      </section>
      <PlanFoot plan={plan} />
      <Pager
        label="Other versions"
        previous={n > 1 ? { href: `/plan/v/${n - 1}`, name: `version ${n - 1}` } : null}
        next={n < newest ? { href: `/plan/v/${n + 1}`, name: `version ${n + 1}` } : null}
      />
    </div>
  );
}
