import type { Rule, Said } from "../engine/rule";
import type { View } from "../engine/view";
import type { Edition } from "./rulebook";

/** New words for a line: `said` is what the edition before says. Code, condition and sources stay. */
export interface Rewording {
  readonly code: string;
  readonly say: (view: View, said: Said) => Said;
}

/** The edition before under a new name, some of its lines in new words. @throws for a code it does not hold. */
export function reword(before: Edition, name: string, rewordings: readonly Rewording[]): Edition {
  const open = new Map(rewordings.map((rewording) => [rewording.code, rewording.say]));
  const replace = <T extends Rule>(row: T): T => {
    const say = open.get(row.code);
    open.delete(row.code);
    return say === undefined ? row : { ...row, say: (view: View) => say(view, row.say(view)) };
  };
  const edition = { name, rules: before.rules.map(replace), step3: before.step3.map(replace) };
  if (open.size > 0) throw new Error(`${before.name} has no line ${[...open.keys()].join(", ")}.`);
  return edition;
}
