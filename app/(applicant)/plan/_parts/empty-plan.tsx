import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { Panel } from "@/app/_ui/panel";

/** No plan yet: what this page is, one action, and what a line of a plan looks like. */
export function EmptyPlan({ hasAnswers }: { hasAnswers: boolean }) {
  return (
    <div className="space-y-10">
      <div className="space-y-6">
        <PageHeading
          title="Your plan will stand here"
          lead={
            hasAnswers
              ? "It is made as soon as your answers fit together."
              : "Answer eight short questions and read what to do, why, and from which source. It takes about a minute."
          }
        />
        {hasAnswers ? (
          <LinkButton href="/profile" variant="primary">
            See your answers
          </LinkButton>
        ) : (
          <LinkButton href="/plan/questions/1" variant="primary">
            Start with the first question
          </LinkButton>
        )}
      </div>
      <div aria-hidden="true" className="max-w-2xl print:hidden">
        <p className="mb-2 text-note text-muted">For example</p>
        <Panel className="space-y-2 border-dashed text-muted">
          <p className="text-note">High · By 1 Sep 2027</p>
          <p className="text-h3 font-semibold">Choose where your signals go</p>
          <p>Each line says what to do and by when.</p>
          <p className="text-note">Because of: your answers · Official rule: the source, as a link</p>
        </Panel>
      </div>
    </div>
  );
}
