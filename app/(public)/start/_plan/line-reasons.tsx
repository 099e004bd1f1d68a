import { FactsList } from "@/app/_ui/facts-list";
import type { Recommendation } from "@/server/rules/contract";
import { sayFact, sayValue } from "../_words/fact-words";

/** The facts that put a line into the plan, with their values. */
export function LineReasons({ because }: { because: Recommendation["because"] }) {
  return (
    <div className="space-y-1 text-note">
      <p className="font-semibold">It is here because of</p>
      <FactsList
        facts={because.map(({ fact, value }) => ({
          key: fact,
          name: sayFact(fact),
          value: <bdi>{sayValue(fact, value)}</bdi>,
        }))}
      />
    </div>
  );
}
