import type { AnswersStore } from "./answers-store";

type Place = AnswersStore["place"];

/** The address of a question of the interview. */
export function stepRoute(place: Place, step: number) {
  return place === "account" ? (`/plan/questions/${step}` as const) : (`/start/${step}` as const);
}

/** The address of the plan. */
export function planRoute(place: Place) {
  return place === "account" ? "/plan" : "/start/plan";
}

/** Where the answers are, as part of a sentence. */
export function sayPlace(place: Place): string {
  return place === "account" ? "in your account" : "on this device";
}
