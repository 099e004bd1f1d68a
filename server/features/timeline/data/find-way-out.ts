import "server-only";
import type { Clash, WayOut } from "../schema";
import type { Found, Movable } from "./clash";
import { addDays } from "./days";
import { CLASH_RULES } from "./find-clashes";
import { moveInScene, type Scene } from "./scene";

/** Further than a season and a half nobody moves a thing to make room in this one. */
const FURTHEST_DAYS = 550;

const idOf = ({ code, firstKey, secondKey }: Found) => `${code} ${firstKey} ${secondKey}`;
/** One kind of clash of one thing: a move that only changes what it clashes with has freed nothing. */
const kindOf = ({ code, firstKey }: Found) => `${code} ${firstKey}`;

/** Whether a clash is gone after a move, and no other has come. Asks the rules one by one, and stops at the first no. */
function isFree(scene: Scene, clash: Found, known: ReadonlySet<string>): boolean {
  return CLASH_RULES.every((find) =>
    find(scene).every((found) => kindOf(found) !== kindOf(clash) && known.has(idOf(found))),
  );
}

function* listMoves(movables: readonly Movable[], today: string) {
  for (let days = 1; days <= FURTHEST_DAYS; days += 1) {
    for (const movable of movables) {
      for (const direction of movable.directions) {
        const isEarlier = direction === "earlier";
        const to = addDays(movable.from, isEarlier ? -days : days);
        if (to > today) yield { movable, to, days, isEarlier };
      }
    }
  }
}

function findWayOut(scene: Scene, clash: Found, known: ReadonlySet<string>): WayOut | null {
  for (const { movable, to, days, isEarlier } of listMoves(clash.movables, scene.today)) {
    const { key, title, from, frees } = movable;
    if (isFree(moveInScene(scene, key, to), clash, known)) {
      return { key, title, from, to, days, isEarlier, frees };
    }
  }
  return null;
}

/**
 * What on a timeline cannot both stand, and for each the smallest move of one thing that ends it and begins nothing else.
 * The move is found by trying: each day is put to the same rules, and where the plan depends on it, to the plan's.
 */
export function listClashes(scene: Scene): Clash[] {
  const found = CLASH_RULES.flatMap((find) => find(scene));
  const known = new Set(found.map(idOf));
  return found.map((clash) => {
    const { code, firstKey, secondKey, words } = clash;
    return { code, firstKey, secondKey, words, wayOut: findWayOut(scene, clash, known) };
  });
}
