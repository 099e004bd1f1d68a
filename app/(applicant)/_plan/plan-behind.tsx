import { BackgroundSection } from "@/app/(public)/start/_plan/background-section";
import Pictures from "@/app/(public)/start/_plan/pictures";
import type { Facts, Plan } from "@/server/rules/contract";

/** The pictures of a plan and the published figures behind it. Drawn on the server, so they are there without scripts. */
export function PlanBehind({ plan, facts }: { plan: Plan; facts: Facts }) {
  return (
    <>
      <Pictures plan={plan} facts={facts} />
      <BackgroundSection plan={plan} />
    </>
  );
}
