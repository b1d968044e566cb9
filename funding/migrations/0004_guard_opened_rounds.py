"""The database itself refuses to change what the financiers of an opened round are asked.

Once a round is opened, nothing but its note changes; its shares and the amounts applied for stay
as they were delivered. As in 0002 the triggers are written by hand and raise 23001.

Whoever loads rows in bulk writes shares and amounts first and opens the round last.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION funding_refuse_opened(what text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what an opened round asks is final: % cannot be changed', what
        USING ERRCODE = 'restrict_violation';
END $$;

-- Whoever changes a part holds the round still until the transaction ends, so that it cannot be
-- opened in between.
CREATE FUNCTION funding_round_is_opened(which bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    opened timestamptz;
BEGIN
    SELECT opened_at INTO opened FROM funding_round WHERE id = which FOR SHARE;
    RETURN opened IS NOT NULL;
END $$;

CREATE FUNCTION funding_guard_round() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{version,updated_at,note}'::text[]
        = to_jsonb(OLD) - '{version,updated_at,note}'::text[]
    THEN
        RETURN NEW;
    END IF;
    IF OLD.opened_at IS NOT NULL THEN
        PERFORM funding_refuse_opened(format('round %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_part_of_round() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND funding_round_is_opened(OLD.round_id) THEN
        PERFORM funding_refuse_opened(format('%s of round %s', TG_TABLE_NAME, OLD.round_id));
    END IF;
    IF TG_OP <> 'DELETE' AND funding_round_is_opened(NEW.round_id) THEN
        PERFORM funding_refuse_opened(format('%s of round %s', TG_TABLE_NAME, NEW.round_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_truncate_of_rounds() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM funding_round WHERE opened_at IS NOT NULL) THEN
        PERFORM funding_refuse_opened(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
"""

# table: (guarding function, what it is asked before)
GUARDS = {
    "funding_round": ("funding_guard_round", "UPDATE OR DELETE"),
    "funding_share": ("funding_guard_part_of_round", "INSERT OR UPDATE OR DELETE"),
    "funding_appliedamount": ("funding_guard_part_of_round", "INSERT OR UPDATE OR DELETE"),
}
TRIGGERS = [
    f"""
    CREATE TRIGGER an_opened_round_is_final BEFORE {events} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {function}();
    CREATE TRIGGER opened_rounds_are_not_emptied BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_truncate_of_rounds();
    """
    for table, (function, events) in GUARDS.items()
]
BACK = [
    f"""
    DROP TRIGGER an_opened_round_is_final ON {table};
    DROP TRIGGER opened_rounds_are_not_emptied ON {table};
    """
    for table in GUARDS
]
NO_FUNCTIONS = """
DROP FUNCTION funding_guard_truncate_of_rounds();
DROP FUNCTION funding_guard_part_of_round();
DROP FUNCTION funding_guard_round();
DROP FUNCTION funding_round_is_opened(bigint);
DROP FUNCTION funding_refuse_opened(text);
"""


class Migration(migrations.Migration):
    dependencies = [("funding", "0003_decisions_keep_their_title")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        *(migrations.RunSQL(there, back) for there, back in zip(TRIGGERS, BACK, strict=True)),
    ]
