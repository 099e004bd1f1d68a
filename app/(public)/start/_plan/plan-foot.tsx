import { Notice } from "@/app/_ui/notice";
import type { Plan } from "@/server/rules/contract";

/** What every plan says of itself, and under which rules it was made. */
export function PlanFoot({ plan }: { plan: Plan }) {
  return (
    <div className="space-y-3">
      <Notice title="What this plan is">
        <p>
          It applies published rules to what you entered. It is advice, not a prediction or a promise, and not
          legal or immigration advice. Check dates with AAMC, NRMP and ECFMG.
        </p>
      </Notice>
      <p className="text-note text-muted">
        Rulebook {plan.rulebook}, season facts {plan.seasonFacts}.
      </p>
    </div>
  );
}
