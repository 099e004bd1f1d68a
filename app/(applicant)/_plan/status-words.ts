import { formatDay } from "@/app/_ui/dates";
import { isPutOff, type OwnStatus } from "./own-lines";

/** What a person said of a line, in words; empty where nothing was said. The reason stands beside it as it was typed. */
export function sayStatus(status: OwnStatus, today: string): string {
  if (status.status === "done") return "Done";
  if (status.status === "not-for-me") return "Not for you";
  const doing = status.status === "doing" ? "You are doing this" : "";
  if (status.movedTo === null) return doing;
  const when = isPutOff(status, today)
    ? `Put off to ${formatDay(status.movedTo)}`
    : `Put off until ${formatDay(status.movedTo)}, and it is time again`;
  return doing === "" ? when : `${doing}. ${when}`;
}
