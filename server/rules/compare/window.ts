import type { Recommendation } from "../plan/shape";

/**
 * What of a window is still ahead: a first day that has come by `begun`, or a last day not after `today`, reads as null, "now".
 * Lines without a first day of their own count it from the plan's day, which says nothing new each morning.
 */
export function aheadOf(window: Recommendation["window"], today: string, begun = today) {
  if (window === null) return null;
  return { from: window.from <= begun ? null : window.from, to: window.to <= today ? null : window.to };
}
