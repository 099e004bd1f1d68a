import Link from "next/link";
import type { Clause } from "@/server/features/methods/schema";

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The clauses that must hold and those that must not, in words. */
function split(clauses: readonly Clause[], isInner: boolean) {
  const held = clauses.filter((clause) => clause.kind !== "not");
  const barred = clauses.flatMap((clause) => (clause.kind === "not" ? [clause.of] : []));
  return {
    held: held.map((clause) => phrase(clause, isInner)),
    barred: barred.map((clause) => phrase(clause, isInner || clauses.length > 1)),
  };
}

/** A clause within a sentence; joined ones inside another stand in brackets. */
function phrase(clause: Clause, isInner: boolean): string {
  if (clause.kind === "is") return clause.words;
  if (clause.kind === "rule") return `“${clause.title}” speaks`;
  if (clause.kind === "not") return `not (${phrase(clause.of, false)})`;
  const words = clause.kind === "any" ? phraseAny(clause.of) : phraseAll(clause.of);
  return isInner && clause.of.length > 1 ? `(${words})` : words;
}

const phraseAny = (clauses: readonly Clause[]) => clauses.map((clause) => phrase(clause, true)).join(" or ");

function phraseAll(clauses: readonly Clause[]): string {
  const { held, barred } = split(clauses, true);
  if (held.length === 0) return `not (${barred.join(" or ")})`;
  return barred.length === 0 ? held.join(" and ") : `${held.join(" and ")}, unless ${barred.join(" or ")}`;
}

/** Clauses that must all hold, within a sentence: "when A; and B; unless C, or D". Empty for no clause. */
export function whenOf(clauses: readonly Clause[]): string {
  const { held, barred } = split(clauses, false);
  return [
    held.length > 0 ? `when ${held.join("; and ")}` : "",
    barred.length > 0 ? `unless ${barred.join(", or ")}` : "",
  ]
    .filter(Boolean)
    .join("; ");
}

const JOINTS = { all: "All of these:", any: "At least one of these:" };
const BARRED = { all: "Not all of these together:", any: "None of these:" };

/** A condition as a nested list. */
export function ClauseTree({ clause }: { clause: Clause }) {
  if (clause.kind === "is") return <p>{capital(clause.words)}</p>;
  if (clause.kind === "rule")
    return (
      <p>
        <RuleName clause={clause} />
      </p>
    );
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
