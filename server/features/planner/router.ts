import { publicProcedure, router } from "@/server/api/trpc";
import { hashCanonical } from "@/server/lib/canonical-json";
import { EDITION, evaluate, SEASON_FACTS, sensitivity } from "@/server/rules";
import { Facts, Plan } from "@/server/rules/contract";
import { MAX_CHANGES, Sensitivity } from "./schema";

// Mutations though they change nothing: facts travel in a body, never in an address that somebody logs.
export const plannerRouter = router({
  preview: publicProcedure
    .input(Facts)
    .output(Plan)
    .mutation(({ input }) => ({
      ...evaluate(input, EDITION, SEASON_FACTS),
      inputHash: hashCanonical(input),
    })),

  sensitivity: publicProcedure
    .input(Facts)
    .output(Sensitivity)
    .mutation(({ input }) => {
      const strongest = sensitivity(input, EDITION, SEASON_FACTS).slice(0, MAX_CHANGES);
      // Parsing turns the engine's read-only lists into the answer's own.
      return Sensitivity.parse({ changes: strongest });
    }),
});
