"use client";

import Link from "next/link";
import { SectionHeading } from "@/app/_ui/page-heading";
import { isPlainPress } from "./plain-press";
import type { StrongestChange } from "./strongest";
import type { TrialField } from "./trial-field";
import { toAddress, type Typed } from "./trial-keys";
import type { Trial } from "./use-trial";

/** The changes that matter most: each sets its field. As links they work before and without scripts. */
export function StrongestChanges({
  strongest,
  typed,
  fields,
  trial,
}: {
  strongest: readonly StrongestChange[];
  typed: Typed;
  fields: readonly TrialField[];
  trial: Trial;
}) {
  if (strongest.length === 0) return null;
  return (
    <section aria-labelledby="strongest-title" className="space-y-3">
      <SectionHeading id="strongest-title">
        {strongest.length === 3 ? "The three changes that matter most" : "What matters most"}
      </SectionHeading>
      <ul className="space-y-2">
        {strongest.map(({ key, text, sentence }) => {
          const field = fields.find((other) => other.key === key);
          const isSet = field !== undefined && trial.textOf(field) === text;
          return (
            <li key={key}>
              <Link
                prefetch={false}
                href={toAddress({ ...typed, [key]: text })}
                aria-current={isSet ? "true" : undefined}
                className="block min-h-11 rounded-control border border-control bg-surface px-4 py-2.5 text-note hover:border-primary hover:text-primary aria-[current]:border-primary"
                onClick={(event) => {
                  if (field === undefined || !isPlainPress(event)) return;
                  event.preventDefault();
                  trial.change(field, text);
                }}
              >
                <bdi>{sentence}</bdi>
                {isSet ? <span className="block font-semibold text-primary">Tried now</span> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
