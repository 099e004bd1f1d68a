import "server-only";
import type * as z from "zod";
import type { Session } from "@/server/auth/gate";
import { countProof, returnProof } from "@/server/auth/proof";
import type { Context } from "./context";
import { halfSignedInProcedure, publicProcedure, signedInProcedure } from "./trpc";

/** Where a proof is looked up and counted. */
export const askingOf = (ctx: Context) => ({ database: ctx.database(), env: ctx.env() });

/** Counts a try at a code before the call is made; one that succeeds is given back. */
const countingCodes = publicProcedure.use(async ({ ctx, next }) => {
  const session = await ctx.session();
  if (session === null) return next();
  const { userId } = session.viewer;
  await countProof(askingOf(ctx), "code", userId);
  const result = await next();
  if (result.ok) await returnProof(askingOf(ctx), "code", userId);
  return result;
});

/** Somebody with a session who shows a code of their second factor. */
export const codeHalfSignedInProcedure = countingCodes.concat(halfSignedInProcedure);
export const codeSignedInProcedure = countingCodes.concat(signedInProcedure);

/** What was proved before the transaction; null only where session or input are refused by the rungs that follow. */
interface Proven<Proof> {
  readonly proof: { readonly value: Proof } | null;
}

/**
 * A signed-in procedure with work that comes before its transaction: hashes wait in a queue and tries are counted on
 * connections of their own, and neither may hold the transaction's.
 * @param schema the input; the procedure itself must name it too
 */
export function provenProcedure<Input, Proof>(
  schema: z.ZodType<Input>,
  prove: (ctx: Context, session: Session, input: Input) => Promise<Proof>,
) {
  return publicProcedure
    .use(async ({ ctx, getRawInput, next }) => {
      const session = await ctx.session();
      const input = schema.safeParse(await getRawInput());
      const isOpen = session !== null && !session.mustEnterCode && input.success;
      const proven: Proven<Proof> = {
        proof: isOpen ? { value: await prove(ctx, session, input.data) } : null,
      };
      return next({ ctx: { ...ctx, ...proven } });
    })
    .concat(signedInProcedure);
}

/**
 * What was proved.
 * @throws when nothing was, which the procedure's own input and session rule out
 */
export function proved<Proof>({ proof }: Proven<Proof>): Proof {
  if (proof === null) throw new Error("Nothing was proved.");
  return proof.value;
}
