"""The guard of what counts learns of delegated decisions, agenda items and attendance.

A delegated decision counts once it is registered. The agenda of a meeting with a decision that
counts is final, with its § and who attended; so are the new rows of a decided proposal.
"""

from django.db import migrations

FUNCTIONS = """
CREATE OR REPLACE FUNCTION funding_decision_counts(decision bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    registered date;
    adjusted date;
    held_at bigint;
    alone date;
BEGIN
    SELECT extract_registered_on, meeting_id, decided_on INTO registered, held_at, alone
        FROM funding_decision WHERE id = decision FOR SHARE;
    SELECT adjusted_on INTO adjusted FROM funding_meeting WHERE id = held_at FOR SHARE;
    RETURN registered IS NOT NULL AND (adjusted IS NOT NULL OR alone IS NOT NULL);
END $$;

CREATE OR REPLACE FUNCTION funding_proposal_is_decided(proposal bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM funding_decision d LEFT JOIN funding_meeting m ON m.id = d.meeting_id
        WHERE d.proposal_id = proposal AND d.outcome IN ('approved', 'changed', 'rejected')
            AND d.extract_registered_on IS NOT NULL
            AND (m.adjusted_on IS NOT NULL OR d.decided_on IS NOT NULL)
    );
END $$;

CREATE OR REPLACE FUNCTION funding_guard_truncate() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM funding_decision d LEFT JOIN funding_meeting m ON m.id = d.meeting_id
        WHERE d.extract_registered_on IS NOT NULL
            AND (m.adjusted_on IS NOT NULL OR d.decided_on IS NOT NULL)
    ) THEN
        PERFORM funding_refuse_final(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION funding_meeting_counts(meeting bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    adjusted date;
BEGIN
    SELECT adjusted_on INTO adjusted FROM funding_meeting WHERE id = meeting FOR SHARE;
    RETURN adjusted IS NOT NULL AND EXISTS (
        SELECT FROM funding_decision
        WHERE meeting_id = meeting AND extract_registered_on IS NOT NULL
    );
END $$;

CREATE FUNCTION funding_guard_part_of_meeting() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{version,updated_at}'::text[]
        = to_jsonb(OLD) - '{version,updated_at}'::text[]
    THEN
        RETURN NEW;
    END IF;
    IF TG_OP <> 'INSERT' AND funding_meeting_counts(OLD.meeting_id) THEN
        PERFORM funding_refuse_final(format('%s of meeting %s', TG_TABLE_NAME, OLD.meeting_id));
    END IF;
    IF TG_OP <> 'DELETE' AND funding_meeting_counts(NEW.meeting_id) THEN
        PERFORM funding_refuse_final(format('%s of meeting %s', TG_TABLE_NAME, NEW.meeting_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_part_of_item() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    held_at bigint;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        SELECT meeting_id INTO held_at FROM funding_agendaitem WHERE id = OLD.item_id;
        IF funding_meeting_counts(held_at) THEN
            PERFORM funding_refuse_final(format('%s of meeting %s', TG_TABLE_NAME, held_at));
        END IF;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        SELECT meeting_id INTO held_at FROM funding_agendaitem WHERE id = NEW.item_id;
        IF funding_meeting_counts(held_at) THEN
            PERFORM funding_refuse_final(format('%s of meeting %s', TG_TABLE_NAME, held_at));
        END IF;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""

# table: guarding function
GUARDS = {
    "funding_agendaitem": "funding_guard_part_of_meeting",
    "funding_attendee": "funding_guard_part_of_meeting",
    "funding_absence": "funding_guard_part_of_item",
    "funding_basis": "funding_guard_part_of_proposal",
    "funding_consequence": "funding_guard_part_of_proposal",
    "funding_attachment": "funding_guard_part_of_proposal",
}
TRIGGERS = [
    f"""
    CREATE TRIGGER a_counted_decision_is_final BEFORE INSERT OR UPDATE OR DELETE ON {table}
        FOR EACH ROW EXECUTE FUNCTION {function}();
    CREATE TRIGGER counted_decisions_are_not_emptied BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate();
    """
    for table, function in GUARDS.items()
]
BACK = [
    f"""
    DROP TRIGGER a_counted_decision_is_final ON {table};
    DROP TRIGGER counted_decisions_are_not_emptied ON {table};
    """
    for table in GUARDS
]
AS_BEFORE = """
DROP FUNCTION funding_guard_part_of_item();
DROP FUNCTION funding_guard_part_of_meeting();
DROP FUNCTION funding_meeting_counts(bigint);

CREATE OR REPLACE FUNCTION funding_decision_counts(decision bigint) RETURNS boolean
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

CREATE OR REPLACE FUNCTION funding_proposal_is_decided(proposal bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM funding_decision d JOIN funding_meeting m ON m.id = d.meeting_id
        WHERE d.proposal_id = proposal AND d.outcome IN ('approved', 'changed', 'rejected')
            AND d.extract_registered_on IS NOT NULL AND m.adjusted_on IS NOT NULL
    );
END $$;

CREATE OR REPLACE FUNCTION funding_guard_truncate() RETURNS trigger
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


class Migration(migrations.Migration):
    dependencies = [("funding", "0013_agendas_hold_together")]

    operations = [
        migrations.RunSQL(FUNCTIONS, AS_BEFORE),
        *(migrations.RunSQL(there, back) for there, back in zip(TRIGGERS, BACK, strict=True)),
    ]
