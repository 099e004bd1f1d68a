"use client";

import { useEffect, useState } from "react";
import { Skeleton } from "@/app/_ui/skeleton";

const SHOWN_AFTER_MS = 200;
const WORDS_AFTER_MS = 1000;

/** Room for the plan from the start; blocks after a moment, words when it takes longer. */
export function PlanSkeleton() {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const timers = [SHOWN_AFTER_MS, WORDS_AFTER_MS].map((after, index) =>
      window.setTimeout(() => setStage(index + 1), after),
    );
    return () => timers.forEach((timer) => window.clearTimeout(timer));
  }, []);
  return (
    <div className="space-y-10">
      <noscript>
        <p>The plan is made anew with each answer in your browser, so this page needs JavaScript.</p>
      </noscript>
      <p role="status" className="min-h-6 text-muted noscript:hidden">
        {stage === 2 ? "Making your plan from your answers." : ""}
      </p>
      <div className={`noscript:hidden ${stage === 0 ? "invisible" : ""}`}>
        <div className="space-y-6">
          <Skeleton className="h-28 max-w-2xl" />
          <Skeleton className="h-32" />
          {[1, 2, 3].map((card) => (
            <Skeleton key={card} className="h-72 lg:max-w-2xl" />
          ))}
        </div>
      </div>
    </div>
  );
}
