import ts from "typescript";

/** A piece of code with its name, and where in it something was found. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Parses TypeScript or JavaScript; never throws, whatever the text. */
export function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Calls `visit` on a node and on all below it. */
export function walkNodes(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walkNodes(child, visit);
  });
}

/** One line of a report: where, and what to do about it. */
export function report(file: ts.SourceFile, position: number, message: string): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(position).line + 1} ${message}`;
}

export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All comments of a file in order; strings, patterns and text of pages that look like one are not taken for one. */
export function listComments(file: ts.SourceFile): Comment[] {
  const found = new Map<number, Comment>();
  const take = (ranges: readonly ts.CommentRange[] | undefined) => {
    for (const { pos, end } of ranges ?? [])
      found.set(pos, { start: pos, end, text: file.text.slice(pos, end) });
  };
  const visit = (node: ts.Node) => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    const children = node.getChildren(file);
    if (children.length === 0) {
      take(ts.getLeadingCommentRanges(file.text, node.getFullStart()));
      if (!ts.isJsxClosingElement(node.parent)) take(ts.getTrailingCommentRanges(file.text, node.end));
    }
    for (const child of children) visit(child);
  };
  visit(file);
  return [...found.values()].sort((a, b) => a.start - b.start);
}
