import type { Metadata } from "next";
import { Suspense } from "react";
import { Frame } from "@/app/_frame/frame";
import { readMe } from "@/app/_frame/read-me";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import { Skeleton } from "@/app/_ui/skeleton";
import { Invitations } from "./_parts/invitations";
import { PeopleList } from "./_parts/people-list";

export const metadata: Metadata = { title: "People" };

const PATH = "/people";

export default function PeoplePage({ searchParams }: PageProps<"/people">) {
  return (
    <Frame path={PATH} role="coordinator">
      <People asked={searchParams} />
    </Frame>
  );
}

async function People({ asked }: { asked: PageProps<"/people">["searchParams"] }) {
  const me = await readMe(PATH);
  return (
    <div className="space-y-12">
      <div className="space-y-6">
        <PageHeading
          title="People"
          lead={
            <>
              The applicants of your cohorts in <bdi>{me.current.organizationName}</bdi>, and everybody who
              advises them.
            </>
          }
        />
        <LinkButton href="#invite" variant="primary">
          Invite somebody
        </LinkButton>
      </div>
      <section aria-labelledby="list-title" className="space-y-5">
        <SectionHeading id="list-title">Applicants and staff</SectionHeading>
        <Suspense fallback={<Skeleton className="h-[60rem]" />}>
          <PeopleList asked={asked} viewerId={me.id} />
        </Suspense>
      </section>
      <Suspense fallback={<Skeleton className="h-[40rem]" />}>
        <Invitations />
      </Suspense>
    </div>
  );
}
