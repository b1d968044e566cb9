"""The database itself keeps adopted goals to their changes, and closed rounds to their reports.

To 0009, which keeps the words of adopted goals: a goal comes to an adopted project, and ends in it,
by an approved change alone, and an approved change does what it says. That is asked when the
transaction ends, as a change is settled after the goals that it ends and begins. What is adopted is
told in the transaction that adopts it.

Once a reporting round is closed nobody answers it, and what it asked stays; it is opened again by
whoever says why. A frozen report is taken as the round closes, and never changed.

Whoever loads rows in bulk answers a round first and closes it last.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION programs_refuse_past_changes(what text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'adopted goals come and end by approved changes alone: %', what
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION programs_refuse_frozen(what text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what a closed reporting round says is frozen: % cannot be changed', what
        USING ERRCODE = 'restrict_violation';
END $$;

-- The project is held still until the transaction ends, so that it cannot be adopted in between.
CREATE FUNCTION programs_goals_are_adopted(which bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM programs_project WHERE id = which FOR UPDATE;
    RETURN EXISTS (SELECT FROM programs_adoption WHERE project_id = which);
END $$;

-- Whether an approved change has begun the goal, in these words and on its day.
CREATE FUNCTION programs_goal_came_of_change(goal programs_subgoal) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM programs_changedgoal made
            JOIN programs_goalchange change ON change.id = made.change_id
        WHERE made.goal_id = goal.id AND change.state = 'approved'
            AND change.project_id = goal.project_id AND change.changed_on = goal.began_on
            AND (made.number, made.title, made.purpose, made.target, made.target_unit, made.due_on)
            IS NOT DISTINCT FROM
            (goal.number, goal.title, goal.purpose, goal.target, goal.target_unit, goal.due_on)
    );
END $$;

-- Whether the goal has ended on the day of the one approved change that ends it, if there is one.
CREATE FUNCTION programs_goal_ends_by_change(goal programs_subgoal) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RETURN CASE WHEN goal.ended_on IS NULL THEN '{}' ELSE ARRAY[goal.ended_on] END = ARRAY(
        SELECT change.changed_on
        FROM programs_goalbefore ended JOIN programs_goalchange change
            ON change.id = ended.change_id
        WHERE ended.goal_id = goal.id AND change.state = 'approved'
            AND change.project_id = goal.project_id
    );
END $$;

CREATE FUNCTION programs_check_goal() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    goal programs_subgoal;
BEGIN
    SELECT * INTO goal FROM programs_subgoal WHERE id = NEW.id;
    IF FOUND AND (
        (TG_OP = 'INSERT' AND NOT programs_goal_came_of_change(goal))
        OR NOT programs_goal_ends_by_change(goal)
    ) THEN
        PERFORM programs_refuse_past_changes(format('goal %s', NEW.id));
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION programs_check_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM programs_goalbefore ended JOIN programs_subgoal goal ON goal.id = ended.goal_id
        WHERE ended.change_id = NEW.id AND NOT programs_goal_ends_by_change(goal)
    ) OR EXISTS (
        SELECT FROM programs_changedgoal made LEFT JOIN programs_subgoal goal
            ON goal.id = made.goal_id
        WHERE made.change_id = NEW.id
            AND (goal.id IS NULL OR NOT programs_goal_came_of_change(goal))
    ) THEN
        PERFORM programs_refuse_past_changes(format('change %s has not been made', NEW.id));
    END IF;
    RETURN NULL;
END $$;

-- What is adopted is told in the transaction that adopts it (the trail knows), as the goals stand.
CREATE FUNCTION programs_guard_new_adopted() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM programs_adoptionevent
        WHERE pgh_obj_id = NEW.adoption_id AND pgh_created_at = now()
    ) OR NOT EXISTS (
        SELECT FROM programs_subgoal goal
            JOIN programs_adoption adoption ON adoption.project_id = goal.project_id
        WHERE goal.id = NEW.goal_id AND adoption.id = NEW.adoption_id
            AND (goal.number, goal.title, goal.purpose, goal.target, goal.target_unit, goal.due_on)
            IS NOT DISTINCT FROM
            (NEW.number, NEW.title, NEW.purpose, NEW.target, NEW.target_unit, NEW.due_on)
    ) THEN
        PERFORM programs_refuse_past_changes(format('goal %s was not adopted', NEW.goal_id));
    END IF;
    RETURN NEW;
END $$;

-- Whoever answers holds the round still until the transaction ends, so that it cannot be closed in
-- between.
CREATE FUNCTION programs_round_is_closed(which bigint) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    closed timestamptz;
BEGIN
    SELECT closed_at INTO closed FROM programs_reportinground WHERE id = which FOR SHARE;
    RETURN closed IS NOT NULL;
END $$;

CREATE FUNCTION programs_guard_round() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    context jsonb := NULLIF(current_setting('pghistory.context_metadata', true), '')::jsonb;
BEGIN
    IF OLD.closed_at IS NULL THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF to_jsonb(NEW) - '{version,updated_at}'::text[]
            = to_jsonb(OLD) - '{version,updated_at}'::text[]
        THEN
            RETURN NEW;
        END IF;
        -- It is opened again, and nothing else, by whoever says why: the trail keeps it.
        IF NEW.closed_at IS NULL AND trim(COALESCE(context ->> 'why', '')) <> ''
            AND to_jsonb(NEW) - '{version,updated_at,closed_at}'::text[]
            = to_jsonb(OLD) - '{version,updated_at,closed_at}'::text[]
        THEN
            RETURN NEW;
        END IF;
    END IF;
    PERFORM programs_refuse_frozen(format('round %s', OLD.id));
    RETURN NULL;
END $$;

CREATE FUNCTION programs_guard_part_of_closed() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND programs_round_is_closed(OLD.round_id) THEN
        PERFORM programs_refuse_frozen(format('%s of round %s', TG_TABLE_NAME, OLD.round_id));
    END IF;
    IF TG_OP <> 'DELETE' AND programs_round_is_closed(NEW.round_id) THEN
        PERFORM programs_refuse_frozen(format('%s of round %s', TG_TABLE_NAME, NEW.round_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION programs_guard_sent() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.reporting_round_id IS DISTINCT FROM OLD.reporting_round_id THEN
        PERFORM programs_refuse_frozen(format('the round of update %s', OLD.id));
    END IF;
    IF TG_OP <> 'INSERT' AND programs_round_is_closed(OLD.reporting_round_id) THEN
        PERFORM programs_refuse_frozen(format('update %s', OLD.id));
    END IF;
    IF TG_OP = 'INSERT' AND programs_round_is_closed(NEW.reporting_round_id) THEN
        PERFORM programs_refuse_frozen(format('round %s', NEW.reporting_round_id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION programs_guard_answer() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    which bigint;
BEGIN
    FOR which IN
        SELECT reporting_round_id FROM programs_statusupdate
        WHERE id IN (
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.update_id END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.update_id END
        )
    LOOP
        IF programs_round_is_closed(which) THEN
            PERFORM programs_refuse_frozen(format('an answer of round %s', which));
        END IF;
    END LOOP;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- A report is frozen in the transaction that closes its round (the trail knows), and stays so.
CREATE FUNCTION programs_guard_snapshot() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    which bigint;
BEGIN
    IF TG_OP = 'INSERT' AND programs_round_is_closed(NEW.round_id) AND EXISTS (
        SELECT FROM programs_reportingroundevent
        WHERE pgh_obj_id = NEW.round_id AND pgh_created_at = now() AND closed_at IS NOT NULL
    ) THEN
        RETURN NEW;
    END IF;
    which := CASE TG_OP WHEN 'INSERT' THEN NEW.round_id ELSE OLD.round_id END;
    PERFORM programs_refuse_frozen(format('the report of round %s', which));
    RETURN NULL;
END $$;

CREATE FUNCTION programs_guard_truncate_of_closed() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM programs_reportinground WHERE closed_at IS NOT NULL)
        OR EXISTS (SELECT FROM programs_reportingsnapshot)
    THEN
        PERFORM programs_refuse_frozen(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
"""
NO_FUNCTIONS = """
DROP FUNCTION programs_guard_truncate_of_closed();
DROP FUNCTION programs_guard_snapshot();
DROP FUNCTION programs_guard_answer();
DROP FUNCTION programs_guard_sent();
DROP FUNCTION programs_guard_part_of_closed();
DROP FUNCTION programs_guard_round();
DROP FUNCTION programs_round_is_closed(bigint);
DROP FUNCTION programs_guard_new_adopted();
DROP FUNCTION programs_check_change();
DROP FUNCTION programs_check_goal();
DROP FUNCTION programs_goal_ends_by_change(programs_subgoal);
DROP FUNCTION programs_goal_came_of_change(programs_subgoal);
DROP FUNCTION programs_goals_are_adopted(bigint);
DROP FUNCTION programs_refuse_frozen(text);
DROP FUNCTION programs_refuse_past_changes(text);
"""

# The guard of 0009, that a goal's beginning is kept as well, and that none is moved in.
GUARD_GOAL = """
CREATE OR REPLACE FUNCTION programs_guard_goal() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND
        (NEW.id, NEW.project_id, NEW.number, NEW.title, NEW.purpose, NEW.target, NEW.target_unit,
         NEW.due_on, NEW.began_on)
        IS NOT DISTINCT FROM
        (OLD.id, OLD.project_id, OLD.number, OLD.title, OLD.purpose, OLD.target, OLD.target_unit,
         OLD.due_on, OLD.began_on)
    THEN
        RETURN NEW;
    END IF;
    IF programs_goals_are_adopted(OLD.project_id) THEN
        PERFORM programs_refuse_adopted(format('goal %s', OLD.id));
    END IF;
    IF TG_OP = 'UPDATE' AND programs_goals_are_adopted(NEW.project_id) THEN
        PERFORM programs_refuse_past_changes(format('goal %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""
GUARD_GOAL_OF_0009 = """
CREATE OR REPLACE FUNCTION programs_guard_goal() RETURNS trigger
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
"""

# Whether the project is adopted is asked at once, what came of it when the transaction ends.
CHECKS = """
CREATE CONSTRAINT TRIGGER a_goal_comes_by_a_change AFTER INSERT ON programs_subgoal
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (programs_goals_are_adopted(NEW.project_id))
    EXECUTE FUNCTION programs_check_goal();
CREATE CONSTRAINT TRIGGER a_goal_ends_by_a_change AFTER UPDATE ON programs_subgoal
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.ended_on IS DISTINCT FROM NEW.ended_on
        AND programs_goals_are_adopted(NEW.project_id))
    EXECUTE FUNCTION programs_check_goal();
CREATE CONSTRAINT TRIGGER an_approved_change_is_made AFTER INSERT OR UPDATE ON programs_goalchange
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state = 'approved')
    EXECUTE FUNCTION programs_check_change();
CREATE TRIGGER what_is_adopted_is_told_at_once BEFORE INSERT ON programs_adoptedgoal
    FOR EACH ROW EXECUTE FUNCTION programs_guard_new_adopted();
"""
NO_CHECKS = """
DROP TRIGGER what_is_adopted_is_told_at_once ON programs_adoptedgoal;
DROP TRIGGER an_approved_change_is_made ON programs_goalchange;
DROP TRIGGER a_goal_ends_by_a_change ON programs_subgoal;
DROP TRIGGER a_goal_comes_by_a_change ON programs_subgoal;
"""

# table: (guarding function, what it is asked before)
GUARDS = {
    "programs_reportinground": ("programs_guard_round", "UPDATE OR DELETE"),
    "programs_question": ("programs_guard_part_of_closed", "INSERT OR UPDATE OR DELETE"),
    "programs_asked": ("programs_guard_part_of_closed", "INSERT OR UPDATE OR DELETE"),
    "programs_statusupdate": ("programs_guard_sent", "INSERT OR UPDATE OR DELETE"),
    "programs_answer": ("programs_guard_answer", "INSERT OR UPDATE OR DELETE"),
    "programs_reportingsnapshot": ("programs_guard_snapshot", "INSERT OR UPDATE OR DELETE"),
}
TRIGGERS = [
    f"""
    CREATE TRIGGER a_closed_round_is_frozen BEFORE {events} ON {table}
        FOR EACH ROW EXECUTE FUNCTION {function}();
    CREATE TRIGGER closed_rounds_are_not_emptied BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_closed();
    """
    for table, (function, events) in GUARDS.items()
]
BACK = [
    f"""
    DROP TRIGGER a_closed_round_is_frozen ON {table};
    DROP TRIGGER closed_rounds_are_not_emptied ON {table};
    """
    for table in GUARDS
]


class Migration(migrations.Migration):
    dependencies = [("programs", "0009_guard_adopted_goals")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        migrations.RunSQL(GUARD_GOAL, GUARD_GOAL_OF_0009),
        migrations.RunSQL(CHECKS, NO_CHECKS),
        *(migrations.RunSQL(there, back) for there, back in zip(TRIGGERS, BACK, strict=True)),
    ]
