import Link from "next/link";
import { formatDay } from "@/app/_ui/dates";
import { FactsList } from "@/app/_ui/facts-list";
import { SectionHeading } from "@/app/_ui/page-heading";
import { sayDistance, type NextDate } from "../../_plan/next-dates";

/** The next dates, each with how far away it is and where it comes from. */
export function NextDates({ dates, today }: { dates: readonly NextDate[]; today: string }) {
  return (
    <section aria-labelledby="dates-title" className="space-y-3">
      <SectionHeading id="dates-title">Your next dates</SectionHeading>
      {dates.length === 0 ? (
        <p className="text-note text-muted">No dates lie ahead.</p>
      ) : (
        <FactsList
          facts={dates.map(({ key, date, title, origin }) => ({
            key,
            name: formatDay(date),
            value: (
              <>
                <bdi className="break-words">{title}</bdi>
                <span className="block text-note text-muted">
                  {sayDistance(today, date)}, {origin}
                </span>
              </>
            ),
          }))}
        />
      )}
      <Link href="/timeline" className="link inline-flex min-h-11 items-center">
        All your dates
      </Link>
    </section>
  );
}
