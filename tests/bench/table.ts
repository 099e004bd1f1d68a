import { ZenEngine } from "@gorules/zen-engine";
import { Engine, type RuleProperties } from "json-rules-engine";
import type { Facts, FactPath } from "@/server/rules/contract";
import { all, is, YES, type Condition } from "@/server/rules/engine/condition";
import { forEachFact } from "@/server/rules/engine/fact-set";
import { viewOf } from "@/server/rules/engine/view";
import { SEASON_FACTS } from "@/server/rules";

/** One row of the shared table: from score up to below the next, with a visa and a certification. */
interface Row {
  readonly code: string;
  readonly from: number;
  readonly below: number;
  readonly visa: string;
  readonly ecfmg: string;
}

const FLOORS = [200, 220, 230, 240, 250];
const VISAS = ["none", "j1", "h1b", "either"];
const STATES = ["not-started", "in-progress", "certified"];

/** Sixty rows, one for each band, visa and certification. */
export const ROWS: readonly Row[] = FLOORS.flatMap((from, band) =>
  VISAS.flatMap((visa) =>
    STATES.map((ecfmg) => ({
      code: `row.${band}.${visa}.${ecfmg}`,
      from,
      below: FLOORS[band + 1] ?? 301,
      visa,
      ecfmg,
    })),
  ),
);

/** The same answer from each engine: the codes of the rows that hold. */
export type TableEngine = (facts: Facts) => Promise<readonly string[]> | readonly string[];

const scoreReads: readonly FactPath[] = ["step2ck.score"];

function rowCondition(row: Row): Condition {
  return all(
    is(`score from ${row.from}`, scoreReads, ({ profile }) =>
      profile.step2.score === null ? null : profile.step2.score >= row.from,
    ),
    is(`score below ${row.below}`, scoreReads, ({ profile }) =>
      profile.step2.score === null ? null : profile.step2.score < row.below,
    ),
    is(`visa ${row.visa}`, ["visa"], ({ profile }) => profile.visa === row.visa),
    is(`certification ${row.ecfmg}`, ["ecfmg"], ({ profile }) =>
      profile.ecfmg === null ? null : profile.ecfmg === row.ecfmg,
    ),
  );
}

/** Ours, trace on: every row's supporting facts are kept, as for a plan. */
export function ourEngine(): TableEngine {
  const rows = ROWS.map((row) => ({ code: row.code, when: rowCondition(row) }));
  return (facts) => {
    const view = viewOf(facts, SEASON_FACTS);
    const trace: FactPath[][] = [];
    const codes: string[] = [];
    for (const { code, when } of rows) {
      const truth = when.test(view);
      const because: FactPath[] = [];
      forEachFact(view.lo, view.hi, (path) => because.push(path));
      trace.push(because);
      if (truth === YES) codes.push(code);
    }
    if (trace.length !== rows.length) throw new Error("The trace must hold every row.");
    return codes;
  };
}

const inputOf = (facts: Facts) => ({ score: facts.step2ck?.score, visa: facts.visa, ecfmg: facts.ecfmg });

export function jsonRulesEngine(): TableEngine {
  const rules = ROWS.map((row): RuleProperties => ({
    conditions: {
      all: [
        { fact: "score", operator: "greaterThanInclusive", value: row.from },
        { fact: "score", operator: "lessThan", value: row.below },
        { fact: "visa", operator: "equal", value: row.visa },
        { fact: "ecfmg", operator: "equal", value: row.ecfmg },
      ],
    },
    event: { type: row.code },
  }));
  const engine = new Engine(rules);
  return async (facts) => (await engine.run(inputOf(facts))).events.map((event) => event.type);
}

export function zenEngine(): TableEngine {
  const table = {
    id: "table",
    type: "decisionTableNode",
    name: "table",
    position: { x: 0, y: 0 },
    content: {
      hitPolicy: "collect",
      inputs: [
        { id: "score", name: "score", field: "score" },
        { id: "visa", name: "visa", field: "visa" },
        { id: "ecfmg", name: "ecfmg", field: "ecfmg" },
      ],
      outputs: [{ id: "code", name: "code", field: "code" }],
      rules: ROWS.map((row) => ({
        _id: row.code,
        score: `>= ${row.from} and < ${row.below}`,
        visa: `"${row.visa}"`,
        ecfmg: `"${row.ecfmg}"`,
        code: `"${row.code}"`,
      })),
    },
  };
  const node = (id: string, type: string) => ({ id, type, name: id, position: { x: 0, y: 0 } });
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    sourceId,
    targetId,
  });
  const decision = new ZenEngine().createDecision({
    contentType: "application/vnd.gorules.decision",
    nodes: [node("in", "inputNode"), table, node("out", "outputNode")],
    edges: [edge("in", "table"), edge("table", "out")],
  });
  return async (facts) => {
    const rows: unknown = (await decision.evaluate(inputOf(facts), { trace: true })).result;
    if (!Array.isArray(rows)) throw new Error("zen-engine must answer with rows.");
    return rows.map((row: { readonly code: string }) => row.code);
  };
}
