import Link from "next/link";
import { ScorePath } from "@/app/_ui/charts/score-path";
import { SectionHeading } from "@/app/_ui/page-heading";
import { toScorePath } from "@/app/(public)/start/_plan/score-points";
import type { Facts, Plan } from "@/server/rules/contract";

/** The score path in passing; the whole of it stands with the exams. */
export function ScoreInSmall({ plan, facts }: { plan: Plan; facts: Facts }) {
  if ((facts.practice ?? []).length === 0) return null;
  return (
    <section aria-labelledby="scores-title" className="space-y-3">
      <SectionHeading id="scores-title">Your practice exams</SectionHeading>
      <ScorePath isSmall name="Practice scores over time" {...toScorePath(plan, facts)} />
      <Link href="/exams" className="link inline-flex min-h-11 items-center">
        All exams, and the log
      </Link>
    </section>
  );
}
