import Link from "next/link";
import { Chip } from "@/app/_ui/chip";
import { FactsList } from "@/app/_ui/facts-list";
import { Panel } from "@/app/_ui/panel";
import {
  type Facts,
  type Plan,
  PUBLISHED_TITLES,
  type Recommendation,
  strengthOf,
} from "@/server/rules/contract";
import { RuleChips } from "../_reading/rule-chips";
import { sayFact, sayValue } from "../start/_words/fact-words";
import { sayFlips } from "../start/_words/flip-words";
import { sayWindow } from "../start/_words/window-words";

/** Lines of the example plan by their codes, in that order; a line that the rules no longer give is left out. */
export function ExampleCards({ plan, facts, codes }: { plan: Plan; facts: Facts; codes: readonly string[] }) {
  const lines = codes.flatMap((code) => plan.recommendations.filter((line) => line.code === code));
  return lines.map((line) => <ExampleCard key={line.code} line={line} facts={facts} />);
}

/** One line: what, why, from which source, what would change it. */
function ExampleCard({ line, facts }: { line: Recommendation; facts: Facts }) {
  const { changes } = sayFlips(line.flipsWhen, facts);
  // The day and the season of the example stand above all cards.
  const because = line.because.filter(({ fact }) => fact !== "asOf" && fact !== "season");
  return (
    <Panel as="article" className="space-y-4">
      <div className="space-y-2">
        <p className="flex flex-wrap gap-2">
          <RuleChips priority={line.priority} ourReading={line.ourReading} />
          {line.window ? <Chip>{sayWindow(line.window, facts.asOf)}</Chip> : null}
        </p>
        <h3 className="text-h3 font-semibold">{line.title}</h3>
        <p className="measure">{line.body}</p>
      </div>
      <FactsList
        facts={[
          {
            name: "Why",
            value: because.map(({ fact, value }) => (
              <p key={fact}>
                {sayFact(fact)}: {sayValue(fact, value)}
              </p>
            )),
          },
          { name: "Source", value: <CardSources ids={line.sources} /> },
          ...(changes.length === 0
            ? []
            : [
                {
                  name: "What would change it",
                  value: changes.map((change) => <p key={change}>{change}</p>),
                },
              ]),
          {
            name: "Rule",
            value: (
              <Link href={`/methods/${line.code}`} className="link">
                {line.code}
              </Link>
            ),
          },
        ]}
      />
    </Panel>
  );
}

const titles: Readonly<Record<string, string>> = PUBLISHED_TITLES;

function CardSources({ ids }: { ids: readonly string[] }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <Link href={`/sources/${id}`} className="link">
            {titles[id] ?? `Guide, ${id}`}
          </Link>{" "}
          <span className="text-muted">({strengthOf(id)})</span>
        </li>
      ))}
    </ul>
  );
}
