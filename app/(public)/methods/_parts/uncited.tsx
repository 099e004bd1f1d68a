import { SectionHeading } from "@/app/_ui/page-heading";
import type { Overview } from "@/server/features/methods/schema";
import { SourceLinks } from "../../_reading/source-links";

/** The statements of the guide that no rule uses, with the reason. */
export function Uncited({ uncited }: Pick<Overview, "uncited">) {
  return (
    <section aria-labelledby="uncited-title" className="space-y-4">
      <SectionHeading id="uncited-title">What no rule uses</SectionHeading>
      <p className="measure">
        Every other statement of the guide is used by at least one rule. These are not, for the reason beside
        them.
      </p>
      <ul className="measure divide-y divide-hairline border-y border-hairline">
        {uncited.map(({ id, text, reason }) => (
          <li key={id} className="space-y-1 py-3">
            <p>
              <SourceLinks ids={[id]} /> {text}
            </p>
            <p className="text-muted">{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
