import type ts from "typescript";
import { type Comment, listComments, parse, report, type Source } from "../../support/source";

const MAX_LINES = 3;

/** Lines of prose in a comment. What follows the first @tag describes parameters and does not count. */
function countProse(text: string): number {
  const lines = text.split("\n").map((line) =>
    line
      .replace(/^\s*(\/\*\*?|\/\/|\*(?!\/))?/, "")
      .replace(/\*\/\s*$/, "")
      .trim(),
  );
  const tag = lines.findIndex((line) => line.startsWith("@"));
  return lines.slice(0, tag === -1 ? undefined : tag).filter((line) => line !== "").length;
}

/** Comments of `//` lines that follow each other are read as one. */
function joinLines(file: ts.SourceFile, comments: readonly Comment[]): Comment[] {
  const joined: Comment[] = [];
  for (const comment of comments) {
    const last = joined.at(-1);
    const gap = last === undefined ? "" : file.text.slice(last.end, comment.start);
    const continues =
      last?.text.startsWith("//") && comment.text.startsWith("//") && /^\r?\n[ \t]*$/.test(gap);
    if (last !== undefined && continues) joined.pop();
    const start = last !== undefined && continues ? last.start : comment.start;
    joined.push({ start, end: comment.end, text: file.text.slice(start, comment.end) });
  }
  return joined;
}

/** Comments that tell a story. */
export function findLongComments(source: Source): string[] {
  const file = parse(source);
  return joinLines(file, listComments(file))
    .filter(({ text }) => countProse(text) > MAX_LINES)
    .map(({ start, text }) => {
      const message = `a comment of ${countProse(text)} lines: say why in at most ${MAX_LINES}, and let names say the rest.`;
      return report(file, start, message);
    });
}
