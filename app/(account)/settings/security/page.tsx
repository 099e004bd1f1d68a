import type { Metadata } from "next";
import Link from "next/link";
import { Suspense } from "react";
import { SettingsFrame } from "@/app/_frame/settings-frame";
import { readMe } from "@/app/_frame/read-me";
import { api } from "@/app/_trpc/server";
import { SectionHeading } from "@/app/_ui/page-heading";
import { Skeleton } from "@/app/_ui/skeleton";
import { PasswordForm } from "./password-form";
import { SecondFactor } from "./second-factor";
import { SessionList } from "./session-list";

export const metadata: Metadata = { title: "Sign-in and security" };

const PATH = "/settings/security";

export default function SecurityPage() {
  return (
    <SettingsFrame path={PATH} title="Sign-in and security">
      <SecuritySections />
      <section aria-labelledby="sessions" className="space-y-4">
        <SectionHeading id="sessions">Where you are signed in</SectionHeading>
        <Suspense fallback={<Skeleton className="h-40" />}>
          <Sessions />
        </Suspense>
      </section>
    </SettingsFrame>
  );
}

async function SecuritySections() {
  const me = await readMe(PATH);
  return (
    <>
      <section aria-labelledby="password-title" className="space-y-4">
        <SectionHeading id="password-title">Password</SectionHeading>
        {me.hasPassword ? (
          <PasswordForm email={me.email} />
        ) : (
          <p className="measure">
            Your account has no password; you sign in another way.{" "}
            <Link href="/reset" className="link">
              Choose a password
            </Link>{" "}
            to have both.
          </p>
        )}
      </section>
      <section aria-labelledby="second-factor" className="space-y-4">
        <SectionHeading id="second-factor">Second factor</SectionHeading>
        <SecondFactor
          email={me.email}
          hasPassword={me.hasPassword}
          isOn={me.hasSecondFactor}
          codesLeft={me.recoveryCodesLeft}
          mustSetUp={me.mustFirst === "set-up-second-factor"}
        />
      </section>
    </>
  );
}

async function Sessions() {
  const { sessions } = await api.accounts.sessions();
  return <SessionList sessions={sessions} />;
}
