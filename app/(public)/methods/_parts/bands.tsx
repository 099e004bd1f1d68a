import Link from "next/link";
import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Overview } from "@/server/features/methods/schema";
import { capital, whenOf } from "../../_reading/clause";
import { SourceLinks } from "../../_reading/source-links";

/** What the score bands are, in the words of the statements they come from. */
export function Bands({ bands, premises }: Pick<Overview, "bands" | "premises">) {
  return (
    <section aria-labelledby="bands-title" className="space-y-4">
      <SectionHeading id="bands-title">What the score bands are</SectionHeading>
      <div className="measure space-y-3">
        {premises.map(({ id, text, resolution }) => (
          <p key={id}>
            {text} {resolution} <SourceLinks ids={[id]} />
          </p>
        ))}
      </div>
      <DataTable
        caption="The bands of Step 2 CK. Each opens with a rule of its own."
        columns={[
          {
            key: "rule",
            header: "Rule",
            cell: (band: Overview["bands"][number]) => (
              <Link href={`/methods/${band.code}`} className="link">
                {band.title}
              </Link>
            ),
          },
          { key: "when", header: "Condition", cell: (band) => capital(whenOf([band.condition])) },
          { key: "says", header: "What the guide says, in our words", cell: (band) => band.says.text },
          { key: "source", header: "Source", cell: (band) => <SourceLinks ids={[band.says.id]} /> },
        ]}
        rows={bands}
        rowKey={(band) => band.code}
      />
    </section>
  );
}
