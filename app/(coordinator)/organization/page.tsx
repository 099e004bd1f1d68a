import type { Metadata } from "next";
import { Suspense } from "react";
import { Frame } from "@/app/_frame/frame";
import { readMe } from "@/app/_frame/read-me";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import { Skeleton } from "@/app/_ui/skeleton";
import { defaultSeason } from "@/server/rules/contract";
import { serverToday } from "@/app/(public)/start/_profile/server-today";
import { Announcer } from "../_parts/announcer";
import { readOverview } from "../_parts/read-overview";
import { CohortPanel } from "./_parts/cohort-panel";
import { NewCohortForm } from "./_parts/new-cohort-form";
import { ProgramForm } from "./_parts/program-form";

export const metadata: Metadata = { title: "Program" };

const PATH = "/organization";

export default function OrganizationPage() {
  return (
    <Frame path={PATH} role="coordinator">
      <Organization />
    </Frame>
  );
}

async function Organization() {
  const me = await readMe(PATH);
  return (
    <div className="max-w-3xl space-y-12">
      <PageHeading
        title={<bdi>{me.current.organizationName}</bdi>}
        lead="The name of your program, its cohorts, and who runs them."
      />
      <Suspense fallback={<Skeleton className="h-[60rem]" />}>
        <Sections viewerId={me.id} hasSecondFactor={me.hasSecondFactor} />
      </Suspense>
    </div>
  );
}

async function Sections({ viewerId, hasSecondFactor }: { viewerId: string; hasSecondFactor: boolean }) {
  const { name, version, requiresSecondFactor, cohorts, staff } = await readOverview();
  const coordinators = staff.filter(({ roles }) => roles.includes("coordinator"));
  return (
    <>
      <section aria-labelledby="program-title" className="space-y-4">
        <SectionHeading id="program-title">Name and sign-in</SectionHeading>
        <ProgramForm
          name={name}
          version={version}
          requiresSecondFactor={requiresSecondFactor}
          hasSecondFactor={hasSecondFactor}
        />
      </section>
      <section aria-labelledby="cohorts-title" className="space-y-4">
        <SectionHeading id="cohorts-title">Your cohorts</SectionHeading>
        <p className="measure">
          A cohort is the applicants you advise for one Match. Its coordinators see the records of all of
          them; the other coordinators of the program do not.
        </p>
        <Announcer rows={cohorts.map(({ id }) => id)}>
          {cohorts.length === 0 ? (
            <p className="measure">
              You coordinate no cohort yet. Make one below, and then invite its first applicants.
            </p>
          ) : (
            <ul className="space-y-4">
              {cohorts.map((cohort) => (
                <li key={cohort.id}>
                  <CohortPanel cohort={cohort} coordinators={coordinators} viewerId={viewerId} />
                </li>
              ))}
            </ul>
          )}
        </Announcer>
      </section>
      <section aria-labelledby="new-title" className="space-y-4">
        <SectionHeading id="new-title">New cohort</SectionHeading>
        <NewCohortForm season={defaultSeason(serverToday())} />
      </section>
    </>
  );
}
