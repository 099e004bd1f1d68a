"use client";

import Link from "next/link";
import { useState } from "react";
import { ActStatus } from "@/app/_frame/act-status";
import { useAct } from "@/app/_frame/use-act";
import { Button } from "@/app/_ui/button";
import { Disclosure } from "@/app/_ui/disclosure";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Scenario } from "@/server/features/scenarios/schema";
import { RenameScenario } from "./save-scenario";
import type { WhatIfAddress } from "./trial-keys";

/** A kept what-if with the words and the address of its changes. */
export interface SavedScenario {
  readonly scenario: Scenario;
  readonly words: string;
  readonly href: WhatIfAddress;
}

/** What was kept: opened as an address, renamed, removed and brought back. */
export function SavedList({
  saved,
  removed,
}: {
  saved: readonly SavedScenario[];
  removed: readonly SavedScenario[];
}) {
  const act = useAct();
  const [last, setLast] = useState<Pick<Scenario, "id" | "version" | "name"> | null>(null);
  const remove = ({ id, version, name }: Scenario) =>
    act.run(
      ["remove", id, version],
      async (idempotencyKey) => {
        const { api } = await import("@/app/_trpc/client");
        const gone = await api.scenarios.remove.mutate({ id, version, idempotencyKey });
        setLast({ ...gone, name });
      },
      `Removed: ${name}.`,
    );
  const restore = ({ id, version, name }: Pick<Scenario, "id" | "version" | "name">) =>
    act.run(
      ["restore", id, version],
      async (idempotencyKey) => {
        const { api } = await import("@/app/_trpc/client");
        await api.scenarios.restore.mutate({ id, version, idempotencyKey });
        setLast(null);
      },
      `It is back: ${name}.`,
    );
  return (
    <section aria-labelledby="saved-title" className="space-y-3 print:hidden">
      <SectionHeading id="saved-title">Saved what-ifs</SectionHeading>
      <div className="space-y-2 empty:hidden">
        <ActStatus act={act} />
        {last !== null && act.said !== null ? <Button onClick={() => restore(last)}>Undo</Button> : null}
      </div>
      {saved.length === 0 ? (
        <p className="measure text-note text-muted">
          None yet. Try something, give it a name, and it stands here to open again.
        </p>
      ) : (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {saved.map(({ scenario, words, href }) => (
            <li key={scenario.id} className="space-y-1 py-3">
              <Link
                href={href}
                prefetch={false}
                className="link inline-flex min-h-11 items-center font-semibold"
              >
                <bdi>{scenario.name}</bdi>
              </Link>
              <p className="text-note text-muted">{words}</p>
              <div className="flex flex-wrap items-start justify-between gap-x-4">
                <Disclosure
                  summary={
                    <>
                      Rename<span className="sr-only"> {scenario.name}</span>
                    </>
                  }
                >
                  <RenameScenario scenario={scenario} />
                </Disclosure>
                <Button variant="quiet" aria-disabled={act.isGoing} onClick={() => remove(scenario)}>
                  Remove<span className="sr-only"> {scenario.name}</span>
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {removed.length === 0 ? null : (
        <Disclosure summary={`Recently removed (${removed.length})`}>
          <ul className="space-y-1">
            {removed.map(({ scenario, words }) => (
              <li key={scenario.id} className="flex flex-wrap items-center justify-between gap-x-4">
                <span className="min-w-0 text-note">
                  <bdi className="font-semibold">{scenario.name}</bdi>{" "}
                  <span className="text-muted">{words}</span>
                </span>
                <Button variant="quiet" aria-disabled={act.isGoing} onClick={() => restore(scenario)}>
                  Bring back<span className="sr-only"> {scenario.name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
