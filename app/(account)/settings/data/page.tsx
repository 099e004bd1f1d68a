import type { Metadata } from "next";
import Link from "next/link";
import { SettingsFrame } from "@/app/_frame/settings-frame";
import { readMe } from "@/app/_frame/read-me";
import { formatDay } from "@/app/_ui/dates";
import { SectionHeading } from "@/app/_ui/page-heading";
import { AskDeletion } from "./ask-deletion";
import { ExportButton } from "./export-button";

export const metadata: Metadata = { title: "Your data" };

const PATH = "/settings/data";

export default function DataPage() {
  return (
    <SettingsFrame path={PATH} title="Your data">
      <section id="export" aria-labelledby="export-title" className="space-y-4">
        <SectionHeading id="export-title">Take everything with you</SectionHeading>
        <p className="measure">
          One zip file with all that Airway keeps of you: your answers and each change of them, study and
          error log, plans, tasks, what-ifs, your inbox, who looked, and where you signed in. It holds one
          JSON file for programs, a sheet for each list, and a note that explains them.
        </p>
        <ExportButton />
        <p className="measure text-note text-muted">
          The file holds your scores and your visa status. Keep it where others don&apos;t read it.
        </p>
      </section>
      <section id="delete" aria-labelledby="delete-title" className="space-y-4">
        <SectionHeading id="delete-title">Delete your account</SectionHeading>
        <Deletion />
      </section>
    </SettingsFrame>
  );
}

async function Deletion() {
  const { deletedFrom, hasPassword, email, current } = await readMe(PATH);
  if (current.isDemo && !hasPassword) {
    return <p className="measure">The people of the demo stay, so that it opens for everybody.</p>;
  }
  if (deletedFrom !== null) {
    return (
      <p className="measure">
        You asked for it. On {formatDay(deletedFrom.toISOString().slice(0, 10))} your account and everything
        in it goes for good. Until then you can keep it, with the button at the top of each page.
      </p>
    );
  }
  return (
    <>
      <div className="measure space-y-2">
        <p>
          Your answers, plans, logs and messages are removed for good 30 days after you ask. Mentors and
          coordinators lose sight of you then.
        </p>
        <p>
          In the 30 days everything works as before, and you can change your mind. What stays afterwards is
          that something was done on a day in a program, without your name, your address or anything you
          entered.
        </p>
      </div>
      {hasPassword ? (
        <AskDeletion email={email} />
      ) : (
        <p className="measure">
          To make sure that it is you, we ask for your password, and your account has none.{" "}
          <Link href="/reset" className="link">
            Choose one first
          </Link>
          .
        </p>
      )}
    </>
  );
}
