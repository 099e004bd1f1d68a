import type { Metadata } from "next";
import { withNext } from "@/app/_frame/own-path";
import { api } from "@/app/_trpc/server";
import { LinkButton } from "@/app/_ui/button";
import { FactsList } from "@/app/_ui/facts-list";
import { Moment } from "@/app/_ui/moment";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import type { InvitationPreview } from "@/server/features/organizations/schema";
import { orNotFound } from "../../_reading/or-not-found";
import { AcceptForm } from "./_parts/accept-form";
import { Decline } from "./_parts/decline";
import { JoinForm } from "./_parts/join-form";
import { OtherAddress } from "./_parts/other-address";
import { WhatIsShared } from "./_parts/what-is-shared";

// The address holds the secret: no other site may learn it.
export const metadata: Metadata = { title: "Your invitation", referrer: "no-referrer", robots: "noindex" };

const ROLES = { applicant: "an applicant", mentor: "a mentor", coordinator: "a coordinator" } as const;

/** An invitation as it stands. Looking at it uses nothing up. */
export default async function InvitePage({ params }: PageProps<"/invite/[secret]">) {
  const { secret } = await params;
  const invitation = await orNotFound(api.invitations.read({ secret }));
  const { organizationName, invitedByName, role, cohortName, season, email, expiresAt } = invitation;
  return (
    <div className="max-w-3xl space-y-10">
      <div className="space-y-6">
        <PageHeading
          eyebrow={invitation.isDemo ? "Demo: everybody in this program is made up" : undefined}
          title={
            <>
              You are invited to <bdi>{organizationName}</bdi>
            </>
          }
          lead={
            <>
              <bdi>{invitedByName}</bdi> asks you to come as {ROLES[role]}.
            </>
          }
        />
        <FactsList
          facts={[
            { key: "for", name: "For", value: <bdi className="break-all">{email}</bdi> },
            ...(cohortName === null
              ? []
              : [
                  {
                    key: "cohort",
                    name: "Cohort",
                    value: (
                      <>
                        <bdi>{cohortName}</bdi>
                        {season === null ? null : `, ${season} Match`}
                      </>
                    ),
                  },
                ]),
            { key: "until", name: "Open until", value: <Moment at={expiresAt} /> },
          ]}
        />
      </div>
      <section aria-labelledby="shared-title" className="space-y-4">
        <SectionHeading id="shared-title">
          {role === "applicant" ? "What will be shared, and with whom" : "What it means"}
        </SectionHeading>
        <WhatIsShared invitation={invitation} />
      </section>
      <section aria-labelledby="answer-title" className="space-y-6">
        <SectionHeading id="answer-title">Your answer</SectionHeading>
        <Answer invitation={invitation} secret={secret} />
      </section>
    </div>
  );
}

function Answer({ invitation, secret }: { invitation: InvitationPreview; secret: string }) {
  const { viewerEmail, email, hasAccount, role, organizationName } = invitation;
  const decline = <Decline secret={secret} organizationName={organizationName} />;
  if (viewerEmail !== null && viewerEmail !== email)
    return <OtherAddress email={email} viewerEmail={viewerEmail} />;
  if (viewerEmail !== null) return <AcceptForm secret={secret} role={role} more={decline} />;
  if (!hasAccount) return <JoinForm secret={secret} email={email} role={role} more={decline} />;
  return (
    <div className="space-y-4">
      <p className="measure">
        There is an account for <bdi className="font-semibold break-all">{email}</bdi>. Sign in first; you
        come back to this page.
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={withNext("/sign-in", `/invite/${secret}`)} variant="primary">
          Sign in to answer
        </LinkButton>
        {decline}
      </div>
    </div>
  );
}
