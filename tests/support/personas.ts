import * as z from "zod";
import { Facts } from "@/server/rules/contract";
import { readSharedJson } from "./shared";

const Personas = z.array(
  z.object({
    name: z.string(),
    facts: Facts,
    assessment: z.record(z.string(), z.unknown()),
    has: z.array(z.string()),
    hasNot: z.array(z.string()),
  }),
);

/** The applicants of the specification with what their plans must and must not hold. */
export function listPersonas() {
  return Personas.parse(readSharedJson("spec/personas.json"));
}
