import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Frame } from "@/app/_frame/frame";
import { PageHeading } from "@/app/_ui/page-heading";
import { AccountAnswers } from "../../_answers/account-answers";
import { readCurrent } from "../../_plan/read-current";
import { readRecord, readVisibleTo } from "../../_record/my-record";
import { notesOf } from "../_parts/field-notes";
import { PageLinks, sayPart } from "../_parts/page-links";
import { PROFILE_PAGES, type ProfilePage } from "../_parts/sections";
import { SectionForm } from "../_parts/section-form";

type Props = { params: Promise<{ section: string }> };

const findPage = (slug: string) => PROFILE_PAGES.find((page) => page.slug === slug);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = findPage((await params).section);
  return page ? { title: `Your profile: ${page.title}` } : {};
}

/** One page of the profile: at most six questions, each kept as it is typed. */
export default async function SectionPage({ params }: Props) {
  const page = findPage((await params).section);
  if (page === undefined) notFound();
  return (
    <Frame path={`/profile/${page.slug}`} role="applicant" {...await readVisibleTo()}>
      <Section page={page} />
    </Frame>
  );
}

async function Section({ page }: { page: ProfilePage }) {
  const { slug, lead, paths } = page;
  const [{ place, kept }, current] = await Promise.all([readRecord(`/profile/${slug}`), readCurrent()]);
  return (
    <div className="max-w-3xl space-y-6">
      <PageHeading
        eyebrow={
          <span className="flex flex-wrap items-center gap-x-3">
            <Link href="/profile" className="link inline-flex min-h-11 items-center">
              Your profile
            </Link>
            {sayPart(page)}
          </span>
        }
        title={page.title}
        lead={lead}
      />
      {paths.includes("practice") ? (
        <p className="text-note">
          The log of your practice exams, with the path of your scores, is under{" "}
          <Link href="/exams" className="link">
            Exams
          </Link>
          .
        </p>
      ) : null}
      <AccountAnswers key={place} place={place} kept={kept}>
        <SectionForm
          key={slug}
          slug={slug}
          paths={paths}
          kept={kept.stored}
          notes={Object.fromEntries(paths.map((path) => [path, notesOf(path, current)]))}
          serverToday={current.today}
        />
      </AccountAnswers>
      <PageLinks page={page} />
    </div>
  );
}
