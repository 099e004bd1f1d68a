import "server-only";
import type { Evaluation, Facts } from "@/server/rules/contract";
import type { CurrentPlan, PlanStatusRow } from "@/server/features/plans/schema";
import type { CalendarEvent } from "@/server/features/season/schema";
import type { Task } from "@/server/features/tasks/schema";
import { addDays } from "./days";

/** What a look for clashes needs of a plan. */
export type PlanLines = Pick<Evaluation, "recommendations">;

/** Everything on a timeline that can clash, as it stands or as it would be after a move. */
export interface Scene {
  readonly facts: Facts;
  /** The plan of these very facts: asked for only where a clash depends on it. */
  readonly plan: () => PlanLines;
  /** What the rules say to other facts. */
  readonly planOf: (facts: Facts) => PlanLines;
  readonly tasks: readonly Task[];
  readonly statuses: readonly PlanStatusRow[];
  readonly events: readonly CalendarEvent[];
  readonly release: { readonly typicalDays: number; readonly safeDays: number };
  readonly today: string;
}

const EXAMS = [
  { key: "exam.step1", title: "Your Step 1", fact: "step1" },
  { key: "exam.step2ck", title: "Your Step 2 CK", fact: "step2ck" },
  { key: "exam.step3", title: "Your Step 3", fact: "step3" },
] as const;

/** A day at a test center that is booked and not past. */
export interface Booking {
  readonly key: string;
  readonly title: string;
  readonly day: string;
}

/** The booked days, past ones whose result is open among them. */
export function listBookings({ facts }: Pick<Scene, "facts">): Booking[] {
  return EXAMS.flatMap(({ key, title, fact }) => {
    const exam = facts[fact];
    const retake = fact === "step2ck" && exam?.status === "failed" ? facts.step2ck?.retakeDate : null;
    const day = exam?.status === "scheduled" ? exam.date : retake;
    return typeof day === "string" ? [{ key, title, day }] : [];
  });
}

export const findBooking = (scene: Pick<Scene, "facts">, key: string): Booking | null =>
  listBookings(scene).find((booking) => booking.key === key) ?? null;

/** Dedicated study: from its first day to the Step 2 CK it is for. */
export function findStudy(
  scene: Pick<Scene, "facts">,
): { readonly start: string; readonly end: string } | null {
  const start = scene.facts.preparation?.start;
  const exam = findBooking(scene, "exam.step2ck");
  return typeof start === "string" && exam !== null && start < exam.day ? { start, end: exam.day } : null;
}

/** When the result of a booked exam comes: usually, and by the time that is safe to count on. */
export const releaseOf = ({ release }: Pick<Scene, "release">, day: string) => ({
  typical: addDays(day, release.typicalDays),
  safe: addDays(day, release.safeDays),
});

/** The civil day of an official date of the season. */
export function dayOfEvent({ events }: Pick<Scene, "events">, name: string): string {
  const found = events.find(({ event }) => event === name);
  if (found === undefined) throw new Error(`The season has no ${name}.`);
  return found.date;
}

const isTaskKey = (key: string) => key.startsWith("task.");
const isLineKey = (key: string) => key.startsWith("line.");

function moveFacts(facts: Facts, key: string, to: string): Facts {
  switch (key) {
    case "exam.step1":
      return { ...facts, step1: { ...facts.step1, date: to } };
    case "exam.step2ck":
      return facts.step2ck?.status === "failed"
        ? { ...facts, step2ck: { ...facts.step2ck, retakeDate: to } }
        : { ...facts, step2ck: { ...facts.step2ck, date: to } };
    case "exam.step3":
      return { ...facts, step3: { ...facts.step3, date: to } };
    case "study":
      return { ...facts, preparation: { ...facts.preparation, start: to } };
    default:
      throw new Error(`${key} can't be moved.`);
  }
}

/** The scene with one thing on another day. */
export function moveInScene(scene: Scene, key: string, to: string): Scene {
  if (isTaskKey(key)) {
    const tasks = scene.tasks.map((task) => (`task.${task.id}` === key ? { ...task, due: to } : task));
    return { ...scene, tasks };
  }
  if (isLineKey(key)) {
    const statuses = scene.statuses.map((row) =>
      `line.${row.code}` === key ? { ...row, movedTo: to } : row,
    );
    return { ...scene, statuses };
  }
  const facts = moveFacts(scene.facts, key, to);
  let plan: PlanLines | undefined;
  return { ...scene, facts, plan: () => (plan ??= scene.planOf(facts)) };
}

interface Standing extends Pick<CurrentPlan, "facts" | "tasks" | "statuses" | "today"> {
  readonly plan: PlanLines | null;
}

/** The scene of somebody with a plan, or null before there is one. */
export function makeScene(
  { facts, plan, tasks, statuses, today }: Standing,
  given: Pick<Scene, "planOf" | "events" | "release">,
): Scene | null {
  if (facts === null || plan === null) return null;
  return { ...given, facts, plan: () => plan, tasks, statuses, today };
}
