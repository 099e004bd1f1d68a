import "server-only";
import type { Task } from "graphile-worker";
import type * as z from "zod";
import type { Env } from "@/server/lib/env";
import { forgetLink } from "./forget-link";
import type { JobContext } from "./job";
import { mailDigest } from "./mail-digest";
import { mailInvitation } from "./mail-invitation";
import { mailLink } from "./mail-link";
import { mailNotice } from "./mail-notice";
import { type JobName, PAYLOADS } from "./payloads";
import { refreshOnePlan } from "./refresh-plan";
import { refreshAllPlans } from "./refresh-plans";
import { sendDigests } from "./send-digests";
import { tidy } from "./tidy";
import { watchDeadlines } from "./watch-deadlines";

type Given = Omit<JobContext, "mark" | "env"> & { readonly env: () => Env };

/** A job as the queue calls it: its payload is checked, because an older version of Airway may have written it. */
function toTask<Told>(
  schema: z.ZodType<Told>,
  work: (context: JobContext, told: Told) => Promise<void>,
  { env, ...given }: Given,
): Task {
  return async (payload, { job }) => {
    const mark = { id: job.id, createdAt: new Date(job.created_at) };
    await work({ ...given, env: env(), mark }, schema.parse(payload));
  };
}

/** Every job by its name, ready for the queue. */
export function listTasks(given: Given): Record<JobName, Task> {
  return {
    "mail-link": toTask(PAYLOADS["mail-link"], mailLink, given),
    "forget-link": toTask(PAYLOADS["forget-link"], forgetLink, given),
    "mail-notice": toTask(PAYLOADS["mail-notice"], mailNotice, given),
    "mail-invitation": toTask(PAYLOADS["mail-invitation"], mailInvitation, given),
    "refresh-plan": toTask(PAYLOADS["refresh-plan"], refreshOnePlan, given),
    "refresh-plans": toTask(PAYLOADS["refresh-plans"], refreshAllPlans, given),
    "mail-digest": toTask(PAYLOADS["mail-digest"], mailDigest, given),
    "watch-deadlines": toTask(PAYLOADS["watch-deadlines"], watchDeadlines, given),
    "send-digests": toTask(PAYLOADS["send-digests"], sendDigests, given),
    tidy: toTask(PAYLOADS.tidy, tidy, given),
  };
}
