import type { TimelineItem } from "@/server/features/timeline/schema";

/** The zone in which the season is run. */
export const EASTERN = "America/New_York";

/** The name of a zone if the platform knows it, or null. */
export function zoneOr(name: string | undefined): string | null {
  if (name === undefined || name.length > 64) return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone === "" ? null : name;
  } catch {
    return null;
  }
}

/** A zone in words: the city that names it. */
export const sayZone = (zone: string) =>
  zone === EASTERN ? "US Eastern" : zone.replaceAll("_", " ").split("/").slice(1).join(", ") || zone;

/** Where a thing stands in a zone: an instant on the day and at the time a clock there shows, a civil day on itself. */
export function placeIn({ at, start }: Pick<TimelineItem, "at" | "start">, timeZone: string) {
  if (at === null) return { day: start, time: null };
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}
