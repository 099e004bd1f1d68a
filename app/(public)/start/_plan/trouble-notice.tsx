"use client";

import { useEffect } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Notice } from "@/app/_ui/notice";
import type { Problem } from "@/server/rules/contract";
import type { Trouble } from "../_preview/use-plan";
import { sayPlace } from "../_profile/places";
import { useAnswers } from "../_profile/use-answers";
import { factId, factOfProblem } from "../_fields/fact-id";
import { sayFact } from "../_words/fact-words";
import { firstFive } from "./first-five";

/** Why there is no plan of the newest answers: what happened, what is safe, what to do. */
export function TroubleNotice({
  trouble,
  hasPlan,
  onRetry,
}: {
  trouble: Trouble;
  hasPlan: boolean;
  onRetry: () => void;
}) {
  const { store } = useAnswers();
  useEffect(() => {
    window.addEventListener("hashchange", openTarget);
    return () => window.removeEventListener("hashchange", openTarget);
  }, []);
  const kept = hasPlan
    ? "The plan below is the one from before."
    : `Your answers are ${sayPlace(store.place)}.`;
  switch (trouble.kind) {
    case "refused":
      return (
        <div className="print:hidden">
          <ErrorSummary
            key={JSON.stringify(trouble.problems)}
            title={`Some answers do not fit together yet. ${kept}`}
            errors={firstFive(trouble.problems.map(toFault))}
          />
        </div>
      );
    case "offline":
      return (
        <Notice tone="caution" title="You are offline, or Airway can't be reached" live="status">
          <p>{kept} Nothing is lost, and the plan is made anew once the connection is back.</p>
          <Button onClick={onRetry}>Try again</Button>
        </Notice>
      );
    case "failed":
      return (
        <Notice tone="danger" title="The plan could not be made" live="alert">
          <p>The fault is ours. {kept} Nothing you entered is lost.</p>
          {trouble.requestId ? (
            <p className="text-note">If you write to us, give this number: {trouble.requestId}</p>
          ) : null}
          <Button onClick={onRetry}>Try again</Button>
        </Notice>
      );
  }
}

function toFault({ path, message }: Problem) {
  const fact = factOfProblem(path);
  return {
    id: fact ? factId(fact) : "answers",
    message: fact ? `${sayFact(fact)}: ${message}` : `${path}: ${message}`,
  };
}

/** A link into folded words opens them: not every browser does that by itself. */
function openTarget() {
  const target = document.getElementById(window.location.hash.slice(1));
  for (let folded = target?.closest("details"); folded; folded = folded.parentElement?.closest("details")) {
    folded.open = true;
  }
  target?.focus();
}
