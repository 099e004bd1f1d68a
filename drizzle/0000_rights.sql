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
      JOIN membership_roles r ON r.organization_id = a.organization_id AND r.user_id = a.applicant_id
        AND r.role = 'applicant'
      WHERE a.organization_id = rights.organization_id() AND a.mentor_id = rights.user_id() AND a.ended_at IS NULL;
  ELSIF rights.is_member('coordinator') THEN
    RETURN QUERY SELECT DISTINCT e.applicant_id FROM cohort_coordinators c
      JOIN enrollments e ON e.organization_id = c.organization_id AND e.cohort_id = c.cohort_id
      JOIN membership_roles r ON r.organization_id = e.organization_id AND r.user_id = e.applicant_id
        AND r.role = 'applicant'
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
      WHERE r.organization_id = rights.organization_id() AND r.role IN ('mentor', 'coordinator');
  END IF;
END
$$;
--> statement-breakpoint
-- The places of a person: their own, and those where they are something now.
CREATE FUNCTION rights.own_organizations() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF rights.user_id() IS NULL THEN RETURN; END IF;
  RETURN NEXT rights.user_id();
  RETURN QUERY SELECT m.organization_id FROM memberships m
    WHERE m.user_id = rights.user_id() AND m.deactivated_at IS NULL AND EXISTS (
      SELECT 1 FROM membership_roles r WHERE r.organization_id = m.organization_id AND r.user_id = m.user_id
    );
END
$$;
--> statement-breakpoint
-- Whether a cohort is new: nobody coordinates it, and nobody ever was in it or was invited.
CREATE FUNCTION rights.is_unled_cohort(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  place uuid := rights.organization_id();
BEGIN
  RETURN NOT EXISTS (SELECT 1 FROM cohort_coordinators c WHERE c.organization_id = place AND c.cohort_id = wanted)
    AND NOT EXISTS (SELECT 1 FROM enrollments e WHERE e.organization_id = place AND e.cohort_id = wanted)
    AND NOT EXISTS (SELECT 1 FROM invitations i WHERE i.organization_id = place AND i.cohort_id = wanted);
END
$$;
--> statement-breakpoint
-- Whether a coordinator is the only one of a cohort (of any, when none is named) with applicants or open invitations,
-- whoever asks among the coordinators: nobody may be left without one.
CREATE FUNCTION rights.leads_alone(person uuid, wanted uuid, at timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT rights.is_coordinator() THEN RAISE insufficient_privilege; END IF;
  RETURN EXISTS (
    SELECT 1 FROM cohort_coordinators c
    WHERE c.organization_id = rights.organization_id() AND c.user_id = person
      AND (wanted IS NULL OR c.cohort_id = wanted)
      AND (
        EXISTS (SELECT 1 FROM enrollments e WHERE e.organization_id = c.organization_id
          AND e.cohort_id = c.cohort_id AND e.ended_at IS NULL)
        OR EXISTS (SELECT 1 FROM invitations i WHERE i.organization_id = c.organization_id
          AND i.cohort_id = c.cohort_id AND i.expires_at > at
          AND i.accepted_at IS NULL AND i.declined_at IS NULL AND i.revoked_at IS NULL)
      )
      AND NOT EXISTS (
        SELECT 1 FROM cohort_coordinators o
        JOIN memberships m ON m.organization_id = o.organization_id AND m.user_id = o.user_id
        JOIN users u ON u.id = o.user_id
        WHERE o.organization_id = c.organization_id AND o.cohort_id = c.cohort_id AND o.user_id <> person
          AND m.deactivated_at IS NULL AND u.deactivated_at IS NULL
      )
  );
END
$$;
--> statement-breakpoint
-- Withdraws what somebody has invited to and nobody has answered yet, in the cohorts the viewer does not reach too.
CREATE FUNCTION rights.withdraw_invitations(person uuid, at timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT rights.is_coordinator() THEN RAISE insufficient_privilege; END IF;
  UPDATE invitations i SET revoked_at = at
    WHERE i.organization_id = rights.organization_id() AND i.invited_by = person
      AND i.accepted_at IS NULL AND i.declined_at IS NULL AND i.revoked_at IS NULL;
END
$$;
--> statement-breakpoint
-- Takes a role of the staff from somebody, with what hangs on it: running assignments of a mentor, cohorts (by their
-- foreign key) and open invitations of a coordinator, in the cohorts the viewer does not reach too.
CREATE FUNCTION rights.take_role(person uuid, taken text, at timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  IF taken = 'applicant' OR NOT rights.is_coordinator() OR person NOT IN (SELECT rights.visible_people()) THEN
    RAISE insufficient_privilege;
  END IF;
  IF taken = 'coordinator' THEN
    PERFORM rights.withdraw_invitations(person, at);
  ELSE
    UPDATE mentor_assignments a SET ended_at = greatest(at, a.started_at)
      WHERE a.organization_id = rights.organization_id() AND a.mentor_id = person AND a.ended_at IS NULL;
  END IF;
  DELETE FROM membership_roles r
    WHERE r.organization_id = rights.organization_id() AND r.user_id = person AND r.role::text = taken;
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
-- Whether somebody is a mentor of an organization and may act; a helper of the functions below, with no more sight than
-- whoever calls it.
CREATE FUNCTION rights.is_acting_mentor(place uuid, person uuid) RETURNS boolean LANGUAGE plpgsql STABLE
  SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (
    SELECT 1 FROM membership_roles r
    JOIN memberships m ON m.organization_id = r.organization_id AND m.user_id = r.user_id
    JOIN users u ON u.id = r.user_id
    WHERE r.organization_id = place AND r.user_id = person AND r.role = 'mentor'
      AND m.deactivated_at IS NULL AND u.deactivated_at IS NULL
  );
END
$$;
--> statement-breakpoint
-- What an invitation says, to whoever holds its link, while it is open.
CREATE FUNCTION rights.read_invitation(secret bytea, at timestamptz) RETURNS TABLE (
  organization_id uuid, invitation_id uuid, organization_name text, is_demo boolean, email text, role text,
  cohort_id uuid, cohort_name text, season integer, mentor_name text, coordinator_names text[], invited_by_name text,
  expires_at timestamptz, has_account boolean, has_other_program boolean
) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT i.organization_id, i.id, o.name, o.is_demo, i.email, i.role::text, c.id, c.name, c.season,
      (SELECT mu.name FROM users mu WHERE mu.id = i.mentor_id AND rights.is_acting_mentor(i.organization_id, mu.id)),
      ARRAY(SELECT cu.name FROM cohort_coordinators cc
        JOIN memberships cm ON cm.organization_id = cc.organization_id AND cm.user_id = cc.user_id
        JOIN users cu ON cu.id = cc.user_id
        WHERE cc.organization_id = i.organization_id AND cc.cohort_id = i.cohort_id
          AND cm.deactivated_at IS NULL AND cu.deactivated_at IS NULL ORDER BY cu.name),
      iu.name, i.expires_at, EXISTS (SELECT 1 FROM users u WHERE u.email = i.email),
      EXISTS (SELECT 1 FROM users u JOIN membership_roles r ON r.user_id = u.id
        WHERE u.email = i.email AND r.role = 'applicant' AND r.organization_id NOT IN (i.organization_id, u.id))
    FROM invitations i
    JOIN organizations o ON o.id = i.organization_id
    JOIN users iu ON iu.id = i.invited_by
    LEFT JOIN cohorts c ON c.organization_id = i.organization_id AND c.id = i.cohort_id
    WHERE i.secret_hash = secret AND i.expires_at > at
      AND i.accepted_at IS NULL AND i.declined_at IS NULL AND i.revoked_at IS NULL;
END
$$;
--> statement-breakpoint
-- Makes the viewer a member as the invitation says. The invitation is the right: nobody else can write such a row.
-- No row means: unknown, used, withdrawn, expired, for another address, or older than a deactivation of its holder.
CREATE FUNCTION rights.accept_invitation(secret bytea, at timestamptz) RETURNS TABLE (organization_id uuid, invitation_id uuid, role text) LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  offer record;
BEGIN
  SELECT i.* INTO offer FROM invitations i
    JOIN users u ON u.id = rights.user_id() AND u.email = i.email AND u.deactivated_at IS NULL
    WHERE i.secret_hash = secret AND i.expires_at > at
      AND i.accepted_at IS NULL AND i.declined_at IS NULL AND i.revoked_at IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM memberships m WHERE m.organization_id = i.organization_id AND m.user_id = u.id
          AND m.deactivated_at >= i.created_at
      )
    FOR UPDATE OF i;
  IF NOT FOUND THEN RETURN; END IF;
  UPDATE invitations i SET accepted_at = at, accepted_by = rights.user_id()
    WHERE i.organization_id = offer.organization_id AND i.id = offer.id;
  INSERT INTO memberships AS m (organization_id, user_id, joined_at)
    VALUES (offer.organization_id, rights.user_id(), at)
    ON CONFLICT (organization_id, user_id) DO UPDATE SET deactivated_at = NULL, version = m.version + 1;
  INSERT INTO membership_roles (organization_id, user_id, role, granted_at)
    VALUES (offer.organization_id, rights.user_id(), offer.role, at) ON CONFLICT DO NOTHING;
  IF offer.role = 'coordinator' THEN
    INSERT INTO cohort_coordinators (organization_id, cohort_id, user_id, since)
      VALUES (offer.organization_id, offer.cohort_id, rights.user_id(), at) ON CONFLICT DO NOTHING;
  ELSIF offer.role = 'applicant' THEN
    INSERT INTO enrollments (organization_id, cohort_id, applicant_id, started_at)
      VALUES (offer.organization_id, offer.cohort_id, rights.user_id(), at) ON CONFLICT DO NOTHING;
    IF offer.mentor_id <> rights.user_id() AND rights.is_acting_mentor(offer.organization_id, offer.mentor_id) THEN
      INSERT INTO mentor_assignments (organization_id, mentor_id, applicant_id, started_at)
        VALUES (offer.organization_id, offer.mentor_id, rights.user_id(), at) ON CONFLICT DO NOTHING;
    END IF;
  END IF;
  RETURN QUERY SELECT offer.organization_id, offer.id, offer.role::text;
END
$$;
--> statement-breakpoint
-- Marks an invitation as declined by whoever holds its link, and writes that down: a guest has no place to write.
CREATE FUNCTION rights.decline_invitation(secret bytea, at timestamptz, request uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  place uuid;
  declined uuid;
BEGIN
  UPDATE invitations SET declined_at = at
    WHERE secret_hash = secret AND expires_at > at
      AND accepted_at IS NULL AND declined_at IS NULL AND revoked_at IS NULL
    RETURNING organization_id, id INTO place, declined;
  IF declined IS NULL THEN RETURN false; END IF;
  INSERT INTO audit_events (organization_id, at, action, subject_id, request_id)
    VALUES (place, at, 'invitation.declined', declined, request);
  RETURN true;
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
  IF NOT EXISTS (SELECT 1 FROM users u WHERE u.id = rights.user_id() AND u.deactivated_at IS NULL) THEN
    RAISE insufficient_privilege;
  END IF;
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
-- Takes the viewer's record from their own place into a program where they apply, and closes their own place while it is
-- away. False when they apply in another program, or have a record there: then everything stays where it is.
CREATE FUNCTION rights.bring_record(target uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  me uuid := rights.user_id();
BEGIN
  IF target = me OR NOT EXISTS (
    SELECT 1 FROM membership_roles r JOIN memberships m USING (organization_id, user_id)
    WHERE r.organization_id = target AND r.user_id = me AND r.role = 'applicant' AND m.deactivated_at IS NULL
  ) THEN RAISE insufficient_privilege; END IF;
  IF EXISTS (
    SELECT 1 FROM membership_roles r
    WHERE r.user_id = me AND r.role = 'applicant' AND r.organization_id NOT IN (target, me)
  ) OR EXISTS (SELECT 1 FROM profiles p WHERE p.organization_id = target AND p.applicant_id = me) THEN
    RETURN false;
  END IF;
  UPDATE profiles SET organization_id = target WHERE organization_id = me AND applicant_id = me;
  DELETE FROM membership_roles WHERE organization_id = me AND user_id = me;
  RETURN true;
END
$$;
--> statement-breakpoint
-- Ends that somebody applies with the viewer's organization and takes their record home: by themselves, or by a
-- coordinator of all their cohorts. Where two records meet at home, the one that was changed last stays.
CREATE FUNCTION rights.send_home(applicant uuid, at timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  place uuid := rights.organization_id();
BEGIN
  IF place = applicant OR NOT (
    (applicant = rights.user_id() AND rights.is_member('applicant'))
    OR (rights.is_coordinator() AND applicant IN (SELECT rights.visible_applicants()) AND NOT EXISTS (
      SELECT 1 FROM enrollments e WHERE e.organization_id = place AND e.applicant_id = applicant
        AND e.ended_at IS NULL AND e.cohort_id NOT IN (SELECT rights.visible_cohorts())
    ))
  ) THEN RAISE insufficient_privilege; END IF;
  UPDATE enrollments e SET ended_at = greatest(at, e.started_at)
    WHERE e.organization_id = place AND e.applicant_id = applicant AND e.ended_at IS NULL;
  UPDATE mentor_assignments a SET ended_at = greatest(at, a.started_at)
    WHERE a.organization_id = place AND a.applicant_id = applicant AND a.ended_at IS NULL;
  DELETE FROM membership_roles r
    WHERE r.organization_id = place AND r.user_id = applicant AND r.role = 'applicant';
  INSERT INTO membership_roles (organization_id, user_id, role, granted_at)
    VALUES (applicant, applicant, 'applicant', at) ON CONFLICT DO NOTHING;
  DELETE FROM profiles p USING profiles q
    WHERE p.applicant_id = applicant AND p.organization_id = applicant
      AND q.applicant_id = applicant AND q.organization_id = place AND q.updated_at >= p.updated_at;
  DELETE FROM profiles p USING profiles q
    WHERE p.applicant_id = applicant AND p.organization_id = place
      AND q.applicant_id = applicant AND q.organization_id = applicant;
  UPDATE profiles p SET organization_id = applicant WHERE p.organization_id = place AND p.applicant_id = applicant;
END
$$;
--> statement-breakpoint
-- Removes what has served: ended sessions, dead links, old keys and counts. Run by a job, for nobody in particular.
CREATE FUNCTION rights.tidy(at timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM sessions WHERE expires_at < at;
  DELETE FROM email_tokens WHERE expires_at < at - interval '1 day';
  DELETE FROM email_changes WHERE expires_at < at - interval '1 day';
  DELETE FROM idempotency_keys WHERE created_at < at - interval '2 days';
  DELETE FROM rate_limits WHERE expire < extract(epoch FROM at) * 1000;
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
