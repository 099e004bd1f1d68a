import Link from "next/link";
import { Disclosure } from "@/app/_ui/disclosure";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Plan } from "@/server/rules/contract";
import { profilePlace } from "./sections";
import { sayWaiting } from "./waiting-words";

const SHOWN = 5;

/** The questions that the plan still waits for, those that most lines wait for first, each with the way to its field. */
export function MissingList({ missing }: { missing: Plan["missing"] }) {
  const open = missing.toSorted((a, b) => b.unlocks - a.unlocks);
  const later = open.slice(SHOWN);
  return (
    <section aria-labelledby="missing-title" className="space-y-2">
      <SectionHeading id="missing-title">What is missing</SectionHeading>
      {open.length === 0 ? (
        <p className="text-note text-muted">
          The rules ask for nothing more. Each gap below is yours to fill or leave.
        </p>
      ) : (
        <p className="text-note text-muted">
          {open.length === 1 ? "One answer" : `${open.length} answers`} would tell the plan more. What most
          rules wait for comes first.
        </p>
      )}
      <Questions missing={open.slice(0, SHOWN)} />
      {later.length > 0 ? (
        <Disclosure summary={`${later.length} more`}>
          <Questions missing={later} />
        </Disclosure>
      ) : null}
    </section>
  );
}

function Questions({ missing }: { missing: Plan["missing"] }) {
  if (missing.length === 0) return null;
  return (
    <ol className="divide-y divide-hairline">
      {missing.map(({ fact, question, unlocks }) => (
        <li key={fact} className="flex flex-wrap items-center justify-between gap-x-4">
          <Link href={profilePlace(fact)} className="link inline-flex min-h-11 items-center py-1">
            {question}
          </Link>
          <span className="text-note text-muted">{sayWaiting(unlocks)}</span>
        </li>
      ))}
    </ol>
  );
}
