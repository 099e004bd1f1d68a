import ts from "typescript";
import { parse, report, type Source, walkNodes } from "../../support/source";

const GLOBALS: Record<string, string> = {
  process: "rules read no environment: take what you need as an argument.",
  fetch: "rules reach nothing outside: take what you need as an argument.",
  console: "rules print nothing: return it.",
  setTimeout: "rules are synchronous.",
  setInterval: "rules are synchronous.",
  setImmediate: "rules are synchronous.",
  queueMicrotask: "rules are synchronous.",
  crypto: "rules are deterministic: hash outside and pass the result in.",
  performance: "rules take asOf; they never read the clock.",
  globalThis: "rules see their arguments and nothing else.",
  Intl: "the words of Intl differ between machines: format by hand.",
  require: "use import.",
};

/** Whether an identifier is used as a value, and is not the name of a property, a key or a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
  return !("name" in parent && parent.name === node) || ts.isShorthandPropertyAssignment(parent);
}

/** The message for a node that makes its module impure, or "". */
function judge(node: ts.Node): string {
  if (ts.isIdentifier(node) && isReference(node))
    return Object.hasOwn(GLOBALS, node.text) ? (GLOBALS[node.text] ?? "") : "";
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return "rules are synchronous.";
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) {
    return "rules take asOf; they never read the clock.";
  }
  if (ts.isCallExpression(node) && node.expression.getText() === "Date") {
    return "rules take asOf; they never read the clock.";
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return "rules are synchronous: import at the top.";
  }
  if (!ts.isPropertyAccessExpression(node)) return "";
  const name = node.getText().replace(/\s/g, "");
  if (name === "Date.now") return "rules take asOf; they never read the clock.";
  if (name === "Math.random") return "rules are deterministic.";
  if (/^(toLocale|localeCompare)/.test(node.name.text))
    return "answers differ between machines: compare with < and format by hand.";
  return "";
}

/** What keeps a module of rules from being a pure function of its arguments. */
export function findImpurities(source: Source): string[] {
  const file = parse(source);
  const problems: string[] = [];
  walkNodes(file, (node) => {
    const message = judge(node);
    if (message !== "")
      problems.push(report(file, node.getStart(), `${node.getText().slice(0, 40)}: ${message}`));
  });
  return problems;
}
