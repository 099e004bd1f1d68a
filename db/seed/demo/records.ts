import type { profileChanges, profiles } from "../../schema";
import { listScenarios, listStatuses, listTasks } from "./deeds";
import { type History, listHistories } from "./histories";
import type { Moments } from "./moments";
import { PROGRAM } from "./people";
import { listNotifications } from "./settings";
import { listErrors, listSnapshotRows, listWeeks } from "./study";
import { listVersions } from "./versions";

const organizationId = PROGRAM.id;

function toProfile({ who, states }: History): (typeof profiles.$inferInsert)[] {
  const [first, last] = [states[0], states.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { facts, asOf, done } = last.kept;
  return [
    {
      organizationId,
      applicantId: who.id,
      facts,
      asOf,
      stepsDone: done,
      version: last.version,
      createdAt: first.at,
      updatedAt: last.at,
    },
  ];
}

function listChanges({ who, states }: History): (typeof profileChanges.$inferInsert)[] {
  return states.flatMap(({ at, version, changes }) =>
    changes.map((change) => ({
      organizationId,
      applicantId: who.id,
      actorId: who.id,
      version,
      at,
      ...change,
    })),
  );
}

/** One record with everything that hangs on it, as rows. */
export function listRecords(moments: Moments) {
  return listHistories(moments).map((history) => {
    const versions = listVersions(history, moments);
    return {
      history,
      versions,
      profiles: toProfile(history),
      changes: listChanges(history),
      statuses: listStatuses(history, versions, moments),
      tasks: listTasks(history, moments),
      scenarios: listScenarios(history, moments),
      weeks: listWeeks(history, moments),
      errors: listErrors(history, moments),
      snapshots: listSnapshotRows(history),
      notifications: listNotifications(history, versions, moments),
    };
  });
}
export type DemoRecord = ReturnType<typeof listRecords>[number];
