import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { describeRules, EDITION, GUIDE_STATEMENTS, isSourceId, SEASON_FACTS, UNCITED } from "@/server/rules";
import { FACT_STATUSES } from "@/server/rules/season/shape";
import { ROOT } from "../support/tree";

const RULEBOOK = join(ROOT, "server", "rules", "rulebook");
const rules = [...EDITION.rules, ...EDITION.step3];

describe("the rulebook", () => {
  it("gives each line a code of its own, described once", () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(
      describeRules(EDITION)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(codes.toSorted());
  });

  it("cites only sources that exist", () => {
    const unknown = rules.flatMap(({ code, sources }) =>
      sources
        .filter((id: string) => !isSourceId(id))
        .map((id) => `${code} cites ${id}: add it to server/rules/sources.`),
    );
    expect(unknown).toEqual([]);
  });

  it("cites every statement of the guide, or says why none does", () => {
    const cited = new Set<string>(rules.flatMap(({ sources }) => sources));
    const silent = Object.keys(GUIDE_STATEMENTS).filter((id) => !cited.has(id) && !(id in UNCITED));
    expect(silent, "Cite the statement from a rule, or add it to UNCITED with the reason.").toEqual([]);
    expect(Object.keys(UNCITED).filter((id) => cited.has(id))).toEqual([]);
  });

  it("uses a resolution only of a statement it cites and that has one", () => {
    const wrong = rules.flatMap(({ code, sources, resolutions = [] }) =>
      resolutions
        .filter((id) => !sources.includes(id) || GUIDE_STATEMENTS[id].resolution === null)
        .map((id) => `${code}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("season facts", () => {
  it("carry a source, a status and the day they were checked, every one", () => {
    const dated: string[] = [];
    const problems: string[] = [];
    const walk = (value: unknown, at: string): void => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return;
      if (!("value" in value)) {
        for (const [key, member] of Object.entries(value)) walk(member, `${at}.${key}`);
        if (Object.keys(value).length === 0) problems.push(`${at} is empty`);
        return;
      }
      dated.push(at);
      const { sources, status, checked } = Object.assign({ sources: [], status: "", checked: "" }, value);
      if (!Array.isArray(sources) || sources.length === 0 || !sources.every(isSourceId))
        problems.push(`${at}: sources`);
      if (!FACT_STATUSES.some((known) => known === status)) problems.push(`${at}: status ${status}`);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(checked)) problems.push(`${at}: checked ${checked}`);
    };
    const { revision, ...facts } = SEASON_FACTS;
    walk(facts, revision);
    expect(problems).toEqual([]);
    // Eleven dates in three seasons, and the figures beside them.
    expect(dated.length).toBeGreaterThan(33);
  });
});

const files = readdirSync(RULEBOOK)
  .filter((name) => name.endsWith(".ts") && name !== "parameters.ts")
  .map((name) => {
    const text = readFileSync(join(RULEBOOK, name), "utf8");
    return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  });

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  node.kind === ts.SyntaxKind.TemplateHead ||
  node.kind === ts.SyntaxKind.TemplateMiddle ||
  node.kind === ts.SyntaxKind.TemplateTail;

/** Names of the field that happen to hold a digit. */
const NAMES = /Step [123]( CK)?|J-1|H-1B/g;

describe("texts for people", () => {
  it("hold no number of their own: each comes from a fact or a parameter", () => {
    const typed: string[] = [];
    for (const file of files) {
      visit(file, (node) => {
        if (!isText(node) || !/\s/.test(node.text.trim())) return;
        if (/\d/.test(node.text.replaceAll(NAMES, ""))) typed.push(`${file.fileName}: ${node.text}`);
      });
    }
    expect(typed, "Put the number into parameters.ts or the season facts and quote it from there.").toEqual(
      [],
    );
  });

  it("quote every parameter they use, so that the methods page can show it", () => {
    const docs = new Map(
      describeRules(EDITION).map((doc) => [doc.code, new Set(doc.parameters.map(({ name }) => name))]),
    );
    const problems: string[] = [];
    let checked = 0;
    for (const file of files) {
      visit(file, (node) => {
        if (!ts.isObjectLiteralExpression(node)) return;
        const property = (name: string) =>
          node.properties.find((one) => one.name?.getText(file) === name && ts.isPropertyAssignment(one));
        const code = property("code");
        const say = property("say");
        if (!code || !say || !ts.isPropertyAssignment(code) || !ts.isStringLiteral(code.initializer)) return;
        const quoted = docs.get(code.initializer.text);
        checked += 1;
        visit(say, (inner) => {
          if (!ts.isPropertyAccessExpression(inner) || inner.expression.getText(file) !== "P") return;
          const names: ReadonlySet<string> | undefined = quoted;
          if (!names?.has(inner.name.text))
            problems.push(`${code.initializer.getText(file)} quotes P.${inner.name.text}`);
        });
      });
    }
    expect(problems, "Name it in the rule's `quotes`.").toEqual([]);
    expect(checked).toBeGreaterThan(70);
  });
});
