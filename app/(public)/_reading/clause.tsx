import Link from "next/link";
import { type Clause } from "@/server/features/methods/schema";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A clause within a sentence; joined ones inside another stand in brackets. */
function phrase(clause: Clause, isInner: boolean): string {
  if (clause.kind === "is") return clause.words;
  if (clause.kind === "rule") return `“${clause.title}” speaks`;
  if (clause.kind === "not") return `not (${phrase(clause.of, false)})`;
  const words = clause.of.map((part) => phrase(part, true)).join(clause.kind === "all" ? " and " : " or ");
  return isInner && clause.of.length > 1 ? `(${words})` : words;
}

/** Clauses that must all hold, as one line: "A; and B; unless C or D". Empty for no clause. */
export function sentenceOf(clauses: readonly Clause[]): string {
  const held = clauses.filter((clause) => clause.kind !== "not").map((clause) => phrase(clause, false));
  const barred = clauses
    .filter((clause) => clause.kind === "not")
    .map((clause) => phrase(clause.of, clauses.length > 1));
  const parts = [held.join("; and "), barred.length > 0 ? `unless ${barred.join(", or ")}` : ""];
  return capital(parts.filter(Boolean).join("; "));
}

const JOINTS = { all: "All of these:", any: "At least one of these:" };
const BARRED = { all: "Not all of these together:", any: "None of these:" };

/** A condition as a nested list. */
export function ClauseTree({ clause }: { clause: Clause }) {
  if (clause.kind === "is") return <p>{capital(clause.words)}</p>;
  if (clause.kind === "rule") return <p>{<RuleName clause={clause} />}</p>;
  if (clause.kind === "not") return <Barred clause={clause.of} />;
  return <Joined lead={JOINTS[clause.kind]} clauses={clause.of} />;
}

function Joined({ lead, clauses }: { lead: string; clauses: readonly Clause[] }) {
  return (
    <div className="space-y-1">
      <p className="font-semibold">{lead}</p>
      <ul className="list-disc space-y-1 ps-6 marker:text-muted">
        {clauses.map((clause, index) => (
          <li key={index}>
            <ClauseTree clause={clause} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Barred({ clause }: { clause: Clause }) {
  if (clause.kind === "all" || clause.kind === "any") {
    return <Joined lead={BARRED[clause.kind]} clauses={clause.of} />;
  }
  return (
    <p>
      <span className="font-semibold">Not:</span>{" "}
      {clause.kind === "rule" ? (
        <RuleName clause={clause} />
      ) : clause.kind === "is" ? (
        clause.words
      ) : (
        phrase(clause, false)
      )}
    </p>
  );
}

function RuleName({ clause }: { clause: Extract<Clause, { kind: "rule" }> }) {
  return (
    <>
      the rule{" "}
      <Link href={`/methods/${clause.code}`} className="link">
        {clause.title}
      </Link>{" "}
      speaks
    </>
  );
}
