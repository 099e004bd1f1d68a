import "server-only";
import { publicProcedure, router } from "@/server/api/trpc";
import { DomainError } from "@/server/lib/errors";
import { findRule, findSource, listSources } from "./data";
import { getOverview } from "./data/list-rules";
import { Overview, OverviewInput, RuleInput, RulePage, SourceInput, SourceList, SourcePage } from "./schema";

export const methodsRouter = router({
  overview: publicProcedure
    .input(OverviewInput)
    .output(Overview)
    .query(({ input }) => getOverview(input.q, input.section)),

  rule: publicProcedure
    .input(RuleInput)
    .output(RulePage)
    .query(({ input }) => {
      const rule = findRule(input.code);
      if (rule === null) throw new DomainError("NOT_FOUND", "No rule has this code.");
      return rule;
    }),

  sources: publicProcedure.output(SourceList).query(() => listSources()),

  source: publicProcedure
    .input(SourceInput)
    .output(SourcePage)
    .query(({ input }) => {
      const source = findSource(input.id);
      if (source === null) throw new DomainError("NOT_FOUND", "No source has this number.");
      return source;
    }),
});
