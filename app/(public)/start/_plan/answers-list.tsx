import { FactsList } from "@/app/_ui/facts-list";
import { FACT_FIELDS } from "@/server/rules/contract";
import { readFact, type GuestFacts } from "../_profile/fact-access";
import { sayFact, sayValue } from "../_words/fact-words";

/** The paths of the facts that were entered, in the order of the contract. */
export function listEntered(facts: GuestFacts): string[] {
  return FACT_FIELDS.map(({ path }) => path).filter(
    (path) => path !== "asOf" && readFact(facts, path) !== undefined,
  );
}

/** Answers by name, to read. */
export function AnswersList({ paths, facts }: { paths: readonly string[]; facts: GuestFacts }) {
  return (
    <div className="text-note">
      <FactsList
        facts={paths.map((path) => ({
          key: path,
          name: sayFact(path),
          value: <bdi>{sayValue(path, readFact(facts, path))}</bdi>,
        }))}
      />
    </div>
  );
}
