import { DataTable } from "@/app/_ui/data-table";
import { formatDay } from "@/app/_ui/dates";
import type { CalendarEvent } from "@/server/features/season/schema";
import { formatTime } from "../../_reading/format";
import { SourceLinks } from "../../_reading/source-links";
import { StatusWord } from "../../_reading/status-word";

/** A season's dates in order, each with its source, status and the day it was checked. */
export function EventTable({ season, events }: { season: number; events: readonly CalendarEvent[] }) {
  return (
    <DataTable
      caption={`Dates of the ${season} Match, in order`}
      columns={[
        { key: "event", header: "Event", cell: (event: CalendarEvent) => event.title },
        { key: "date", header: "Date", cell: ({ date }) => formatDay(date) },
        {
          key: "time",
          header: "Time, Eastern",
          cell: ({ time }) => (time === null ? "no time given" : formatTime(time)),
        },
        { key: "source", header: "Source", cell: ({ sources }) => <SourceLinks ids={sources} /> },
        { key: "status", header: "Status", cell: ({ status }) => <StatusWord status={status} /> },
        { key: "checked", header: "Checked", cell: ({ checked }) => formatDay(checked) },
      ]}
      rows={events}
      rowKey={({ event }) => event}
    />
  );
}
