import { ReadinessRibbon } from "@/app/_ui/charts/readiness-ribbon";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Facts, Plan } from "@/server/rules/contract";
import { listReadiness, sayReadiness } from "../../_plan/readiness";

/** Seven parts of an application: there, thin or missing. */
export function ReadinessSection({ facts, plan }: { facts: Facts; plan: Plan }) {
  const bars = listReadiness(facts, plan);
  return (
    <section aria-labelledby="ribbon-title" className="space-y-3">
      <SectionHeading id="ribbon-title">The parts of your application</SectionHeading>
      <ReadinessRibbon
        bars={bars}
        words={{ enough: "Enough", thin: "Thin", missing: "Missing" }}
        columns={{ name: "Part", level: "How it stands", line: "By which criterion" }}
        caption={sayReadiness(bars)}
        name="Parts of the application"
      />
    </section>
  );
}
