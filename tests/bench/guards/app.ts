import type { Guard } from "./guard";

const MATRIX = "tests/security/matrix.test.ts";
const INPUTS = "tests/security/inputs.test.ts";
const ERRORS = "tests/security/database-errors.test.ts";
const TRPC = "server/api/trpc.ts";
const ACCESS = "server/auth/access.ts";
const REACH = "server/features/organizations/data/reach.ts";
const SESSIONS = "server/features/accounts/mutations/sessions.ts";

/** The matrix with the database's own lock open, so that it sees the app's guard alone. */
const alone = (path: string) => `own guards say .*${path}$`;

/** The guards of the app. */
export const APP_GUARDS: readonly Guard[] = [
  {
    name: "the role of a procedure",
    file: TRPC,
    find: "if (!roles.includes(ctx.viewer.role)) {",
    without: "if (roles.length === 0) {",
    test: MATRIX,
    title: alone("people.list"),
  },
  {
    name: "the code that is owed",
    file: TRPC,
    find: "if (ctx.session.mustEnterCode) {",
    without: "if (ctx.session === undefined) {",
    test: "tests/security/second-factor.test.ts",
    title: "no other door profiles.mine",
  },
  {
    name: "the second factor that a program asks for",
    file: TRPC,
    find: "if (ctx.session.mustSetUpSecondFactor) {",
    without: "if (ctx.session === undefined) {",
    test: "tests/security/second-factor.test.ts",
    title: "does nothing else people.list",
  },
  {
    name: "the reason to open a record",
    file: ACCESS,
    find: "if (because === null || !RIGHTS[because].includes(right)) throw notFound();",
    without: "",
    test: MATRIX,
    title: alone("profiles.read"),
  },
  {
    name: "the end of an assignment",
    file: ACCESS,
    find: "isNull(mentorAssignments.endedAt),",
    without: "",
    test: MATRIX,
    title: alone("profiles.read"),
  },
  {
    name: "the mentor of an assignment",
    file: ACCESS,
    find: "eq(mentorAssignments.mentorId, viewer.userId),",
    without: "",
    test: MATRIX,
    title: alone("profiles.read"),
  },
  {
    name: "the coordinator of a cohort",
    file: ACCESS,
    find: "eq(cohortCoordinators.userId, viewer.userId),",
    without: "",
    test: MATRIX,
    title: alone("profiles.read"),
  },
  {
    name: "the row of the audit for a look",
    file: ACCESS,
    find: 'if (because !== "self") await writeAudit(tx, actor, { action: "record.read", applicantId });',
    without: "",
    test: "tests/integration/profiles/looks.test.ts",
    title: "",
  },
  {
    name: "whose session is ended",
    file: SESSIONS,
    find: "and(eq(sessions.id, id), eq(sessions.userId, viewer.userId), isNull(sessions.revokedAt))",
    without: "and(eq(sessions.id, id), isNull(sessions.revokedAt))",
    test: MATRIX,
    title: alone("accounts.revokeSession"),
  },
  {
    name: "whether a place is open to the person",
    file: SESSIONS,
    find: "if (!places.some(",
    without: "if (places.length > 99 && !places.some(",
    test: MATRIX,
    title: alone("accounts.switchPlace"),
  },
  {
    name: "the cohorts that a coordinator leads",
    file: REACH,
    find: "inArray(cohorts.id, ledCohorts(tx, coordinator)),",
    without: "",
    test: MATRIX,
    title: alone("invitations.create"),
  },
  {
    name: "the people whom a coordinator reaches",
    file: REACH,
    find: "eq(memberships.userId, userId),\n        isReached(tx, coordinator),",
    without: "eq(memberships.userId, userId),",
    test: MATRIX,
    title: alone("people.setActive"),
  },
  {
    name: "the invitations that a coordinator reaches",
    file: "server/features/organizations/mutations/invitations.ts",
    find: ".where(and(eq(invitations.id, id), isReachedInvitation(tx, actor)))",
    without: ".where(eq(invitations.id, id))",
    test: MATRIX,
    title: alone("invitations.revoke"),
  },
  {
    name: "the answer kept for a key",
    file: "server/api/once.ts",
    find: "if (inserted.length === 0) {",
    without: "if (inserted.length > 1) {",
    test: "tests/security/changes.test.ts",
    title: "cohorts.create, sent",
  },
  {
    name: "requests of other sites",
    file: "server/api/handler.ts",
    find: 'if (isForeign(request)) return "FORBIDDEN";',
    without: "",
    test: "tests/security/http.test.ts",
    title: "cross-site",
  },
  {
    name: "the limit of a body",
    file: "server/lib/body.ts",
    find: "if (bytes > maxBytes) {",
    without: "if (bytes < 0) {",
    test: "tests/security/cheap.test.ts",
    title: "refuses one byte more",
  },
  {
    name: "the hiding of messages",
    file: "server/api/refusal.ts",
    find: 'return new Refusal(isExpected ? error.code : "INTERNAL_SERVER_ERROR", requestId);',
    without: 'return new Refusal("INTERNAL_SERVER_ERROR", requestId, error.message);',
    test: ERRORS,
    title: "when a table is gone",
  },
  {
    name: "the errors of the log without their messages",
    file: "server/lib/logger.ts",
    find: "serializers: { err: (error: unknown) => describeError(error) },",
    without: "",
    test: ERRORS,
    title: "when a table is gone",
  },
  {
    name: "members that a schema does not know",
    file: "server/features/accounts/schema.ts",
    find: "export const Rename = z.strictObject(",
    without: "export const Rename = z.object(",
    test: INPUTS,
    title: "the input of accounts.rename may hold no member",
  },
  {
    name: "characters that cannot be kept",
    file: "server/features/common/schema.ts",
    find: 'const isStorable = (text: string) => !text.includes("\\u0000") && text.isWellFormed();',
    without: "const isStorable = (text: string) => text.length >= 0;",
    test: INPUTS,
    title: "the input of accounts.rename promise 8: refuses U",
  },
  {
    name: "what nobody may keep",
    file: "server/api/handler.ts",
    find: 'response.headers.set("cache-control", "private, no-store");',
    without: "",
    test: INPUTS,
    title: "promise 18",
  },
  {
    name: "rights for one transaction only",
    file: "db/context.ts",
    find: "pg.escapeLiteral(value)}, true)",
    without: "pg.escapeLiteral(value)}, false)",
    test: "tests/security/database/interleaved.test.ts",
    title: "leaves no setting behind",
  },
];
