import Link from "next/link";
import type { Search } from "@/app/_frame/search";
import { api } from "@/app/_trpc/server";
import { Notice } from "@/app/_ui/notice";
import { Announcer } from "../../_parts/announcer";
import { readOverview } from "../../_parts/read-overview";
import { isFiltered, peopleHref, type PeopleFilter, readFilter } from "./filter";
import { FilterForm } from "./people-filter";
import { PeopleTable } from "./people-table";

const PAGE = 25;
const PAGER_LINK = "link inline-flex min-h-11 items-center";

/** The people whom the address asks for, a page of them. */
export async function PeopleList({ asked, viewerId }: { asked: Search; viewerId: string }) {
  const overview = await readOverview();
  const filter = readFilter(await asked, overview.cohorts);
  const { q, role, cohort, after } = filter;
  const { people, next } = await api.people.list({
    ...(q === "" ? {} : { search: q }),
    ...(role === undefined ? {} : { role }),
    ...(cohort === undefined ? {} : { cohortId: cohort }),
    ...(after === undefined ? {} : { after }),
    limit: PAGE,
  });
  const isWhole = after === undefined && next === null;
  return (
    // A new key: what was said of a row of another page of the list does not follow.
    <Announcer key={peopleHref(filter)} rows={people.map(({ id }) => id)}>
      <FilterForm filter={filter} cohorts={overview.cohorts} />
      {people.length === 0 ? (
        <NobodyFound filter={filter} />
      ) : (
        <PeopleTable
          people={people}
          overview={overview}
          viewerId={viewerId}
          caption={sayCount(people.length, isWhole)}
        />
      )}
      {isWhole && !isFiltered(filter) && people.length === 1 ? (
        <Notice title="So far you are the only one here">
          <p>Invite a mentor and your first applicants below. Each of them appears here once they accept.</p>
        </Notice>
      ) : null}
      {isWhole ? null : (
        <nav aria-label="Pages of the list" className="flex flex-wrap justify-between gap-4 print:hidden">
          {after === undefined ? null : (
            <Link href={peopleHref({ ...filter, after: undefined })} className={PAGER_LINK}>
              First page
            </Link>
          )}
          {next === null ? null : (
            <Link
              href={peopleHref({ ...filter, after: next })}
              rel="next"
              className={`${PAGER_LINK} ms-auto`}
            >
              Next page
            </Link>
          )}
        </nav>
      )}
    </Announcer>
  );
}

function NobodyFound({ filter }: { filter: PeopleFilter }) {
  return (
    <p role="status" className="measure">
      {filter.after === undefined
        ? "Nobody here fits all of this. Try one word of the name, or show all."
        : "There is nobody after these."}
    </p>
  );
}

function sayCount(count: number, isWhole: boolean): string {
  if (!isWhole) return `${count} on this page, in the order of their names`;
  return count === 1 ? "One person" : `${count} people, in the order of their names`;
}
