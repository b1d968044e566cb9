"""The database itself keeps the words of adopted goals, and what became of them.

Once a project's goals are adopted, a goal's number, title, purpose, target and due day are not
changed and the goal is not deleted, whoever asks and however: what becomes of it is a recorded
change, which ends it and begins another. An adoption and a settled change stay as they were
written. As in funding's 0002 the triggers are written by hand and raise 23001.

Whoever loads rows in bulk writes goals first and adopts last, and settles a change last.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION programs_refuse_adopted(what text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what was adopted is kept: % cannot be changed', what
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION programs_guard_goal() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND
        (NEW.id, NEW.project_id, NEW.number, NEW.title, NEW.purpose, NEW.target, NEW.target_unit,
         NEW.due_on)
        IS NOT DISTINCT FROM
        (OLD.id, OLD.project_id, OLD.number, OLD.title, OLD.purpose, OLD.target, OLD.target_unit,
         OLD.due_on)
    THEN
        RETURN NEW;
    END IF;
    -- The project is held still until the transaction ends, so that it cannot be adopted in
    -- between: an adoption refers to it.
    PERFORM FROM programs_project WHERE id = OLD.project_id FOR UPDATE;
    IF EXISTS (SELECT FROM programs_adoption WHERE project_id = OLD.project_id) THEN
        PERFORM programs_refuse_adopted(format('goal %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION programs_guard_adoption() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM programs_refuse_adopted(format('%s %s', TG_TABLE_NAME, OLD.id));
    RETURN NULL;
END $$;

CREATE FUNCTION programs_guard_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.state <> 'proposed' THEN
        PERFORM programs_refuse_adopted(format('change %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- Whoever changes a part holds the change still until the transaction ends.
CREATE FUNCTION programs_change_is_settled(which bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    stands text;
BEGIN
    SELECT state INTO stands FROM programs_goalchange WHERE id = which FOR SHARE;
    RETURN stands IS NOT NULL AND stands <> 'proposed';
END $$;

CREATE FUNCTION programs_guard_part_of_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND programs_change_is_settled(OLD.change_id) THEN
        PERFORM programs_refuse_adopted(format('%s of change %s', TG_TABLE_NAME, OLD.change_id));
    END IF;
    IF TG_OP <> 'DELETE' AND programs_change_is_settled(NEW.change_id) THEN
        PERFORM programs_refuse_adopted(format('%s of change %s', TG_TABLE_NAME, NEW.change_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION programs_guard_truncate_of_adopted() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM programs_adoption) THEN
        PERFORM programs_refuse_adopted(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
"""

# table: (guarding function, what it is asked before)
GUARDS = {
    "programs_subgoal": ("programs_guard_goal", "UPDATE OR DELETE"),
    "programs_adoption": ("programs_guard_adoption", "UPDATE OR DELETE"),
    "programs_adoptedgoal": ("programs_guard_adoption", "UPDATE OR DELETE"),
    "programs_goalchange": ("programs_guard_change", "UPDATE OR DELETE"),
    "programs_goalbefore": ("programs_guard_part_of_change", "INSERT OR UPDATE OR DELETE"),
    "programs_changedgoal": ("programs_guard_part_of_change", "INSERT OR UPDATE OR DELETE"),
}
TRIGGERS = [
    f"""
    CREATE TRIGGER what_was_adopted_is_kept BEFORE {events} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {function}();
    CREATE TRIGGER what_was_adopted_is_not_emptied BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_adopted();
    """
    for table, (function, events) in GUARDS.items()
]
BACK = [
    f"""
    DROP TRIGGER what_was_adopted_is_kept ON {table};
    DROP TRIGGER what_was_adopted_is_not_emptied ON {table};
    """
    for table in GUARDS
]
NO_FUNCTIONS = """
DROP FUNCTION programs_guard_truncate_of_adopted();
DROP FUNCTION programs_guard_part_of_change();
DROP FUNCTION programs_change_is_settled(bigint);
DROP FUNCTION programs_guard_change();
DROP FUNCTION programs_guard_adoption();
DROP FUNCTION programs_guard_goal();
DROP FUNCTION programs_refuse_adopted(text);
"""


class Migration(migrations.Migration):
    dependencies = [("programs", "0008_achieved_says_target_is_met")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        *(migrations.RunSQL(there, back) for there, back in zip(TRIGGERS, BACK, strict=True)),
    ]
