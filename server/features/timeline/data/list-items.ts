import "server-only";
import type { Recommendation } from "@/server/rules/contract";
import type { CalendarEvent } from "@/server/features/season/schema";
import type { Task } from "@/server/features/tasks/schema";
import type { Lane, TimelineItem } from "../schema";
import { easternInstant } from "./days";
import { findStudy, listBookings, releaseOf, type Scene } from "./scene";

const LANE_OF_EVENT: Readonly<Record<string, Lane>> = {
  "season-opens": "application",
  submit: "application",
  review: "application",
  pathways: "certification",
};

const LANE_OF_LINE: readonly (readonly [starts: RegExp, lane: Lane])[] = [
  [/^exam\.(ecfmg|seven)/, "certification"],
  [/^(exam|study|practice|step3|standing)\./, "exams"],
  [/^(visa|certification)\./, "certification"],
  [/^letters\./, "letters"],
  [/^(experience|research)\./, "experience"],
  [/^interviews?\./, "interviews"],
  [/^(rank|contingency)\./, "rank"],
];

/** The lane of a recommendation, by its code. */
export const laneOfLine = (code: string): Lane =>
  LANE_OF_LINE.find(([starts]) => starts.test(code))?.[1] ?? "application";

const BARE = { end: null, at: null, status: null, sources: [], isDone: false };

/** The official dates of a season; nobody but their publisher moves them. */
export function listOfficial(events: readonly CalendarEvent[]): TimelineItem[] {
  return events.map(({ event, title, date, time, status, sources }) => ({
    ...BARE,
    key: `official.${event}`,
    lane: LANE_OF_EVENT[event] ?? "rank",
    title,
    kind: "official",
    start: date,
    at: time === null ? null : easternInstant(date, time),
    status,
    sources: [...sources],
  }));
}

function listOwnBookings(scene: Scene): TimelineItem[] {
  const booking = { ...BARE, lane: "exams", kind: "booking" } as const;
  const study = findStudy(scene);
  const studied =
    study === null
      ? []
      : [{ ...booking, key: "study", title: "Dedicated study", start: study.start, end: study.end }];
  const exams = listBookings(scene).flatMap(({ key, title, day }) => {
    const { typical, safe } = releaseOf(scene, day);
    const result = `${title.replace(/^Your /, "")} result, usual day to the day USMLE advises to allow`;
    return [
      { ...booking, key, title, start: day },
      { ...booking, key: key.replace("exam.", "result."), title: result, start: typical, end: safe },
    ];
  });
  return [...studied, ...exams];
}

/** A line that only repeats the exam's own day says nothing on a timeline. */
const repeatsBooking = ({ window }: Recommendation, days: ReadonlySet<string>) =>
  window !== null && window.from === window.to && days.has(window.to);

function listLines(scene: Scene): TimelineItem[] {
  const days = new Set(listBookings(scene).map(({ day }) => day));
  return scene.plan().recommendations.flatMap((line) => {
    const { code, title, window, sources } = line;
    const said = scene.statuses.find((row) => row.code === code);
    if (window === null || said?.status === "not-for-me" || repeatsBooking(line, days)) return [];
    const last = said?.movedTo ?? window.to;
    const [start, end] = last < window.from ? [last, last] : [window.from, last];
    return [
      {
        ...BARE,
        key: `line.${code}`,
        lane: laneOfLine(code),
        title,
        kind: "plan" as const,
        start,
        end: end === start ? null : end,
        sources: [...sources],
        isDone: said?.status === "done",
      },
    ];
  });
}

/** Own tasks with a day. */
export function listTaskItems(tasks: readonly Task[]): TimelineItem[] {
  return tasks.flatMap(({ id, title, due, doneAt }) =>
    due === null
      ? []
      : [
          {
            ...BARE,
            key: `task.${id}`,
            lane: "tasks" as const,
            title,
            kind: "task" as const,
            start: due,
            isDone: doneAt !== null,
          },
        ],
  );
}

/** What the person has booked, and what their plan advises. */
export const listOfPlan = (scene: Scene): TimelineItem[] => [...listOwnBookings(scene), ...listLines(scene)];
