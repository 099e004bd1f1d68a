import { Disclosure } from "@/app/_ui/disclosure";
import { FactsList } from "@/app/_ui/facts-list";
import { Mark, type MarkShape } from "@/app/_ui/mark";
import { SectionHeading } from "@/app/_ui/page-heading";
import { LineCard } from "@/app/(public)/start/_plan/line-card";
import type { ScenarioChanges } from "@/server/features/scenarios/schema";
import type { Facts } from "@/server/rules/contract";
import { type LineDifference, listLineRows, sayCause } from "./difference-words";

function Heading({ title, mark, count }: { title: string; mark: MarkShape; count: number }) {
  return (
    <SectionHeading>
      <Mark shape={mark} isHollow={mark === "square"} /> {title} ({count})
    </SectionHeading>
  );
}

/** Where several things are tried at once, which of them a line follows from. */
function CauseLine({ line, changes }: { line: LineDifference; changes: ScenarioChanges }) {
  const cause = Object.keys(changes).length < 2 ? "" : sayCause(line.cause, changes);
  if (cause === "") return null;
  return <p className="text-note text-muted">Because of: {cause}</p>;
}

/** Lines that would come or go, each as it stands in a plan. */
export function LineList({
  title,
  mark,
  lines,
  facts,
  changes,
}: {
  title: string;
  mark: MarkShape;
  lines: readonly LineDifference[];
  facts: Facts;
  changes: ScenarioChanges;
}) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title} className="space-y-3">
      <Heading title={title} mark={mark} count={lines.length} />
      <ul className="space-y-3">
        {lines.map((line) => {
          const shown = line.after ?? line.before;
          return shown === null ? null : (
            <li key={line.key} data-change={line.kind} className="space-y-1">
              <LineCard line={shown} facts={facts} isOpen={false} />
              <CauseLine line={line} changes={changes} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Lines that stay and read differently: what of them, and both texts to read. */
export function ChangedLines({
  lines,
  asOf,
  changes,
}: {
  lines: readonly LineDifference[];
  asOf: string;
  changes: ScenarioChanges;
}) {
  if (lines.length === 0) return null;
  return (
    <section aria-label="Would read differently" className="space-y-3">
      <Heading title="Would read differently" mark="disc" count={lines.length} />
      <ul className="space-y-3">
        {lines.map((line) => (
          <li
            key={line.key}
            data-change={line.kind}
            className="space-y-2 border border-hairline bg-surface p-4 sm:px-6"
          >
            <h3 className="text-h3 font-semibold">{line.after?.title}</h3>
            <Rows line={line} asOf={asOf} />
            <CauseLine line={line} changes={changes} />
            <Texts line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rows({ line, asOf }: { line: LineDifference; asOf: string }) {
  const rows = listLineRows(line, asOf);
  if (rows.length === 0) return null;
  return (
    <ul className="text-note">
      {rows.map(({ name, before, after }) => (
        <li key={name}>
          {name}: <span className="font-semibold">{after}</span> (now: {before})
        </li>
      ))}
    </ul>
  );
}

const TEXTS = ["title", "body", "steps"];

function Texts({ line: { before, after, fields } }: { line: LineDifference }) {
  if (before === null || after === null || !fields.some((name) => TEXTS.includes(name))) return null;
  const sides = [
    { name: "Now", line: before },
    { name: "With these changes", line: after },
  ];
  return (
    <Disclosure summary="Read both texts">
      <FactsList
        facts={sides.map(({ name, line }) => ({
          key: name,
          name,
          value: (
            <div className="space-y-1">
              <p className="font-semibold">{line.title}</p>
              <p dir="auto">{line.body}</p>
              {line.steps.length === 0 ? null : (
                <ul className="list-disc ps-5">
                  {line.steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ul>
              )}
            </div>
          ),
        }))}
      />
    </Disclosure>
  );
}
