import type { Route } from "next";
import Link from "next/link";
import { api } from "@/app/_trpc/server";
import { Disclosure } from "@/app/_ui/disclosure";
import { Moment } from "@/app/_ui/moment";
import { Notice } from "@/app/_ui/notice";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import { AnswersList, listEntered } from "@/app/(public)/start/_plan/answers-list";
import { orNotFound } from "@/app/(public)/_reading/or-not-found";
import { toFacts } from "@/app/(public)/start/_profile/profile-file";
import { serverToday } from "@/app/(public)/start/_profile/server-today";
import { isEmpty, toStoredOf } from "@/app/(public)/start/_profile/stored";
import { findPlan } from "./find-plan";
import { RecordPlan } from "./record-plan";

/** An applicant's answers and plan, to read, for a mentor or coordinator. Reading leaves a trace that the applicant sees. */
export async function RecordView({
  applicantId,
  back,
}: {
  applicantId: string;
  back: { href: Route; label: string };
}) {
  const seen = await orNotFound(api.profiles.read({ applicantId }));
  const stored = toStoredOf(seen.kept);
  const facts = toFacts(stored, serverToday());
  const plan = isEmpty(stored) ? null : await findPlan(facts);
  const entered = listEntered(stored.facts);
  return (
    <div className="space-y-10">
      <div className="space-y-4">
        <Link href={back.href} className="link inline-flex min-h-11 items-center print:hidden">
          {back.label}
        </Link>
        <PageHeading
          title={<bdi>{seen.applicant.name}</bdi>}
          lead={
            seen.updatedAt === null ? (
              "No answers yet."
            ) : (
              <>
                Last changed <Moment at={seen.updatedAt} />.
              </>
            )
          }
        />
        <p className="text-note text-muted">
          Your look is noted for them to see: your name, your role, the time.
        </p>
      </div>
      {isEmpty(stored) ? (
        <p className="measure">
          They have not answered any question yet. Their answers and their plan will stand here as soon as
          they do.
        </p>
      ) : (
        <section aria-labelledby="answers-title" className="space-y-3">
          <SectionHeading id="answers-title">Their answers</SectionHeading>
          <Disclosure
            open={plan === null}
            summary={entered.length === 1 ? "See the one answer" : `See all ${entered.length} answers`}
          >
            <AnswersList paths={entered} facts={stored.facts} />
          </Disclosure>
        </section>
      )}
      {plan === null ? null : <RecordPlan plan={plan} facts={facts} />}
      {plan === null && !isEmpty(stored) ? (
        <Notice tone="caution" title="No plan can be made of these answers yet">
          <p>Some of them do not fit together. The applicant sees which ones on their plan page.</p>
        </Notice>
      ) : null}
    </div>
  );
}
