import Link from "next/link";
import type { RuleLink } from "@/server/features/methods/schema";

/** For a row of a table in which the first that holds decides: what is tried before it. */
export function EarlierRows({ earlier }: { earlier: readonly RuleLink[] }) {
  if (earlier.length === 0)
    return <p>This is the first row of the Step 3 table. The first row that holds decides.</p>;
  return (
    <div className="space-y-1">
      <p>A plan holds one Step 3 line only. These rows are tried first, and the first that holds decides:</p>
      <ol className="list-decimal space-y-1 ps-7 marker:text-muted">
        {earlier.map(({ code, title }) => (
          <li key={code}>
            <Link href={`/methods/${code}`} className="link">
              {title}
            </Link>
          </li>
        ))}
      </ol>
      <p>When none of them holds, this one is looked at:</p>
    </div>
  );
}
