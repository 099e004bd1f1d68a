import { LinkButton } from "@/app/_ui/button";
import { PageHeading } from "@/app/_ui/page-heading";
import { HereAs } from "./here-as";

/** An account without answers: what comes next, and one way to begin. */
export function EmptyHome() {
  return (
    <div className="space-y-6">
      <PageHeading
        eyebrow={<HereAs />}
        title="Your plan starts with eight questions"
        lead="Answer them in about a minute, and read what to do, why, and from which source. Your answers are kept in your account."
      />
      <LinkButton href="/plan/questions/1" variant="primary">
        Start with the first question
      </LinkButton>
    </div>
  );
}
