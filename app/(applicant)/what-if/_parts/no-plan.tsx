import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";
import type { Evaluated } from "@/server/features/scenarios/schema";

/** Somebody who has told nothing: what this page is for, one way to begin, and how it would look. */
export function EmptyWhatIf() {
  return (
    <div className="space-y-6">
      <PageHeading
        title="See what one change would do to your plan"
        lead="Try another score, a later exam date or a letter more, and read which lines of your plan come, go or change. It needs a plan to begin with."
      />
      <LinkButton href="/plan/questions/1" variant="primary">
        Start with the first question
      </LinkButton>
      <Panel className="max-w-xl space-y-2 text-muted">
        <p className="text-note font-semibold">An example</p>
        <p className="font-title text-lead">2 lines come, 1 line goes</p>
        <p className="text-note">Step 2 CK score, from 238 to 248</p>
      </Panel>
    </div>
  );
}

/** Answers that contradict each other give no plan, and so nothing to compare with. */
export function UnplannedWhatIf({
  problems,
}: {
  problems: Extract<Evaluated, { kind: "unplanned" }>["problems"];
}) {
  return (
    <div className="space-y-6">
      <PageHeading
        title="Some answers do not fit together yet"
        lead="All of them are kept. Mend these first; then every change can be tried against your plan."
      />
      <ul className="measure list-disc space-y-1 ps-5">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
      <LinkButton href="/plan" variant="primary">
        See which ones
      </LinkButton>
    </div>
  );
}
