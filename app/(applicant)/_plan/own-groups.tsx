import type { ReactNode } from "react";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { LineGroup } from "@/app/(public)/start/_plan/group-lines";
import type { Facts } from "@/server/rules/contract";
import { FoldAll } from "./fold-all";
import { OwnLineCard } from "./own-line";
import { isPutOff, type OwnGroup } from "./own-lines";

const HINTS: Readonly<Record<LineGroup["name"], string>> = {
  now: "What is critical, or ends within 60 days.",
  season: "What belongs to this season and can be planned.",
  otherwise: "What to have ready in case the season does not go as hoped.",
};

/** The open lines in their groups, each with what was said of it. What is for now stands open. */
export function OwnGroups({
  groups,
  facts,
  today,
}: {
  groups: readonly OwnGroup[];
  facts: Facts;
  today: string;
}) {
  return groups.map(({ name, title, lines }) => (
    <GroupSection key={name} name={name} title={title} count={lines.length} canFold={name !== "now"}>
      {lines.map((own) => (
        <OwnLineCard
          key={own.line.code}
          own={own}
          facts={facts}
          today={today}
          isOpen={name === "now" && !isPutOff(own.status, today)}
        />
      ))}
    </GroupSection>
  ));
}

/** A group of lines with its name, their number and what it is for. */
export function GroupSection({
  name,
  title,
  count,
  canFold,
  children,
}: {
  name: LineGroup["name"];
  title: string;
  count: number;
  canFold: boolean;
  children: ReactNode;
}) {
  return (
    <section id={name} aria-labelledby={`${name}-title`} className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-x-4">
        <div>
          <SectionHeading id={`${name}-title`}>
            {title} <span className="text-muted">({count})</span>
          </SectionHeading>
          <p className="text-note text-muted">{HINTS[name]}</p>
        </div>
        {canFold ? <FoldAll /> : null}
      </div>
      <div className="space-y-3 print:columns-2 print:gap-3">{children}</div>
    </section>
  );
}
