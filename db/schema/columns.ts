import { customType, pgEnum, timestamp, uuid } from "drizzle-orm/pg-core";
import {
  AUDIT_ACTIONS,
  DIGEST_PACES,
  NOTIFICATION_KINDS,
  ORGANIZATION_KINDS,
  PLAN_REASONS,
  PLAN_STATUSES,
  ROLES,
  TOKEN_PURPOSES,
} from "../enums";

export const organizationKind = pgEnum("organization_kind", ORGANIZATION_KINDS);
export const roleName = pgEnum("role_name", ROLES);
export const tokenPurpose = pgEnum("token_purpose", TOKEN_PURPOSES);
export const auditAction = pgEnum("audit_action", AUDIT_ACTIONS);
export const planReason = pgEnum("plan_reason", PLAN_REASONS);
export const planStatus = pgEnum("plan_status", PLAN_STATUSES);
export const digestPace = pgEnum("digest_pace", DIGEST_PACES);
export const notificationKind = pgEnum("notification_kind", NOTIFICATION_KINDS);

/** The key of a row that is named by nothing else. */
export const id = () => uuid().notNull().defaultRandom();

/** An instant; always with its zone. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });

/** The tenant, the first column of every key of a tenant's table. */
export const organizationId = () => uuid().notNull();

/** SHA-256 of a secret that only its holder has. */
export const secretHash = customType<{ data: Buffer }>({ dataType: () => "bytea" });
