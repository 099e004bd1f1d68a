import { diffWords } from "diff";

/** A text as it was and is, word by word. What was added and removed is said, underlined and struck, not only colored. */
export function WordDifference({ before, after }: { before: string | null; after: string | null }) {
  if (before === null) return <Added>{after ?? ""}</Added>;
  if (after === null) return <Removed>{before}</Removed>;
  return diffWords(before, after).map(({ value, added, removed }, index) => {
    if (added) return <Added key={index}>{value}</Added>;
    return removed ? <Removed key={index}>{value}</Removed> : <span key={index}>{value}</span>;
  });
}

function Added({ children }: { children: string }) {
  return (
    <ins className="bg-band decoration-2 underline-offset-[0.2em] print:bg-transparent">
      <span className="sr-only"> added: </span>
      {children}
      <span className="sr-only"> end of added. </span>
    </ins>
  );
}

function Removed({ children }: { children: string }) {
  return (
    <del className="text-muted decoration-2">
      <span className="sr-only"> removed: </span>
      {children}
      <span className="sr-only"> end of removed. </span>
    </del>
  );
}
