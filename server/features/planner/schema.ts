import * as z from "zod";

/** How many changes are worth a look. */
export const MAX_CHANGES = 10;

/** One change of one fact and the codes of the lines it adds to the plan and takes from it. */
const Change = z.strictObject({
  fact: z.string(),
  from: z.json(),
  to: z.json(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  weight: z.int().positive(),
});
type Change = z.infer<typeof Change>;

/** The single changes that alter a plan most, strongest first. */
export const Sensitivity = z.strictObject({ changes: z.array(Change).max(MAX_CHANGES) });
export type Sensitivity = z.infer<typeof Sensitivity>;
