import { type Role, ROLES } from "@/db/enums";
import type { Overview } from "@/server/features/organizations/schema";

/** What the address of the people page asks for; whatever else stands there is left out. */
export interface PeopleFilter {
  readonly q: string;
  readonly role: Role | undefined;
  readonly cohort: string | undefined;
  readonly after: { readonly name: string; readonly id: string } | undefined;
}

type Asked = Readonly<Record<string, string | string[] | undefined>>;

const MAX_SEARCH = 100;
const MAX_NAME = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Half a pair, or a character that no name holds, can't be searched for. */
function textOf(value: string | string[] | undefined, max: number): string {
  const text = typeof value === "string" ? value.trim().slice(0, max) : "";
  return text.includes("\u0000") || !text.isWellFormed() ? "" : text;
}

/** Reads the filter from the address. */
export function readFilter(asked: Asked, cohorts: Overview["cohorts"]): PeopleFilter {
  const id = textOf(asked["afterId"], MAX_NAME);
  return {
    q: textOf(asked["q"], MAX_SEARCH),
    role: ROLES.find((role) => role === asked["role"]),
    cohort: cohorts.find((cohort) => cohort.id === asked["cohort"])?.id,
    after: UUID.test(id) ? { name: textOf(asked["afterName"], MAX_NAME), id } : undefined,
  };
}

/** Whether the address leaves anybody out. */
export function isFiltered({ q, role, cohort }: PeopleFilter): boolean {
  return q !== "" || role !== undefined || cohort !== undefined;
}

/** The address of a page of the list. */
export function peopleHref({ q, role, cohort, after }: PeopleFilter): `/people?${string}` {
  const entries = { q, role, cohort, afterName: after?.name, afterId: after?.id };
  const given = Object.entries(entries).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return `/people?${new URLSearchParams(given).toString()}`;
}
