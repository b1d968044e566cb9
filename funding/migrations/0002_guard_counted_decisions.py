"""The database itself refuses to change a decision that counts, whoever asks and however.

A decision counts once its meeting's minutes are adjusted and its extract is registered. From then
on these triggers refuse to change or delete it, its amounts and adopted clauses, the facts of its
meeting, and, when the decision ended the matter, the proposal that it answers. They are written
by hand: generated triggers can be switched off in the session that they guard against. They raise
23001 (restrict_violation), which pages turn into a sentence. Only an owner's ALTER TABLE can
switch them off.

Whoever loads rows in bulk writes amounts and clauses first and registers the extract last.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION funding_refuse_final(what text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'a decision that counts is final: % cannot be changed', what
        USING ERRCODE = 'restrict_violation';
END $$;

-- Whoever changes a part holds the decision and its meeting still until the transaction ends, so
-- that the decision cannot begin to count in between.
CREATE FUNCTION funding_decision_counts(decision bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    registered date;
    adjusted date;
    held_at bigint;
BEGIN
    SELECT extract_registered_on, meeting_id INTO registered, held_at
        FROM funding_decision WHERE id = decision FOR SHARE;
    SELECT adjusted_on INTO adjusted FROM funding_meeting WHERE id = held_at FOR SHARE;
    RETURN registered IS NOT NULL AND adjusted IS NOT NULL;
END $$;

CREATE FUNCTION funding_proposal_is_decided(proposal bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM funding_decision d JOIN funding_meeting m ON m.id = d.meeting_id
        WHERE d.proposal_id = proposal AND d.outcome IN ('approved', 'changed', 'rejected')
            AND d.extract_registered_on IS NOT NULL AND m.adjusted_on IS NOT NULL
    );
END $$;

CREATE FUNCTION funding_guard_decision() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF funding_decision_counts(OLD.id) THEN
        PERFORM funding_refuse_final(format('decision %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_part_of_decision() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND funding_decision_counts(OLD.decision_id) THEN
        PERFORM funding_refuse_final(format('%s of decision %s', TG_TABLE_NAME, OLD.decision_id));
    END IF;
    IF TG_OP <> 'DELETE' AND funding_decision_counts(NEW.decision_id) THEN
        PERFORM funding_refuse_final(format('%s of decision %s', TG_TABLE_NAME, NEW.decision_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_meeting() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.id, NEW.board_id, NEW.held_on, NEW.place, NEW.adjusted_on)
        IS NOT DISTINCT FROM (OLD.id, OLD.board_id, OLD.held_on, OLD.place, OLD.adjusted_on)
    THEN
        RETURN NEW;
    END IF;
    IF OLD.adjusted_on IS NOT NULL AND EXISTS (
        SELECT FROM funding_decision
        WHERE meeting_id = OLD.id AND extract_registered_on IS NOT NULL
    ) THEN
        PERFORM funding_refuse_final(format('meeting %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_proposal() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{version,updated_at}'::text[]
        = to_jsonb(OLD) - '{version,updated_at}'::text[]
    THEN
        RETURN NEW;
    END IF;
    IF funding_proposal_is_decided(OLD.id) THEN
        PERFORM funding_refuse_final(format('proposal %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_part_of_proposal() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND funding_proposal_is_decided(OLD.proposal_id) THEN
        PERFORM funding_refuse_final(format('%s of proposal %s', TG_TABLE_NAME, OLD.proposal_id));
    END IF;
    IF TG_OP <> 'DELETE' AND funding_proposal_is_decided(NEW.proposal_id) THEN
        PERFORM funding_refuse_final(format('%s of proposal %s', TG_TABLE_NAME, NEW.proposal_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_truncate() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM funding_decision d JOIN funding_meeting m ON m.id = d.meeting_id
        WHERE d.extract_registered_on IS NOT NULL AND m.adjusted_on IS NOT NULL
    ) THEN
        PERFORM funding_refuse_final(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
"""

# table: (guarding function, what it is asked before)
GUARDS = {
    "funding_decision": ("funding_guard_decision", "UPDATE OR DELETE"),
    "funding_decidedamount": ("funding_guard_part_of_decision", "INSERT OR UPDATE OR DELETE"),
    "funding_decisionclause": ("funding_guard_part_of_decision", "INSERT OR UPDATE OR DELETE"),
    "funding_meeting": ("funding_guard_meeting", "UPDATE OR DELETE"),
    "funding_proposal": ("funding_guard_proposal", "UPDATE OR DELETE"),
    "funding_clause": ("funding_guard_part_of_proposal", "INSERT OR UPDATE OR DELETE"),
    "funding_signatory": ("funding_guard_part_of_proposal", "INSERT OR UPDATE OR DELETE"),
    "funding_recipient": ("funding_guard_part_of_proposal", "INSERT OR UPDATE OR DELETE"),
}
TRIGGERS = [
    f"""
    CREATE TRIGGER a_counted_decision_is_final BEFORE {events} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {function}();
    CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
    """
    for table, (function, events) in GUARDS.items()
]
BACK = [
    f"""
    DROP TRIGGER a_counted_decision_is_final ON {table};
    DROP TRIGGER counted_decisions_are_not_emptied ON {table};
    """
    for table in GUARDS
]
NO_FUNCTIONS = """
DROP FUNCTION funding_guard_truncate();
DROP FUNCTION funding_guard_part_of_proposal();
DROP FUNCTION funding_guard_proposal();
DROP FUNCTION funding_guard_meeting();
DROP FUNCTION funding_guard_part_of_decision();
DROP FUNCTION funding_guard_decision();
DROP FUNCTION funding_proposal_is_decided(bigint);
DROP FUNCTION funding_decision_counts(bigint);
DROP FUNCTION funding_refuse_final(text);
"""


class Migration(migrations.Migration):
    dependencies = [("funding", "0001_rounds_proposals_decisions")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        *(migrations.RunSQL(there, back) for there, back in zip(TRIGGERS, BACK, strict=True)),
    ]
