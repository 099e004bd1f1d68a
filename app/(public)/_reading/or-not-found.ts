import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

/** Shows the 404 page for a name in the address that nothing has, or that nothing could have, such as one too long. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) notFound();
    throw error;
  });
}
