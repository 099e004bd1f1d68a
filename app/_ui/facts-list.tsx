import type { ReactNode } from "react";

/** Names and values with hairlines between; the two columns become one under 30rem of room. */
export function FactsList({
  facts,
}: {
  facts: readonly { name: ReactNode; value: ReactNode; key?: string }[];
}) {
  return (
    <dl className="@container divide-y divide-hairline border-y border-hairline">
      {facts.map(({ name, value, key }, index) => (
        <div key={key ?? index} className="grid gap-x-6 py-2 @md:grid-cols-[10rem_1fr]">
          <dt className="text-note/relaxed text-muted">{name}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
