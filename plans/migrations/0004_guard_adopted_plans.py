"""The database itself refuses to change an adopted edition of a plan.

Once an edition is adopted nothing of it changes: neither the plan nor its headings, indicators,
activities, costs, declared totals, matrix, those responsible. That a later edition supersedes it is
worked out from the later one. As with decisions the triggers are written by hand and raise 23001.

Whoever loads rows in bulk writes everything else first and adopts the plan last.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION plans_refuse_adopted(what text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'an adopted plan is final: % cannot be changed', what
        USING ERRCODE = 'restrict_violation';
END $$;

-- Whoever changes a part holds the plan still until the transaction ends, so that it cannot be
-- adopted in between. A part of a plan that is itself being deleted finds none.
CREATE FUNCTION plans_plan_is_adopted(which bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    adopted date;
BEGIN
    SELECT adopted_on INTO adopted FROM plans_plan WHERE id = which FOR SHARE;
    RETURN adopted IS NOT NULL;
END $$;

-- The plan that a part belongs to: by its own plan_id, or by the activity, cell or person
-- responsible that it belongs to in turn.
CREATE FUNCTION plans_plan_of(part jsonb) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
    activity bigint := (part ->> 'activity_id')::bigint;
BEGIN
    IF part ? 'plan_id' THEN
        RETURN (part ->> 'plan_id')::bigint;
    END IF;
    IF part ? 'cell_id' THEN
        SELECT activity_id INTO activity FROM plans_cell WHERE id = (part ->> 'cell_id')::bigint;
    ELSIF part ? 'responsible_id' THEN
        SELECT activity_id INTO activity FROM plans_responsible
            WHERE id = (part ->> 'responsible_id')::bigint;
    END IF;
    RETURN (SELECT plan_id FROM plans_activity WHERE id = activity);
END $$;

CREATE FUNCTION plans_guard_plan() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.adopted_on IS NOT NULL THEN
        PERFORM plans_refuse_adopted(format('plan %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION plans_guard_part_of_plan() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    which bigint;
BEGIN
    IF TG_OP <> 'INSERT' THEN
        which := plans_plan_of(to_jsonb(OLD));
        IF plans_plan_is_adopted(which) THEN
            PERFORM plans_refuse_adopted(format('%s of plan %s', TG_TABLE_NAME, which));
        END IF;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        which := plans_plan_of(to_jsonb(NEW));
        IF plans_plan_is_adopted(which) THEN
            PERFORM plans_refuse_adopted(format('%s of plan %s', TG_TABLE_NAME, which));
        END IF;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION plans_guard_truncate() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM plans_plan WHERE adopted_on IS NOT NULL) THEN
        PERFORM plans_refuse_adopted(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
"""

PARTS = (
    "heading",
    "planindicator",
    "activity",
    "organizer",
    "costline",
    "declaredtotal",
    "measure",
    "cell",
    "celllink",
    "responsible",
    "responsiblelink",
)
# table: (guarding function, what it is asked before)
GUARDS = {
    "plans_plan": ("plans_guard_plan", "UPDATE OR DELETE"),
    **{
        f"plans_{part}": ("plans_guard_part_of_plan", "INSERT OR UPDATE OR DELETE")
        for part in PARTS
    },
}
TRIGGERS = [
    f"""
    CREATE TRIGGER an_adopted_plan_is_final BEFORE {events} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {function}();
    CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
    """
    for table, (function, events) in GUARDS.items()
]
BACK = [
    f"""
    DROP TRIGGER an_adopted_plan_is_final ON {table};
    DROP TRIGGER adopted_plans_are_not_emptied ON {table};
    """
    for table in GUARDS
]
NO_FUNCTIONS = """
DROP FUNCTION plans_guard_truncate();
DROP FUNCTION plans_guard_part_of_plan();
DROP FUNCTION plans_guard_plan();
DROP FUNCTION plans_plan_of(jsonb);
DROP FUNCTION plans_plan_is_adopted(bigint);
DROP FUNCTION plans_refuse_adopted(text);
"""


class Migration(migrations.Migration):
    dependencies = [("plans", "0003_parts_may_swap_numbers")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        *(migrations.RunSQL(there, back) for there, back in zip(TRIGGERS, BACK, strict=True)),
    ]
