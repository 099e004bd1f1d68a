CREATE TYPE "public"."digest_pace" AS ENUM('off', 'daily', 'weekly');--> statement-breakpoint
CREATE TYPE "public"."notification_kind" AS ENUM('plan-changed', 'rules-changed', 'deadline', 'result-due', 'deletion-asked');--> statement-breakpoint
CREATE TYPE "public"."plan_reason" AS ENUM('first', 'facts-changed', 'day-changed', 'edition-changed', 'season-changed', 'override');--> statement-breakpoint
CREATE TYPE "public"."plan_status" AS ENUM('to-do', 'doing', 'done', 'not-for-me');--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'account.deletion-asked';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'account.deletion-cancelled';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'preferences.changed';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'record.exported';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'study-week.saved';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'study-week.removed';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'study-error.saved';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'study-error.removed';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'qbank-snapshot.saved';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'qbank-snapshot.removed';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'plan.made';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'plan-status.changed';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'task.saved';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'task.removed';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'scenario.saved';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'scenario.removed';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'calendar-feed.made';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'calendar-feed.ended';--> statement-breakpoint
ALTER TYPE "public"."audit_action" ADD VALUE 'notifications.read';--> statement-breakpoint
CREATE TABLE "notifications" (
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" "notification_kind" NOT NULL,
	"detail" jsonb NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	CONSTRAINT "notifications_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
ALTER TABLE "notifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "preferences" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"time_zone" text,
	"digest" "digest_pace" DEFAULT 'daily' NOT NULL,
	"has_deadline_alerts" boolean DEFAULT true NOT NULL,
	"quiet_from" smallint DEFAULT 22 NOT NULL,
	"quiet_to" smallint DEFAULT 7 NOT NULL,
	"has_single_keys" boolean DEFAULT true NOT NULL,
	"seen_at" timestamp with time zone,
	"last_visit_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "preferences_quiet_check" CHECK ("preferences"."quiet_from" between 0 and 23 and "preferences"."quiet_to" between 0 and 23)
);
--> statement-breakpoint
ALTER TABLE "preferences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"organization_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"secret_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_organization_id_applicant_id_id_pk" PRIMARY KEY("organization_id","applicant_id","id")
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_statuses" (
	"organization_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"code" text NOT NULL,
	"status" "plan_status" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"moved_to" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_statuses_organization_id_applicant_id_code_pk" PRIMARY KEY("organization_id","applicant_id","code"),
	CONSTRAINT "plan_statuses_reason_check" CHECK (("plan_statuses"."status" = 'not-for-me') = ("plan_statuses"."reason" <> ''))
);
--> statement-breakpoint
ALTER TABLE "plan_statuses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_versions" (
	"organization_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"plan" jsonb NOT NULL,
	"edition" text NOT NULL,
	"edition_hash" text NOT NULL,
	"season_facts" text NOT NULL,
	"input_hash" text NOT NULL,
	"content_hash" text NOT NULL,
	"plan_hash" text NOT NULL,
	"reason" "plan_reason" NOT NULL,
	"author_id" uuid,
	"profile_version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_versions_organization_id_applicant_id_n_pk" PRIMARY KEY("organization_id","applicant_id","n"),
	CONSTRAINT "plan_versions_n_check" CHECK ("plan_versions"."n" > 0 and ("plan_versions"."n" = 1) = ("plan_versions"."reason" = 'first'))
);
--> statement-breakpoint
ALTER TABLE "plan_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scenarios" (
	"organization_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenarios_organization_id_applicant_id_id_pk" PRIMARY KEY("organization_id","applicant_id","id")
);
--> statement-breakpoint
ALTER TABLE "scenarios" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"organization_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"due" date,
	"done_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tasks_organization_id_applicant_id_id_pk" PRIMARY KEY("organization_id","applicant_id","id")
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profile_changes" (
	"organization_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "profile_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version" integer NOT NULL,
	"path" text NOT NULL,
	"was" jsonb,
	"became" jsonb,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	CONSTRAINT "profile_changes_organization_id_applicant_id_id_pk" PRIMARY KEY("organization_id","applicant_id","id")
);
--> statement-breakpoint
ALTER TABLE "profile_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "qbank_snapshots" (
	"organization_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"day" date NOT NULL,
	"name" text NOT NULL,
	"percent_correct" integer NOT NULL,
	"percent_done" integer NOT NULL,
	"is_timed_mixed" boolean,
	"version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "qbank_snapshots_organization_id_applicant_id_id_pk" PRIMARY KEY("organization_id","applicant_id","id"),
	CONSTRAINT "qbank_snapshots_percent_correct_check" CHECK ("qbank_snapshots"."percent_correct" between 0 and 100),
	CONSTRAINT "qbank_snapshots_percent_done_check" CHECK ("qbank_snapshots"."percent_done" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "qbank_snapshots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "study_errors" (
	"organization_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"day" date NOT NULL,
	"domain" text NOT NULL,
	"topic" text NOT NULL,
	"lesson" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "study_errors_organization_id_applicant_id_id_pk" PRIMARY KEY("organization_id","applicant_id","id")
);
--> statement-breakpoint
ALTER TABLE "study_errors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "study_weeks" (
	"organization_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"week" date NOT NULL,
	"hours" real NOT NULL,
	"questions" integer,
	"percent_correct" integer,
	"domains" text[] NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "study_weeks_organization_id_applicant_id_week_pk" PRIMARY KEY("organization_id","applicant_id","week"),
	CONSTRAINT "study_weeks_week_check" CHECK (extract(isodow from "study_weeks"."week") = 1),
	CONSTRAINT "study_weeks_hours_check" CHECK ("study_weeks"."hours" between 0 and 168),
	CONSTRAINT "study_weeks_questions_check" CHECK ("study_weeks"."questions" between 0 and 10000),
	CONSTRAINT "study_weeks_percent_correct_check" CHECK ("study_weeks"."percent_correct" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "study_weeks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "deletion_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_organization_id_applicant_id_profiles_organization_id_applicant_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."profiles"("organization_id","applicant_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "plan_statuses" ADD CONSTRAINT "plan_statuses_organization_id_applicant_id_profiles_organization_id_applicant_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."profiles"("organization_id","applicant_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_organization_id_applicant_id_profiles_organization_id_applicant_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."profiles"("organization_id","applicant_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_organization_id_applicant_id_profiles_organization_id_applicant_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."profiles"("organization_id","applicant_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organization_id_applicant_id_profiles_organization_id_applicant_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."profiles"("organization_id","applicant_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "profile_changes" ADD CONSTRAINT "profile_changes_organization_id_applicant_id_profiles_organization_id_applicant_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."profiles"("organization_id","applicant_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "qbank_snapshots" ADD CONSTRAINT "qbank_snapshots_organization_id_applicant_id_profiles_organization_id_applicant_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."profiles"("organization_id","applicant_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "study_errors" ADD CONSTRAINT "study_errors_organization_id_applicant_id_profiles_organization_id_applicant_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."profiles"("organization_id","applicant_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "study_weeks" ADD CONSTRAINT "study_weeks_organization_id_applicant_id_profiles_organization_id_applicant_id_fk" FOREIGN KEY ("organization_id","applicant_id") REFERENCES "public"."profiles"("organization_id","applicant_id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_user_id_key_key" ON "notifications" USING btree ("user_id","key");--> statement-breakpoint
CREATE INDEX "notifications_user_id_created_at_id_idx" ON "notifications" USING btree ("user_id","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "calendar_feeds_secret_hash_idx" ON "calendar_feeds" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_organization_id_applicant_id_key" ON "calendar_feeds" USING btree ("organization_id","applicant_id") WHERE "calendar_feeds"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "profile_changes_organization_id_applicant_id_path_id_idx" ON "profile_changes" USING btree ("organization_id","applicant_id","path","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "qbank_snapshots_organization_id_applicant_id_day_id_idx" ON "qbank_snapshots" USING btree ("organization_id","applicant_id","day" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "study_errors_organization_id_applicant_id_day_id_idx" ON "study_errors" USING btree ("organization_id","applicant_id","day" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE POLICY "notifications_select" ON "notifications" AS PERMISSIVE FOR SELECT TO "airway_app" USING (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "notifications_insert" ON "notifications" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "notifications_update" ON "notifications" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (user_id = rights.user_id()) WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "preferences_select" ON "preferences" AS PERMISSIVE FOR SELECT TO "airway_app" USING (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "preferences_insert" ON "preferences" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "preferences_update" ON "preferences" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (user_id = rights.user_id()) WITH CHECK (user_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "calendar_feeds_select" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "calendar_feeds_insert" ON "calendar_feeds" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "calendar_feeds_update" ON "calendar_feeds" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants())) WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "plan_statuses_select" ON "plan_statuses" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "plan_statuses_insert" ON "plan_statuses" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "plan_statuses_update" ON "plan_statuses" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants())) WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "plan_versions_select" ON "plan_versions" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "plan_versions_insert" ON "plan_versions" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()) and (author_id is null or author_id = rights.user_id()));--> statement-breakpoint
CREATE POLICY "scenarios_select" ON "scenarios" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "scenarios_insert" ON "scenarios" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "scenarios_update" ON "scenarios" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants())) WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "tasks_select" ON "tasks" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "tasks_insert" ON "tasks" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "tasks_update" ON "tasks" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants())) WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "profile_changes_select" ON "profile_changes" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "profile_changes_insert" ON "profile_changes" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()) and actor_id = rights.user_id());--> statement-breakpoint
CREATE POLICY "qbank_snapshots_select" ON "qbank_snapshots" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "qbank_snapshots_insert" ON "qbank_snapshots" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "qbank_snapshots_update" ON "qbank_snapshots" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants())) WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "study_errors_select" ON "study_errors" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "study_errors_insert" ON "study_errors" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "study_errors_update" ON "study_errors" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants())) WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "study_weeks_select" ON "study_weeks" AS PERMISSIVE FOR SELECT TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "study_weeks_insert" ON "study_weeks" AS PERMISSIVE FOR INSERT TO "airway_app" WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));--> statement-breakpoint
CREATE POLICY "study_weeks_update" ON "study_weeks" AS PERMISSIVE FOR UPDATE TO "airway_app" USING (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants())) WITH CHECK (organization_id = rights.organization_id() and applicant_id = rights.user_id()
  and applicant_id in (select rights.visible_applicants()));