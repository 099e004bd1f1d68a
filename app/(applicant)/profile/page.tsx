import type { Metadata } from "next";
import { Frame } from "@/app/_frame/frame";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import { isEmpty } from "@/app/(public)/start/_profile/stored";
import { AccountAnswers } from "../_answers/account-answers";
import { ProblemsNotice } from "../_plan/problems-notice";
import { readCurrent } from "../_plan/read-current";
import { readRecord, readVisibleTo } from "../_record/my-record";
import { MissingList } from "./_parts/missing-list";
import { ProfileNotices } from "./_parts/profile-notices";
import { measureProgress } from "./_parts/progress";
import { PROFILE_PAGES } from "./_parts/sections";
import { TaskList } from "./_parts/task-list";

export const metadata: Metadata = { title: "Your profile" };

export default async function ProfilePage() {
  return (
    <Frame path="/profile" role="applicant" {...await readVisibleTo()}>
      <Profile />
    </Frame>
  );
}

async function Profile() {
  const [{ place, kept }, { plan, problems }] = await Promise.all([readRecord("/profile"), readCurrent()]);
  const { facts } = kept.stored;
  const { told, asked } = measureProgress(
    facts,
    PROFILE_PAGES.flatMap(({ paths }) => paths),
  );
  return (
    <div className="max-w-3xl space-y-8">
      <AccountAnswers key={place} place={place} kept={kept}>
        <ProfileNotices />
      </AccountAnswers>
      <PageHeading
        title="Your profile"
        lead={
          told === 0
            ? "What you tell here once is kept, and your plan is made from it. Every question can wait, and nothing has to be told."
            : `${told} of ${asked} questions answered. Each answer is kept as you type, and your plan follows it.`
        }
      />
      {told === 0 ? (
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/plan/questions/1" variant="primary">
            Start with eight questions
          </LinkButton>
          <LinkButton href="/profile/file" variant="quiet">
            Bring a profile from a file
          </LinkButton>
        </div>
      ) : null}
      <ProblemsNotice problems={problems} />
      {plan === null || isEmpty(kept.stored) ? null : <MissingList missing={plan.missing} />}
      <section aria-labelledby="sections-title" className="space-y-2">
        <SectionHeading id="sections-title">All sections</SectionHeading>
        <TaskList facts={facts} />
      </section>
      <section aria-labelledby="file-title" className="space-y-3 print:hidden">
        <SectionHeading id="file-title">As a file</SectionHeading>
        <p className="measure">
          Download everything you entered as one file, or bring such a file back. You see what it would change
          before anything is taken.
        </p>
        <LinkButton href="/profile/file">Download or bring a file</LinkButton>
      </section>
    </div>
  );
}
