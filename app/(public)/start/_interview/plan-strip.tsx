"use client";

import { useGuest } from "../_profile/guest-store";
import { toFacts } from "../_profile/profile-file";
import { isEmpty } from "../_profile/stored";
import { usePlan } from "../_preview/use-plan";
import { useNewest } from "./use-newest";

/** The plan as it fills in: how long it is, and what the last answer brought. Its room is kept, so nothing moves. */
export function PlanStrip({ today }: { today: string }) {
  const { isReady, stored } = useGuest();
  const isStarted = isReady && !isEmpty(stored);
  const { plan, trouble } = usePlan(isStarted ? toFacts(stored, today) : null);
  const newest = useNewest(isStarted ? plan : null);
  const lines = isStarted ? (plan?.recommendations ?? []) : [];
  return (
    <aside aria-labelledby="strip-title" className="min-w-0 border-t border-hairline pt-4 lg:border-s lg:border-t-0 lg:ps-8 lg:pt-0">
      <h2 id="strip-title" className="text-note text-muted">
        Your plan so far
      </h2>
      <div aria-live="polite" className="min-h-48 space-y-3 pt-1">
        {lines.length === 0 ? (
          <p className="text-muted">It fills in here as you answer.</p>
        ) : (
          <>
            <p className="font-title text-h2">
              {lines.length} {lines.length === 1 ? "line" : "lines"}
            </p>
            <ul className="space-y-1.5">
              {newest.titles.map((title) => (
                <li key={title} className="border-s-2 border-primary ps-3 text-note">
                  {newest.isNew ? <span className="text-muted">New: </span> : null}
                  {title}
                </li>
              ))}
            </ul>
          </>
        )}
        {trouble ? <p className="text-note text-caution">{SENTENCES[trouble.kind]}</p> : null}
      </div>
    </aside>
  );
}

const SENTENCES = {
  offline: "No connection just now, so this does not move. Your answers are kept.",
  failed: "The preview can't be shown just now. Your answers are kept.",
  refused: "Two of your answers do not fit together yet. The plan page says which.",
} as const;
