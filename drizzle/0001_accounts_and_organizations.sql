CREATE TYPE "public"."audit_action" AS ENUM('account.created', 'account.renamed', 'account.email-change-asked', 'account.email-changed', 'account.password-changed', 'account.password-reset', 'account.second-factor-added', 'account.second-factor-removed', 'account.recovery-codes-renewed', 'session.started', 'session.switched', 'session.ended', 'sessions.ended', 'organization.created', 'organization.second-factor-required', 'organization.renamed', 'cohort.created', 'cohort.renamed', 'cohort.coordinator-added', 'cohort.coordinator-removed', 'invitation.created', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'invitation.declined', 'member.roles-changed', 'member.deactivated', 'member.reactivated', 'member.left', 'enrollment.started', 'enrollment.ended', 'assignment.started', 'assignment.ended', 'people.listed', 'profile.kept', 'profile.changed', 'record.read');--> statement-breakpoint
CREATE TYPE "public"."organization_kind" AS ENUM('personal', 'program');--> statement-breakpoint
CREATE TYPE "public"."role_name" AS ENUM('applicant', 'mentor', 'coordinator');--> statement-breakpoint
CREATE TYPE "public"."token_purpose" AS ENUM('sign-up', 'reset', 'sign-in', 'email-old', 'email-new');--> statement-breakpoint
CREATE TABLE "email_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"new_email" text NOT NULL,
	"old_confirmed_at" timestamp with time zone,
	"new_confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "email_changes_new_email_lower_check" CHECK ("email_changes"."new_email" = lower("email_changes"."new_email"))
);
--> statement-breakpoint
ALTER TABLE "email_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "email_tokens" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"purpose" "token_purpose" NOT NULL,
	"email" text NOT NULL,
	"user_id" uuid,
	"email_change_id" uuid,
	"kept" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "email_tokens_secret_hash_key" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "email_tokens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"user_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_user_id_code_hash_pk" PRIMARY KEY("user_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "recovery_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"active_organization_id" uuid NOT NULL,
	"active_role" "role_name" NOT NULL,
	"has_proved_second_factor" boolean DEFAULT false NOT NULL,
	"device" text NOT NULL,
	"network" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sessions_secret_hash_key" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_secrets" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text,
	"totp_secret" text,
	"totp_confirmed_at" timestamp with time zone,
	"totp_last_step" bigint,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "user_secrets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deactivated_at" timestamp with time zone,
	CONSTRAINT "users_email_key" UNIQUE("email"),
	CONSTRAINT "users_email_lower_check" CHECK ("users"."email" = lower("users"."email"))
);
--> statement-breakpoint
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cohort_coordinators" (
	"organization_id" uuid NOT NULL,
	"cohort_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" "role_name" GENERATED ALWAYS AS ('coordinator'::role_name) STORED NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_coordinators_organization_id_cohort_id_user_id_pk" PRIMARY KEY("organization_id","cohort_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "cohort_coordinators" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cohorts" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"season" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "cohorts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "cohorts_season_check" CHECK ("cohorts"."season" between 2024 and 2100)
);
--> statement-breakpoint
ALTER TABLE "cohorts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrollments" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"cohort_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "enrollments_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "enrollments_period_check" CHECK ("enrollments"."ended_at" >= "enrollments"."started_at")
);
--> statement-breakpoint
ALTER TABLE "enrollments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "membership_roles" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" "role_name" NOT NULL,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_roles_organization_id_user_id_role_pk" PRIMARY KEY("organization_id","user_id","role")
);
--> statement-breakpoint
ALTER TABLE "membership_roles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "memberships" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deactivated_at" timestamp with time zone,
	CONSTRAINT "memberships_organization_id_user_id_pk" PRIMARY KEY("organization_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentor_assignments" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"mentor_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "mentor_assignments_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "mentor_assignments_period_check" CHECK ("mentor_assignments"."ended_at" >= "mentor_assignments"."started_at"),
	CONSTRAINT "mentor_assignments_two_people_check" CHECK ("mentor_assignments"."mentor_id" <> "mentor_assignments"."applicant_id")
);
--> statement-breakpoint
ALTER TABLE "mentor_assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "organization_kind" NOT NULL,
	"name" text NOT NULL,
	"requires_second_factor" boolean DEFAULT false NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organizations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"role" "role_name" NOT NULL,
	"cohort_id" uuid,
	"mentor_id" uuid,
	"secret_hash" "bytea" NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"declined_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "invitations_email_lower_check" CHECK ("invitations"."email" = lower("invitations"."email")),
	CONSTRAINT "invitations_cohort_check" CHECK (("invitations"."role" = 'mentor') = ("invitations"."cohort_id" is null)),
	CONSTRAINT "invitations_mentor_check" CHECK ("invitations"."role" = 'applicant' or "invitations"."mentor_id" is null)
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profiles" (
	"organization_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"as_of" date,
	"steps_done" integer[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "profiles_organization_id_applicant_id_pk" PRIMARY KEY("organization_id","applicant_id")
);
--> statement-breakpoint
ALTER TABLE "profiles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_events" (
	"organization_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"action" "audit_action" NOT NULL,
	"actor_id" uuid,
	"actor_role" "role_name",
	"applicant_id" uuid,
	"subject_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" uuid NOT NULL,
	CONSTRAINT "audit_events_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"procedure" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_organization_id_user_id_key_pk" PRIMARY KEY("organization_id","user_id","key")
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
ALTER TABLE "rate_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "email_changes" ADD CONSTRAINT "email_changes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_email_change_id_email_changes_id_fk" FOREIGN KEY ("email_change_id") REFERENCES "public"."email_changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_secrets" ADD CONSTRAINT "user_secrets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_coordinators" ADD CONSTRAINT "cohort_coordinators_organization_id_cohort_id_cohorts_organization_id_id_fk" FOREIGN KEY ("organization_id","cohort_id") REFERENCES "public"."cohorts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_coordinators" ADD CONSTRAINT "cohort_coordinators_organization_id_user_id_role_membership_roles_organization_id_user_id_role_fk" FOREIGN KEY ("organization_id","user_id","role") REFERENCES "public"."membership_roles"("organization_id","user_id","role") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_organization_id_cohort_id_cohorts_organization_id_id_fk" FOREIGN KEY ("organization_id","cohort_id") REFERENCES "public"."cohorts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_organization_id_applicant_id_memberships_organization_id_user_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."memberships"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_roles" ADD CONSTRAINT "membership_roles_organization_id_user_id_memberships_organization_id_user_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."memberships"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_organization_id_mentor_id_memberships_organization_id_user_id_fk" FOREIGN KEY ("organization_id","mentor_id") REFERENCES "public"."memberships"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_assignments" ADD CONSTRAINT "mentor_assignments_organization_id_applicant_id_memberships_organization_id_user_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."memberships"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_cohort_id_cohorts_organization_id_id_fk" FOREIGN KEY ("organization_id","cohort_id") REFERENCES "public"."cohorts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_mentor_id_memberships_organization_id_user_id_fk" FOREIGN KEY ("organization_id","mentor_id") REFERENCES "public"."memberships"("organization_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_invited_by_memberships_organization_id_user_id_fk" FOREIGN KEY ("organization_id","invited_by") REFERENCES "public"."memberships"("organization_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_organization_id_applicant_id_memberships_organization_id_user_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."memberships"("organization_id","user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "email_changes_user_id_idx" ON "email_changes" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "email_tokens_email_purpose_idx" ON "email_tokens" USING btree ("email","purpose");--> statement-breakpoint
CREATE INDEX "email_tokens_user_id_idx" ON "email_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "email_tokens_email_change_id_idx" ON "email_tokens" USING btree ("email_change_id");--> statement-breakpoint
CREATE INDEX "sessions_user_id_last_used_at_idx" ON "sessions" USING btree ("user_id","last_used_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "cohort_coordinators_organization_id_user_id_idx" ON "cohort_coordinators" USING btree ("organization_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cohorts_organization_id_name_season_key" ON "cohorts" USING btree ("organization_id","name","season");--> statement-breakpoint
CREATE UNIQUE INDEX "enrollments_organization_id_cohort_id_applicant_id_key" ON "enrollments" USING btree ("organization_id","cohort_id","applicant_id") WHERE "enrollments"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "enrollments_organization_id_applicant_id_idx" ON "enrollments" USING btree ("organization_id","applicant_id");--> statement-breakpoint
CREATE INDEX "membership_roles_user_id_idx" ON "membership_roles" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "membership_roles_organization_id_role_user_id_idx" ON "membership_roles" USING btree ("organization_id","role","user_id");--> statement-breakpoint
CREATE INDEX "memberships_user_id_idx" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_assignments_organization_id_mentor_id_applicant_id_key" ON "mentor_assignments" USING btree ("organization_id","mentor_id","applicant_id") WHERE "mentor_assignments"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "mentor_assignments_organization_id_applicant_id_idx" ON "mentor_assignments" USING btree ("organization_id","applicant_id");--> statement-breakpoint
CREATE INDEX "invitations_secret_hash_idx" ON "invitations" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "invitations_organization_id_created_at_idx" ON "invitations" USING btree ("organization_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_organization_id_email_role_cohort_id_key" ON "invitations" USING btree ("organization_id","email","role",coalesce("cohort_id", "organization_id")) WHERE "invitations"."accepted_at" is null and "invitations"."declined_at" is null and "invitations"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "audit_events_organization_id_applicant_id_id_idx" ON "audit_events" USING btree ("organization_id","applicant_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_events_organization_id_actor_id_id_idx" ON "audit_events" USING btree ("organization_id","actor_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE POLICY "email_changes_select" ON "email_changes" AS PERMISSIVE FOR SELECT TO "airway_app" USING (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "email_changes_insert" ON "email_changes" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "email_changes_update" ON "email_changes" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (user_id = rights.user_id()) WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "email_tokens_select" ON "email_tokens" AS PERMISSIVE FOR SELECT TO "airway_app" USING (secret_hash = rights.secret_hash() or email = rights.email());--> statement-breakpoint
CREATE POLICY "email_tokens_insert" ON "email_tokens" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (email = rights.email());--> statement-breakpoint
CREATE POLICY "email_tokens_update" ON "email_tokens" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (secret_hash = rights.secret_hash() or email = rights.email()) WITH CHECK (secret_hash = rights.secret_hash() or email = rights.email());--> statement-breakpoint
CREATE POLICY "email_tokens_delete" ON "email_tokens" AS PERMISSIVE FOR DELETE TO "airway_app" USING (email = rights.email());--> statement-breakpoint
CREATE POLICY "recovery_codes_select" ON "recovery_codes" AS PERMISSIVE FOR SELECT TO "airway_app" USING (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "recovery_codes_insert" ON "recovery_codes" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "recovery_codes_update" ON "recovery_codes" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (user_id = rights.user_id()) WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "recovery_codes_delete" ON "recovery_codes" AS PERMISSIVE FOR DELETE TO "airway_app" USING (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "sessions_select" ON "sessions" AS PERMISSIVE FOR SELECT TO "airway_app" USING (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "sessions_insert" ON "sessions" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "sessions_update" ON "sessions" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (user_id = rights.user_id()) WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "user_secrets_select" ON "user_secrets" AS PERMISSIVE FOR SELECT TO "airway_app" USING (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "user_secrets_insert" ON "user_secrets" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "user_secrets_update" ON "user_secrets" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (user_id = rights.user_id()) WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "users_select" ON "users" AS PERMISSIVE FOR SELECT TO "airway_app" USING (id = rights.user_id() or email = rights.email() or id in (select rights.visible_people()));--> statement-breakpoint
CREATE POLICY "users_insert" ON "users" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (id = rights.user_id());--> statement-breakpoint
CREATE POLICY "users_update" ON "users" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (id = rights.user_id()) WITH CHECK (id = rights.user_id());--> statement-breakpoint
CREATE POLICY "cohort_coordinators_select" ON "cohort_coordinators" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and cohort_id in (select rights.visible_cohorts()));--> statement-breakpoint
CREATE POLICY "cohort_coordinators_insert" ON "cohort_coordinators" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and (select rights.is_coordinator()) and (cohort_id in (select rights.visible_cohorts())
        or (user_id = rights.user_id() and (select rights.is_unled_cohort(cohort_id)))));--> statement-breakpoint
CREATE POLICY "cohort_coordinators_delete" ON "cohort_coordinators" AS PERMISSIVE FOR DELETE TO "airway_app" USING (organization_id = rights.organization_id() and (select rights.is_coordinator()) and cohort_id in (select rights.visible_cohorts()));--> statement-breakpoint
CREATE POLICY "cohorts_select" ON "cohorts" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and id in (select rights.visible_cohorts()));--> statement-breakpoint
CREATE POLICY "cohorts_insert" ON "cohorts" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and (select rights.is_coordinator()));--> statement-breakpoint
CREATE POLICY "cohorts_update" ON "cohorts" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and (select rights.is_coordinator()) and id in (select rights.visible_cohorts())) WITH CHECK (organization_id = rights.organization_id() and (select rights.is_coordinator()) and id in (select rights.visible_cohorts()));--> statement-breakpoint
CREATE POLICY "enrollments_select" ON "enrollments" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "enrollments_insert" ON "enrollments" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and (select rights.is_coordinator()) and cohort_id in (select rights.visible_cohorts()) and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "enrollments_update" ON "enrollments" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and (select rights.is_coordinator()) and cohort_id in (select rights.visible_cohorts())) WITH CHECK (organization_id = rights.organization_id() and (select rights.is_coordinator()) and cohort_id in (select rights.visible_cohorts()) and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "membership_roles_select" ON "membership_roles" AS PERMISSIVE FOR SELECT TO "airway_app" USING (user_id = rights.user_id() or (organization_id = rights.organization_id() and user_id in (select rights.visible_people()) and (role <> 'applicant' or user_id in (select rights.visible_applicants()))));--> statement-breakpoint
CREATE POLICY "membership_roles_insert" ON "membership_roles" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK ((organization_id = rights.user_id() and user_id = rights.user_id() and role = 'applicant') or (organization_id = rights.organization_id() and (select rights.is_coordinator()) and user_id in (select rights.visible_people()) and role <> 'applicant'));--> statement-breakpoint
CREATE POLICY "memberships_select" ON "memberships" AS PERMISSIVE FOR SELECT TO "airway_app" USING (user_id = rights.user_id() or (organization_id = rights.organization_id() and user_id in (select rights.visible_people())));--> statement-breakpoint
CREATE POLICY "memberships_insert" ON "memberships" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.user_id() and user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "memberships_update" ON "memberships" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and (select rights.is_coordinator()) and user_id in (select rights.visible_people())) WITH CHECK (organization_id = rights.organization_id() and (select rights.is_coordinator()) and user_id in (select rights.visible_people()));--> statement-breakpoint
CREATE POLICY "mentor_assignments_select" ON "mentor_assignments" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "mentor_assignments_insert" ON "mentor_assignments" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and (select rights.is_coordinator()) and applicant_id in (select rights.visible_applicants()) and mentor_id in (select r.user_id from membership_roles r
  where r.organization_id = rights.organization_id() and r.role = 'mentor'));--> statement-breakpoint
CREATE POLICY "mentor_assignments_update" ON "mentor_assignments" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and (select rights.is_coordinator()) and applicant_id in (select rights.visible_applicants())) WITH CHECK (organization_id = rights.organization_id() and (select rights.is_coordinator()) and applicant_id in (select rights.visible_applicants()) and (ended_at is not null or mentor_id in (select r.user_id from membership_roles r
  where r.organization_id = rights.organization_id() and r.role = 'mentor')));--> statement-breakpoint
CREATE POLICY "organizations_select" ON "organizations" AS PERMISSIVE FOR SELECT TO "airway_app" USING (id in (select rights.own_organizations()));--> statement-breakpoint
CREATE POLICY "organizations_insert" ON "organizations" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (id = rights.user_id() and kind = 'personal');--> statement-breakpoint
CREATE POLICY "organizations_update" ON "organizations" AS PERMISSIVE FOR UPDATE TO "airway_app" USING ((id = rights.organization_id() and kind = 'program' and (select rights.is_coordinator()))
        or (id = rights.user_id() and kind = 'personal')) WITH CHECK ((id = rights.organization_id() and kind = 'program' and (select rights.is_coordinator()))
        or (id = rights.user_id() and kind = 'personal'));--> statement-breakpoint
CREATE POLICY "invitations_select" ON "invitations" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and (select rights.is_coordinator())
  and (cohort_id is null or cohort_id in (select rights.visible_cohorts())));--> statement-breakpoint
CREATE POLICY "invitations_insert" ON "invitations" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and (select rights.is_coordinator())
  and (cohort_id is null or cohort_id in (select rights.visible_cohorts())) and invited_by = rights.user_id() and (mentor_id is null or mentor_id in (select r.user_id from membership_roles r
  where r.organization_id = rights.organization_id() and r.role = 'mentor')));--> statement-breakpoint
CREATE POLICY "invitations_update" ON "invitations" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and (select rights.is_coordinator())
  and (cohort_id is null or cohort_id in (select rights.visible_cohorts()))) WITH CHECK (organization_id = rights.organization_id() and (select rights.is_coordinator())
  and (cohort_id is null or cohort_id in (select rights.visible_cohorts())));--> statement-breakpoint
CREATE POLICY "profiles_select" ON "profiles" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "profiles_insert" ON "profiles" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "profiles_update" ON "profiles" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants())) WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "audit_events_select" ON "audit_events" AS PERMISSIVE FOR SELECT TO "airway_app" USING (applicant_id = rights.user_id() or (organization_id = rights.organization_id() and (actor_id = rights.user_id()
        or ((select rights.is_coordinator()) and (applicant_id in (select rights.visible_applicants())
          or (applicant_id is null and actor_id in (select rights.visible_people())))))));--> statement-breakpoint
CREATE POLICY "audit_events_insert" ON "audit_events" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (actor_id = rights.user_id() and organization_id in (select rights.own_organizations()));--> statement-breakpoint
CREATE POLICY "idempotency_keys_select" ON "idempotency_keys" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.user_id() and user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "idempotency_keys_insert" ON "idempotency_keys" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.user_id() and user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "idempotency_keys_update" ON "idempotency_keys" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.user_id() and user_id = rights.user_id()) WITH CHECK (organization_id = rights.user_id() and user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "rate_limits_select" ON "rate_limits" AS PERMISSIVE FOR SELECT TO "airway_app" USING (true);--> statement-breakpoint
CREATE POLICY "rate_limits_insert" ON "rate_limits" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "rate_limits_update" ON "rate_limits" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "rate_limits_delete" ON "rate_limits" AS PERMISSIVE FOR DELETE TO "airway_app" USING (true);