import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { SECTIONS, type Section } from "@/server/rules/contract";
import { SECTION_TITLES } from "../../_reading/words";

/** A plain form: it works before any script has loaded, and its state is the address. */
export function RuleFilter({
  q,
  section,
  found,
  ruleCount,
}: {
  q: string;
  section: Section | null;
  found: number;
  ruleCount: number;
}) {
  const isFiltered = q !== "" || section !== null;
  return (
    <div className="space-y-3 print:hidden">
      <search>
        <form action="/methods#rules" className="flex flex-wrap items-end gap-4">
          <TextField
            id="q"
            type="search"
            label="Search the rules"
            hint="A word, a code or a source: visa, exam.timing, G3.1b"
            defaultValue={q}
            maxLength={100}
            autoComplete="off"
            className="min-w-0 basis-96"
          />
          <div className="flex min-w-0 basis-72 flex-col gap-1">
            <label htmlFor="section" className="font-semibold">
              Section
            </label>
            <select
              id="section"
              name="section"
              defaultValue={section ?? ""}
              className="min-h-11 w-full rounded-control border border-control bg-surface px-3 py-2 text-ink"
            >
              <option value="">All sections</option>
              {SECTIONS.map((name) => (
                <option key={name} value={name}>
                  {SECTION_TITLES[name]}
                </option>
              ))}
            </select>
          </div>
          <Button type="submit">Show rules</Button>
        </form>
      </search>
      <p role="status" className="flex flex-wrap items-center gap-x-4">
        {isFiltered ? `${found} of ${ruleCount} rules` : `${ruleCount} rules, in reading order`}
        {isFiltered ? (
          <Link href="/methods#rules" className="link inline-flex min-h-11 items-center">
            Show all
          </Link>
        ) : null}
      </p>
      {found === 0 ? (
        <p className="measure">
          No rule holds all of these words. Try one word, or look through a section from the top.
        </p>
      ) : null}
    </div>
  );
}
