"use client";

import Link from "next/link";
import { ActStatus } from "@/app/_frame/act-status";
import { ConfirmButton } from "@/app/_ui/confirm-button";
import { Disclosure } from "@/app/_ui/disclosure";
import { SectionHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import { Ties } from "@/app/_ui/ties";
import type { Overview } from "@/server/features/organizations/schema";
import { useRowAct } from "../../_parts/announcer";
import { isolate } from "../../_parts/isolate";
import { RenameForm } from "./rename-form";

type Named = { readonly id: string; readonly name: string };

const loadApi = async () => (await import("@/app/_trpc/client")).api;

/** A cohort: its applicants by number, its name to change, and its coordinators. */
export function CohortPanel({
  cohort,
  coordinators,
  viewerId,
}: {
  cohort: Overview["cohorts"][number];
  coordinators: readonly Named[];
  viewerId: string;
}) {
  const { id, name, season, applicants, version } = cohort;
  const act = useRowAct(id);
  const hasOthers = cohort.coordinators.some((one) => one.id !== viewerId);
  const change = (kind: "addCoordinator" | "removeCoordinator", userId: string, said: string) =>
    act.run(
      [kind, userId],
      async (idempotencyKey) =>
        (await loadApi()).cohorts[kind].mutate({ cohortId: id, userId, idempotencyKey }),
      said,
    );
  return (
    <Panel as="section" aria-labelledby={`cohort-${id} season-${id}`} className="space-y-4">
      <div>
        <SectionHeading level={3} id={`cohort-${id}`}>
          <bdi>{name}</bdi>
        </SectionHeading>
        <p className="text-note text-muted">
          <span id={`season-${id}`}>{season} Match</span> ·{" "}
          <Link
            href={`/people?role=applicant&cohort=${id}`}
            className="link inline-flex min-h-11 items-center"
          >
            {applicants === 1 ? "one applicant" : `${applicants} applicants`}
          </Link>
        </p>
      </div>
      <ActStatus act={act} />
      <Ties
        id={`coordinators-${id}`}
        title="Coordinators"
        none="Nobody coordinates it."
        note="Who coordinates a cohort sees the records of all its applicants. Ending that closes them at once."
        label="Another coordinator"
        add="Add"
        isGoing={act.isGoing}
        ties={cohort.coordinators.map((one) =>
          // The viewer's own end is not theirs to take back, so it stands below and asks first.
          one.id === viewerId
            ? { key: one.id, name: `${one.name} (you)` }
            : {
                key: one.id,
                name: one.name,
                end: () =>
                  change(
                    "removeCoordinator",
                    one.id,
                    `The cohort is no longer coordinated by ${isolate(one.name)}.`,
                  ),
              },
        )}
        options={coordinators.filter((one) => cohort.coordinators.every((other) => other.id !== one.id))}
        onAdd={(one) =>
          change("addCoordinator", one.id, `The cohort is now coordinated by ${isolate(one.name)} too.`)
        }
      />
      <Disclosure summary="Rename the cohort">
        <RenameForm id={id} name={name} version={version} />
      </Disclosure>
      {hasOthers ? (
        <ConfirmButton
          label="Stop coordinating it"
          title={
            <>
              Stop coordinating <bdi>{name}</bdi>?
            </>
          }
          confirm="Stop coordinating it"
          isGoing={act.isGoing}
          onConfirm={() =>
            change(
              "removeCoordinator",
              viewerId,
              `You no longer coordinate ${isolate(name)}. Its other coordinators can add you again.`,
            )
          }
        >
          <p>
            You lose sight of its applicants at once, and your open invitations to it are withdrawn. Its other
            coordinators can add you again; you can&apos;t do that yourself.
          </p>
        </ConfirmButton>
      ) : null}
    </Panel>
  );
}
