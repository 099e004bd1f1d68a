import * as z from "zod";
import { ROLES } from "@/db/enums";
import { Password } from "@/server/features/accounts/schema";
import { Email, Id, IdempotencyKey, Name, Secret, text, Version } from "@/server/features/common/schema";

const MAX_PAGE = 100;
const Key = { idempotencyKey: IdempotencyKey };

const Named = z.strictObject({ id: z.uuid(), name: z.string() });

/** The organization a coordinator works in, with the cohorts they coordinate. */
export const Overview = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  isDemo: z.boolean(),
  version: z.int(),
  requiresSecondFactor: z.boolean(),
  cohorts: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      season: z.int(),
      version: z.int(),
      applicants: z.int(),
      coordinators: z.array(Named),
    }),
  ),
  staff: z.array(z.strictObject({ id: z.uuid(), name: z.string(), roles: z.array(z.enum(ROLES)) })),
});
export type Overview = z.infer<typeof Overview>;

export const CreateProgram = z.strictObject({
  name: Name,
  cohortName: Name,
  season: z.int().min(2024).max(2100),
  ...Key,
});
export const Created = z.strictObject({ id: z.uuid() });
export const UpdateProgram = z.strictObject({
  name: Name,
  requiresSecondFactor: z.boolean(),
  version: Version,
  ...Key,
});
export const CreateCohort = z.strictObject({ name: Name, season: z.int().min(2024).max(2100), ...Key });
export const RenameCohort = z.strictObject({ id: Id, name: Name, version: Version, ...Key });
export const CohortCoordinator = z.strictObject({ cohortId: Id, userId: Id, ...Key });

export const ListPeople = z.strictObject({
  role: z.enum(ROLES).optional(),
  cohortId: Id.optional(),
  /** Part of a name or address; letter case and accents make no difference. */
  search: text(120).optional(),
  /** The last row of the page before: its name and id. */
  after: z.strictObject({ name: text(200), id: Id }).optional(),
  limit: z.int().min(1).max(MAX_PAGE).default(50),
});
const Person = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  version: z.int(),
  roles: z.array(z.enum(ROLES)),
  joinedAt: z.date(),
  deactivatedAt: z.date().nullable(),
  cohorts: z.array(z.strictObject({ enrollmentId: z.uuid(), id: z.uuid(), name: z.string() })),
  mentors: z.array(
    z.strictObject({ assignmentId: z.uuid(), id: z.uuid(), name: z.string(), since: z.date() }),
  ),
  /** How many applicants a mentor has now, as far as this coordinator reaches. */
  mentees: z.int(),
});
export type Person = z.infer<typeof Person>;
export const People = z.strictObject({
  people: z.array(Person),
  next: z.strictObject({ name: z.string(), id: z.uuid() }).nullable(),
});

/** Staff roles only: an applicant becomes one by invitation and stops by leaving. */
export const SetRoles = z.strictObject({
  userId: Id,
  roles: z.array(z.enum(["mentor", "coordinator"])).max(2),
  version: Version,
  ...Key,
});
export const SetActive = z.strictObject({ userId: Id, isActive: z.boolean(), version: Version, ...Key });
export const Enroll = z.strictObject({ applicantId: Id, cohortId: Id, ...Key });
export const EndEnrollment = z.strictObject({ id: Id, ...Key });
export const Assign = z.strictObject({ applicantId: Id, mentorId: Id, ...Key });
export const EndAssignment = z.strictObject({ id: Id, ...Key });
export const RemoveApplicant = z.strictObject({ applicantId: Id, ...Key });

export const CreateInvitation = z
  .strictObject({
    email: Email,
    role: z.enum(ROLES),
    /** The cohort of an applicant or coordinator; null for a mentor, who belongs to the whole program. */
    cohortId: Id.nullable(),
    /** For an applicant: who mentors them from the first day. */
    mentorId: Id.nullable(),
    ...Key,
  })
  .refine(({ role, cohortId }) => role === "mentor" || cohortId !== null, {
    path: ["cohortId"],
    message: "Choose a cohort.",
  })
  .refine(({ role, cohortId }) => role !== "mentor" || cohortId === null, {
    path: ["cohortId"],
    message: "A mentor is invited to the whole program, not to a cohort.",
  })
  .refine(({ role, mentorId }) => role === "applicant" || mentorId === null, {
    path: ["mentorId"],
    message: "Only an applicant has a mentor.",
  });
export const InvitationById = z.strictObject({ id: Id, ...Key });
const InvitationRow = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  role: z.enum(ROLES),
  cohortName: z.string().nullable(),
  createdAt: z.date(),
  expiresAt: z.date(),
  state: z.enum(["open", "expired", "accepted", "declined", "withdrawn"]),
});
export type InvitationRow = z.infer<typeof InvitationRow>;
export const Invitations = z.strictObject({ invitations: z.array(InvitationRow) });

export const InvitationBySecret = z.strictObject({ secret: Secret });
export const AcceptInvitation = z.strictObject({ secret: Secret, ...Key });
export const JoinByInvitation = z.strictObject({
  secret: Secret,
  name: Name,
  password: Password,
});

/** What an invitation says before anybody says yes: who will see what. */
export const InvitationPreview = z.strictObject({
  organizationName: z.string(),
  isDemo: z.boolean(),
  email: z.string(),
  role: z.enum(ROLES),
  cohortName: z.string().nullable(),
  season: z.int().nullable(),
  invitedByName: z.string(),
  mentorName: z.string().nullable(),
  coordinatorNames: z.array(z.string()),
  expiresAt: z.date(),
  /** Whether the address has an account: then they sign in, and do not choose a password. Only its holder has the link. */
  hasAccount: z.boolean(),
  /** Who is looking, or null: an invitation can be accepted by its own address alone. */
  viewerEmail: z.string().nullable(),
  /** What becomes of the viewer's answers if they join as an applicant; null when that is not known, or not the question. */
  record: z.enum(["moves", "starts-empty"]).nullable(),
});
export type InvitationPreview = z.infer<typeof InvitationPreview>;

/** The people who see an applicant's record now, by name and by why. */
export const Sharing = z.strictObject({
  organizationName: z.string(),
  kind: z.enum(["personal", "program"]),
  cohorts: z.array(z.strictObject({ id: z.uuid(), name: z.string(), season: z.int() })),
  mentors: z.array(Named),
  coordinators: z.array(Named),
});
export type Sharing = z.infer<typeof Sharing>;
export const Leave = z.strictObject({ ...Key });

/** The applicants a mentor has now. */
export const Mentees = z.strictObject({
  mentees: z.array(
    z.strictObject({ id: z.uuid(), name: z.string(), cohortNames: z.array(z.string()), since: z.date() }),
  ),
});
export type Mentees = z.infer<typeof Mentees>;
