import * as z from "zod";
import { appRouter } from "@/server/api/root";

const Procedure = z.object({
  _def: z.object({
    type: z.enum(["query", "mutation"]),
    inputs: z.array(z.instanceof(z.ZodType)),
    output: z.instanceof(z.ZodType).optional(),
  }),
});
const Router = z.object({ procedures: z.record(z.string(), z.custom<object>()) });

/** Each procedure of the router by its path, as tRPC keeps them: its kind and its schemas. */
export function readProcedures(): [path: string, definition: z.infer<typeof Procedure>["_def"]][] {
  const { procedures } = Router.parse(appRouter._def);
  return Object.entries(procedures).map(([path, procedure]) => [
    path,
    Procedure.parse({ _def: (procedure as { readonly _def?: unknown })._def })._def,
  ]);
}

/** Each procedure's path and kind. */
export function listProcedures(): [path: string, type: string][] {
  return readProcedures().map(([path, { type }]) => [path, type]);
}
