import type { Facts, Plan } from "@/server/rules/contract";
import { ScoreSection } from "./score-section";
import { TimelineSection } from "./timeline-section";

/** The charts of a plan. A default export, because it is loaded on its own. */
export default function Pictures({ plan, facts }: { plan: Plan; facts: Facts }) {
  return (
    <>
      <ScoreSection plan={plan} facts={facts} />
      <TimelineSection plan={plan} />
    </>
  );
}
