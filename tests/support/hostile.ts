import * as z from "zod";
import { readSharedJson } from "./shared";

const Blns = z.array(z.string());
const Extra = z.looseObject({ _licence: z.string() }).catchall(z.union([z.string(), z.array(z.string())]));

/** Strings that break programs: the big list of naughty strings and our own, each once. */
export function listHostileStrings(): string[] {
  const blns = Blns.parse(readSharedJson("data/blns/blns.json"));
  const { _licence, ...extra } = Extra.parse(readSharedJson("data/extra-strings.json"));
  return [...new Set([...blns, ...Object.values(extra).flat()])];
}

/** A list in a list in a list …, as JSON text. */
export function nest(depth: number, inside = ""): string {
  return "[".repeat(depth) + inside + "]".repeat(depth);
}
