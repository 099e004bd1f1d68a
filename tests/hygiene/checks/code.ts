import ts from "typescript";
import { listComments, parse, report, type Source, walkNodes } from "../../support/source";

const MAX_LINES = 300;

/** Files so long that they hold more than one thing. */
export function findLongFile({ path, text }: Source): string[] {
  const lines = text.trimEnd().split("\n").length;
  return lines > MAX_LINES
    ? [`${path} has ${lines} lines: split it by what it holds (at most ${MAX_LINES}).`]
    : [];
}

/** Ways around the type checker and the linter. */
export function findEscapes(source: Source): string[] {
  const file = parse(source);
  const problems: string[] = [];
  walkNodes(file, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      problems.push(report(file, node.getStart(), "any: name the type, or take unknown and narrow it."));
    }
    const asserted =
      ts.isNonNullExpression(node) || (ts.isVariableDeclaration(node) && node.exclamationToken);
    if (asserted)
      problems.push(report(file, node.getStart(), "x!: handle the missing value or make it impossible."));
  });
  const directive = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable|biome-ignore|\{\s*any\s*\}/;
  for (const { start, text } of listComments(file)) {
    if (directive.test(text))
      problems.push(report(file, start, "a switched-off check: mend what it complains about."));
  }
  return problems;
}

const RUNNERS = new Set(["it", "test", "describe", "suite"]);
const NOT_RUN = new Set(["skip", "only", "todo", "fixme", "fails", "fail", "skipIf", "runIf"]);
const WAITS = new Set(["waitForTimeout", "setTimeout", "setInterval"]);

/** The first word of `test.describe.only`. */
function rootOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) || ts.isCallExpression(node) ? rootOf(node.expression) : "";
}

/** The timer that a node calls or imports, or "". */
function timerOf(node: ts.Node): string {
  let name = "";
  if (ts.isCallExpression(node)) name = node.expression.getText().split(".").at(-1) ?? "";
  if (ts.isImportSpecifier(node)) name = (node.propertyName ?? node.name).text;
  return WAITS.has(name) ? name : "";
}

/** Tests that do not run, run again until they pass, or wait for the clock. */
export function findUnrunTests(source: Source): string[] {
  const file = parse(source);
  const problems: string[] = [];
  walkNodes(file, (node) => {
    if (ts.isPropertyAccessExpression(node) && NOT_RUN.has(node.name.text) && RUNNERS.has(rootOf(node))) {
      problems.push(
        report(file, node.getStart(), `.${node.name.text}: a test runs and passes, or is deleted.`),
      );
    }
    const timer = timerOf(node);
    if (timer !== "") {
      problems.push(report(file, node.getStart(), `${timer}: wait for what should appear, not for time.`));
    }
    if (
      ts.isPropertyAssignment(node) &&
      /^(retries|retry)$/.test(node.name.getText()) &&
      node.initializer.getText() !== "0"
    ) {
      problems.push(report(file, node.getStart(), "retries: find out why it fails now and then."));
    }
  });
  return problems;
}

/** Server actions: a second way into the server beside tRPC. */
export function findServerActions(source: Source): string[] {
  const file = parse(source);
  const problems: string[] = [];
  walkNodes(file, (node) => {
    if (
      ts.isExpressionStatement(node) &&
      ts.isStringLiteral(node.expression) &&
      node.expression.text === "use server"
    ) {
      problems.push(report(file, node.getStart(), '"use server": add a tRPC procedure instead.'));
    }
  });
  return problems;
}

/** Files that only run on the server and do not say so. */
export function findUnguarded(source: Source): string[] {
  const first = parse(source).statements[0];
  const guarded =
    first !== undefined &&
    ts.isImportDeclaration(first) &&
    /["']server-only["']/.test(first.moduleSpecifier.getText());
  return guarded ? [] : [`${source.path} reaches data: begin it with import "server-only".`];
}
