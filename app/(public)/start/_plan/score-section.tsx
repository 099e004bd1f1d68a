import { ScorePath } from "@/app/_ui/charts/score-path";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Facts, Plan } from "@/server/rules/contract";
import { toScorePath } from "./score-points";

export function ScoreSection({ plan, facts }: { plan: Plan; facts: Facts }) {
  if ((facts.practice ?? []).length === 0) return null;
  return (
    <section aria-labelledby="scores-title" className="space-y-4">
      <SectionHeading id="scores-title">Your practice exams</SectionHeading>
      <ScorePath name="Practice scores over time" {...toScorePath(plan, facts)} />
    </section>
  );
}
