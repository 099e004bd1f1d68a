-- The role as which the app works. Roles belong to the whole server, so it may be there already; it is never changed here.
DO $$ BEGIN
  CREATE ROLE airway_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
-- The role as which the functions below look past row-level security. Nobody signs in as it, and the owner does not
-- inherit from it: connected as the owner, the app would see nothing either.
DO $$ BEGIN
  CREATE ROLE airway_gate NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
GRANT airway_gate TO CURRENT_USER WITH INHERIT FALSE, SET TRUE;
--> statement-breakpoint
CREATE SCHEMA rights;
--> statement-breakpoint
GRANT USAGE ON SCHEMA rights, public TO airway_app, airway_gate;
--> statement-breakpoint
GRANT CREATE ON SCHEMA rights TO airway_gate;
--> statement-breakpoint
-- What a transaction says of itself. After a commit such a setting is '' and not null.
CREATE FUNCTION rights.user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('airway.user_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION rights.organization_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('airway.organization_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE FUNCTION rights.role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('airway.role', true), '') $$;
--> statement-breakpoint
-- The address that somebody signs in with or a link was asked for: the one row with it can be seen.
CREATE FUNCTION rights.email() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('airway.email', true), '') $$;
--> statement-breakpoint
-- The hash of the secret somebody holds: the one row with it can be seen.
CREATE FUNCTION rights.secret_hash() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT decode(nullif(current_setting('airway.secret_hash', true), ''), 'hex') $$;
--> statement-breakpoint
-- The functions below read past row-level security as airway_gate. They
-- check against the tables that the viewer is what the transaction says, and most answer with ids alone.
CREATE FUNCTION rights.is_member(wanted text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  RETURN rights.role() = wanted AND EXISTS (
    SELECT 1 FROM membership_roles r
    JOIN memberships m ON m.organization_id = r.organization_id AND m.user_id = r.user_id
    JOIN users u ON u.id = m.user_id
    WHERE r.organization_id = rights.organization_id() AND r.user_id = rights.user_id()
      AND r.role::text = wanted AND m.deactivated_at IS NULL AND u.deactivated_at IS NULL
  );
END
$$;
--> statement-breakpoint
CREATE FUNCTION rights.is_coordinator() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  RETURN coalesce(rights.is_member('coordinator'), false);
END
$$;
--> statement-breakpoint
-- Whose records the viewer may see: their own, those they mentor now, those of the cohorts they coordinate.
CREATE FUNCTION rights.visible_applicants() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF rights.is_member('applicant') THEN
    RETURN NEXT rights.user_id();
  ELSIF rights.is_member('mentor') THEN
    RETURN QUERY SELECT a.applicant_id FROM mentor_assignments a
      WHERE a.organization_id = rights.organization_id() AND a.mentor_id = rights.user_id() AND a.ended_at IS NULL;
  ELSIF rights.is_member('coordinator') THEN
    RETURN QUERY SELECT DISTINCT e.applicant_id FROM cohort_coordinators c
      JOIN enrollments e ON e.organization_id = c.organization_id AND e.cohort_id = c.cohort_id
      WHERE c.organization_id = rights.organization_id() AND c.user_id = rights.user_id() AND e.ended_at IS NULL;
  END IF;
END
$$;
--> statement-breakpoint
-- The cohorts the viewer coordinates, or that they or the applicants they mentor are enrolled in.
CREATE FUNCTION rights.visible_cohorts() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF rights.is_member('coordinator') THEN
    RETURN QUERY SELECT c.cohort_id FROM cohort_coordinators c
      WHERE c.organization_id = rights.organization_id() AND c.user_id = rights.user_id();
  ELSE
    RETURN QUERY SELECT e.cohort_id FROM enrollments e
      WHERE e.organization_id = rights.organization_id() AND e.ended_at IS NULL
        AND e.applicant_id IN (SELECT rights.visible_applicants());
  END IF;
END
$$;
--> statement-breakpoint
-- Whose names the viewer may see: the applicants above, the staff for staff, and for applicants those who see them.
CREATE FUNCTION rights.visible_people() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF rights.user_id() IS NULL THEN RETURN; END IF;
  RETURN NEXT rights.user_id();
  RETURN QUERY SELECT rights.visible_applicants();
  IF rights.is_member('applicant') THEN
    RETURN QUERY SELECT a.mentor_id FROM mentor_assignments a
      WHERE a.organization_id = rights.organization_id() AND a.applicant_id = rights.user_id() AND a.ended_at IS NULL;
    RETURN QUERY SELECT c.user_id FROM cohort_coordinators c
      WHERE c.organization_id = rights.organization_id() AND c.cohort_id IN (SELECT rights.visible_cohorts());
  ELSIF rights.is_member('mentor') OR rights.is_member('coordinator') THEN
    RETURN QUERY SELECT r.user_id FROM membership_roles r
      WHERE r.organization_id = rights.organization_id() AND r.role::text IN ('mentor', 'coordinator');
  END IF;
END
$$;
--> statement-breakpoint
CREATE FUNCTION rights.own_organizations() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT m.organization_id FROM memberships m
    WHERE m.user_id = rights.user_id() AND m.deactivated_at IS NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION rights.is_unled_cohort(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  RETURN NOT EXISTS (
    SELECT 1 FROM cohort_coordinators c
    WHERE c.organization_id = rights.organization_id() AND c.cohort_id = wanted
  );
END
$$;
--> statement-breakpoint
-- The session with this secret and as whom it works, or no row: the one look that every request begins with.
CREATE FUNCTION rights.open_session(secret bytea, at timestamptz) RETURNS TABLE (
  session_id uuid, user_id uuid, user_name text, user_email text, organization_id uuid, organization_name text,
  organization_kind text, is_demo boolean, role text, requires_second_factor boolean, has_second_factor boolean,
  has_proved_second_factor boolean
) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  UPDATE sessions s SET last_used_at = at
    WHERE s.secret_hash = secret AND s.revoked_at IS NULL AND s.last_used_at < at - interval '1 minute';
  RETURN QUERY
    SELECT s.id, u.id, u.name, u.email, o.id, o.name, o.kind::text, o.is_demo, s.active_role::text,
      o.requires_second_factor, coalesce(x.totp_confirmed_at IS NOT NULL, false), s.has_proved_second_factor
    FROM sessions s
    JOIN users u ON u.id = s.user_id
    JOIN organizations o ON o.id = s.active_organization_id
    JOIN memberships m ON m.organization_id = o.id AND m.user_id = u.id
    JOIN membership_roles r ON r.organization_id = o.id AND r.user_id = u.id AND r.role = s.active_role
    LEFT JOIN user_secrets x ON x.user_id = u.id
    WHERE s.secret_hash = secret AND s.revoked_at IS NULL AND s.expires_at > at
      AND u.deactivated_at IS NULL AND m.deactivated_at IS NULL;
END
$$;
--> statement-breakpoint
-- What an invitation says, to whoever holds its link, while it is open.
CREATE FUNCTION rights.read_invitation(secret bytea, at timestamptz) RETURNS TABLE (
  organization_id uuid, invitation_id uuid, organization_name text, is_demo boolean, email text, role text,
  cohort_id uuid, cohort_name text, season integer, mentor_name text, coordinator_names text[], invited_by_name text,
  expires_at timestamptz, has_account boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT i.organization_id, i.id, o.name, o.is_demo, i.email, i.role::text, c.id, c.name, c.season,
      mu.name,
      ARRAY(SELECT cu.name FROM cohort_coordinators cc JOIN users cu ON cu.id = cc.user_id
        WHERE cc.organization_id = i.organization_id AND cc.cohort_id = i.cohort_id ORDER BY cu.name),
      iu.name, i.expires_at, EXISTS (SELECT 1 FROM users u WHERE u.email = i.email)
    FROM invitations i
    JOIN organizations o ON o.id = i.organization_id
    JOIN users iu ON iu.id = i.invited_by
    LEFT JOIN cohorts c ON c.organization_id = i.organization_id AND c.id = i.cohort_id
    LEFT JOIN users mu ON mu.id = i.mentor_id
    WHERE i.secret_hash = secret AND i.expires_at > at
      AND i.accepted_at IS NULL AND i.declined_at IS NULL AND i.revoked_at IS NULL;
END
$$;
--> statement-breakpoint
-- Makes the viewer a member as the invitation says. The invitation is the right: nobody else can write such a row.
-- No row means: unknown, used, withdrawn, expired, or for another address.
CREATE FUNCTION rights.accept_invitation(secret bytea, at timestamptz) RETURNS TABLE (organization_id uuid, invitation_id uuid, role text) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  found record;
BEGIN
  SELECT i.* INTO found FROM invitations i
    JOIN users u ON u.id = rights.user_id() AND u.email = i.email AND u.deactivated_at IS NULL
    WHERE i.secret_hash = secret AND i.expires_at > at
      AND i.accepted_at IS NULL AND i.declined_at IS NULL AND i.revoked_at IS NULL
    FOR UPDATE OF i;
  IF NOT FOUND THEN RETURN; END IF;
  UPDATE invitations i SET accepted_at = at, accepted_by = rights.user_id()
    WHERE i.organization_id = found.organization_id AND i.id = found.id;
  INSERT INTO memberships AS m (organization_id, user_id, joined_at)
    VALUES (found.organization_id, rights.user_id(), at)
    ON CONFLICT (organization_id, user_id) DO UPDATE SET deactivated_at = NULL, version = m.version + 1;
  INSERT INTO membership_roles (organization_id, user_id, role, granted_at)
    VALUES (found.organization_id, rights.user_id(), found.role, at) ON CONFLICT DO NOTHING;
  IF found.role = 'coordinator' THEN
    INSERT INTO cohort_coordinators (organization_id, cohort_id, user_id, since)
      VALUES (found.organization_id, found.cohort_id, rights.user_id(), at) ON CONFLICT DO NOTHING;
  ELSIF found.role = 'applicant' THEN
    INSERT INTO enrollments (organization_id, cohort_id, applicant_id, started_at)
      VALUES (found.organization_id, found.cohort_id, rights.user_id(), at) ON CONFLICT DO NOTHING;
    IF found.mentor_id IS NOT NULL AND found.mentor_id <> rights.user_id() AND EXISTS (
      SELECT 1 FROM membership_roles r JOIN memberships m USING (organization_id, user_id)
      WHERE r.organization_id = found.organization_id AND r.user_id = found.mentor_id AND r.role = 'mentor'
        AND m.deactivated_at IS NULL
    ) THEN
      INSERT INTO mentor_assignments (organization_id, mentor_id, applicant_id, started_at)
        VALUES (found.organization_id, found.mentor_id, rights.user_id(), at) ON CONFLICT DO NOTHING;
    END IF;
  END IF;
  RETURN QUERY SELECT found.organization_id, found.id, found.role::text;
END
$$;
--> statement-breakpoint
-- Marks an invitation as declined by whoever holds its link.
CREATE FUNCTION rights.decline_invitation(secret bytea, at timestamptz) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE invitations SET declined_at = at
    WHERE secret_hash = secret AND expires_at > at
      AND accepted_at IS NULL AND declined_at IS NULL AND revoked_at IS NULL;
  RETURN FOUND;
END
$$;
--> statement-breakpoint
-- A new program with its first cohort; the viewer coordinates both.
CREATE FUNCTION rights.create_program(program_name text, cohort_name text, cohort_season integer, at timestamptz) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  made uuid := gen_random_uuid();
  cohort uuid := gen_random_uuid();
BEGIN
  IF rights.user_id() IS NULL THEN RAISE insufficient_privilege; END IF;
  INSERT INTO organizations (id, kind, name, created_at) VALUES (made, 'program', program_name, at);
  INSERT INTO memberships (organization_id, user_id, joined_at) VALUES (made, rights.user_id(), at);
  INSERT INTO membership_roles (organization_id, user_id, role, granted_at)
    VALUES (made, rights.user_id(), 'coordinator', at);
  INSERT INTO cohorts (organization_id, id, name, season, created_at)
    VALUES (made, cohort, cohort_name, cohort_season, at);
  INSERT INTO cohort_coordinators (organization_id, cohort_id, user_id, since)
    VALUES (made, cohort, rights.user_id(), at);
  RETURN made;
END
$$;
--> statement-breakpoint
-- Takes an applicant's record from their own place into a program they are in, or back. Their own move, or home by a
-- coordinator who reaches them. A person has one record at a time, so their own place is open while no program has it.
CREATE FUNCTION rights.move_record(applicant uuid, source uuid, target uuid) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT (
    (applicant = rights.user_id() AND EXISTS (
      SELECT 1 FROM memberships m WHERE m.organization_id = target AND m.user_id = applicant
    ) AND applicant IN (source, target))
    OR (target = applicant AND source = rights.organization_id() AND rights.is_coordinator()
      AND applicant IN (SELECT rights.visible_applicants()))
  ) THEN RAISE insufficient_privilege; END IF;
  DELETE FROM profiles p USING profiles q
    WHERE p.organization_id IN (source, target) AND q.organization_id IN (source, target)
      AND p.applicant_id = applicant AND q.applicant_id = applicant AND p.updated_at < q.updated_at;
  UPDATE profiles SET organization_id = target WHERE organization_id = source AND applicant_id = applicant;
  IF target = applicant THEN
    INSERT INTO membership_roles (organization_id, user_id, role) VALUES (applicant, applicant, 'applicant')
      ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM membership_roles WHERE organization_id = applicant AND user_id = applicant;
  END IF;
END
$$;
--> statement-breakpoint
-- Run by the owner after each migration: forces row-level security everywhere, lets the owner in for maintenance only
-- and the gate's functions always, and grants the app exactly the commands that a policy speaks of.
CREATE FUNCTION rights.seal() RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  item record;
BEGIN
  FOR item IN SELECT c.relname, c.relrowsecurity FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  LOOP
    IF NOT item.relrowsecurity THEN
      RAISE EXCEPTION 'Table % has no row-level security: give it policies in db/schema.', item.relname;
    END IF;
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', item.relname);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC, airway_app, airway_gate', item.relname);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO airway_gate', item.relname);
    EXECUTE format('DROP POLICY IF EXISTS gate ON %I', item.relname);
    EXECUTE format('CREATE POLICY gate ON %I TO airway_gate USING (true)', item.relname);
    EXECUTE format('DROP POLICY IF EXISTS maintenance ON %I', item.relname);
    EXECUTE format(
      'CREATE POLICY maintenance ON %I TO CURRENT_USER USING (current_setting(''airway.maintenance'', true) = ''on'')',
      item.relname
    );
  END LOOP;
  FOR item IN SELECT DISTINCT tablename, cmd FROM pg_policies
    WHERE schemaname = 'public' AND 'airway_app' = ANY (roles)
  LOOP
    EXECUTE format('GRANT %s ON %I TO airway_app', item.cmd, item.tablename);
  END LOOP;
  FOR item IN SELECT p.oid::regprocedure AS signature FROM pg_proc p
    WHERE p.pronamespace = 'rights'::regnamespace AND p.prosecdef AND pg_get_userbyid(p.proowner) = current_user
  LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', item.signature);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO airway_app, CURRENT_USER', item.signature);
    EXECUTE format('ALTER FUNCTION %s OWNER TO airway_gate', item.signature);
  END LOOP;
  REVOKE EXECUTE ON FUNCTION rights.seal() FROM PUBLIC;
END
$$;
