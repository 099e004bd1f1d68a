import { LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { CurrentPlan } from "@/server/features/plans/schema";
import { AdoptRules } from "./adopt-rules";
import { sayLines } from "./version-words";

/** The rules have changed since the person's own were adopted: what would differ, and their choice. */
export function NewRules({ rules, from }: { rules: CurrentPlan["newRules"]; from: number | null }) {
  if (rules === null || from === null) return null;
  const { edition, seasonFacts, count } = rules;
  return (
    <div className="print:hidden">
      <Notice title="The rules have changed">
        <p>
          {count === 0
            ? "Nothing in your plan would read differently."
            : `In your plan ${sayLines(count)} would differ.`}{" "}
          It stays as it is until you adopt them.
        </p>
        <p className="flex flex-wrap items-center gap-2">
          <AdoptRules edition={edition} seasonFacts={seasonFacts} />
          {count === 0 ? null : (
            <LinkButton variant="quiet" href={`/plan/compare?from=${from}&to=new-rules`}>
              See what would differ
            </LinkButton>
          )}
        </p>
        <p className="text-note text-muted">
          Rulebook {edition}, season facts {seasonFacts}.
        </p>
      </Notice>
    </div>
  );
}
