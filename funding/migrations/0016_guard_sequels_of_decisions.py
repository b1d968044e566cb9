"""Corrections stay as they are; so do appeals once settled, and reports in adjusted minutes.

Of a pending appeal only the end is entered: outcome, day, note. Nothing of these is ever deleted.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION funding_guard_correction() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM funding_refuse_final(format('correction %s', OLD.id));
    RETURN NULL;
END $$;

CREATE FUNCTION funding_guard_appeal() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.outcome <> 'pending'
        OR to_jsonb(NEW) - '{outcome,settled_on,note,version,updated_at}'::text[]
            <> to_jsonb(OLD) - '{outcome,settled_on,note,version,updated_at}'::text[]
    THEN
        PERFORM funding_refuse_final(format('appeal %s', OLD.id));
    END IF;
    RETURN NEW;
END $$;

-- A report decides from when a delegated decision can be appealed: it is final with its minutes.
CREATE FUNCTION funding_guard_report() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    items bigint[] := CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW.item_id]
        WHEN 'DELETE' THEN ARRAY[OLD.item_id] ELSE ARRAY[OLD.item_id, NEW.item_id] END;
BEGIN
    PERFORM FROM funding_meeting m JOIN funding_agendaitem i ON i.meeting_id = m.id
        WHERE i.id = ANY(items) AND m.adjusted_on IS NOT NULL FOR SHARE OF m;
    IF FOUND THEN
        PERFORM funding_refuse_final('a report in adjusted minutes');
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION funding_guard_emptying() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    is_filled boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', TG_TABLE_NAME) INTO is_filled;
    IF is_filled THEN
        PERFORM funding_refuse_final(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
"""
NO_FUNCTIONS = """
DROP FUNCTION funding_guard_emptying();
DROP FUNCTION funding_guard_report();
DROP FUNCTION funding_guard_appeal();
DROP FUNCTION funding_guard_correction();
"""

# table: (guarding function, what it is asked before)
GUARDS = {
    "funding_correction": ("funding_guard_correction", "UPDATE OR DELETE"),
    "funding_appeal": ("funding_guard_appeal", "UPDATE OR DELETE"),
    "funding_reporteddecision": ("funding_guard_report", "INSERT OR UPDATE OR DELETE"),
}
TRIGGERS = [
    f"""
    CREATE TRIGGER a_sequel_is_final BEFORE {events} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {function}();
    CREATE TRIGGER sequels_are_not_emptied BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying();
    """
    for table, (function, events) in GUARDS.items()
]
BACK = [
    f"""
    DROP TRIGGER a_sequel_is_final ON {table};
    DROP TRIGGER sequels_are_not_emptied ON {table};
    """
    for table in GUARDS
]


class Migration(migrations.Migration):
    dependencies = [("funding", "0015_opened_rounds_change_with_a_source")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        *(migrations.RunSQL(there, back) for there, back in zip(TRIGGERS, BACK, strict=True)),
    ]
