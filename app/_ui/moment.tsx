"use client";

import { formatDay } from "./dates";
import { useReady } from "./use-ready";

const two = (value: number) => String(value).padStart(2, "0");

/** A moment as day and time, in the zone of the device; until the browser has taken over, in UTC and marked so. */
export function Moment({ at }: { at: Date }) {
  const isReady = useReady();
  const [year, month, day, hour, minute] = isReady
    ? [at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()]
    : [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {formatDay(`${year}-${two(month)}-${two(day)}`)}, {two(hour)}:{two(minute)}
      {isReady ? "" : " UTC"}
    </time>
  );
}
