import { findPlan } from "@/app/_record/find-plan";
import { LinkButton } from "@/app/_ui/button";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import { groupLines } from "@/app/(public)/start/_plan/group-lines";
import { LineCard } from "@/app/(public)/start/_plan/line-card";
import { toFacts } from "@/app/(public)/start/_profile/profile-file";
import { serverToday } from "@/app/(public)/start/_profile/server-today";
import { nextStep, type Stored } from "@/app/(public)/start/_profile/stored";
import { sayHeadline } from "@/app/(public)/start/_words/headline";
import { HereAs } from "./here-as";

/** The headline of the plan and its next step. */
export async function HomePlan({ stored }: { stored: Stored }) {
  const facts = toFacts(stored, serverToday());
  const plan = await findPlan(facts);
  if (plan === null) {
    return (
      <div className="space-y-6">
        <PageHeading
          eyebrow={<HereAs />}
          title="Some answers do not fit together yet"
          lead="All of them are kept. The plan page says which ones, and the plan is made as soon as they fit."
        />
        <LinkButton href="/plan" variant="primary">
          See which ones
        </LinkButton>
      </div>
    );
  }
  const { sentence, certainty } = sayHeadline(plan, facts);
  const next = groupLines(plan.recommendations, plan.asOf)[0]?.lines[0];
  const step = stored.done.length === 0 ? null : nextStep(stored.done);
  return (
    <div className="space-y-10">
      <div className="space-y-6">
        <PageHeading eyebrow={<HereAs />} title={sentence} lead={certainty} />
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/plan" variant="primary">
            Open the plan
          </LinkButton>
          {step === null ? null : (
            <LinkButton href={`/plan/questions/${step}`} variant="quiet">
              Go on with question {step}
            </LinkButton>
          )}
        </div>
      </div>
      {next ? (
        <section aria-labelledby="next-title" className="max-w-3xl space-y-3">
          <SectionHeading id="next-title">Your next step</SectionHeading>
          <LineCard line={next} facts={facts} isOpen />
          <p className="text-note text-muted">
            {plan.recommendations.length === 1
              ? "It is the only line of your plan."
              : `The first of ${plan.recommendations.length} lines in your plan.`}
          </p>
        </section>
      ) : null}
    </div>
  );
}
