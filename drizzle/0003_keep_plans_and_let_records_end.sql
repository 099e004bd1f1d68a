-- Rows of these tables are evidence. They move with their record and end with it, by its foreign key; anybody's own
-- change or removal of one, the owner's too, is refused.
CREATE FUNCTION rights.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF pg_trigger_depth() > 1 AND (
    TG_OP = 'DELETE' OR to_jsonb(NEW) - 'organization_id' = to_jsonb(OLD) - 'organization_id'
  ) THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  RAISE EXCEPTION 'A row of % is never changed.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER plan_versions_are_kept BEFORE UPDATE OR DELETE ON plan_versions
  FOR EACH ROW EXECUTE FUNCTION rights.refuse_change();
--> statement-breakpoint
CREATE TRIGGER profile_changes_are_kept BEFORE UPDATE OR DELETE ON profile_changes
  FOR EACH ROW EXECUTE FUNCTION rights.refuse_change();
--> statement-breakpoint
-- Versions are numbered without a gap. Two that are made at once meet in the primary key.
CREATE FUNCTION rights.follow_last_version() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.n <> 1 + coalesce((SELECT max(v.n) FROM plan_versions v
    WHERE v.organization_id = NEW.organization_id AND v.applicant_id = NEW.applicant_id), 0) THEN
    RAISE EXCEPTION 'Version % does not follow the last one.', NEW.n USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER plan_versions_have_no_gap BEFORE INSERT ON plan_versions
  FOR EACH ROW EXECUTE FUNCTION rights.follow_last_version();
--> statement-breakpoint
-- Whose dates a calendar program may read that holds this secret, while its owner is an applicant who may sign in.
CREATE FUNCTION rights.open_feed(secret bytea) RETURNS TABLE (organization_id uuid, applicant_id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT f.organization_id, f.applicant_id FROM calendar_feeds f
    JOIN memberships m ON m.organization_id = f.organization_id AND m.user_id = f.applicant_id
    JOIN membership_roles r ON r.organization_id = m.organization_id AND r.user_id = m.user_id AND r.role = 'applicant'
    JOIN users u ON u.id = f.applicant_id
    WHERE f.secret_hash = secret AND f.revoked_at IS NULL AND m.deactivated_at IS NULL AND u.deactivated_at IS NULL;
END
$$;
--> statement-breakpoint
-- The records that the clock's jobs go through, by ids alone; each is then opened with its owner's rights.
CREATE FUNCTION rights.list_records() RETURNS TABLE (organization_id uuid, applicant_id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT p.organization_id, p.applicant_id FROM profiles p
    JOIN memberships m ON m.organization_id = p.organization_id AND m.user_id = p.applicant_id
    JOIN membership_roles r ON r.organization_id = m.organization_id AND r.user_id = m.user_id AND r.role = 'applicant'
    JOIN users u ON u.id = p.applicant_id
    WHERE m.deactivated_at IS NULL AND u.deactivated_at IS NULL
    ORDER BY p.organization_id, p.applicant_id;
END
$$;
--> statement-breakpoint
-- Who has something in their inbox that no mail has spoken of yet.
CREATE FUNCTION rights.list_unsettled() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT DISTINCT n.user_id FROM notifications n JOIN users u ON u.id = n.user_id
    WHERE n.settled_at IS NULL AND u.deactivated_at IS NULL;
END
$$;
--> statement-breakpoint
-- Whether the viewer is the only coordinator of a cohort, of any program, in which people would be left without one.
CREATE FUNCTION rights.is_needed(at timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (
    SELECT 1 FROM cohort_coordinators c
    WHERE c.user_id = rights.user_id()
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
        WHERE o.organization_id = c.organization_id AND o.cohort_id = c.cohort_id AND o.user_id <> c.user_id
          AND m.deactivated_at IS NULL AND u.deactivated_at IS NULL AND u.deletion_asked_at IS NULL
      )
  );
END
$$;
--> statement-breakpoint
-- Removes the people who asked for it 30 days ago with all that is theirs. Run by a job, after `rights.tidy`.
CREATE FUNCTION rights.end_accounts(at timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
DECLARE
  gone uuid[];
  addresses text[];
BEGIN
  SELECT array_agg(u.id), array_agg(u.email) INTO gone, addresses
    FROM users u WHERE u.deletion_asked_at <= at - interval '30 days';
  IF gone IS NULL THEN RETURN; END IF;
  UPDATE invitations SET mentor_id = NULL WHERE mentor_id = ANY (gone);
  DELETE FROM invitations
    WHERE invited_by = ANY (gone) OR accepted_by = ANY (gone) OR email = ANY (addresses);
  DELETE FROM email_tokens WHERE email = ANY (addresses);
  DELETE FROM idempotency_keys WHERE user_id = ANY (gone);
  DELETE FROM organizations WHERE id = ANY (gone) AND kind = 'personal';
  DELETE FROM users WHERE id = ANY (gone);
END
$$;
