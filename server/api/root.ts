import "server-only";
import { accountsRouter } from "@/server/features/accounts/router";
import { auditRouter } from "@/server/features/audit/router";
import { examsRouter } from "@/server/features/exams/router";
import { methodsRouter } from "@/server/features/methods/router";
import { notificationsRouter } from "@/server/features/notifications/router/notifications";
import { preferencesRouter } from "@/server/features/notifications/router/preferences";
import { cohortsRouter } from "@/server/features/organizations/router/cohorts";
import { invitationsRouter } from "@/server/features/organizations/router/invitations";
import { menteesRouter } from "@/server/features/organizations/router/mentees";
import { organizationsRouter } from "@/server/features/organizations/router/organizations";
import { peopleRouter } from "@/server/features/organizations/router/people";
import { sharingRouter } from "@/server/features/organizations/router/sharing";
import { plansRouter } from "@/server/features/plans/router";
import { plannerRouter } from "@/server/features/planner/router";
import { profilesRouter } from "@/server/features/profiles/router";
import { scenariosRouter } from "@/server/features/scenarios/router";
import { seasonRouter } from "@/server/features/season/router";
import { tasksRouter } from "@/server/features/tasks/router";
import { timelineRouter } from "@/server/features/timeline/router";
import { createCallerFactory, router } from "./trpc";

/** Every way into the server but the listed route handlers. */
export const appRouter = router({
  accounts: accountsRouter,
  audit: auditRouter,
  cohorts: cohortsRouter,
  exams: examsRouter,
  invitations: invitationsRouter,
  mentees: menteesRouter,
  methods: methodsRouter,
  notifications: notificationsRouter,
  organizations: organizationsRouter,
  people: peopleRouter,
  planner: plannerRouter,
  plans: plansRouter,
  preferences: preferencesRouter,
  profiles: profilesRouter,
  scenarios: scenariosRouter,
  season: seasonRouter,
  sharing: sharingRouter,
  tasks: tasksRouter,
  timeline: timelineRouter,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
