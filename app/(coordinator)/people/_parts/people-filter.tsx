import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/field";
import { SelectField } from "@/app/_ui/select-field";
import type { Overview } from "@/server/features/organizations/schema";
import { isFiltered, type PeopleFilter } from "./filter";

/** A plain form: its state is the address. */
export function FilterForm({ filter, cohorts }: { filter: PeopleFilter; cohorts: Overview["cohorts"] }) {
  const { q, role, cohort } = filter;
  return (
    <search className="print:hidden">
      <form
        action="/people"
        className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
      >
        <TextField
          id="q"
          type="search"
          label="Name or address"
          defaultValue={q}
          maxLength={100}
          autoComplete="off"
          dir="auto"
          className="min-w-0"
        />
        <SelectField
          id="role"
          label="Role"
          empty="All roles"
          defaultValue={role ?? ""}
          options={[
            { value: "applicant", label: "Applicants" },
            { value: "mentor", label: "Mentors" },
            { value: "coordinator", label: "Coordinators" },
          ]}
        />
        <SelectField
          id="cohort"
          label="Cohort"
          empty="All cohorts"
          defaultValue={cohort ?? ""}
          options={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit">Show</Button>
          {isFiltered(filter) ? (
            <Link href="/people" className="link inline-flex min-h-11 items-center px-2">
              Show all
            </Link>
          ) : null}
        </div>
      </form>
    </search>
  );
}
