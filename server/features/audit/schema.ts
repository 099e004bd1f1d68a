import * as z from "zod";
import { ROLES } from "@/db/enums";

export const ListLooks = z.strictObject({
  /** The id of the last row of the page before. */
  before: z.int().positive().optional(),
});

/** Who looked at the viewer's record: a name where the viewer may still know it. */
export const Looks = z.strictObject({
  looks: z.array(
    z.strictObject({
      id: z.int(),
      at: z.date(),
      name: z.string().nullable(),
      role: z.enum(ROLES).nullable(),
    }),
  ),
  next: z.int().nullable(),
});
export type Looks = z.infer<typeof Looks>;
