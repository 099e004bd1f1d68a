import "server-only";
import type { Booking, Scene } from "./scene";

type Direction = "earlier" | "later";

/** Something of the person's own that could stand on another day, and what would be free then. */
export interface Movable {
  readonly key: string;
  readonly title: string;
  readonly from: string;
  readonly directions: readonly Direction[];
  readonly frees: string;
}

/** Two things that cannot both stand, by a code of ours, in words. */
export interface Found {
  readonly code: string;
  readonly firstKey: string;
  readonly secondKey: string;
  readonly words: string;
  readonly movables: readonly Movable[];
}

export const EITHER: readonly Direction[] = ["earlier", "later"];
export const EARLIER: readonly Direction[] = ["earlier"];
export const LATER: readonly Direction[] = ["later"];

/** What a person typed, isolated so that its direction stays its own. */
export const quote = (title: string) => `\u2068“${title}”\u2069`;

export const isAhead = ({ today }: Scene, { day }: Booking) => day > today;

export const move = (
  { key, title, day }: Booking,
  directions: readonly Direction[],
  frees: string,
): Movable => ({
  key,
  title,
  from: day,
  directions,
  frees,
});

/** What is past cannot be moved. */
export const movesOf = (scene: Scene, booking: Booking, directions: readonly Direction[], frees: string) =>
  isAhead(scene, booking) ? [move(booking, directions, frees)] : [];
