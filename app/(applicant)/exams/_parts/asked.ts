import { DOMAINS } from "@/server/features/exams/schema";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of the page asks for; whatever else stands there is left out. */
export interface ExamsAsked {
  readonly domain: (typeof DOMAINS)[number] | undefined;
  /** The last row of the page of errors before. */
  readonly before: { readonly day: string; readonly id: string } | undefined;
  /** What is to be changed: a week by its Monday, an error or a snapshot by its id. */
  readonly week: string | undefined;
  readonly error: string | undefined;
  readonly snapshot: string | undefined;
}

const DAY = /^(199\d|20\d\d)-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const textIn = (value: string | string[] | undefined, form: RegExp) =>
  typeof value === "string" && form.test(value) ? value : undefined;
const dayIn = (value: string | string[] | undefined) => {
  const day = textIn(value, DAY);
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
};

export function readAsked(asked: Asked): ExamsAsked {
  const day = dayIn(asked["beforeDay"]);
  const id = textIn(asked["beforeId"], UUID);
  const week = dayIn(asked["week"]);
  return {
    domain: DOMAINS.find((domain) => domain === asked["domain"]),
    before: day === undefined || id === undefined ? undefined : { day, id },
    week: week !== undefined && mondayOf(week) === week ? week : undefined,
    error: textIn(asked["error"], UUID),
    snapshot: textIn(asked["snapshot"], UUID),
  };
}

/** The address of the page with one thing asked for, and where on the page it stands. */
export function examsHref(
  asked: Readonly<Record<string, string | undefined>>,
  hash: string,
): `/exams?${string}` | `/exams#${string}` {
  const given = Object.entries(asked).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return given.length === 0 ? `/exams#${hash}` : `/exams?${new URLSearchParams(given).toString()}#${hash}`;
}

const DAY_MS = 86_400_000;

/** The Monday of the week of a day, some weeks earlier. */
export function mondayOf(day: string, weeksBefore = 0): string {
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  // Day 0 was a Thursday.
  const monday = number - ((((number + 3) % 7) + 7) % 7) - 7 * weeksBefore;
  return new Date(monday * DAY_MS).toISOString().slice(0, 10);
}
