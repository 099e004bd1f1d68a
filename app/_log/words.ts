import { formatDay } from "@/app/_ui/dates";
import type { Entry } from "./entry";
import type { QueueState } from "./queue";

const NAMES: Readonly<Record<string, string>> = {
  nbme: "NBME",
  uwsa1: "UWSA 1",
  uwsa2: "UWSA 2",
  uwsa3: "UWSA 3",
  amboss: "AMBOSS",
  free120: "Free 120",
};

/** An exam with its form: "NBME CCSSA 13". */
export const sayExam = ({ exam, form }: Pick<Entry, "exam" | "form">) =>
  [NAMES[exam] ?? exam, form].filter(Boolean).join(" ");

export const sayScore = ({ exam, score }: Pick<Entry, "exam" | "score">) =>
  exam === "free120" ? `${score}\u00A0%` : String(score);

/** An entry in one line: "NBME CCSSA 13: 241 on 13 Apr 2027". */
export function sayEntry(entry: Entry): string {
  return `${sayExam(entry)}: ${sayScore(entry)} on ${sayDate(entry.date)}`;
}

function sayDate(date: string): string {
  try {
    return formatDay(date);
  } catch {
    return date;
  }
}

/** Where the entries are that have not arrived yet; "" when there are none. */
export function sayWaiting({ waiting, why }: QueueState): string {
  const count = waiting.filter(({ refusal }) => refusal === null).length;
  if (count === 0 || why === null) return "";
  const exams = count === 1 ? "1 exam" : `${count} exams`;
  if (why === "offline") return `Kept on this device, sent when you are online: ${exams}`;
  if (why === "away") return `Kept on this device, sent as soon as Airway answers again: ${exams}`;
  return `Kept on this device until you sign in again: ${exams}`;
}
