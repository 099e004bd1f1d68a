import type { Plan } from "@/server/rules/contract";
import { PHASE_WORDS, PHASES, phaseOf, sayNextPhase } from "../../_plan/phases";

/** Where the season stands: seven parts, the one of now marked by its word, its weight and a mark. */
export function PhaseBar({ plan }: { plan: Plan }) {
  const now = phaseOf(plan);
  const place = PHASES.indexOf(now);
  return (
    <section aria-label="Phase of the season" className="space-y-2">
      <ol className="grid grid-cols-7 gap-1">
        {PHASES.map((phase, index) => (
          <li
            key={phase}
            aria-current={phase === now ? "step" : undefined}
            className={`min-w-0 border-t-4 pt-1 text-note/tight ${index < place ? "border-control text-muted" : index === place ? "border-primary font-bold text-primary" : "border-hairline text-muted"}`}
          >
            <span className={phase === now ? "whitespace-nowrap" : "sr-only sm:not-sr-only"}>
              {PHASE_WORDS[phase]}
              {phase === now ? <span className="sr-only"> (now)</span> : null}
              {index < place ? <span className="sr-only"> (past)</span> : null}
            </span>
          </li>
        ))}
      </ol>
      <p className="text-note text-muted">
        Phase {place + 1} of {PHASES.length}. {sayNextPhase(plan)}
      </p>
    </section>
  );
}
