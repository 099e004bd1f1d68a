import { formatDay } from "@/app/_ui/dates";
import { SectionHeading } from "@/app/_ui/page-heading";
import { EASTERN, placeIn, sayZone } from "./in-zone";
import { sayDays, saySources, WORDS, type Placed } from "./timeline-words";

interface Zone {
  readonly own: string | null;
  readonly shown: string;
}

/** What has begun stands in the month that runs; what is over is left to the picture. */
function groupByMonth(placed: readonly Placed[], today: string) {
  const months = new Map<string, Placed[]>();
  for (const each of placed) {
    const last = each.item.end ?? each.day;
    if (last < today) continue;
    const month = (each.day < today ? today : each.day).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  return [...months].sort(([a], [b]) => a.localeCompare(b, "en"));
}

const sayMonth = (month: string) =>
  new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** An instant in the zone that is not shown. */
function sayOther({ item }: Placed, { own, shown }: Zone): string | null {
  const other = shown === EASTERN ? own : EASTERN;
  if (item.at === null || other === null || other === shown) return null;
  const { day, time } = placeIn(item, other);
  return `${formatDay(day)}, ${time} ${sayZone(other)}`;
}

function sayKind({ item }: Placed): string {
  const { kind, status, sources, isDone } = item;
  if (status !== null) return `${WORDS.locked}, ${status}, ${saySources(sources)}`;
  const whose = kind === "plan" ? WORDS.plan : WORDS.own;
  return isDone ? `${whose}, ${WORDS.done}` : whose;
}

/** The same dates from today on, month by month, for a phone and for paper. */
export function MonthList({ placed, zone, today }: { placed: readonly Placed[]; zone: Zone; today: string }) {
  const months = groupByMonth(placed, today);
  return (
    <section aria-labelledby="months-title" className="max-w-3xl space-y-5">
      <SectionHeading id="months-title">Month by month</SectionHeading>
      {months.length === 0 ? <p className="text-muted">No date lies ahead.</p> : null}
      {months.map(([month, entries]) => (
        <section
          key={month}
          aria-labelledby={`month-${month}`}
          className="space-y-1 print:break-inside-avoid"
        >
          <SectionHeading level={3} id={`month-${month}`}>
            {sayMonth(month)}
          </SectionHeading>
          <ul className="divide-y divide-hairline border-y border-hairline">
            {entries.map((each) => (
              <Entry key={each.item.key} placed={each} zone={zone} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Entry({ placed, zone }: { placed: Placed; zone: Zone }) {
  const { item, day, time } = placed;
  const other = sayOther(placed, zone);
  return (
    <li className="grid gap-x-4 py-2 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <span className="font-semibold">
        <time dateTime={item.at?.toISOString() ?? day}>{sayDays(placed)}</time>
        {time === null ? null : <span className="block text-note font-normal">{sayZone(zone.shown)}</span>}
      </span>
      <span className="min-w-0">
        <bdi className="break-words">{item.title}</bdi>
        {other === null ? null : <span className="block text-note">That is {other}.</span>}
        <span className="block text-note text-muted">{sayKind(placed)}</span>
      </span>
    </li>
  );
}
