import type { Metadata } from "next";
import Link from "next/link";
import { Frame } from "@/app/_frame/frame";
import { api } from "@/app/_trpc/server";
import { DataTable } from "@/app/_ui/data-table";
import { Moment } from "@/app/_ui/moment";
import { PageHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import type { Mentees } from "@/server/features/organizations/schema";

export const metadata: Metadata = { title: "Your people" };

type Mentee = Mentees["mentees"][number];

export default function MentorPage() {
  return (
    <Frame path="/mentor" role="mentor">
      <MenteeList />
    </Frame>
  );
}

async function MenteeList() {
  const { mentees } = await api.mentees.list();
  if (mentees.length === 0) return <NobodyYet />;
  return (
    <div className="space-y-6">
      <PageHeading
        title="Your people"
        lead="You can read their answers and their plans. Each look is noted for them to see."
      />
      <DataTable
        caption={mentees.length === 1 ? "One applicant" : `${mentees.length} applicants`}
        columns={[
          {
            key: "name",
            header: "Name",
            cell: (row: Mentee) => (
              <Link href={`/mentor/people/${row.id}`} className="link inline-flex min-h-11 items-center">
                <bdi>{row.name}</bdi>
              </Link>
            ),
          },
          { key: "cohort", header: "Cohort", cell: (row) => <bdi>{row.cohortNames.join(", ")}</bdi> },
          { key: "since", header: "Yours since", cell: (row) => <Moment at={row.since} /> },
        ]}
        rows={mentees}
        rowKey={(row) => row.id}
      />
    </div>
  );
}

function NobodyYet() {
  return (
    <div className="space-y-6">
      <PageHeading
        title="Nobody is assigned to you yet"
        lead="A coordinator of your program assigns applicants to you. They stand here from that moment on, with their answers and plans to read."
      />
      <div aria-hidden="true" className="max-w-2xl">
        <p className="mb-2 text-note text-muted">For example</p>
        <Panel className="flex flex-wrap justify-between gap-4 border-dashed text-muted">
          <span className="font-semibold">Name of an applicant</span>
          <span>Their cohort</span>
          <span>Yours since 1 Sep</span>
        </Panel>
      </div>
    </div>
  );
}
