import { Chip } from "@/app/_ui/chip";
import { DataTable } from "@/app/_ui/data-table";
import { Notice } from "@/app/_ui/notice";
import { SectionHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import type { Plan } from "@/server/rules/contract";
import { SourceLink } from "./line-sources";

type Evidence = Plan["evidence"][number];

/** What stands behind the plan: where guide and data disagree, the size of a list, and published figures. */
export function BackgroundSection({ plan }: { plan: Plan }) {
  const { conflicts, programList, evidence } = plan;
  if (conflicts.length === 0 && programList === null && evidence.length === 0) return null;
  return (
    <section aria-labelledby="background-title" className="space-y-4">
      <SectionHeading id="background-title">Behind the plan</SectionHeading>
      {conflicts.map(({ guide, data, text }) => (
        <Notice key={guide + data} title="The guide and the data disagree here">
          <p>{text}</p>
          <p className="text-note">
            <SourceLink id={guide} /> and <SourceLink id={data} />
          </p>
        </Notice>
      ))}
      {programList ? <ProgramList list={programList} /> : null}
      {evidence.map((each) => (
        <EvidencePanel key={each.code} evidence={each} />
      ))}
    </section>
  );
}

function ProgramList({ list }: { list: NonNullable<Plan["programList"]> }) {
  const { volume, mix } = list;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return (
    <Panel className="space-y-2">
      <Chip>Our reading</Chip>
      <h3 className="text-h3 font-semibold">
        About {volume.min} to {volume.max} anesthesiology programs
      </h3>
      <p className="measure">
        A usual mix would be {percent(mix.reach)} reach, {percent(mix.target)} target and{" "}
        {percent(mix.likely)} more likely to read the file. It is a starting point and no cap; backups are
        counted apart.
      </p>
    </Panel>
  );
}

function EvidencePanel({ evidence }: { evidence: Evidence }) {
  const { title, text, year, status, sources, value, groups } = evidence;
  const hasQuartiles = groups.some(({ quartiles }) => quartiles !== null);
  return (
    <Panel className="space-y-3">
      <h3 className="text-h3 font-semibold">{title}</h3>
      <p className="measure">{text}</p>
      <DataTable
        caption={value === null ? "Published figures" : `Published figures; yours is ${value}`}
        columns={[
          { key: "group", header: "Group", cell: (row: Evidence["groups"][number]) => row.label },
          {
            key: "n",
            header: "People",
            cell: (row) => (row.of === null ? row.n : `${row.n} of ${row.of}`),
            isNumeric: true,
          },
          ...(hasQuartiles
            ? [
                {
                  key: "middle",
                  header: "Middle half",
                  cell: (row: Evidence["groups"][number]) =>
                    row.quartiles ? `${row.quartiles[0]} to ${row.quartiles[2]}` : "not published",
                  isNumeric: true,
                },
              ]
            : []),
          ...(groups.some(({ median }) => median !== null)
            ? [
                {
                  key: "median",
                  header: "Median",
                  cell: (row: Evidence["groups"][number]) => row.median ?? "not published",
                  isNumeric: true,
                },
              ]
            : []),
        ]}
        rows={groups}
        rowKey={(row) => row.label}
      />
      <p className="text-note text-muted">
        {year}, {status}. Source:{" "}
        {sources.map((id, index) => (
          <span key={id}>
            {index > 0 ? ", " : ""}
            <SourceLink id={id} />
          </span>
        ))}
      </p>
    </Panel>
  );
}
