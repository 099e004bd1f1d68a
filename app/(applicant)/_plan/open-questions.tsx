import Link from "next/link";
import { Disclosure } from "@/app/_ui/disclosure";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Plan } from "@/server/rules/contract";
import { profilePlace } from "../profile/_parts/sections";

const SHOWN = 4;

/** The questions that are still open, the most useful first, each with the way to its field. */
export function OpenQuestions({ missing }: { missing: Plan["missing"] }) {
  if (missing.length === 0) return null;
  return (
    <section id="questions" aria-labelledby="questions-title" className="space-y-2 print:hidden">
      <SectionHeading id="questions-title">What would sharpen it</SectionHeading>
      <p className="text-note text-muted">
        {missing.length === 1
          ? "One question is open."
          : `${missing.length} questions are open, the most useful first.`}
      </p>
      <Questions missing={missing.slice(0, SHOWN)} />
      {missing.length > SHOWN ? (
        <Disclosure summary={`${missing.length - SHOWN} more`}>
          <Questions missing={missing.slice(SHOWN)} />
        </Disclosure>
      ) : null}
    </section>
  );
}

function Questions({ missing }: { missing: Plan["missing"] }) {
  return (
    <ul className="divide-y divide-hairline">
      {missing.map(({ fact, question, unlocks }) => (
        <li key={fact} className="py-1">
          <Link href={profilePlace(fact)} className="link inline-flex min-h-11 items-center">
            {question}
          </Link>
          {/* An exam that was not entered comes first, whatever hangs on it alone. */}
          {unlocks === 0 ? null : (
            <span className="block text-note text-muted">
              {unlocks === 1 ? "One line depends on it." : `${unlocks} lines depend on it.`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
