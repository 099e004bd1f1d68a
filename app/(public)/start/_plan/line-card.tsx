import Link from "next/link";
import { Chip, type Tone } from "@/app/_ui/chip";
import { Disclosure } from "@/app/_ui/disclosure";
import type { Facts, Recommendation } from "@/server/rules/contract";
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

/** One line of the plan: what, by when, why, from where, and what would change it. Folded, it shows its title and day. */
export function LineCard({ line, facts, isOpen }: { line: Recommendation; facts: Facts; isOpen: boolean }) {
  const { label, tone } = PRIORITIES[line.priority];
  return (
    <details
      open={isOpen}
      data-code={line.code}
      className="group/line min-w-0 border border-hairline bg-surface print:break-inside-avoid"
    >
      <summary className="grid cursor-pointer list-none grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 p-4 hover:[&_h3]:underline sm:px-6 [&::-webkit-details-marker]:hidden">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-note">
          <Chip tone={tone} {...(line.priority === "critical" ? { mark: "triangle" } : {})}>
            {label}
          </Chip>
          {line.window ? <span className="font-semibold">{sayWindow(line.window, facts.asOf)}</span> : null}
        </span>
        <svg
          viewBox="0 0 10 10"
          aria-hidden="true"
          className="mt-2 size-3 rotate-90 fill-primary group-open/line:-rotate-90 print:hidden"
        >
          <path d="M2 0l7 5-7 5z" />
        </svg>
        <h3 className="col-start-1 text-h3 font-semibold">{line.title}</h3>
      </summary>
      <div className="space-y-3 px-4 pb-3 sm:px-6">
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
        <div className="space-y-1 text-note text-muted">
          <p>
            <span className="font-semibold text-ink">Because of: </span>
            <bdi>{sayBriefly(line.because, facts).join("; ")}</bdi>
          </p>
          <LineSources sources={line.sources} isOurs={line.ourReading} />
        </div>
        <Disclosure summary="All reasons, and what would change it" className="print:[&>summary]:hidden">
          <div className="print:hidden">
            <LineReasons because={line.because} />
          </div>
          <LineChanges flips={line.flipsWhen} facts={facts} />
          <p className="text-note print:hidden">
            <Link href={`/methods/${line.code}`} className="link">
              The rule behind this line
            </Link>
          </p>
        </Disclosure>
      </div>
    </details>
  );
}
