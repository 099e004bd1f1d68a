import "server-only";
import { SEASONS } from "@/server/rules/contract";
import { publicProcedure, router } from "@/server/api/trpc";
import { easternDate } from "@/server/lib/dates";
import { DomainError } from "@/server/lib/errors";
import { getCurrentSeason, getSeasonCalendar, isSeason } from "./data";
import { SeasonCalendar, SeasonInput, Seasons } from "./schema";

export const seasonRouter = router({
  list: publicProcedure.output(Seasons).query(({ ctx }) => ({
    current: getCurrentSeason(easternDate(ctx.now())),
    seasons: [...SEASONS],
  })),

  calendar: publicProcedure
    .input(SeasonInput)
    .output(SeasonCalendar)
    .query(({ ctx, input }) => {
      if (!isSeason(input.season)) {
        throw new DomainError("NOT_FOUND", `Airway holds the dates of the ${SEASONS.join(", ")} Match only.`);
      }
      return getSeasonCalendar(input.season, easternDate(ctx.now()));
    }),
});
