import { Button } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/select-field";

const MOST_CHOICES = 200;

/** Chooses any two versions to compare: a plain form, so it works without scripts. */
export function CompareForm({
  newest,
  from,
  to,
}: {
  newest: number;
  from?: string | undefined;
  to?: string | undefined;
}) {
  const first = Math.max(1, newest - MOST_CHOICES + 1);
  const versions = Array.from({ length: newest - first + 1 }, (_, index) => {
    const value = String(newest - index);
    return { value, label: `Version ${value}` };
  });
  return (
    <form action="/plan/compare" method="get" className="grid justify-items-start gap-3 print:hidden">
      <SelectField
        id="from"
        label="Compare"
        options={versions}
        defaultValue={from ?? String(Math.max(1, newest - 1))}
      />
      <SelectField
        id="to"
        label="with"
        options={[
          { value: "now", label: "the plan as it reads now" },
          ...(to === "new-rules" ? [{ value: "new-rules", label: "the plan under the new rules" }] : []),
          ...versions,
        ]}
        defaultValue={to ?? String(newest)}
      />
      <Button type="submit">Compare</Button>
    </form>
  );
}
