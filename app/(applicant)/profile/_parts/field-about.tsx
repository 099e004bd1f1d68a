"use client";

import Link from "next/link";
import { useState } from "react";
import { Disclosure } from "@/app/_ui/disclosure";
import type { FactPath } from "@/server/rules/contract";
import { AnswerHistory } from "./answer-history";
import type { FieldNotes } from "./field-notes";
import { sayWaiting } from "./waiting-words";

/** On demand: which lines of the plan an answer feeds, and how it has changed. */
export function FieldAbout({ path, label, notes }: { path: FactPath; label: string; notes: FieldNotes }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure
      summary={
        <>
          Where it is used, and its history<span className="sr-only">: {label}</span>
        </>
      }
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="print:hidden"
    >
      <Uses notes={notes} />
      {isOpen ? <AnswerHistory path={path} /> : null}
    </Disclosure>
  );
}

function Uses({ notes: { lines, waiting } }: { notes: FieldNotes }) {
  return (
    <div className="space-y-1 text-note">
      <p className="font-semibold">{sayUses(lines.length)}</p>
      {lines.length > 0 ? (
        <ul className="list-disc space-y-1 ps-5">
          {lines.map(({ code, title }) => (
            <li key={code}>
              <Link href={`/plan#${code}`} className="link">
                {title}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="text-muted">
        {waiting === 0 ? "" : `${sayWaiting(waiting)}. `}
        <Link href="/methods" className="link">
          All rules, and what each reads
        </Link>
      </p>
    </div>
  );
}

function sayUses(count: number): string {
  if (count === 0) return "No line of your plan is there because of it now.";
  return count === 1
    ? "One line of your plan is there because of it"
    : `${count} lines of your plan are there because of it`;
}
