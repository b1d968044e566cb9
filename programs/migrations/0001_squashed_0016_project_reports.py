"""All of programs up to 0016, in one step: a new database is ready in seconds.

A database that has taken the old steps already takes them as this one; what each of them was for
stands in its own file. The triggers that guard what is final are those of the newest steps, where
their reasons are told.
"""

import datetime

import django.db.models.deletion
import django.db.models.expressions
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.at_once

FUNCTIONS = """
CREATE FUNCTION programs_refuse_adopted(what text)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what was adopted is kept: % cannot be changed', what
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION programs_guard_goal()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND
        (NEW.id, NEW.project_id, NEW.number, NEW.title, NEW.purpose, NEW.target, NEW.target_unit,
         NEW.due_on, NEW.began_on, NEW.carried_update_id, NEW.carried_actual_id)
        IS NOT DISTINCT FROM
        (OLD.id, OLD.project_id, OLD.number, OLD.title, OLD.purpose, OLD.target, OLD.target_unit,
         OLD.due_on, OLD.began_on, OLD.carried_update_id, OLD.carried_actual_id)
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

CREATE FUNCTION programs_guard_adoption()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM programs_refuse_adopted(format('%s %s', TG_TABLE_NAME, OLD.id));
    RETURN NULL;
END $$;

CREATE FUNCTION programs_guard_change()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.state <> 'proposed' THEN
        PERFORM programs_refuse_adopted(format('change %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION programs_change_is_settled(which bigint)
RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    stands text;
BEGIN
    SELECT state INTO stands FROM programs_goalchange WHERE id = which FOR SHARE;
    RETURN stands IS NOT NULL AND stands <> 'proposed';
END $$;

CREATE FUNCTION programs_guard_part_of_change()
RETURNS trigger
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

CREATE FUNCTION programs_guard_truncate_of_adopted()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM programs_adoption) THEN
        PERFORM programs_refuse_adopted(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION programs_refuse_past_changes(what text)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'adopted goals come and end by approved changes alone: %', what
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION programs_refuse_frozen(what text)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what a closed reporting round says is frozen: % cannot be changed', what
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION programs_goals_are_adopted(which bigint)
RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM FROM programs_project WHERE id = which FOR UPDATE;
    RETURN EXISTS (SELECT FROM programs_adoption WHERE project_id = which);
END $$;

CREATE FUNCTION programs_goal_came_of_change(goal programs_subgoal)
RETURNS boolean
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

CREATE FUNCTION programs_goal_ends_by_change(goal programs_subgoal)
RETURNS boolean
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

CREATE FUNCTION programs_check_goal()
RETURNS trigger
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

CREATE FUNCTION programs_check_change()
RETURNS trigger
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

CREATE FUNCTION programs_guard_new_adopted()
RETURNS trigger
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

CREATE FUNCTION programs_round_is_closed(which bigint)
RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    closed timestamptz;
BEGIN
    SELECT closed_at INTO closed FROM programs_reportinground WHERE id = which FOR SHARE;
    RETURN closed IS NOT NULL;
END $$;

CREATE FUNCTION programs_guard_round()
RETURNS trigger
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

CREATE FUNCTION programs_guard_part_of_closed()
RETURNS trigger
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

CREATE FUNCTION programs_guard_sent()
RETURNS trigger
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

CREATE FUNCTION programs_guard_answer()
RETURNS trigger
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

CREATE FUNCTION programs_guard_snapshot()
RETURNS trigger
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

CREATE FUNCTION programs_guard_truncate_of_closed()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM programs_reportinground WHERE closed_at IS NOT NULL)
        OR EXISTS (SELECT FROM programs_reportingsnapshot)
    THEN
        PERFORM programs_refuse_frozen(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION programs_check_closed()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT FROM programs_reportinground WHERE id = NEW.id AND closed_at IS NOT NULL
    ) AND NOT EXISTS (
        SELECT FROM programs_reportingsnapshotevent
        WHERE round_id = NEW.id AND pgh_label = 'insert' AND pgh_created_at = now()
    ) THEN
        RAISE EXCEPTION 'a reporting round is closed with its report: round % has none', NEW.id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION programs_guard_return()
RETURNS trigger
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
"""

NO_FUNCTIONS = """
DROP FUNCTION programs_refuse_adopted(what text);
DROP FUNCTION programs_guard_goal();
DROP FUNCTION programs_guard_adoption();
DROP FUNCTION programs_guard_change();
DROP FUNCTION programs_change_is_settled(which bigint);
DROP FUNCTION programs_guard_part_of_change();
DROP FUNCTION programs_guard_truncate_of_adopted();
DROP FUNCTION programs_refuse_past_changes(what text);
DROP FUNCTION programs_refuse_frozen(what text);
DROP FUNCTION programs_goals_are_adopted(which bigint);
DROP FUNCTION programs_goal_came_of_change(goal programs_subgoal);
DROP FUNCTION programs_goal_ends_by_change(goal programs_subgoal);
DROP FUNCTION programs_check_goal();
DROP FUNCTION programs_check_change();
DROP FUNCTION programs_guard_new_adopted();
DROP FUNCTION programs_round_is_closed(which bigint);
DROP FUNCTION programs_guard_round();
DROP FUNCTION programs_guard_part_of_closed();
DROP FUNCTION programs_guard_sent();
DROP FUNCTION programs_guard_answer();
DROP FUNCTION programs_guard_snapshot();
DROP FUNCTION programs_guard_truncate_of_closed();
DROP FUNCTION programs_check_closed();
DROP FUNCTION programs_guard_return();
"""

TRIGGERS = """
CREATE TRIGGER what_is_adopted_is_told_at_once BEFORE INSERT
    ON programs_adoptedgoal
    FOR EACH ROW EXECUTE FUNCTION programs_guard_new_adopted();
CREATE TRIGGER what_was_adopted_is_kept BEFORE DELETE OR UPDATE
    ON programs_adoptedgoal
    FOR EACH ROW EXECUTE FUNCTION programs_guard_adoption();
CREATE TRIGGER what_was_adopted_is_not_emptied BEFORE TRUNCATE
    ON programs_adoptedgoal
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_adopted();
CREATE TRIGGER what_was_adopted_is_kept BEFORE DELETE OR UPDATE
    ON programs_adoption
    FOR EACH ROW EXECUTE FUNCTION programs_guard_adoption();
CREATE TRIGGER what_was_adopted_is_not_emptied BEFORE TRUNCATE
    ON programs_adoption
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_adopted();
CREATE TRIGGER a_closed_round_is_frozen BEFORE INSERT OR DELETE OR UPDATE
    ON programs_answer
    FOR EACH ROW EXECUTE FUNCTION programs_guard_answer();
CREATE TRIGGER closed_rounds_are_not_emptied BEFORE TRUNCATE
    ON programs_answer
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_closed();
CREATE TRIGGER a_closed_round_is_frozen BEFORE INSERT OR DELETE OR UPDATE
    ON programs_asked
    FOR EACH ROW EXECUTE FUNCTION programs_guard_part_of_closed();
CREATE TRIGGER closed_rounds_are_not_emptied BEFORE TRUNCATE
    ON programs_asked
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_closed();
CREATE TRIGGER what_was_adopted_is_kept BEFORE INSERT OR DELETE OR UPDATE
    ON programs_changedgoal
    FOR EACH ROW EXECUTE FUNCTION programs_guard_part_of_change();
CREATE TRIGGER what_was_adopted_is_not_emptied BEFORE TRUNCATE
    ON programs_changedgoal
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_adopted();
CREATE TRIGGER what_was_adopted_is_kept BEFORE INSERT OR DELETE OR UPDATE
    ON programs_goalbefore
    FOR EACH ROW EXECUTE FUNCTION programs_guard_part_of_change();
CREATE TRIGGER what_was_adopted_is_not_emptied BEFORE TRUNCATE
    ON programs_goalbefore
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_adopted();
CREATE CONSTRAINT TRIGGER an_approved_change_is_made AFTER INSERT OR UPDATE
    ON programs_goalchange DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (((new.state)::text = 'approved'::text)) EXECUTE FUNCTION programs_check_change();
CREATE TRIGGER what_was_adopted_is_kept BEFORE DELETE OR UPDATE
    ON programs_goalchange
    FOR EACH ROW EXECUTE FUNCTION programs_guard_change();
CREATE TRIGGER what_was_adopted_is_not_emptied BEFORE TRUNCATE
    ON programs_goalchange
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_adopted();
CREATE TRIGGER a_closed_round_is_frozen BEFORE INSERT OR DELETE OR UPDATE
    ON programs_question
    FOR EACH ROW EXECUTE FUNCTION programs_guard_part_of_closed();
CREATE TRIGGER closed_rounds_are_not_emptied BEFORE TRUNCATE
    ON programs_question
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_closed();
CREATE TRIGGER a_closed_round_is_frozen BEFORE DELETE OR UPDATE
    ON programs_reportinground
    FOR EACH ROW EXECUTE FUNCTION programs_guard_round();
CREATE CONSTRAINT TRIGGER a_round_is_closed_with_its_report AFTER UPDATE
    ON programs_reportinground DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (((new.closed_at IS NOT NULL) AND (old.closed_at IS DISTINCT FROM new.closed_at))) EXECUTE FUNCTION programs_check_closed();
CREATE CONSTRAINT TRIGGER a_round_that_is_made_closed_has_its_report AFTER INSERT
    ON programs_reportinground DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((new.closed_at IS NOT NULL)) EXECUTE FUNCTION programs_check_closed();
CREATE TRIGGER closed_rounds_are_not_emptied BEFORE TRUNCATE
    ON programs_reportinground
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_closed();
CREATE TRIGGER a_closed_round_is_frozen BEFORE INSERT OR DELETE OR UPDATE
    ON programs_reportingsnapshot
    FOR EACH ROW EXECUTE FUNCTION programs_guard_snapshot();
CREATE TRIGGER closed_rounds_are_not_emptied BEFORE TRUNCATE
    ON programs_reportingsnapshot
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_closed();
CREATE TRIGGER a_closed_round_is_frozen BEFORE INSERT OR DELETE OR UPDATE
    ON programs_statusupdate
    FOR EACH ROW EXECUTE FUNCTION programs_guard_sent();
CREATE TRIGGER closed_rounds_are_not_emptied BEFORE TRUNCATE
    ON programs_statusupdate
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_closed();
CREATE CONSTRAINT TRIGGER a_goal_comes_by_a_change AFTER INSERT
    ON programs_subgoal DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (programs_goals_are_adopted(new.project_id)) EXECUTE FUNCTION programs_check_goal();
CREATE CONSTRAINT TRIGGER a_goal_ends_by_a_change AFTER UPDATE
    ON programs_subgoal DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (((old.ended_on IS DISTINCT FROM new.ended_on) AND programs_goals_are_adopted(new.project_id))) EXECUTE FUNCTION programs_check_goal();
CREATE TRIGGER what_was_adopted_is_kept BEFORE DELETE OR UPDATE
    ON programs_subgoal
    FOR EACH ROW EXECUTE FUNCTION programs_guard_goal();
CREATE TRIGGER what_was_adopted_is_not_emptied BEFORE TRUNCATE
    ON programs_subgoal
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_adopted();
CREATE TRIGGER a_closed_round_is_frozen BEFORE INSERT OR DELETE OR UPDATE
    ON programs_updatereturn
    FOR EACH ROW EXECUTE FUNCTION programs_guard_return();
CREATE TRIGGER closed_rounds_are_not_emptied BEFORE TRUNCATE
    ON programs_updatereturn
    FOR EACH STATEMENT EXECUTE FUNCTION programs_guard_truncate_of_closed();
"""

NO_TRIGGERS = """
DROP TRIGGER what_is_adopted_is_told_at_once ON programs_adoptedgoal;
DROP TRIGGER what_was_adopted_is_kept ON programs_adoptedgoal;
DROP TRIGGER what_was_adopted_is_not_emptied ON programs_adoptedgoal;
DROP TRIGGER what_was_adopted_is_kept ON programs_adoption;
DROP TRIGGER what_was_adopted_is_not_emptied ON programs_adoption;
DROP TRIGGER a_closed_round_is_frozen ON programs_answer;
DROP TRIGGER closed_rounds_are_not_emptied ON programs_answer;
DROP TRIGGER a_closed_round_is_frozen ON programs_asked;
DROP TRIGGER closed_rounds_are_not_emptied ON programs_asked;
DROP TRIGGER what_was_adopted_is_kept ON programs_changedgoal;
DROP TRIGGER what_was_adopted_is_not_emptied ON programs_changedgoal;
DROP TRIGGER what_was_adopted_is_kept ON programs_goalbefore;
DROP TRIGGER what_was_adopted_is_not_emptied ON programs_goalbefore;
DROP TRIGGER an_approved_change_is_made ON programs_goalchange;
DROP TRIGGER what_was_adopted_is_kept ON programs_goalchange;
DROP TRIGGER what_was_adopted_is_not_emptied ON programs_goalchange;
DROP TRIGGER a_closed_round_is_frozen ON programs_question;
DROP TRIGGER closed_rounds_are_not_emptied ON programs_question;
DROP TRIGGER a_closed_round_is_frozen ON programs_reportinground;
DROP TRIGGER a_round_is_closed_with_its_report ON programs_reportinground;
DROP TRIGGER a_round_that_is_made_closed_has_its_report ON programs_reportinground;
DROP TRIGGER closed_rounds_are_not_emptied ON programs_reportinground;
DROP TRIGGER a_closed_round_is_frozen ON programs_reportingsnapshot;
DROP TRIGGER closed_rounds_are_not_emptied ON programs_reportingsnapshot;
DROP TRIGGER a_closed_round_is_frozen ON programs_statusupdate;
DROP TRIGGER closed_rounds_are_not_emptied ON programs_statusupdate;
DROP TRIGGER a_goal_comes_by_a_change ON programs_subgoal;
DROP TRIGGER a_goal_ends_by_a_change ON programs_subgoal;
DROP TRIGGER what_was_adopted_is_kept ON programs_subgoal;
DROP TRIGGER what_was_adopted_is_not_emptied ON programs_subgoal;
DROP TRIGGER a_closed_round_is_frozen ON programs_updatereturn;
DROP TRIGGER closed_rounds_are_not_emptied ON programs_updatereturn;
"""


class Migration(migrations.Migration):
    replaces = [
        ("programs", "0001_programs_projects_goals"),
        ("programs", "0002_projects_in_full"),
        ("programs", "0003_goals_have_terms"),
        ("programs", "0004_reporting_rounds"),
        ("programs", "0005_goal_lineage"),
        ("programs", "0006_groups"),
        ("programs", "0007_status_says_target_is_met"),
        ("programs", "0008_achieved_says_target_is_met"),
        ("programs", "0009_guard_adopted_goals"),
        ("programs", "0010_guard_what_is_frozen"),
        ("programs", "0011_drafts_protect_their_goal"),
        ("programs", "0012_goals_carry_their_status"),
        ("programs", "0013_reworded_goals_go_on"),
        ("programs", "0014_guard_what_goals_carry"),
        ("programs", "0015_closing_freezes_a_report"),
        ("programs", "0016_project_reports"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
    ]

    operations = [
        core.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="GoalStatus",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("word", models.CharField(max_length=80, verbose_name="status")),
                        (
                            "meaning",
                            models.CharField(blank=True, max_length=300, verbose_name="meaning"),
                        ),
                        (
                            "counts_as_done",
                            models.BooleanField(default=False, verbose_name="counts as done"),
                        ),
                        (
                            "ends_follow_up",
                            models.BooleanField(
                                default=False,
                                help_text="Nothing more is awaited, so that a passed due date is no reminder.",
                                verbose_name="ends the follow-up",
                            ),
                        ),
                        (
                            "tone",
                            models.CharField(
                                choices=[
                                    ("neutral", "neutral"),
                                    ("info", "going on"),
                                    ("wait", "needs attention"),
                                    ("good", "good"),
                                    ("bad", "bad"),
                                    ("muted", "set aside"),
                                ],
                                default="neutral",
                                max_length=8,
                                verbose_name="tone",
                            ),
                        ),
                        (
                            "icon",
                            models.CharField(
                                choices=[
                                    ("circle", "empty circle"),
                                    ("play-circle", "play sign"),
                                    ("exclamation-triangle", "warning triangle"),
                                    ("check2-circle", "circle with a tick"),
                                    ("check2", "tick"),
                                    ("people", "people"),
                                    ("arrow-down-circle", "arrow downwards"),
                                    ("pause-circle", "pause sign"),
                                    ("clock", "clock"),
                                    ("flag", "flag"),
                                    ("x-circle", "cross"),
                                ],
                                default="circle",
                                max_length=40,
                                verbose_name="icon",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="statuses",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "says_target_is_met",
                            models.BooleanField(
                                default=False,
                                help_text="A goal with this status and less than its target is shown as contradictory.",
                                verbose_name="says that the target is met",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "goal status",
                        "verbose_name_plural": "goal statuses",
                        "ordering": ["program", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("program"),
                                models.F("word"),
                                name="one_status_of_a_word_in_a_program",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StrategicChoice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("name", models.CharField(max_length=300, verbose_name="strategic choice")),
                        (
                            "objective",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="choices",
                                to="programs.strategicobjective",
                                verbose_name="objective",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "strategic choice",
                        "verbose_name_plural": "strategic choices",
                        "ordering": ["objective", "position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="StrategicObjective",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("name", models.CharField(max_length=300, verbose_name="objective")),
                        (
                            "strategy",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="objectives",
                                to="programs.strategy",
                                verbose_name="strategy",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "strategic objective",
                        "verbose_name_plural": "strategic objectives",
                        "ordering": ["strategy", "position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Program",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "since_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="since"
                            ),
                        ),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="run by",
                            ),
                        ),
                        (
                            "stale_after_days",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                default=180,
                                help_text="A goal in follow-up that is not updated for longer is shown as stale.",
                                null=True,
                                verbose_name="days between updates",
                            ),
                        ),
                        (
                            "target_groups",
                            models.TextField(blank=True, verbose_name="target groups"),
                        ),
                        (
                            "names_kept_years",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="years that names in reports are kept",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "program",
                        "verbose_name_plural": "programs",
                        "ordering": ["name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("organization"),
                                models.F("name"),
                                name="one_program_of_a_name",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GoalStatusEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("word", models.CharField(max_length=80, verbose_name="status")),
                        (
                            "meaning",
                            models.CharField(blank=True, max_length=300, verbose_name="meaning"),
                        ),
                        (
                            "counts_as_done",
                            models.BooleanField(default=False, verbose_name="counts as done"),
                        ),
                        (
                            "ends_follow_up",
                            models.BooleanField(
                                default=False,
                                help_text="Nothing more is awaited, so that a passed due date is no reminder.",
                                verbose_name="ends the follow-up",
                            ),
                        ),
                        (
                            "tone",
                            models.CharField(
                                choices=[
                                    ("neutral", "neutral"),
                                    ("info", "going on"),
                                    ("wait", "needs attention"),
                                    ("good", "good"),
                                    ("bad", "bad"),
                                    ("muted", "set aside"),
                                ],
                                default="neutral",
                                max_length=8,
                                verbose_name="tone",
                            ),
                        ),
                        (
                            "icon",
                            models.CharField(
                                choices=[
                                    ("circle", "empty circle"),
                                    ("play-circle", "play sign"),
                                    ("exclamation-triangle", "warning triangle"),
                                    ("check2-circle", "circle with a tick"),
                                    ("check2", "tick"),
                                    ("people", "people"),
                                    ("arrow-down-circle", "arrow downwards"),
                                    ("pause-circle", "pause sign"),
                                    ("clock", "clock"),
                                    ("flag", "flag"),
                                    ("x-circle", "cross"),
                                ],
                                default="circle",
                                max_length=40,
                                verbose_name="icon",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.goalstatus",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "says_target_is_met",
                            models.BooleanField(
                                default=False,
                                help_text="A goal with this status and less than its target is shown as contradictory.",
                                verbose_name="says that the target is met",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProgramEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "since_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="since"
                            ),
                        ),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "organization",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="run by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.program",
                            ),
                        ),
                        (
                            "stale_after_days",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                default=180,
                                help_text="A goal in follow-up that is not updated for longer is shown as stale.",
                                null=True,
                                verbose_name="days between updates",
                            ),
                        ),
                        (
                            "target_groups",
                            models.TextField(blank=True, verbose_name="target groups"),
                        ),
                        (
                            "names_kept_years",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                verbose_name="years that names in reports are kept",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProgramRole",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="from"),
                        ),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("strategist", "strategist"),
                                    ("project_leader", "project leader"),
                                    ("steering_group", "steering group member"),
                                    ("approver", "approver"),
                                ],
                                max_length=16,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="roles",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "role in a program",
                        "verbose_name_plural": "roles in programs",
                        "ordering": ["program__name", "kind", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_to__isnull", True),
                                    ("valid_from__isnull", True),
                                    (
                                        "valid_to__gte",
                                        django.db.models.expressions.CombinedExpression(
                                            models.F("valid_from"),
                                            "-",
                                            models.Value(datetime.timedelta(days=1)),
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_role_in_a_program_ends_after_it_begins",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProgramRoleEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="from"),
                        ),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("strategist", "strategist"),
                                    ("project_leader", "project leader"),
                                    ("steering_group", "steering group member"),
                                    ("approver", "approver"),
                                ],
                                max_length=16,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.programrole",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Project",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        (
                            "diary_number",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="diary number"
                            ),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="summary")),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "target_groups",
                            models.TextField(blank=True, verbose_name="target groups"),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="projects",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "project",
                        "verbose_name_plural": "projects",
                        "ordering": ["-starts_on", "name", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="a_project_ends_after_it_starts",
                            ),
                            models.UniqueConstraint(
                                models.F("program"),
                                models.F("name"),
                                name="one_project_of_a_name_in_a_program",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Alignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("motivation", models.TextField(verbose_name="motivation")),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="alignments",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "choice",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="programs.strategicchoice",
                                verbose_name="strategic choice",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "alignment",
                        "verbose_name_plural": "alignments",
                        "ordering": ["choice__objective__position", "choice__position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("project"),
                                models.F("choice"),
                                name="one_alignment_per_choice",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        (
                            "diary_number",
                            models.CharField(
                                blank=True, max_length=40, verbose_name="diary number"
                            ),
                        ),
                        ("summary", models.TextField(blank=True, verbose_name="summary")),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "target_groups",
                            models.TextField(blank=True, verbose_name="target groups"),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.project",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StatusUpdate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("as_of", models.DateField(verbose_name="as of")),
                        ("report", models.TextField(blank=True, verbose_name="report")),
                        ("analysis", models.TextField(blank=True, verbose_name="analysis")),
                        (
                            "reason",
                            models.TextField(blank=True, verbose_name="reason for the status"),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="author",
                            ),
                        ),
                        (
                            "status",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="programs.goalstatus",
                                verbose_name="status",
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="updates",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "actual",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                verbose_name="actual",
                            ),
                        ),
                        (
                            "reporting_round",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="updates",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "status update",
                        "verbose_name_plural": "status updates",
                        "ordering": ["-as_of", "-pk"],
                        "indexes": [
                            models.Index(
                                fields=["goal", "-as_of", "-id"], name="newest_update_of_a_goal"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AlignmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("motivation", models.TextField(verbose_name="motivation")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.alignment",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "choice",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.strategicchoice",
                                verbose_name="strategic choice",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StrategicChoiceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("name", models.CharField(max_length=300, verbose_name="strategic choice")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.strategicchoice",
                            ),
                        ),
                        (
                            "objective",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.strategicobjective",
                                verbose_name="objective",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Strategy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "first_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="from year"
                            ),
                        ),
                        (
                            "last_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="to year"
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="adopted by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "strategy",
                        "verbose_name_plural": "strategies",
                        "ordering": ["name", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="StrategicObjectiveEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("name", models.CharField(max_length=300, verbose_name="objective")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.strategicobjective",
                            ),
                        ),
                        (
                            "strategy",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.strategy",
                                verbose_name="strategy",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StrategyEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "first_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="from year"
                            ),
                        ),
                        (
                            "last_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="to year"
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="adopted by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.strategy",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SubGoal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "target",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                verbose_name="target",
                            ),
                        ),
                        (
                            "target_unit",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="unit of the target"
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="goals",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "responsible_organization",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="responsible organization",
                            ),
                        ),
                        (
                            "responsible_person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="responsible person",
                            ),
                        ),
                        (
                            "began_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="began on"
                            ),
                        ),
                        (
                            "ended_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="ended on"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="Where it stands among the goals; 0: by its number.",
                                verbose_name="order",
                            ),
                        ),
                        (
                            "carried_actual",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="programs.statusupdate",
                                verbose_name="actual carried over",
                            ),
                        ),
                        (
                            "carried_update",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="programs.statusupdate",
                                verbose_name="update carried over",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sub-goal",
                        "verbose_name_plural": "sub-goals",
                        "ordering": ["project", "position", "number", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("target__isnull", True),
                                    models.Q(("target_unit", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_target_has_a_unit",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("ended_on__isnull", True)),
                                fields=("project", "number"),
                                name="one_current_goal_of_a_number",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ended_on__isnull", True),
                                    ("began_on__isnull", True),
                                    ("ended_on__gte", models.F("began_on")),
                                    _connector="OR",
                                ),
                                name="a_goal_ends_after_it_begins",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StatusUpdateEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("as_of", models.DateField(verbose_name="as of")),
                        ("report", models.TextField(blank=True, verbose_name="report")),
                        ("analysis", models.TextField(blank=True, verbose_name="analysis")),
                        (
                            "reason",
                            models.TextField(blank=True, verbose_name="reason for the status"),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="author",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.statusupdate",
                            ),
                        ),
                        (
                            "status",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.goalstatus",
                                verbose_name="status",
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "actual",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                verbose_name="actual",
                            ),
                        ),
                        (
                            "reporting_round",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SubGoalEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "target",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                verbose_name="target",
                            ),
                        ),
                        (
                            "target_unit",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="unit of the target"
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.subgoal",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "responsible_organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="responsible organization",
                            ),
                        ),
                        (
                            "responsible_person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="responsible person",
                            ),
                        ),
                        (
                            "began_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="began on"
                            ),
                        ),
                        (
                            "ended_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="ended on"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="Where it stands among the goals; 0: by its number.",
                                verbose_name="order",
                            ),
                        ),
                        (
                            "carried_actual",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.statusupdate",
                                verbose_name="actual carried over",
                            ),
                        ),
                        (
                            "carried_update",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.statusupdate",
                                verbose_name="update carried over",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BudgetLine",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "account",
                            models.CharField(
                                choices=[
                                    ("staff", "Staff"),
                                    ("premises", "Premises"),
                                    ("travel", "Travel"),
                                    ("services", "Bought services"),
                                    ("material", "Material"),
                                    ("information", "Information"),
                                    ("other", "Other"),
                                ],
                                max_length=12,
                                verbose_name="account kind",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "budget",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="budget"
                            ),
                        ),
                        (
                            "actual",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=14,
                                null=True,
                                verbose_name="actual cost",
                            ),
                        ),
                        (
                            "forecast",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=14,
                                null=True,
                                verbose_name="forecast",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="budget_lines",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "budget line",
                        "verbose_name_plural": "budget lines",
                        "ordering": ["project", "year", "account", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("project"),
                                models.F("account"),
                                models.F("year"),
                                models.F("financier"),
                                name="one_line_per_account_and_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("budget__gte", 0),
                                    models.Q(
                                        ("actual__isnull", True),
                                        ("actual__gte", 0),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        ("forecast__isnull", True),
                                        ("forecast__gte", 0),
                                        _connector="OR",
                                    ),
                                ),
                                name="no_budget_line_is_negative",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetLineEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "account",
                            models.CharField(
                                choices=[
                                    ("staff", "Staff"),
                                    ("premises", "Premises"),
                                    ("travel", "Travel"),
                                    ("services", "Bought services"),
                                    ("material", "Material"),
                                    ("information", "Information"),
                                    ("other", "Other"),
                                ],
                                max_length=12,
                                verbose_name="account kind",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "budget",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="budget"
                            ),
                        ),
                        (
                            "actual",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=14,
                                null=True,
                                verbose_name="actual cost",
                            ),
                        ),
                        (
                            "forecast",
                            models.DecimalField(
                                blank=True,
                                decimal_places=0,
                                max_digits=14,
                                null=True,
                                verbose_name="forecast",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.budgetline",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Contribution",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="part")),
                        ("did", models.TextField(blank=True, verbose_name="what they did")),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="organization",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contributions",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "contribution",
                        "verbose_name_plural": "contributions",
                        "ordering": ["project", "position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ContributionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="part")),
                        ("did", models.TextField(blank=True, verbose_name="what they did")),
                        (
                            "organization",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="organization",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.contribution",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EffectGoal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.TextField(verbose_name="effect goal")),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="effect_goals",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "effect goal",
                        "verbose_name_plural": "effect goals",
                        "ordering": ["project", "position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="EffectGoalEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.TextField(verbose_name="effect goal")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.effectgoal",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Partner",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="takes part with"
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="partner",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="partners",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "partner",
                        "verbose_name_plural": "partners",
                        "ordering": ["organization__name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("program"),
                                models.F("organization"),
                                name="one_partner_of_a_program",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PartnerEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "part",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="takes part with"
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="partner",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.partner",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProjectLink",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("url", models.URLField(max_length=500, verbose_name="address")),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "link",
                        "verbose_name_plural": "links",
                        "ordering": ["project", "title", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectLinkEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("url", models.URLField(max_length=500, verbose_name="address")),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.projectlink",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Answer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("text", models.TextField(verbose_name="answer")),
                        (
                            "update",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="programs.statusupdate",
                                verbose_name="status update",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="programs.question",
                                verbose_name="question",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "answer",
                        "verbose_name_plural": "answers",
                        "ordering": ["update", "question__position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("update"),
                                models.F("question"),
                                name="one_answer_to_a_question",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AnswerEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("text", models.TextField(verbose_name="answer")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.answer",
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.statusupdate",
                                verbose_name="status update",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.question",
                                verbose_name="question",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Asked",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="asked",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who is asked",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="asked",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "asked goal",
                        "verbose_name_plural": "asked goals",
                        "ordering": ["round", "goal__position", "goal__number", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("round"),
                                models.F("goal"),
                                name="a_goal_is_asked_once_in_a_round",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AskedEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="who is asked",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.asked",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Question",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="question")),
                        (
                            "is_required",
                            models.BooleanField(default=False, verbose_name="must be answered"),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "question",
                        "verbose_name_plural": "questions",
                        "ordering": ["round", "position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="QuestionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="question")),
                        (
                            "is_required",
                            models.BooleanField(default=False, verbose_name="must be answered"),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.question",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Reminder",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reminded",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reminded by",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reminders",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reminder",
                        "verbose_name_plural": "reminders",
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ReminderEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reminded",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.reminder",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reminded by",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ReportingRound",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("first_interim", "interim report 1"),
                                    ("second_interim", "interim report 2"),
                                    ("annual", "annual report"),
                                    ("final", "final report"),
                                ],
                                max_length=16,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("first_day", models.DateField(verbose_name="period from")),
                        ("last_day", models.DateField(verbose_name="period to")),
                        ("due_on", models.DateField(verbose_name="answers by")),
                        (
                            "introduction",
                            models.TextField(
                                blank=True, verbose_name="what those who are asked should know"
                            ),
                        ),
                        (
                            "opened_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="opened"
                            ),
                        ),
                        (
                            "closed_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="closed"
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reporting_rounds",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reporting round",
                        "verbose_name_plural": "reporting rounds",
                        "ordering": ["-last_day", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("program"),
                                models.F("name"),
                                name="one_reporting_round_of_a_name",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("last_day__gte", models.F("first_day"))),
                                name="a_reporting_period_ends_after_it_begins",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("closed_at__isnull", True),
                                    ("opened_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="only_an_opened_reporting_round_is_closed",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportingRoundEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("first_interim", "interim report 1"),
                                    ("second_interim", "interim report 2"),
                                    ("annual", "annual report"),
                                    ("final", "final report"),
                                ],
                                max_length=16,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("first_day", models.DateField(verbose_name="period from")),
                        ("last_day", models.DateField(verbose_name="period to")),
                        ("due_on", models.DateField(verbose_name="answers by")),
                        (
                            "introduction",
                            models.TextField(
                                blank=True, verbose_name="what those who are asked should know"
                            ),
                        ),
                        (
                            "opened_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="opened"
                            ),
                        ),
                        (
                            "closed_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="closed"
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.reportinground",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ReportingSnapshot",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("content", models.JSONField(verbose_name="content")),
                        ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="snapshots",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                        (
                            "taken_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="closed by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "frozen report",
                        "verbose_name_plural": "frozen reports",
                        "ordering": ["round", "-number"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("round"),
                                models.F("number"),
                                name="one_snapshot_of_a_number",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportingSnapshotEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.reportingsnapshot",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                        (
                            "taken_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="closed by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="UpdateDraft",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("content", models.JSONField(default=dict, verbose_name="content")),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="author",
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="drafts",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "reporting_round",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="drafts",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "draft of an update",
                        "verbose_name_plural": "drafts of updates",
                        "ordering": ["-updated_at"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("goal"),
                                models.F("author"),
                                models.F("reporting_round"),
                                name="one_draft_per_goal_author_and_round",
                                nulls_distinct=False,
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UpdateReturn",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("comment", models.TextField(verbose_name="what is missing")),
                        (
                            "returned_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="returned by",
                            ),
                        ),
                        (
                            "update",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="returned",
                                to="programs.statusupdate",
                                verbose_name="status update",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "return for completion",
                        "verbose_name_plural": "returns for completion",
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="UpdateReturnEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("comment", models.TextField(verbose_name="what is missing")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.updatereturn",
                            ),
                        ),
                        (
                            "returned_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="returned by",
                            ),
                        ),
                        (
                            "update",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.statusupdate",
                                verbose_name="status update",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AdoptedGoal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "target",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                verbose_name="target",
                            ),
                        ),
                        (
                            "target_unit",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="unit of the target"
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "goal",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="adopted",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "adoption",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="goals",
                                to="programs.adoption",
                                verbose_name="adoption",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "adopted goal",
                        "verbose_name_plural": "adopted goals",
                        "ordering": ["adoption", "number", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="AdoptedGoalEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "target",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                verbose_name="target",
                            ),
                        ),
                        (
                            "target_unit",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="unit of the target"
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "goal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.adoptedgoal",
                            ),
                        ),
                        (
                            "adoption",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.adoption",
                                verbose_name="adoption",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Adoption",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("adopted_on", models.DateField(verbose_name="adopted on")),
                        ("source", models.CharField(max_length=300, verbose_name="adopted by")),
                        (
                            "project",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="adoption",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "adoption of goals",
                        "verbose_name_plural": "adoptions of goals",
                    },
                ),
                migrations.CreateModel(
                    name="AdoptionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("adopted_on", models.DateField(verbose_name="adopted on")),
                        ("source", models.CharField(max_length=300, verbose_name="adopted by")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.adoption",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ChangedGoal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "target",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                verbose_name="target",
                            ),
                        ),
                        (
                            "target_unit",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="unit of the target"
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "goal",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="came_of",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "change",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="after",
                                to="programs.goalchange",
                                verbose_name="change of goals",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "goal after a change",
                        "verbose_name_plural": "goals after a change",
                        "ordering": ["change", "number", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("target__isnull", True),
                                    models.Q(("target_unit", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_changed_target_has_a_unit",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ChangedGoalEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "target",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                verbose_name="target",
                            ),
                        ),
                        (
                            "target_unit",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="unit of the target"
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "goal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.changedgoal",
                            ),
                        ),
                        (
                            "change",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.goalchange",
                                verbose_name="change of goals",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GoalBefore",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="endings",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "change",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="ending",
                                to="programs.goalchange",
                                verbose_name="change of goals",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "goal before a change",
                        "verbose_name_plural": "goals before a change",
                        "ordering": ["change", "goal__number", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("change"),
                                models.F("goal"),
                                name="a_goal_is_changed_once_in_a_change",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GoalBeforeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "goal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.goalbefore",
                            ),
                        ),
                        (
                            "change",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.goalchange",
                                verbose_name="change of goals",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GoalChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("split", "split"),
                                    ("merge", "merge"),
                                    ("reword", "reword"),
                                    ("add", "add"),
                                    ("withdraw", "withdraw"),
                                ],
                                max_length=8,
                                verbose_name="change",
                            ),
                        ),
                        ("changed_on", models.DateField(verbose_name="holds from")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "Proposed"),
                                    ("approved", "Approved"),
                                    ("declined", "Declined"),
                                ],
                                default="proposed",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "settled_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="approved or declined on"
                            ),
                        ),
                        (
                            "comment",
                            models.TextField(blank=True, verbose_name="comment of the approver"),
                        ),
                        (
                            "before",
                            models.ManyToManyField(
                                related_name="changed_by",
                                through="programs.GoalBefore",
                                to="programs.subgoal",
                                verbose_name="goals before",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="goal_changes",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="proposed by",
                            ),
                        ),
                        (
                            "settled_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved or declined by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "change of goals",
                        "verbose_name_plural": "changes of goals",
                        "ordering": ["project", "changed_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("state", "proposed"),
                                    ("settled_by__isnull", False),
                                    _connector="XOR",
                                ),
                                name="a_settled_change_names_who_settled_it",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("settled_by", models.F("proposed_by")), _negated=True
                                ),
                                name="nobody_approves_their_own_change",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GoalChangeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("split", "split"),
                                    ("merge", "merge"),
                                    ("reword", "reword"),
                                    ("add", "add"),
                                    ("withdraw", "withdraw"),
                                ],
                                max_length=8,
                                verbose_name="change",
                            ),
                        ),
                        ("changed_on", models.DateField(verbose_name="holds from")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("proposed", "Proposed"),
                                    ("approved", "Approved"),
                                    ("declined", "Declined"),
                                ],
                                default="proposed",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "settled_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="approved or declined on"
                            ),
                        ),
                        (
                            "comment",
                            models.TextField(blank=True, verbose_name="comment of the approver"),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.goalchange",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="proposed by",
                            ),
                        ),
                        (
                            "settled_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved or declined by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Adjustment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.TextField(verbose_name="what was adjusted")),
                        (
                            "goal",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="adjustments",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="adjustments",
                                to="programs.groupmeeting",
                                verbose_name="meeting",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "adjustment",
                        "verbose_name_plural": "adjustments",
                        "ordering": ["meeting", "position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="AdjustmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.TextField(verbose_name="what was adjusted")),
                        (
                            "goal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.adjustment",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.groupmeeting",
                                verbose_name="meeting",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Group",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("steering", "steering group"),
                                    ("working", "working group"),
                                    ("reference", "reference group"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("task", models.TextField(blank=True, verbose_name="task")),
                        (
                            "interval_weeks",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="weeks between meetings"
                            ),
                        ),
                        (
                            "ended_on",
                            models.DateField(blank=True, null=True, verbose_name="ended on"),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="organization",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="groups",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "group",
                        "verbose_name_plural": "groups",
                        "ordering": ["name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("organization"),
                                models.F("name"),
                                name="one_group_of_a_name",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("steering", "steering group"),
                                    ("working", "working group"),
                                    ("reference", "reference group"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("task", models.TextField(blank=True, verbose_name="task")),
                        (
                            "interval_weeks",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="weeks between meetings"
                            ),
                        ),
                        (
                            "ended_on",
                            models.DateField(blank=True, null=True, verbose_name="ended on"),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="organization",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.group",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GroupMeeting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="held on")),
                        (
                            "place",
                            models.CharField(blank=True, max_length=200, verbose_name="place"),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="notes")),
                        (
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="meetings",
                                to="programs.group",
                                verbose_name="group",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "meeting of a group",
                        "verbose_name_plural": "meetings of groups",
                        "ordering": ["-held_on", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="GroupMeetingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="held on")),
                        (
                            "place",
                            models.CharField(blank=True, max_length=200, verbose_name="place"),
                        ),
                        ("notes", models.TextField(blank=True, verbose_name="notes")),
                        (
                            "group",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.group",
                                verbose_name="group",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.groupmeeting",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GroupMember",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="from"),
                        ),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("member", "member"),
                                    ("deputy", "deputy"),
                                    ("co_opted", "co-opted"),
                                    ("secretary", "secretary"),
                                ],
                                default="member",
                                max_length=12,
                                verbose_name="part",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="members",
                                to="programs.group",
                                verbose_name="group",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "member of a group",
                        "verbose_name_plural": "members of groups",
                        "ordering": ["group", "kind", "person__name", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_to__isnull", True),
                                    ("valid_from__isnull", True),
                                    ("valid_to__gte", models.F("valid_from")),
                                    _connector="OR",
                                ),
                                name="a_term_ends_after_it_begins",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupMemberEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="from"),
                        ),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("chair", "chair"),
                                    ("member", "member"),
                                    ("deputy", "deputy"),
                                    ("co_opted", "co-opted"),
                                    ("secretary", "secretary"),
                                ],
                                default="member",
                                max_length=12,
                                verbose_name="part",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.group",
                                verbose_name="group",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.groupmember",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProjectReport",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="created"),
                        ),
                        (
                            "updated_at",
                            models.DateTimeField(auto_now=True, verbose_name="last changed"),
                        ),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, max_length=200, verbose_name="title"),
                        ),
                        (
                            "subtitle",
                            models.CharField(blank=True, max_length=200, verbose_name="subtitle"),
                        ),
                        ("as_of", models.DateField(blank=True, null=True, verbose_name="as of")),
                        ("summary", models.TextField(blank=True, verbose_name="summary")),
                        (
                            "goals_text",
                            models.TextField(blank=True, verbose_name="about the goals"),
                        ),
                        ("closing", models.TextField(blank=True, verbose_name="closing")),
                        (
                            "project",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="report",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "reporting_round",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "project report",
                        "verbose_name_plural": "project reports",
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectReportEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "version",
                            models.PositiveIntegerField(
                                default=1, editable=False, verbose_name="version"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, max_length=200, verbose_name="title"),
                        ),
                        (
                            "subtitle",
                            models.CharField(blank=True, max_length=200, verbose_name="subtitle"),
                        ),
                        ("as_of", models.DateField(blank=True, null=True, verbose_name="as of")),
                        ("summary", models.TextField(blank=True, verbose_name="summary")),
                        (
                            "goals_text",
                            models.TextField(blank=True, verbose_name="about the goals"),
                        ),
                        ("closing", models.TextField(blank=True, verbose_name="closing")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="programs.projectreport",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "reporting_round",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.reportinground",
                                verbose_name="reporting round",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalstatus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_goalstatusevent" ("counts_as_done", "ends_follow_up", "icon", "id", "meaning", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "program_id", "says_target_is_met", "tone", "version", "word") VALUES (NEW."counts_as_done", NEW."ends_follow_up", NEW."icon", NEW."id", NEW."meaning", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."program_id", NEW."says_target_is_met", NEW."tone", NEW."version", NEW."word"); RETURN NULL;',
                            hash="850fab12c4f4544bba1e5a6e32b36f66cb2e7cb7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6d6d5",
                            table="programs_goalstatus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalstatus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."counts_as_done" IS DISTINCT FROM (NEW."counts_as_done") OR OLD."ends_follow_up" IS DISTINCT FROM (NEW."ends_follow_up") OR OLD."icon" IS DISTINCT FROM (NEW."icon") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meaning" IS DISTINCT FROM (NEW."meaning") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."says_target_is_met" IS DISTINCT FROM (NEW."says_target_is_met") OR OLD."tone" IS DISTINCT FROM (NEW."tone") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."word" IS DISTINCT FROM (NEW."word"))',
                            func='INSERT INTO "programs_goalstatusevent" ("counts_as_done", "ends_follow_up", "icon", "id", "meaning", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "program_id", "says_target_is_met", "tone", "version", "word") VALUES (NEW."counts_as_done", NEW."ends_follow_up", NEW."icon", NEW."id", NEW."meaning", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."program_id", NEW."says_target_is_met", NEW."tone", NEW."version", NEW."word"); RETURN NULL;',
                            hash="a984a198683be6b155a35ae2e7a6ee0e15ee3930",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_07d93",
                            table="programs_goalstatus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalstatus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_goalstatusevent" ("counts_as_done", "ends_follow_up", "icon", "id", "meaning", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "program_id", "says_target_is_met", "tone", "version", "word") VALUES (OLD."counts_as_done", OLD."ends_follow_up", OLD."icon", OLD."id", OLD."meaning", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."program_id", OLD."says_target_is_met", OLD."tone", OLD."version", OLD."word"); RETURN NULL;',
                            hash="931b9ae9f3b26384ffc328b25c3f8bdbd5ea22b4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_eb3eb",
                            table="programs_goalstatus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategicchoice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_strategicchoiceevent" ("id", "name", "objective_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (NEW."id", NEW."name", NEW."objective_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."version"); RETURN NULL;',
                            hash="2a8d543f0c8ccdd3da7f42c26e61c76dbb3bc269",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d7e96",
                            table="programs_strategicchoice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategicchoice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."objective_id" IS DISTINCT FROM (NEW."objective_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_strategicchoiceevent" ("id", "name", "objective_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (NEW."id", NEW."name", NEW."objective_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."version"); RETURN NULL;',
                            hash="b96906bee7342000996dbba08fcf83a9a85a17ba",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b8b65",
                            table="programs_strategicchoice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategicchoice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_strategicchoiceevent" ("id", "name", "objective_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (OLD."id", OLD."name", OLD."objective_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."version"); RETURN NULL;',
                            hash="20180faf0aa5cbfa7b306e8fd23f8285f38b0cb6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_74454",
                            table="programs_strategicchoice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategicobjective",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_strategicobjectiveevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "strategy_id", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."strategy_id", NEW."version"); RETURN NULL;',
                            hash="11f40e388a07da53146b2a9ef7fc7627de015fda",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_19531",
                            table="programs_strategicobjective",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategicobjective",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."strategy_id" IS DISTINCT FROM (NEW."strategy_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_strategicobjectiveevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "strategy_id", "version") VALUES (NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."strategy_id", NEW."version"); RETURN NULL;',
                            hash="3bae4438727aa7b583f7772b898721d860f6dae7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_38856",
                            table="programs_strategicobjective",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategicobjective",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_strategicobjectiveevent" ("id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "strategy_id", "version") VALUES (OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."strategy_id", OLD."version"); RETURN NULL;',
                            hash="c5c10fbf9d10d5ec892405c78ea42ecc208345fe",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_84d95",
                            table="programs_strategicobjective",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="program",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_programevent" ("background", "id", "name", "names_kept_years", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "since_year", "stale_after_days", "target_groups", "version") VALUES (NEW."background", NEW."id", NEW."name", NEW."names_kept_years", NEW."note", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."since_year", NEW."stale_after_days", NEW."target_groups", NEW."version"); RETURN NULL;',
                            hash="c98b77917c4b74f7a8f75ef559e1d0e91a5e9c05",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5a554",
                            table="programs_program",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="program",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."background" IS DISTINCT FROM (NEW."background") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."names_kept_years" IS DISTINCT FROM (NEW."names_kept_years") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."since_year" IS DISTINCT FROM (NEW."since_year") OR OLD."stale_after_days" IS DISTINCT FROM (NEW."stale_after_days") OR OLD."target_groups" IS DISTINCT FROM (NEW."target_groups") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_programevent" ("background", "id", "name", "names_kept_years", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "since_year", "stale_after_days", "target_groups", "version") VALUES (NEW."background", NEW."id", NEW."name", NEW."names_kept_years", NEW."note", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."since_year", NEW."stale_after_days", NEW."target_groups", NEW."version"); RETURN NULL;',
                            hash="cdd9f76cdadcbe637aa67e6cc00d87c1322b337f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7f86c",
                            table="programs_program",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="program",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_programevent" ("background", "id", "name", "names_kept_years", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "since_year", "stale_after_days", "target_groups", "version") VALUES (OLD."background", OLD."id", OLD."name", OLD."names_kept_years", OLD."note", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."since_year", OLD."stale_after_days", OLD."target_groups", OLD."version"); RETURN NULL;',
                            hash="e1d1b37f88d3b9dc3819f413861fdefe7e603532",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7c1d4",
                            table="programs_program",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programrole",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_programroleevent" ("id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "valid_from", "valid_to", "version") VALUES (NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                            hash="74fd9a78387b492a365fe13b28ae3a177e660b00",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_69c4f",
                            table="programs_programrole",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programrole",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_programroleevent" ("id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "valid_from", "valid_to", "version") VALUES (NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                            hash="ccb11a0782bacb2d26dd08264a1a35c62aab5be2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_40b83",
                            table="programs_programrole",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programrole",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_programroleevent" ("id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "valid_from", "valid_to", "version") VALUES (OLD."id", OLD."kind", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."valid_from", OLD."valid_to", OLD."version"); RETURN NULL;',
                            hash="2f11b9eae555e2c6fa49a356f91631353d82b4ab",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9543c",
                            table="programs_programrole",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="project",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_projectevent" ("background", "diary_number", "ends_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "purpose", "starts_on", "summary", "target_groups", "version") VALUES (NEW."background", NEW."diary_number", NEW."ends_on", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."purpose", NEW."starts_on", NEW."summary", NEW."target_groups", NEW."version"); RETURN NULL;',
                            hash="f0607db60c2da529bb1e8d8fc0386e836092449b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1c677",
                            table="programs_project",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="project",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."background" IS DISTINCT FROM (NEW."background") OR OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."target_groups" IS DISTINCT FROM (NEW."target_groups") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_projectevent" ("background", "diary_number", "ends_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "purpose", "starts_on", "summary", "target_groups", "version") VALUES (NEW."background", NEW."diary_number", NEW."ends_on", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."purpose", NEW."starts_on", NEW."summary", NEW."target_groups", NEW."version"); RETURN NULL;',
                            hash="ec9c8e37718dcacc3e3233d10441fe09c667c496",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ff662",
                            table="programs_project",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="project",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_projectevent" ("background", "diary_number", "ends_on", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "purpose", "starts_on", "summary", "target_groups", "version") VALUES (OLD."background", OLD."diary_number", OLD."ends_on", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."purpose", OLD."starts_on", OLD."summary", OLD."target_groups", OLD."version"); RETURN NULL;',
                            hash="555858a9d101a4f3c2f445afd6790c60a82ca27c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_98319",
                            table="programs_project",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="alignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_alignmentevent" ("choice_id", "id", "motivation", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version") VALUES (NEW."choice_id", NEW."id", NEW."motivation", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."version"); RETURN NULL;',
                            hash="84a27c5cc56b7e3364e4243419264ed3f805dd47",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7868c",
                            table="programs_alignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="alignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."choice_id" IS DISTINCT FROM (NEW."choice_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."motivation" IS DISTINCT FROM (NEW."motivation") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_alignmentevent" ("choice_id", "id", "motivation", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version") VALUES (NEW."choice_id", NEW."id", NEW."motivation", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."version"); RETURN NULL;',
                            hash="2889665cbb9eacb3aa825aee12d92fb0729f8213",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_829a7",
                            table="programs_alignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="alignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_alignmentevent" ("choice_id", "id", "motivation", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version") VALUES (OLD."choice_id", OLD."id", OLD."motivation", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."version"); RETURN NULL;',
                            hash="ad7904c4ee99ee533868736e27405f3ec23613f8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_43b12",
                            table="programs_alignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statusupdate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_statusupdateevent" ("actual", "analysis", "as_of", "author_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "report", "reporting_round_id", "status_id", "version") VALUES (NEW."actual", NEW."analysis", NEW."as_of", NEW."author_id", NEW."goal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."report", NEW."reporting_round_id", NEW."status_id", NEW."version"); RETURN NULL;',
                            hash="ef1fb13c5b8c292f64c3f2f2fab8bd90c457598c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9c9dd",
                            table="programs_statusupdate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statusupdate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."actual" IS DISTINCT FROM (NEW."actual") OR OLD."analysis" IS DISTINCT FROM (NEW."analysis") OR OLD."as_of" IS DISTINCT FROM (NEW."as_of") OR OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."report" IS DISTINCT FROM (NEW."report") OR OLD."reporting_round_id" IS DISTINCT FROM (NEW."reporting_round_id") OR OLD."status_id" IS DISTINCT FROM (NEW."status_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_statusupdateevent" ("actual", "analysis", "as_of", "author_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "report", "reporting_round_id", "status_id", "version") VALUES (NEW."actual", NEW."analysis", NEW."as_of", NEW."author_id", NEW."goal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."report", NEW."reporting_round_id", NEW."status_id", NEW."version"); RETURN NULL;',
                            hash="bc0ba03a9c98aa9cc4144ccfc37deba7f4bc8982",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4c113",
                            table="programs_statusupdate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="statusupdate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_statusupdateevent" ("actual", "analysis", "as_of", "author_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "report", "reporting_round_id", "status_id", "version") VALUES (OLD."actual", OLD."analysis", OLD."as_of", OLD."author_id", OLD."goal_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."report", OLD."reporting_round_id", OLD."status_id", OLD."version"); RETURN NULL;',
                            hash="e5dc0d38bb370c58cd30cc1dba66ab28f5a39504",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_064b3",
                            table="programs_statusupdate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_strategyevent" ("first_year", "id", "last_year", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."first_year", NEW."id", NEW."last_year", NEW."name", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="538c8b56150bb609b13e88ed2399b9bf552bbea4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b2186",
                            table="programs_strategy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."first_year" IS DISTINCT FROM (NEW."first_year") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."last_year" IS DISTINCT FROM (NEW."last_year") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_strategyevent" ("first_year", "id", "last_year", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."first_year", NEW."id", NEW."last_year", NEW."name", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="884a95e316ac12f0a68756f19680eaf19cc28a56",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e1457",
                            table="programs_strategy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="strategy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_strategyevent" ("first_year", "id", "last_year", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."first_year", OLD."id", OLD."last_year", OLD."name", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="a821ac1fbfe818d824509a9d86144a84bea712f8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_84101",
                            table="programs_strategy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="subgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_subgoalevent" ("began_on", "carried_actual_id", "carried_update_id", "due_on", "ended_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "purpose", "responsible_organization_id", "responsible_person_id", "target", "target_unit", "title", "version") VALUES (NEW."began_on", NEW."carried_actual_id", NEW."carried_update_id", NEW."due_on", NEW."ended_on", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."project_id", NEW."purpose", NEW."responsible_organization_id", NEW."responsible_person_id", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                            hash="d894070ac4093771fff4199a36e35a632c2011f8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e1a95",
                            table="programs_subgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="subgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."began_on" IS DISTINCT FROM (NEW."began_on") OR OLD."carried_actual_id" IS DISTINCT FROM (NEW."carried_actual_id") OR OLD."carried_update_id" IS DISTINCT FROM (NEW."carried_update_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."ended_on" IS DISTINCT FROM (NEW."ended_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."responsible_organization_id" IS DISTINCT FROM (NEW."responsible_organization_id") OR OLD."responsible_person_id" IS DISTINCT FROM (NEW."responsible_person_id") OR OLD."target" IS DISTINCT FROM (NEW."target") OR OLD."target_unit" IS DISTINCT FROM (NEW."target_unit") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_subgoalevent" ("began_on", "carried_actual_id", "carried_update_id", "due_on", "ended_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "purpose", "responsible_organization_id", "responsible_person_id", "target", "target_unit", "title", "version") VALUES (NEW."began_on", NEW."carried_actual_id", NEW."carried_update_id", NEW."due_on", NEW."ended_on", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."project_id", NEW."purpose", NEW."responsible_organization_id", NEW."responsible_person_id", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                            hash="df4be9d79fdec2e354d438ef6b1b3e3cd7f9f289",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5b95a",
                            table="programs_subgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="subgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_subgoalevent" ("began_on", "carried_actual_id", "carried_update_id", "due_on", "ended_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "purpose", "responsible_organization_id", "responsible_person_id", "target", "target_unit", "title", "version") VALUES (OLD."began_on", OLD."carried_actual_id", OLD."carried_update_id", OLD."due_on", OLD."ended_on", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."project_id", OLD."purpose", OLD."responsible_organization_id", OLD."responsible_person_id", OLD."target", OLD."target_unit", OLD."title", OLD."version"); RETURN NULL;',
                            hash="11d31da2e7dcfe6db361e67f00cceed88a9128d8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6e45f",
                            table="programs_subgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="budgetline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_budgetlineevent" ("account", "actual", "budget", "financier_id", "forecast", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version", "year") VALUES (NEW."account", NEW."actual", NEW."budget", NEW."financier_id", NEW."forecast", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="db2b1d8d5d848d1f14d6cadc4df13b152e40e297",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d0abe",
                            table="programs_budgetline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="budgetline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."account" IS DISTINCT FROM (NEW."account") OR OLD."actual" IS DISTINCT FROM (NEW."actual") OR OLD."budget" IS DISTINCT FROM (NEW."budget") OR OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."forecast" IS DISTINCT FROM (NEW."forecast") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "programs_budgetlineevent" ("account", "actual", "budget", "financier_id", "forecast", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version", "year") VALUES (NEW."account", NEW."actual", NEW."budget", NEW."financier_id", NEW."forecast", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="5ee89d525b21cac54a48541a0a4c9eba83a7fe90",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ee746",
                            table="programs_budgetline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="budgetline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_budgetlineevent" ("account", "actual", "budget", "financier_id", "forecast", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version", "year") VALUES (OLD."account", OLD."actual", OLD."budget", OLD."financier_id", OLD."forecast", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="3c603546fc7b7870625831e41e637f5493cae009",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2dbe8",
                            table="programs_budgetline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contribution",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_contributionevent" ("did", "id", "organization_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "title", "version") VALUES (NEW."did", NEW."id", NEW."organization_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."project_id", NEW."title", NEW."version"); RETURN NULL;',
                            hash="8c4e61c22bb85923451371d12335336e12bf0f45",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7f285",
                            table="programs_contribution",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contribution",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."did" IS DISTINCT FROM (NEW."did") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_contributionevent" ("did", "id", "organization_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "title", "version") VALUES (NEW."did", NEW."id", NEW."organization_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."project_id", NEW."title", NEW."version"); RETURN NULL;',
                            hash="f27701e9eee9802d87987112ca29674a0abaa199",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8700b",
                            table="programs_contribution",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contribution",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_contributionevent" ("did", "id", "organization_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "title", "version") VALUES (OLD."did", OLD."id", OLD."organization_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."project_id", OLD."title", OLD."version"); RETURN NULL;',
                            hash="35449bd6511e428bea114527e518f5e20104c5bc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9c6eb",
                            table="programs_contribution",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_effectgoalevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "text", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."project_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="b6d291e7511824429d215109a0f36170553c557a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7b7cf",
                            table="programs_effectgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_effectgoalevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "text", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."project_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="b60c30b290e1717527afeb51b28e3540d19b1714",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_469d4",
                            table="programs_effectgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_effectgoalevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "text", "version") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."project_id", OLD."text", OLD."version"); RETURN NULL;',
                            hash="8eb6dae1b5d9c07e0433a915c788b873508ccc66",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cb583",
                            table="programs_effectgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_partnerevent" ("id", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (NEW."id", NEW."organization_id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."version"); RETURN NULL;',
                            hash="d637d4c4f1514d6a06d548f329ed4575274682ad",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ee693",
                            table="programs_partner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."part" IS DISTINCT FROM (NEW."part") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_partnerevent" ("id", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (NEW."id", NEW."organization_id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."version"); RETURN NULL;',
                            hash="92f8e5090fc3309461e239a2eb8c99c29fbb0e8e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_53700",
                            table="programs_partner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="partner",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_partnerevent" ("id", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (OLD."id", OLD."organization_id", OLD."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."version"); RETURN NULL;',
                            hash="87a0b51c7f6b5ee2bbc471acbfd113307dce4226",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9415a",
                            table="programs_partner",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_projectlinkevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "title", "url", "version") VALUES (NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."title", NEW."url", NEW."version"); RETURN NULL;',
                            hash="7503a53c1dfd7b68bd0b0e74ddceb38b00a2db7f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b4a60",
                            table="programs_projectlink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_projectlinkevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "title", "url", "version") VALUES (NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."title", NEW."url", NEW."version"); RETURN NULL;',
                            hash="31a92cb9f6424552d4e73e5b469958967ccf9256",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b961b",
                            table="programs_projectlink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectlink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_projectlinkevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "title", "url", "version") VALUES (OLD."id", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."title", OLD."url", OLD."version"); RETURN NULL;',
                            hash="792308f851017eec8ac1723a40bb92ffc7c7a6e0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d6bff",
                            table="programs_projectlink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_answerevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "update_id", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."question_id", NEW."text", NEW."update_id", NEW."version"); RETURN NULL;',
                            hash="073134f5db4eb85fe35256778f6e36bec6e64122",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9dd00",
                            table="programs_answer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."question_id" IS DISTINCT FROM (NEW."question_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."update_id" IS DISTINCT FROM (NEW."update_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_answerevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "update_id", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."question_id", NEW."text", NEW."update_id", NEW."version"); RETURN NULL;',
                            hash="3d3b0757b114ac6637b447c9a87f7d29f234a7f1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bb16a",
                            table="programs_answer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_answerevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "update_id", "version") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."question_id", OLD."text", OLD."update_id", OLD."version"); RETURN NULL;',
                            hash="3a0aacce626d2fb45b7c531cedb6fadae1245e7e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d8691",
                            table="programs_answer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="asked",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_askedevent" ("goal_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (NEW."goal_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."version"); RETURN NULL;',
                            hash="82c358890ba67b5093fc1ca2dd81daea44cebef8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1ff2e",
                            table="programs_asked",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="asked",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_askedevent" ("goal_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (NEW."goal_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."version"); RETURN NULL;',
                            hash="469c5d0531d31285d2750e516469d714426a929d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9a1ae",
                            table="programs_asked",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="asked",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_askedevent" ("goal_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (OLD."goal_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."version"); RETURN NULL;',
                            hash="f49bbae6b5ed8482131ec11187ea99e293f893fa",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_389ba",
                            table="programs_asked",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="question",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_questionevent" ("id", "is_required", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "round_id", "text", "version") VALUES (NEW."id", NEW."is_required", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."round_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="2242de826ec1b6cdec21a6c31f58c71858f2eb44",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4613d",
                            table="programs_question",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="question",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_required" IS DISTINCT FROM (NEW."is_required") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_questionevent" ("id", "is_required", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "round_id", "text", "version") VALUES (NEW."id", NEW."is_required", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."round_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="239b37897eca4e226ee191c50ebe0be9a706788b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7ab7c",
                            table="programs_question",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="question",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_questionevent" ("id", "is_required", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "round_id", "text", "version") VALUES (OLD."id", OLD."is_required", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."round_id", OLD."text", OLD."version"); RETURN NULL;',
                            hash="54fa88f411e227c343546ceb04d9c998a7c1755d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b0839",
                            table="programs_question",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reminder",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_reminderevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sent_by_id", "text", "version") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."sent_by_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="08b66372fb4356ea2af68f6a11fac045c320e897",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4b1f7",
                            table="programs_reminder",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reminder",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."sent_by_id" IS DISTINCT FROM (NEW."sent_by_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_reminderevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sent_by_id", "text", "version") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."sent_by_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="f0a97bdf3ef31c1bf4cf6c22c25feb59ef189b0e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a1c7f",
                            table="programs_reminder",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reminder",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_reminderevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sent_by_id", "text", "version") VALUES (OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."sent_by_id", OLD."text", OLD."version"); RETURN NULL;',
                            hash="c3957d01bef31e543f03562e762cbd7943b1c476",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0d7e5",
                            table="programs_reminder",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportinground",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_reportingroundevent" ("closed_at", "due_on", "first_day", "id", "introduction", "kind", "last_day", "name", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (NEW."closed_at", NEW."due_on", NEW."first_day", NEW."id", NEW."introduction", NEW."kind", NEW."last_day", NEW."name", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."version"); RETURN NULL;',
                            hash="0403a379734d14f7a3686443e292df434fcb3a57",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_52268",
                            table="programs_reportinground",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportinground",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."first_day" IS DISTINCT FROM (NEW."first_day") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."introduction" IS DISTINCT FROM (NEW."introduction") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."last_day" IS DISTINCT FROM (NEW."last_day") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_reportingroundevent" ("closed_at", "due_on", "first_day", "id", "introduction", "kind", "last_day", "name", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (NEW."closed_at", NEW."due_on", NEW."first_day", NEW."id", NEW."introduction", NEW."kind", NEW."last_day", NEW."name", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."version"); RETURN NULL;',
                            hash="ee0584256913b37c8964e9eab5632845bc1b66be",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_34a0f",
                            table="programs_reportinground",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportinground",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_reportingroundevent" ("closed_at", "due_on", "first_day", "id", "introduction", "kind", "last_day", "name", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (OLD."closed_at", OLD."due_on", OLD."first_day", OLD."id", OLD."introduction", OLD."kind", OLD."last_day", OLD."name", OLD."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."version"); RETURN NULL;',
                            hash="28a01b870ed8dbf2861634875710e660568d960a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6d2df",
                            table="programs_reportinground",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportingsnapshot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_reportingsnapshotevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sha256", "taken_by_id", "version") VALUES (NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."sha256", NEW."taken_by_id", NEW."version"); RETURN NULL;',
                            hash="9d33a1f358b06e4bfd985822a6c9c2a12065eb48",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e9ea8",
                            table="programs_reportingsnapshot",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportingsnapshot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."taken_by_id" IS DISTINCT FROM (NEW."taken_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_reportingsnapshotevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sha256", "taken_by_id", "version") VALUES (NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."sha256", NEW."taken_by_id", NEW."version"); RETURN NULL;',
                            hash="dad0b4b30f38b41a67312bdef82cd81611200b1e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f2fdc",
                            table="programs_reportingsnapshot",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reportingsnapshot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_reportingsnapshotevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sha256", "taken_by_id", "version") VALUES (OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."sha256", OLD."taken_by_id", OLD."version"); RETURN NULL;',
                            hash="d9f59667b78f15a32f6e2b9ff95e2d18bb51ba39",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0b3f0",
                            table="programs_reportingsnapshot",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="updatereturn",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_updatereturnevent" ("comment", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_by_id", "update_id", "version") VALUES (NEW."comment", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."returned_by_id", NEW."update_id", NEW."version"); RETURN NULL;',
                            hash="d40d3ed46ceba247df096add48a5e54096be9941",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1044b",
                            table="programs_updatereturn",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="updatereturn",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."comment" IS DISTINCT FROM (NEW."comment") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."returned_by_id" IS DISTINCT FROM (NEW."returned_by_id") OR OLD."update_id" IS DISTINCT FROM (NEW."update_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_updatereturnevent" ("comment", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_by_id", "update_id", "version") VALUES (NEW."comment", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."returned_by_id", NEW."update_id", NEW."version"); RETURN NULL;',
                            hash="4ffc593da18401ffc1a7018c3a60277b3ec2c96e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dd796",
                            table="programs_updatereturn",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="updatereturn",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_updatereturnevent" ("comment", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_by_id", "update_id", "version") VALUES (OLD."comment", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."returned_by_id", OLD."update_id", OLD."version"); RETURN NULL;',
                            hash="ab86ed81c65885f7465bdbe949ce5b07e14089f8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_18234",
                            table="programs_updatereturn",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoptedgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_adoptedgoalevent" ("adoption_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (NEW."adoption_id", NEW."due_on", NEW."goal_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                            hash="3f549a0884d17d0f366bacf2e4b88088a26490a6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7c61e",
                            table="programs_adoptedgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoptedgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."adoption_id" IS DISTINCT FROM (NEW."adoption_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."target" IS DISTINCT FROM (NEW."target") OR OLD."target_unit" IS DISTINCT FROM (NEW."target_unit") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_adoptedgoalevent" ("adoption_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (NEW."adoption_id", NEW."due_on", NEW."goal_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                            hash="2b83c41c50200c25ae978be86ef26955beb7037d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_66e47",
                            table="programs_adoptedgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoptedgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_adoptedgoalevent" ("adoption_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (OLD."adoption_id", OLD."due_on", OLD."goal_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."target", OLD."target_unit", OLD."title", OLD."version"); RETURN NULL;',
                            hash="f174ec5ffe914b3068700e9c7ed7f779066a3a29",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f4279",
                            table="programs_adoptedgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_adoptionevent" ("adopted_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "source", "version") VALUES (NEW."adopted_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."source", NEW."version"); RETURN NULL;',
                            hash="a26117fd02b6fbd056c5fc90be7b18c7543b3eee",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4c08c",
                            table="programs_adoption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."adopted_on" IS DISTINCT FROM (NEW."adopted_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_adoptionevent" ("adopted_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "source", "version") VALUES (NEW."adopted_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."source", NEW."version"); RETURN NULL;',
                            hash="9d6c07dea9d914580f9d0c9e19c4e520ceca935e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_20f19",
                            table="programs_adoption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_adoptionevent" ("adopted_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "source", "version") VALUES (OLD."adopted_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."source", OLD."version"); RETURN NULL;',
                            hash="d6ef1ac78d8e24470c157b472bb707aa5fd0d80c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_96a5b",
                            table="programs_adoption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changedgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_changedgoalevent" ("change_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (NEW."change_id", NEW."due_on", NEW."goal_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                            hash="8681f7cdb8ec2929feb5d2a667688e51f6c60c69",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cc14a",
                            table="programs_changedgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changedgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."change_id" IS DISTINCT FROM (NEW."change_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."target" IS DISTINCT FROM (NEW."target") OR OLD."target_unit" IS DISTINCT FROM (NEW."target_unit") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_changedgoalevent" ("change_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (NEW."change_id", NEW."due_on", NEW."goal_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                            hash="8e97c95ed488eccf3a7de2fd4d8c32b47f9a95f2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5a736",
                            table="programs_changedgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changedgoal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_changedgoalevent" ("change_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (OLD."change_id", OLD."due_on", OLD."goal_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."target", OLD."target_unit", OLD."title", OLD."version"); RETURN NULL;',
                            hash="7d7313f577b8f06ccab69302c139b6d3b8ec89bc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_51db1",
                            table="programs_changedgoal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalbefore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_goalbeforeevent" ("change_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."change_id", NEW."goal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="3cc94ea06177bd8107361a0dc5c584761406a2d5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_88aef",
                            table="programs_goalbefore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalbefore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."change_id" IS DISTINCT FROM (NEW."change_id") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_goalbeforeevent" ("change_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."change_id", NEW."goal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="42e3f6065dd18d9ecc0d49c4360ec34e1b302294",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_191f8",
                            table="programs_goalbefore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalbefore",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_goalbeforeevent" ("change_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."change_id", OLD."goal_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="40b3da3a8b1d3859116c989fefd15c83a83e4114",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0c7da",
                            table="programs_goalbefore",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_goalchangeevent" ("changed_on", "comment", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "proposed_by_id", "reason", "settled_by_id", "settled_on", "state", "version") VALUES (NEW."changed_on", NEW."comment", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."proposed_by_id", NEW."reason", NEW."settled_by_id", NEW."settled_on", NEW."state", NEW."version"); RETURN NULL;',
                            hash="0014114ed3e2e74bcfab9b152f5b2865f431b0fa",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ea4e0",
                            table="programs_goalchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."changed_on" IS DISTINCT FROM (NEW."changed_on") OR OLD."comment" IS DISTINCT FROM (NEW."comment") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."proposed_by_id" IS DISTINCT FROM (NEW."proposed_by_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."settled_by_id" IS DISTINCT FROM (NEW."settled_by_id") OR OLD."settled_on" IS DISTINCT FROM (NEW."settled_on") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_goalchangeevent" ("changed_on", "comment", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "proposed_by_id", "reason", "settled_by_id", "settled_on", "state", "version") VALUES (NEW."changed_on", NEW."comment", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."proposed_by_id", NEW."reason", NEW."settled_by_id", NEW."settled_on", NEW."state", NEW."version"); RETURN NULL;',
                            hash="efac11c5a879b02581e860ce21a709c054293cad",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d8840",
                            table="programs_goalchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_goalchangeevent" ("changed_on", "comment", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "proposed_by_id", "reason", "settled_by_id", "settled_on", "state", "version") VALUES (OLD."changed_on", OLD."comment", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."proposed_by_id", OLD."reason", OLD."settled_by_id", OLD."settled_on", OLD."state", OLD."version"); RETURN NULL;',
                            hash="91134c0e8808226c3803507db8e20d1481e3bb18",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bb59b",
                            table="programs_goalchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adjustment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_adjustmentevent" ("goal_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (NEW."goal_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."text", NEW."version"); RETURN NULL;',
                            hash="9d2896f221290c71d6ac1c5cd61c5de72c74c357",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f37ff",
                            table="programs_adjustment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adjustment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_adjustmentevent" ("goal_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (NEW."goal_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."text", NEW."version"); RETURN NULL;',
                            hash="e15977a681cce711df9091da2dab84e4bf914f30",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5cbe8",
                            table="programs_adjustment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adjustment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_adjustmentevent" ("goal_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (OLD."goal_id", OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."text", OLD."version"); RETURN NULL;',
                            hash="fee656a57bf6b281fb7b0ada7b52335b98c907a5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_10995",
                            table="programs_adjustment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="group",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_groupevent" ("ended_on", "id", "interval_weeks", "kind", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "task", "version") VALUES (NEW."ended_on", NEW."id", NEW."interval_weeks", NEW."kind", NEW."name", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."task", NEW."version"); RETURN NULL;',
                            hash="07b6a8b26f152e78c3ad4398bb2afc9d80409035",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9be97",
                            table="programs_group",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="group",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."ended_on" IS DISTINCT FROM (NEW."ended_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."interval_weeks" IS DISTINCT FROM (NEW."interval_weeks") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."task" IS DISTINCT FROM (NEW."task") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_groupevent" ("ended_on", "id", "interval_weeks", "kind", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "task", "version") VALUES (NEW."ended_on", NEW."id", NEW."interval_weeks", NEW."kind", NEW."name", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."task", NEW."version"); RETURN NULL;',
                            hash="27b290aa931c82bfb9a8300b5288c97e7f8f3dd8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_96d13",
                            table="programs_group",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="group",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_groupevent" ("ended_on", "id", "interval_weeks", "kind", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "task", "version") VALUES (OLD."ended_on", OLD."id", OLD."interval_weeks", OLD."kind", OLD."name", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."task", OLD."version"); RETURN NULL;',
                            hash="240cc8a1254712658bc027d4ab0698832188bbd4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1c428",
                            table="programs_group",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_groupmeetingevent" ("group_id", "held_on", "id", "notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (NEW."group_id", NEW."held_on", NEW."id", NEW."notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."version"); RETURN NULL;',
                            hash="5a4316f99f827055d7af8b8dc2230bb1e263484c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b072a",
                            table="programs_groupmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."group_id" IS DISTINCT FROM (NEW."group_id") OR OLD."held_on" IS DISTINCT FROM (NEW."held_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."notes" IS DISTINCT FROM (NEW."notes") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_groupmeetingevent" ("group_id", "held_on", "id", "notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (NEW."group_id", NEW."held_on", NEW."id", NEW."notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."version"); RETURN NULL;',
                            hash="ad6e9f0da039ad438afafb6385e2a428d4fdeff2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_258a1",
                            table="programs_groupmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_groupmeetingevent" ("group_id", "held_on", "id", "notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (OLD."group_id", OLD."held_on", OLD."id", OLD."notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."version"); RETURN NULL;',
                            hash="29fa4ef84165e07f9d7db0006c9a2bac6beb96d4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6cdc2",
                            table="programs_groupmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupmember",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_groupmemberevent" ("group_id", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."group_id", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                            hash="a1826f915ed906a372c1169428239f3c100acfbe",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bd551",
                            table="programs_groupmember",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupmember",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."group_id" IS DISTINCT FROM (NEW."group_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_groupmemberevent" ("group_id", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."group_id", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                            hash="c554f3d3ec93a4da33f0c2d8ef3e8c060af5eb88",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3a346",
                            table="programs_groupmember",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupmember",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_groupmemberevent" ("group_id", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (OLD."group_id", OLD."id", OLD."kind", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_to", OLD."version"); RETURN NULL;',
                            hash="ed31fb32039fc23520baa8f7fa3fb2ac3fc29799",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0a48d",
                            table="programs_groupmember",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_projectreportevent" ("as_of", "closing", "goals_text", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reporting_round_id", "subtitle", "summary", "title", "version") VALUES (NEW."as_of", NEW."closing", NEW."goals_text", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."reporting_round_id", NEW."subtitle", NEW."summary", NEW."title", NEW."version"); RETURN NULL;',
                            hash="25f41a504d93ff0b9575ffc1a8b08e34b53edd6a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_15efb",
                            table="programs_projectreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."as_of" IS DISTINCT FROM (NEW."as_of") OR OLD."closing" IS DISTINCT FROM (NEW."closing") OR OLD."goals_text" IS DISTINCT FROM (NEW."goals_text") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."reporting_round_id" IS DISTINCT FROM (NEW."reporting_round_id") OR OLD."subtitle" IS DISTINCT FROM (NEW."subtitle") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "programs_projectreportevent" ("as_of", "closing", "goals_text", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reporting_round_id", "subtitle", "summary", "title", "version") VALUES (NEW."as_of", NEW."closing", NEW."goals_text", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."reporting_round_id", NEW."subtitle", NEW."summary", NEW."title", NEW."version"); RETURN NULL;',
                            hash="f21d3418350687e8efbfd8cd6e9a424728c8ffe2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_83cb3",
                            table="programs_projectreport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "programs_projectreportevent" ("as_of", "closing", "goals_text", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "reporting_round_id", "subtitle", "summary", "title", "version") VALUES (OLD."as_of", OLD."closing", OLD."goals_text", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."reporting_round_id", OLD."subtitle", OLD."summary", OLD."title", OLD."version"); RETURN NULL;',
                            hash="a754c0f3318609847bc4f9503f231a5a2e75b448",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a5275",
                            table="programs_projectreport",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
    ]
