import type { AuditAction, Role } from "../../enums";
import type { DemoRecord } from "./records";
import { momentOfChoosing } from "./settings";

/** What leaves a row in the audit; in the program where no other place is named. */
export interface Happening {
  readonly at: Date;
  readonly action: AuditAction;
  readonly actorId: string | null;
  readonly actorRole: Role | null;
  readonly applicantId?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly organizationId?: string;
  readonly detail?: Readonly<Record<string, number | string>> | undefined;
}

/** What the audit tells of a record and its owner, as the app writes it: one row a change, no answer, no score. */
export function listDeeds(record: DemoRecord): Happening[] {
  const { who, states, snapshots } = record.history;
  const deed = (
    at: Date,
    action: AuditAction,
    more: { readonly subjectId?: string | undefined; readonly detail?: Happening["detail"] } = {},
  ): Happening => ({ at, action, actorId: who.id, actorRole: "applicant", applicantId: who.id, ...more });
  const copied = new Set(states.map(({ snapshotId }) => snapshotId));
  const own = { applicantId: null };
  const chosen = momentOfChoosing(record.history);
  return [
    ...states.map(({ at, version, snapshotId }) =>
      snapshotId === null
        ? deed(at, "profile.changed", { detail: { version } })
        : deed(at, "qbank-snapshot.saved", { subjectId: snapshotId, detail: { version } }),
    ),
    ...snapshots
      .filter(({ id }) => !copied.has(id))
      .map(({ at, id }) => deed(at, "qbank-snapshot.saved", { subjectId: id, detail: { version: 1 } })),
    ...record.versions.map(({ at, n, by, row: { reason } }) =>
      deed(at, "plan.made", { detail: { n, reason, by } }),
    ),
    ...record.statuses.map(({ code, status, updatedAt }) =>
      deed(updatedAt, "plan-status.changed", { detail: { code, status } }),
    ),
    ...record.tasks.flatMap(({ id, createdAt, doneAt }) => [
      deed(createdAt, "task.saved", { subjectId: id }),
      ...(doneAt instanceof Date ? [deed(doneAt, "task.saved", { subjectId: id })] : []),
    ]),
    ...record.scenarios.map(({ id, createdAt }) =>
      deed(createdAt, "scenario.saved", { subjectId: id, detail: { version: 1 } }),
    ),
    ...record.weeks.map(({ updatedAt }) => deed(updatedAt, "study-week.saved", { detail: { version: 1 } })),
    ...record.errors.map(({ id, updatedAt }) =>
      deed(updatedAt, "study-error.saved", { subjectId: id, detail: { version: 1 } }),
    ),
    ...record.notifications.flatMap(({ readAt }) =>
      readAt instanceof Date
        ? [{ ...deed(readAt, "notifications.read", { detail: { count: 1 } }), ...own }]
        : [],
    ),
    ...(chosen === null
      ? []
      : [{ ...deed(chosen, "preferences.changed", { detail: { version: 1 } }), ...own }]),
  ];
}
