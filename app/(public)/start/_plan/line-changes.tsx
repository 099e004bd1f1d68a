import type { Facts, Recommendation } from "@/server/rules/contract";
import { sayFlips } from "../_words/flip-words";

/** The single changes that would take a line away, and what else it depends on. */
export function LineChanges({ flips, facts }: { flips: Recommendation["flipsWhen"]; facts: Facts }) {
  const { changes, others, lapses } = sayFlips(flips, facts);
  if (changes.length + others.length === 0 && lapses === null) {
    return <p className="text-note text-muted">No single change of one answer would remove it.</p>;
  }
  return (
    <div className="space-y-1 text-note">
      {changes.length > 0 ? (
        <>
          <p className="font-semibold">Any one of these would remove it</p>
          <ul className="list-disc space-y-0.5 ps-5">
            {changes.map((change) => (
              <li key={change}>
                <bdi>{change}</bdi>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {others.length > 0 ? (
        <p>
          {changes.length > 0 ? "It also depends on: " : "It depends on: "}
          {others.join(", ")}.
        </p>
      ) : null}
      {lapses === null ? null : <p>Lapses on {lapses}, if nothing else changes.</p>}
    </div>
  );
}
