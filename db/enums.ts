/** What an organization is: one person's own, or a program or advising group. */
export const ORGANIZATION_KINDS = ["personal", "program"] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** What a member may be in an organization; one member may be several. */
export const ROLES = ["applicant", "mentor", "coordinator"] as const;
export type Role = (typeof ROLES)[number];

/** What a link sent by e-mail is for. */
export const TOKEN_PURPOSES = ["sign-up", "reset", "sign-in", "email-old", "email-new"] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/** Everything that leaves a row in the audit, as `subject.verb`. */
export const AUDIT_ACTIONS = [
  "account.created",
  "account.renamed",
  "account.email-change-asked",
  "account.email-changed",
  "account.password-changed",
  "account.password-reset",
  "account.second-factor-added",
  "account.second-factor-removed",
  "account.recovery-codes-renewed",
  "session.started",
  "session.switched",
  "session.ended",
  "sessions.ended",
  "organization.created",
  "organization.second-factor-required",
  "organization.renamed",
  "cohort.created",
  "cohort.renamed",
  "cohort.coordinator-added",
  "cohort.coordinator-removed",
  "invitation.created",
  "invitation.resent",
  "invitation.revoked",
  "invitation.accepted",
  "invitation.declined",
  "member.roles-changed",
  "member.deactivated",
  "member.reactivated",
  "member.left",
  "enrollment.started",
  "enrollment.ended",
  "assignment.started",
  "assignment.ended",
  "people.listed",
  "profile.kept",
  "profile.changed",
  "record.read",
  "account.deletion-asked",
  "account.deletion-cancelled",
  "preferences.changed",
  "record.exported",
  "study-week.saved",
  "study-week.removed",
  "study-error.saved",
  "study-error.removed",
  "qbank-snapshot.saved",
  "qbank-snapshot.removed",
  "plan.made",
  "plan-status.changed",
  "task.saved",
  "task.removed",
  "scenario.saved",
  "scenario.removed",
  "calendar-feed.made",
  "calendar-feed.ended",
  "notifications.read",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Why a version of a plan was made. */
export const PLAN_REASONS = [
  "first",
  "facts-changed",
  "day-changed",
  "edition-changed",
  "season-changed",
  "override",
] as const;
export type PlanReason = (typeof PLAN_REASONS)[number];

/** How far a person is with a recommendation; one that nobody spoke of is to do. */
export const PLAN_STATUSES = ["to-do", "doing", "done", "not-for-me"] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

/** How often what happened is gathered into one mail. */
export const DIGEST_PACES = ["off", "daily", "weekly"] as const;
export type DigestPace = (typeof DIGEST_PACES)[number];

/** What an inbox tells of. */
export const NOTIFICATION_KINDS = [
  "plan-changed",
  "rules-changed",
  "deadline",
  "result-due",
  "deletion-asked",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
