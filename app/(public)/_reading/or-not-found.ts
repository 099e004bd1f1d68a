import { TRPCError } from "@trpc/server";
import { notFound } from "next/navigation";

/** Shows the 404 page where a procedure says that the thing does not exist; other refusals go to the error page. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
}
