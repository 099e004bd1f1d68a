import type { Metadata } from "next";
import { SettingsFrame } from "@/app/_frame/settings-frame";
import { readMe } from "@/app/_frame/read-me";
import { defaultSeason } from "@/server/rules/contract";
import { serverToday } from "@/app/(public)/start/_profile/server-today";
import { SectionHeading } from "@/app/_ui/page-heading";
import { EmailForm } from "./email-form";
import { NameForm } from "./name-form";
import { PendingEmail } from "./pending-email";
import { ProgramForm } from "./program-form";

export const metadata: Metadata = { title: "Your account" };

const PATH = "/settings/account";

export default function AccountPage() {
  return (
    <SettingsFrame path={PATH} title="Account">
      <AccountSections />
    </SettingsFrame>
  );
}

async function AccountSections() {
  const me = await readMe(PATH);
  return (
    <>
      <section aria-labelledby="name-title" className="space-y-4">
        <SectionHeading id="name-title">Name</SectionHeading>
        <NameForm name={me.name} />
      </section>
      <section aria-labelledby="email-title" className="space-y-4">
        <SectionHeading id="email-title">E-mail address</SectionHeading>
        <p>
          You sign in with <bdi className="font-semibold break-words">{me.email}</bdi>.
        </p>
        {me.pendingEmail === null ? (
          <EmailForm hasPassword={me.hasPassword} />
        ) : (
          <PendingEmail email={me.pendingEmail} />
        )}
      </section>
      <section aria-labelledby="program-title" className="space-y-4">
        <SectionHeading id="program-title">Start a program</SectionHeading>
        <p className="measure">
          For people who advise applicants: a residency program, a school or a group. You become its first
          coordinator and invite the others. Your own plan stays yours, in its own place.
        </p>
        <ProgramForm season={defaultSeason(serverToday())} />
      </section>
    </>
  );
}
