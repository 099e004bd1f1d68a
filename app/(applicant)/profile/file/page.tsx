import type { Metadata } from "next";
import Link from "next/link";
import { Frame } from "@/app/_frame/frame";
import { PageHeading } from "@/app/_ui/page-heading";
import { AccountAnswers } from "../../_answers/account-answers";
import { readCurrent } from "../../_plan/read-current";
import { readRecord, readVisibleTo } from "../../_record/my-record";
import { FilePart } from "../_parts/file-part";
import { ProfileNotices } from "../_parts/profile-notices";

export const metadata: Metadata = { title: "Your profile as a file" };

/** The portable profile: out as a file, and in by way of a page that shows what it would change. */
export default async function ProfileFilePage() {
  return (
    <Frame path="/profile/file" role="applicant" {...await readVisibleTo()}>
      <ProfileFile />
    </Frame>
  );
}

async function ProfileFile() {
  const [{ place, kept }, { today }] = await Promise.all([readRecord("/profile/file"), readCurrent()]);
  return (
    <div className="max-w-3xl space-y-8">
      <AccountAnswers key={place} place={place} kept={kept}>
        <PageHeading
          eyebrow={
            <Link href="/profile" className="link inline-flex min-h-11 items-center">
              Your profile
            </Link>
          }
          title="Your profile as a file"
          lead="Your answers are kept in your account. A file is a copy of your own."
        />
        <ProfileNotices />
        <FilePart serverToday={today} />
      </AccountAnswers>
    </div>
  );
}
