import type { ReactNode } from "react";
import type { Role } from "@/db/enums";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PracticeLog } from "@/app/_log/practice-log";
import { LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import type { Me } from "@/server/features/accounts/schema";
import { DeletionNotice } from "./deletion-notice";
import { FrameHeader } from "./frame-header";
import { Navigation } from "./navigation";
import { NoPermission } from "./no-permission";
import { ENTRY, homeOf } from "./places";
import { readMe } from "./read-me";
import { StandingFooter } from "./standing-footer";

// Each signed-in page renders the frame itself; a layout is not asked again between pages and would miss an ended session.
// Read through the API in `children`: they are rendered only once the frame has found a session with the page's role.
// No loading.tsx above it, or the redirects come after a 200; what is slow inside waits in a <Suspense> of its own.

type FrameProps = {
  /** The address of the page, to come back to after signing in. */
  path: string;
  /** Who may see the page; left out where everybody with an account may. */
  role?: Role;
  /** Who else sees what an applicant's page holds; an empty list says that nobody does. */
  visibleTo?: readonly string[];
  children: ReactNode;
};

/** The frame around every signed-in page: who you are, where you work, the ways on, and `children` where that is allowed. */
export async function Frame({ path, role, visibleTo, children }: FrameProps) {
  const me = await readMe(path);
  if (path === ENTRY && role !== undefined && me.current.role !== role) redirect(homeOf(me.current.role));
  return (
    <div className="flex flex-1 flex-col lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr_auto]">
      <FrameHeader me={me} />
      <Navigation role={me.current.role} />
      <main
        id="main"
        tabIndex={-1}
        className="frame flex-1 py-8 sm:py-10 lg:col-start-2 lg:mx-0 print:col-span-2"
      >
        {me.deletedFrom === null ? null : <DeletionNotice from={me.deletedFrom} />}
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 empty:hidden">
          {visibleTo === undefined ? null : <VisibleTo names={visibleTo} />}
          {me.current.role === "applicant" ? (
            <PracticeLog place={`${me.current.organizationId}.${me.id}`} hasSingleKeys={me.hasSingleKeys} />
          ) : null}
        </div>
        <Content me={me} role={role}>
          {children}
        </Content>
      </main>
      <div className="lg:col-span-2">
        <StandingFooter />
      </div>
    </div>
  );
}

/** The page, or what stands in its place for somebody who may not see it yet. */
function Content({ me, role, children }: { me: Me; role: Role | undefined; children: ReactNode }) {
  const mustSetUp = me.mustFirst === "set-up-second-factor";
  if (role !== undefined && me.current.role !== role) return <NoPermission me={me} role={role} />;
  if (role !== undefined && mustSetUp) {
    return (
      <div className="space-y-6">
        <PageHeading
          title="Set up a second factor first"
          lead="Your program asks its mentors and coordinators for a code from a phone app when they sign in. It takes two minutes, and then this page opens."
        />
        <LinkButton href="/settings/security#second-factor" variant="primary">
          Set it up
        </LinkButton>
      </div>
    );
  }
  return (
    <>
      {mustSetUp ? (
        <div className="mb-8">
          <Notice tone="caution" title="Your program asks for a second factor">
            <p>
              Until you have set one up under{" "}
              <Link href="/settings/security#second-factor" className="link">
                sign-in and security
              </Link>
              , its pages stay closed to you.
            </p>
          </Notice>
        </div>
      ) : null}
      {children}
    </>
  );
}

/** Who else sees what this page holds. */
function VisibleTo({ names }: { names: readonly string[] }) {
  return (
    <p className="text-note text-muted">
      <span className="inline-block border border-hairline bg-surface px-2 py-0.5">
        Visible to: {names.length === 0 ? "only you" : "you"}
        {names.map((name) => (
          <span key={name}>
            , <bdi>{name}</bdi>
          </span>
        ))}
      </span>
    </p>
  );
}
