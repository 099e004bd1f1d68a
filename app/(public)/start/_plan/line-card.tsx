import Link from "next/link";
import { Chip, type Tone } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import { Panel } from "@/app/_ui/panel";
import { type Facts, type Recommendation } from "@/server/rules/contract";
import { sayBriefly } from "../_words/reason-words";
import { sayWindow } from "../_words/window-words";
import { LineChanges } from "./line-changes";
import { LineReasons } from "./line-reasons";
import { LineSources } from "./line-sources";

const PRIORITIES: Readonly<Record<Recommendation["priority"], { label: string; tone: Tone }>> = {
  critical: { label: "Critical", tone: "caution" },
  high: { label: "High", tone: "primary" },
  normal: { label: "Normal", tone: "neutral" },
};

/** One line of the plan: what, by when, why, from where, and what would change it. */
export function LineCard({ line, facts }: { line: Recommendation; facts: Facts }) {
  const { label, tone } = PRIORITIES[line.priority];
  return (
    <Panel as="article" data-code={line.code} className="space-y-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-note">
        <Chip tone={tone} {...(line.priority === "critical" ? { mark: "triangle" } : {})}>
          {label}
        </Chip>
        {line.window ? <span className="font-semibold">{sayWindow(line.window, facts.asOf)}</span> : null}
      </p>
      <h3 className="text-h3 font-semibold">{line.title}</h3>
      <p className="measure" dir="auto">
        {line.body}
      </p>
      {line.steps.length > 0 ? (
        <ul className="measure list-disc space-y-1 ps-5 marker:text-primary">
          {line.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      ) : null}
      <div className="text-note text-muted">
        <p>
          <span className="font-semibold text-ink">Because of: </span>
          <bdi>{sayBriefly(line.because, facts).join("; ")}</bdi>
        </p>
        <LineSources sources={line.sources} isOurs={line.ourReading} />
      </div>
      <Disclosure summary="All reasons, and what would change it">
        <LineReasons because={line.because} />
        <LineChanges flips={line.flipsWhen} facts={facts} />
        <p className="text-note">
          <Link href={`/methods/${line.code}`} className="link">
            The rule behind this line
          </Link>
        </p>
      </Disclosure>
    </Panel>
  );
}
