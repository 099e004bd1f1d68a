"use client";

import { toFacts } from "../_profile/profile-file";
import { isEmpty } from "../_profile/stored";
import { useAnswers } from "../_profile/use-answers";
import { usePlan } from "../_preview/use-plan";
import { useNewest } from "./use-newest";

/** The plan as it fills in: how long it is, and what the last answer brought. Its room is kept, so nothing moves. */
export function PlanStrip({ today }: { today: string }) {
  const { isReady, stored } = useAnswers();
  const isStarted = isReady && !isEmpty(stored);
  const { plan, trouble } = usePlan(isStarted ? toFacts(stored, today) : null);
  const newest = useNewest(isStarted ? plan : null);
  const lines = isStarted ? (plan?.recommendations ?? []) : [];
  return (
    <aside
      aria-labelledby="strip-title"
      className="min-w-0 border border-hairline bg-surface px-3 py-2 lg:border-y-0 lg:border-e-0 lg:bg-transparent lg:ps-8"
    >
      <h2 id="strip-title" className="text-note text-muted">
        Your plan so far
      </h2>
      <div aria-live="polite" className="h-22 space-y-1 overflow-hidden lg:h-80 lg:space-y-3">
        {lines.length === 0 ? (
          <p className="text-muted">
            {trouble ? SENTENCES[trouble.kind] : "It fills in here as you answer."}
          </p>
        ) : (
          <>
            <p className="font-title lg:text-h2">
              {lines.length} {lines.length === 1 ? "line" : "lines"}
            </p>
            {trouble ? <p className="text-note text-caution">{SENTENCES[trouble.kind]}</p> : null}
            <ul className={`lg:space-y-2 ${trouble ? "max-lg:hidden" : ""}`}>
              {newest.titles.map((title) => (
                <li
                  key={title}
                  className="max-lg:line-clamp-2 max-lg:not-first:hidden lg:border-s-2 lg:border-primary lg:ps-3"
                >
                  {newest.isNew ? <span className="text-muted">New: </span> : null}
                  {title}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </aside>
  );
}

const SENTENCES = {
  offline: "No connection just now. Your answers are kept.",
  failed: "It can't be shown just now. Your answers are kept.",
  refused: "Two answers do not fit together. The plan page says which.",
} as const;
