import type { Metadata } from "next";
import Link from "next/link";
import { api } from "@/app/_trpc/server";
import { ScorePath } from "@/app/_ui/charts/score-path";
import { SeasonTimeline } from "@/app/_ui/charts/season-timeline";
import { LinkButton } from "@/app/_ui/button";
import { formatDay } from "@/app/_ui/dates";
import { PageHeading, SectionHeading } from "@/app/_ui/page-heading";
import { Facts, type Plan } from "@/server/rules/contract";
import { EXAMPLE, SHOWN } from "./_example/facts";
import { timelineCaption } from "./_example/timeline-caption";
import { LineCard } from "./start/_plan/line-card";
import { toScorePath } from "./start/_plan/score-points";
import { toLanes } from "./start/_plan/timeline-lanes";

export const metadata: Metadata = {
  title: { absolute: "Airway: a cited plan for your anesthesiology application" },
};

export default async function LandingPage() {
  const facts = Facts.parse(EXAMPLE);
  const plan = await api.planner.preview(facts);
  const { target, step2ck } = EXAMPLE;
  return (
    <div className="space-y-16">
      <div className="space-y-8">
        <PageHeading
          isDisplay
          title="A plan for anesthesiology residency that tells you why"
          lead="For international medical graduates who are not US citizens. Airway applies published rules to what you enter. Every line names its reason, its source, and what would change it."
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <LinkButton href="/start" variant="primary">
            Start your plan
          </LinkButton>
          <LinkButton href="/methods" variant="quiet">
            Read every rule first
          </LinkButton>
        </div>
        <ul className="grid max-w-4xl gap-x-10 gap-y-4 border-t border-hairline pt-5 sm:grid-cols-3">
          <li>
            <strong>Eight questions.</strong> Free, without an account. You can leave any of them open.
          </li>
          <li>
            <strong>Your answers stay on this device.</strong> The server works out the plan from them and
            keeps nothing.
          </li>
          <li>
            <strong>No chance, no grade.</strong> The published data do not allow one for a single person.
          </li>
        </ul>
      </div>
      <section aria-labelledby="example" className="space-y-8">
        <div className="space-y-3">
          <SectionHeading id="example">Example: a fictional applicant</SectionHeading>
          <p className="measure">
            A graduate from India with Step 1 passed and Step 2 CK booked for {formatDay(step2ck.date)},
            aiming for {target.step2ck} in the {plan.season} Match. Nobody real; the plan is worked out by the
            same rules as yours, for {formatDay(plan.asOf)}. It has {plan.recommendations.length} lines; these
            are some of them.
          </p>
        </div>
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <ScorePath name="Practice scores of the fictional applicant" {...toScorePath(plan, facts)} />
          <Lines plan={plan} facts={facts} codes={[SHOWN.byScorePath]} />
          <SeasonTimeline
            name={`The ${plan.season} season of the fictional applicant`}
            caption={timelineCaption(plan)}
            lanes={toLanes(plan.milestones)}
            today={plan.asOf}
          />
          <Lines plan={plan} facts={facts} codes={[SHOWN.byTimeline]} />
        </div>
        <div className="grid items-start gap-6 md:grid-cols-2">
          <Lines plan={plan} facts={facts} codes={SHOWN.after} />
        </div>
        <p className="measure text-note text-muted">
          Made with {plan.rulebook} and season facts {plan.seasonFacts}. See{" "}
          <Link href="/methods" className="link">
            how a plan is made
          </Link>{" "}
          and{" "}
          <Link href={`/calendar/${plan.season}`} className="link">
            all dates of this season
          </Link>
          .
        </p>
      </section>
    </div>
  );
}

/** Lines of the example's plan by their codes, in that order; a line that the rules no longer give is left out. */
function Lines({ plan, facts, codes }: { plan: Plan; facts: Facts; codes: readonly string[] }) {
  const lines = codes.flatMap((code) => plan.recommendations.filter((line) => line.code === code));
  return lines.map((line) => <LineCard key={line.code} line={line} facts={facts} isOpen />);
}
