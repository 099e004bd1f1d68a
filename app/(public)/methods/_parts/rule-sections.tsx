import Link from "next/link";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Overview, RuleLine } from "@/server/features/methods/schema";
import { capital, whenOf } from "../../_reading/clause";
import { RuleChips } from "../../_reading/rule-chips";
import { SourceLinks } from "../../_reading/source-links";
import { SECTION_NOTES, SECTION_TITLES } from "../../_reading/words";

type Part = Overview["sections"][number];

/** The rules by section in reading order; what neighbours have in common is said once above them. */
export function RuleSections({ sections }: { sections: Overview["sections"] }) {
  return (
    <div className="space-y-12">
      {sections.length > 1 ? <Jumps sections={sections} /> : null}
      {sections.map(({ section, groups }) => (
        <section key={section} aria-labelledby={`section-${section}`} className="space-y-4">
          <SectionHeading level={3} id={`section-${section}`}>
            {SECTION_TITLES[section]}
          </SectionHeading>
          {SECTION_NOTES[section] ? <p className="measure text-muted">{SECTION_NOTES[section]}</p> : null}
          {groups.map((group, index) => (
            <Group key={index} group={group} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** The sections by name: the list is long, on a phone most of all. */
function Jumps({ sections }: { sections: Overview["sections"] }) {
  return (
    <nav aria-label="Sections of the rules" className="print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {sections.map(({ section, groups }) => (
          <li key={section}>
            <a href={`#section-${section}`} className="link inline-flex min-h-11 items-center">
              {SECTION_TITLES[section]} ({groups.flatMap(({ rules }) => rules).length})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Group({ group }: { group: Part["groups"][number] }) {
  const isMany = group.rules.length > 1;
  return (
    <div className="space-y-2">
      {group.shared.length > 0 ? (
        <p className="measure text-note text-muted">
          {isMany ? `These ${group.rules.length} share a condition: ` : "On one condition: "}
          {whenOf(group.shared)}.
        </p>
      ) : null}
      <ul className="border-b border-hairline">
        {group.rules.map((rule) => (
          <Line key={rule.code} rule={rule} hasShared={group.shared.length > 0} />
        ))}
      </ul>
    </div>
  );
}

function Line({ rule, hasShared }: { rule: RuleLine; hasShared: boolean }) {
  const own = whenOf(rule.clauses);
  const words = own === "" ? "in every such case" : hasShared ? `and ${own}` : own;
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-hairline py-3 md:grid-cols-[minmax(0,1fr)_14rem] print:break-inside-avoid">
      <div className="min-w-0 space-y-1">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Link href={`/methods/${rule.code}`} className="link text-body font-semibold">
            {rule.title}
          </Link>
          <RuleChips priority={rule.priority} ourReading={rule.ourReading} />
        </p>
        <p className="measure text-note">{capital(words)}.</p>
      </div>
      <p className="flex flex-wrap gap-x-3 text-note text-muted md:flex-col md:items-end md:text-end">
        <span className="min-w-0">{rule.code}</span>
        <SourceLinks ids={rule.sources} />
      </p>
    </li>
  );
}
