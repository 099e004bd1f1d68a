import Link from "next/link";
import { SectionHeading } from "@/app/_ui/page-heading";
import { type Overview, type RuleLine } from "@/server/features/methods/schema";
import { sentenceOf } from "../../_reading/clause";
import { RuleChips } from "../../_reading/rule-chips";
import { SourceLinks } from "../../_reading/source-links";
import { SECTION_NOTES, SECTION_TITLES } from "../../_reading/words";

type Part = Overview["sections"][number];

/** The rules by section in reading order; what neighbours have in common is said once above them. */
export function RuleSections({ sections }: { sections: Overview["sections"] }) {
  return (
    <div className="space-y-12">
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

function Group({ group }: { group: Part["groups"][number] }) {
  const isMany = group.rules.length > 1;
  return (
    <div className="space-y-2">
      {group.shared.length > 0 ? (
        <p className="measure text-note text-muted">
          {isMany
            ? `These ${group.rules.length} speak only while this holds: `
            : "Speaks only while this holds: "}
          {sentenceOf(group.shared)}.
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
  const also = sentenceOf(rule.clauses);
  return (
    <li className="grid gap-x-8 gap-y-1 border-t border-hairline py-3 md:grid-cols-[minmax(0,1fr)_14rem] print:break-inside-avoid">
      <div className="min-w-0 space-y-1">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Link href={`/methods/${rule.code}`} className="link text-body font-semibold">
            {rule.title}
          </Link>
          <RuleChips priority={rule.priority} ourReading={rule.ourReading} />
        </p>
        <p className="measure text-note">
          {also === "" ? "Then it always speaks." : `${hasShared ? "And: " : "When: "}${also}.`}
        </p>
      </div>
      <p className="flex flex-wrap gap-x-3 text-note text-muted md:flex-col md:items-end md:text-end">
        <span className="min-w-0">{rule.code}</span>
        <SourceLinks ids={rule.sources} />
      </p>
    </li>
  );
}
