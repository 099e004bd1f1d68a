import { useId } from "react";
import { DataTable } from "../data-table";
import { ChartFigure, LegendItem } from "./chart-figure";
import {
  seasonTimelineModel,
  type DateStatus,
  type TimelineLane,
  type TimelineRow,
} from "./season-timeline-model";
import { TimelineMark } from "./timeline-mark";
import { TimelinePlot } from "./timeline-plot";

const STATUSES: readonly { status: DateStatus | null; name: string }[] = [
  { status: "confirmed", name: "confirmed" },
  { status: "transcribed", name: "transcribed" },
  { status: "secondary", name: "secondary" },
  { status: "projected", name: "projected" },
  { status: null, name: "yours" },
];

/** Dates and periods of a season by lane. `caption` states the finding; `name` is the drawing's short name. */
export function SeasonTimeline({
  lanes,
  today,
  caption,
  name,
}: {
  lanes: readonly TimelineLane[];
  today: string;
  caption: string;
  name: string;
}) {
  const id = useId();
  const model = seasonTimelineModel(lanes, today);
  const rows = model.lanes.flatMap((lane) => lane.rows).sort((a, b) => a.startDay - b.startDay);
  const present = STATUSES.filter(({ status }) => rows.some((row) => row.status === status));
  return (
    <ChartFigure
      caption={caption}
      compact={<TimelinePlot model={model} id={`${id}c`} name={name} width={328} isCompact />}
      wide={<TimelinePlot model={model} id={`${id}w`} name={name} width={720} isCompact={false} />}
      legend={present.map((each) => (
        <LegendItem key={each.name} sign={<StatusMark status={each.status} />}>
          {each.name}
        </LegendItem>
      ))}
      table={
        <DataTable
          caption="The same dates, in order"
          columns={[
            { key: "when", header: "Date", cell: (row: TimelineRow) => row.when },
            { key: "what", header: "What", cell: (row) => row.label },
            { key: "lane", header: "Lane", cell: (row) => row.lane },
            { key: "status", header: "Status", cell: (row) => row.status ?? "yours" },
          ]}
          rows={rows}
          rowKey={(row) => `${row.lane} ${row.start} ${row.label}`}
        />
      }
    />
  );
}

/** The mark of a date's status, for legends and for tables of dates. Say the status in words beside it. */
export function StatusMark({ status }: { status: DateStatus | null }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="inline-block size-4 shrink-0">
      <TimelineMark status={status} x={8} y={8} />
    </svg>
  );
}
