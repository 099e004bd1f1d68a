import { api } from "@/app/_trpc/server";
import { DataTable } from "@/app/_ui/data-table";
import { Disclosure } from "@/app/_ui/disclosure";
import { Moment } from "@/app/_ui/moment";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { InvitationRow } from "@/server/features/organizations/schema";
import { Announcer } from "../../_parts/announcer";
import { readOverview } from "../../_parts/read-overview";
import { InvitationActions } from "./invitation-actions";
import { InviteForm } from "./invite-form";

const STATES: Readonly<Record<InvitationRow["state"], string>> = {
  open: "Open",
  expired: "Expired",
  accepted: "Accepted",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

const isWaiting = ({ state }: InvitationRow) => state === "open" || state === "expired";

/** Whom the program has asked to come, and the form that asks somebody else. */
export async function Invitations() {
  const [overview, { invitations }, { sendsMail }] = await Promise.all([
    readOverview(),
    api.invitations.list(),
    api.accounts.waysIn(),
  ]);
  const waiting = invitations.filter(isWaiting);
  const closed = invitations.filter((row) => !isWaiting(row));
  return (
    <>
      <section aria-labelledby="invite" className="space-y-5">
        <SectionHeading id="invite">Invite somebody</SectionHeading>
        <InviteForm
          cohorts={overview.cohorts.map(({ id, name, season }) => ({
            id,
            name: `${name} (${season} Match)`,
          }))}
          mentors={overview.staff.filter(({ roles }) => roles.includes("mentor"))}
          sendsMail={sendsMail}
        />
      </section>
      <section aria-labelledby="invitations-title" className="space-y-5">
        <SectionHeading id="invitations-title">Invitations</SectionHeading>
        <Announcer rows={waiting.map(({ id }) => id)}>
          {waiting.length === 0 ? (
            <p className="measure">
              No invitation waits for an answer. Those you send stand here until they are answered.
            </p>
          ) : (
            <InvitationTable rows={waiting} caption="Not answered yet" isOpen />
          )}
        </Announcer>
        {closed.length === 0 ? null : (
          <Disclosure summary={`Answered or withdrawn (${closed.length})`}>
            <InvitationTable rows={closed} caption="Answered or withdrawn" isOpen={false} />
          </Disclosure>
        )}
      </section>
    </>
  );
}

function InvitationTable({
  rows,
  caption,
  isOpen,
}: {
  rows: readonly InvitationRow[];
  caption: string;
  isOpen: boolean;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: "email",
          header: "Address",
          cell: (row: InvitationRow) => <bdi className="break-all">{row.email}</bdi>,
        },
        {
          key: "role",
          header: "Role",
          cell: ({ role }) => `${role.charAt(0).toUpperCase()}${role.slice(1)}`,
        },
        {
          key: "cohort",
          header: "Cohort",
          cell: ({ cohortName }) => (cohortName === null ? "Whole program" : <bdi>{cohortName}</bdi>),
        },
        {
          key: "state",
          header: "State",
          cell: ({ state, expiresAt }) => (
            <>
              {STATES[state]}
              {state === "open" ? (
                <>
                  , until <Moment at={expiresAt} />
                </>
              ) : null}
            </>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      {...(isOpen
        ? { detail: (row: InvitationRow) => <InvitationActions id={row.id} email={row.email} /> }
        : {})}
    />
  );
}
