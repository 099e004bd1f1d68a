import { Disclosure } from "@/app/_ui/disclosure";
import type { Thing } from "./moves";
import { RestoreButton } from "./removals";

/** What was removed in the last 30 days, each with the way back. */
export function RemovedList({ rows }: { rows: readonly { readonly thing: Thing; readonly name: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={`Recently removed (${rows.length})`} className="print:hidden">
      <ul className="divide-y divide-hairline">
        {rows.map(({ thing, name }) => (
          <li key={JSON.stringify(thing)} className="flex flex-wrap items-center justify-between gap-x-4">
            <bdi className="min-w-0">{name}</bdi>
            <RestoreButton thing={thing} name={name} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
