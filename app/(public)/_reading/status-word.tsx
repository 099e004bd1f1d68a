import type { FactStatus } from "@/server/rules/contract";
import { StatusMark } from "@/app/_ui/charts/season-timeline";
import { STATUS_MEANINGS } from "./words";

/** How well a value is known: the mark of the timeline and the word. */
export function StatusWord({ status }: { status: FactStatus }) {
  return (
    <span className="inline-flex items-center gap-1.5 align-bottom">
      <StatusMark status={status} />
      {status}
    </span>
  );
}

/** The words of status with what each means; only those given. */
export function StatusKey({ statuses }: { statuses: readonly FactStatus[] }) {
  return (
    <dl className="measure space-y-2 text-note">
      {statuses.map((status) => (
        <div key={status} className="flex flex-wrap gap-x-3">
          <dt className="w-32 shrink-0 font-semibold">
            <StatusWord status={status} />
          </dt>
          <dd className="min-w-0 flex-1 basis-56">{STATUS_MEANINGS[status]}</dd>
        </div>
      ))}
    </dl>
  );
}
