import { SectionHeading } from "@/app/_ui/page-heading";
import { FactsList } from "@/app/_ui/facts-list";
import { STRENGTH_MEANINGS } from "../../_reading/words";

/** What stands on a card of a plan, and how to check it. */
export function HowToRead() {
  return (
    <section aria-labelledby="read-title" className="space-y-6">
      <SectionHeading id="read-title">How to read “why” in a plan</SectionHeading>
      <FactsList
        facts={[
          {
            name: "Why",
            value:
              "The answers of yours that made the rule speak, with their values. An answer you did not give is never guessed: a rule that needs it stays silent, and the plan asks for it.",
          },
          {
            name: "Source",
            value:
              "What the rule rests on, with a label for its weight. Where the guide and the data disagree, the plan shows both and says so.",
          },
          {
            name: "What would change it",
            value:
              "For each answer, the nearest other value with which this line would go. It is found by trying, not written by hand.",
          },
          {
            name: "Priority",
            value:
              "Critical, high or normal: how much hangs on the line. It belongs to the rule and is the same for everybody.",
          },
          {
            name: "Not in a plan",
            value:
              "A chance of matching, or a score for a person. The data do not allow either, so we show neither.",
          },
        ]}
      />
      <SectionHeading level={3}>The labels of sources</SectionHeading>
      <FactsList facts={Object.entries(STRENGTH_MEANINGS).map(([name, value]) => ({ name, value }))} />
    </section>
  );
}
