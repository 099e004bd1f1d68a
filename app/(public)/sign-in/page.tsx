import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ENTRY } from "@/app/_frame/places";
import { findWay } from "@/app/_frame/find-way";
import { toOwnPath, withNext } from "@/app/_frame/own-path";
import { api } from "@/app/_trpc/server";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { one, type Search } from "@/app/_frame/search";
import { DemoSignIn } from "./_parts/demo-sign-in";
import { SignInForm } from "./_parts/sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const next = toOwnPath(one(search["next"]));
  const way = await findWay();
  if (way === "code") redirect(withNext("/sign-in/code", next));
  if (way === "signed-in") redirect(next ?? ENTRY);
  const ways = await api.accounts.waysIn();
  return (
    <div className="space-y-8">
      <PageHeading title="Sign in" lead="To your plan, or to the people you advise." />
      <Said out={search["out"] !== undefined} ready={one(search["ready"])} error={one(search["error"])} />
      <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <SignInForm
          next={next}
          hasLink={ways.hasLink}
          hasGoogle={ways.hasGoogle}
          sendsMail={ways.sendsMail}
        />
        {ways.demoRoles.length > 0 ? <DemoSignIn roles={ways.demoRoles} /> : null}
      </div>
    </div>
  );
}

/** What just happened elsewhere, said in a sentence. */
function Said({ out, ready, error }: { out: boolean; ready: string | undefined; error: string | undefined }) {
  if (error !== undefined) {
    return (
      <Notice tone="caution" title="That did not work" live="status">
        <p>You are not signed in. Try again, or use another way.</p>
      </Notice>
    );
  }
  if (out) return <Notice title="You are signed out" live="status" />;
  if (ready === "account") return <Notice title="Your account is ready. Sign in to go on." live="status" />;
  if (ready === "password")
    return <Notice title="Your new password is set. Sign in with it." live="status" />;
  return null;
}
