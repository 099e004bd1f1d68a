import ts from "typescript";
import { parse, report, type Source, walkNodes } from "../../support/source";

const FIX =
  "use the logical side (ms- me- ps- pe- start- end-, margin-inline-start …): text may run from right to left.";
const SPACE = /^(scroll-)?[mp][lr]-./;
const PLACE = /^(left|right)-(\d|\[|\(|auto$|px$|full$)/;
const EDGE = /^(border-[lr]|rounded-([lr]|[tb][lr]))(-|$)/;
const WORD = /^(text|float|clear)-(left|right)$/;
const DECLARATION =
  /(^|[;{\s])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)[\w-]*|left|right)\s*:|(text-align|float|clear)\s*:\s*(left|right)\b/;
const STYLE_KEY = /^(margin|padding|border)(Left|Right)/;

/** Whether a word of a class list names left or right, behind variants such as `md:` and a minus. */
function isPhysical(word: string): boolean {
  const utility = word.replace(/^([\w-]+(\[[^\]]*\])?:)*!?-?/, "");
  return [SPACE, PLACE, EDGE, WORD].some((pattern) => pattern.test(utility));
}

/** Left and right in the classes and style objects of a component. */
export function findPhysicalClasses(source: Source): string[] {
  const file = parse(source);
  const problems: string[] = [];
  walkNodes(file, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const physical = node.text.split(/\s+/).filter(isPhysical);
      if (physical.length > 0) problems.push(report(file, node.getStart(), `${physical.join(" ")}: ${FIX}`));
    }
    if (ts.isPropertyAssignment(node) && STYLE_KEY.test(node.name.getText())) {
      problems.push(report(file, node.getStart(), `${node.name.getText()}: ${FIX}`));
    }
  });
  return problems;
}

/** Left and right in a style sheet. */
export function findPhysicalDeclarations({ path, text }: Source): string[] {
  const blanked = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  return blanked.split("\n").flatMap((line, index) => {
    const found = DECLARATION.exec(line)?.[0];
    return found === undefined ? [] : [`${path}:${index + 1} ${found.trim()} ${FIX}`];
  });
}
