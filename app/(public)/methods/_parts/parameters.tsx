import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/page-heading";
import type { Parameter } from "@/server/features/methods/schema";
import { SourceLinks } from "../../_reading/source-links";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** A value with its unit; months by their name. */
function valueOf({ value, unit }: Parameter): string {
  if (unit === "month") return MONTHS[value - 1] ?? String(value);
  if (unit === "day") return `day ${value}`;
  return `${value} ${unit}`;
}

/** The numbers of the edition that a rule uses. */
export function Parameters({ parameters }: { parameters: readonly Parameter[] }) {
  if (parameters.length === 0) return null;
  return (
    <section aria-labelledby="numbers-title" className="space-y-4">
      <SectionHeading id="numbers-title">Numbers it uses</SectionHeading>
      <DataTable
        caption="Part of the edition: they change only with a new one"
        columns={[
          { key: "says", header: "What it is", cell: (parameter: Parameter) => parameter.says },
          { key: "value", header: "Value", cell: valueOf },
          { key: "source", header: "Source", cell: ({ sources }) => <SourceLinks ids={sources} /> },
        ]}
        rows={parameters}
        rowKey={({ name }) => name}
      />
    </section>
  );
}
