"""All of evaluation up to 0003, in one step: a new database is ready in seconds.

A database that has taken the old steps already takes them as this one; what each of them was for
stands in its own file. The triggers that guard what is final are those of the newest steps, where
their reasons are told.
"""

import datetime

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.expressions
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.at_once

FUNCTIONS = """
CREATE FUNCTION evaluation_refuse(what text)
 RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    RAISE EXCEPTION 'what the evaluation has settled stays: %', what
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION evaluation_guard_written_once()
 RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM evaluation_refuse(TG_TABLE_NAME);
    RETURN NULL;
END $$;

CREATE FUNCTION evaluation_guard_milestone()
 RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.planned_on <> OLD.planned_on OR NEW.evaluation_id <> OLD.evaluation_id THEN
        PERFORM evaluation_refuse(format('the first day of milestone %s', OLD.id));
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION evaluation_guard_measurement()
 RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
DECLARE
    figure evaluation_measurement := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
BEGIN
    PERFORM FROM evaluation_period WHERE id = figure.period_id FOR SHARE;
    IF EXISTS (
        SELECT FROM evaluation_period WHERE id = figure.period_id AND locked_at IS NOT NULL
    ) THEN
        PERFORM evaluation_refuse(format('the figures of period %s', figure.period_id));
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.state = 'approved' AND OLD.state = 'approved' AND (
        (NEW.count, NEW.sum) IS DISTINCT FROM (OLD.count, OLD.sum)
    ) THEN
        PERFORM evaluation_refuse(format('the approved figure %s', OLD.id));
    END IF;
    IF TG_OP = 'UPDATE' AND (NEW.indicator_id, NEW.period_id, NEW.municipality_id, NEW.unit_type,
        NEW.gender, NEW.cohort_id, NEW.takes_part) IS DISTINCT FROM (OLD.indicator_id,
        OLD.period_id, OLD.municipality_id, OLD.unit_type, OLD.gender, OLD.cohort_id,
        OLD.takes_part)
    THEN
        PERFORM evaluation_refuse(format('the place of figure %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION evaluation_guard_period()
 RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF OLD.published_at IS NOT NULL AND (
        TG_OP = 'DELETE' OR (NEW.program_id, NEW.starts_on, NEW.ends_on, NEW.locked_at,
            NEW.published_at) IS DISTINCT FROM (OLD.program_id, OLD.starts_on, OLD.ends_on,
            OLD.locked_at, OLD.published_at)
    ) THEN
        PERFORM evaluation_refuse(format('the published period %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""

NO_FUNCTIONS = """
DROP FUNCTION evaluation_refuse(what text);
DROP FUNCTION evaluation_guard_written_once();
DROP FUNCTION evaluation_guard_milestone();
DROP FUNCTION evaluation_guard_measurement();
DROP FUNCTION evaluation_guard_period();
"""

TRIGGERS = """
CREATE TRIGGER a_locked_period_stays BEFORE INSERT OR DELETE OR UPDATE
    ON evaluation_measurement
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_measurement();
CREATE TRIGGER figures_are_not_emptied BEFORE TRUNCATE
    ON evaluation_measurement
    FOR EACH STATEMENT EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER the_first_day_stays BEFORE UPDATE
    ON evaluation_milestone
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_milestone();
CREATE TRIGGER what_is_written_once_is_not_emptied BEFORE TRUNCATE
    ON evaluation_milestonerevision
    FOR EACH STATEMENT EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_stays BEFORE DELETE OR UPDATE
    ON evaluation_milestonerevision
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER a_published_period_stays BEFORE DELETE OR UPDATE
    ON evaluation_period
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_period();
CREATE TRIGGER what_is_written_once_is_not_emptied BEFORE TRUNCATE
    ON evaluation_publication
    FOR EACH STATEMENT EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_stays BEFORE DELETE OR UPDATE
    ON evaluation_publication
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_is_not_emptied BEFORE TRUNCATE
    ON evaluation_publishedfigure
    FOR EACH STATEMENT EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_stays BEFORE DELETE OR UPDATE
    ON evaluation_publishedfigure
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_is_not_emptied BEFORE TRUNCATE
    ON evaluation_reminder
    FOR EACH STATEMENT EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_stays BEFORE DELETE OR UPDATE
    ON evaluation_reminder
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_is_not_emptied BEFORE TRUNCATE
    ON evaluation_response
    FOR EACH STATEMENT EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_stays BEFORE DELETE OR UPDATE
    ON evaluation_response
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_is_not_emptied BEFORE TRUNCATE
    ON evaluation_responsecount
    FOR EACH STATEMENT EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_stays BEFORE DELETE OR UPDATE
    ON evaluation_responsecount
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_is_not_emptied BEFORE TRUNCATE
    ON evaluation_surveyimport
    FOR EACH STATEMENT EXECUTE FUNCTION evaluation_guard_written_once();
CREATE TRIGGER what_is_written_once_stays BEFORE DELETE OR UPDATE
    ON evaluation_surveyimport
    FOR EACH ROW EXECUTE FUNCTION evaluation_guard_written_once();
"""

NO_TRIGGERS = """
DROP TRIGGER a_locked_period_stays ON evaluation_measurement;
DROP TRIGGER figures_are_not_emptied ON evaluation_measurement;
DROP TRIGGER the_first_day_stays ON evaluation_milestone;
DROP TRIGGER what_is_written_once_is_not_emptied ON evaluation_milestonerevision;
DROP TRIGGER what_is_written_once_stays ON evaluation_milestonerevision;
DROP TRIGGER a_published_period_stays ON evaluation_period;
DROP TRIGGER what_is_written_once_is_not_emptied ON evaluation_publication;
DROP TRIGGER what_is_written_once_stays ON evaluation_publication;
DROP TRIGGER what_is_written_once_is_not_emptied ON evaluation_publishedfigure;
DROP TRIGGER what_is_written_once_stays ON evaluation_publishedfigure;
DROP TRIGGER what_is_written_once_is_not_emptied ON evaluation_reminder;
DROP TRIGGER what_is_written_once_stays ON evaluation_reminder;
DROP TRIGGER what_is_written_once_is_not_emptied ON evaluation_response;
DROP TRIGGER what_is_written_once_stays ON evaluation_response;
DROP TRIGGER what_is_written_once_is_not_emptied ON evaluation_responsecount;
DROP TRIGGER what_is_written_once_stays ON evaluation_responsecount;
DROP TRIGGER what_is_written_once_is_not_emptied ON evaluation_surveyimport;
DROP TRIGGER what_is_written_once_stays ON evaluation_surveyimport;
"""


class Migration(migrations.Migration):
    replaces = [
        ("evaluation", "0001_evaluations_indicators_recommendations"),
        ("evaluation", "0002_guard_what_stays"),
        ("evaluation", "0003_files_of_surveys"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0002_demanded_consequences"),
        ("programs", "0016_project_reports"),
        ("training", "0002_goals_rest_on_cohorts"),
    ]

    operations = [
        core.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="DataCollection",
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
                                    ("survey", "survey"),
                                    ("checklist", "checklist"),
                                    ("observation", "observation"),
                                    ("focus_group", "focus group"),
                                    ("interview", "interview"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("population", models.TextField(blank=True, verbose_name="who is asked")),
                        (
                            "invited",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="invited"
                            ),
                        ),
                        (
                            "wanted_rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="wanted response rate",
                            ),
                        ),
                        ("opens_on", models.DateField(verbose_name="opens on")),
                        ("closes_on", models.DateField(verbose_name="closes on")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "evaluation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="collections",
                                to="evaluation.evaluation",
                                verbose_name="evaluation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "data collection",
                        "verbose_name_plural": "data collections",
                        "ordering": ["evaluation", "opens_on", "title", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("evaluation"),
                                models.F("title"),
                                name="one_collection_of_a_title",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("closes_on__gte", models.F("opens_on"))),
                                name="a_collection_closes_after_opening",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("wanted_rate__isnull", True),
                                    models.Q(("wanted_rate__gt", 0), ("wanted_rate__lte", 100)),
                                    _connector="OR",
                                ),
                                name="a_wanted_rate_is_a_part_of_all",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuestionOption",
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
                        ("code", models.SmallIntegerField(verbose_name="code")),
                        ("label", models.CharField(max_length=300, verbose_name="answer")),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="options",
                                to="evaluation.surveyquestion",
                                verbose_name="question",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "answer to choose",
                        "verbose_name_plural": "answers to choose",
                        "ordering": ["question", "code"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("question"), models.F("code"), name="one_answer_of_a_code"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EffectGoalIndicator",
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
                            "effect_goal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indicators",
                                to="programs.effectgoal",
                                verbose_name="effect goal",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="effect_goals",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indicator of an effect goal",
                        "verbose_name_plural": "indicators of effect goals",
                        "ordering": ["indicator", "effect_goal__position"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("indicator"),
                                models.F("effect_goal"),
                                name="an_indicator_measures_for_an_effect_goal_once",
                                violation_error_message="The indicator measures for this effect goal already.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Evaluation",
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
                        ("questions", models.TextField(blank=True, verbose_name="questions")),
                        ("methods", models.TextField(blank=True, verbose_name="methods")),
                        (
                            "agreement",
                            models.TextField(
                                blank=True,
                                help_text="What was agreed: when, on what, at what price.",
                                verbose_name="agreement",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "evaluator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="evaluated by",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evaluations",
                                to="programs.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "evaluation",
                        "verbose_name_plural": "evaluations",
                        "ordering": ["-starts_on", "title", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("project"),
                                models.F("title"),
                                name="one_evaluation_of_a_title",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="an_evaluation_ends_after_it_starts",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DataCollectionEvent",
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
                                    ("survey", "survey"),
                                    ("checklist", "checklist"),
                                    ("observation", "observation"),
                                    ("focus_group", "focus group"),
                                    ("interview", "interview"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("population", models.TextField(blank=True, verbose_name="who is asked")),
                        (
                            "invited",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="invited"
                            ),
                        ),
                        (
                            "wanted_rate",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="wanted response rate",
                            ),
                        ),
                        ("opens_on", models.DateField(verbose_name="opens on")),
                        ("closes_on", models.DateField(verbose_name="closes on")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.datacollection",
                            ),
                        ),
                        (
                            "evaluation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.evaluation",
                                verbose_name="evaluation",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EvaluationEvent",
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
                        ("questions", models.TextField(blank=True, verbose_name="questions")),
                        ("methods", models.TextField(blank=True, verbose_name="methods")),
                        (
                            "agreement",
                            models.TextField(
                                blank=True,
                                help_text="What was agreed: when, on what, at what price.",
                                verbose_name="agreement",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "evaluator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="evaluated by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.evaluation",
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
                    name="EvaluationRole",
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
                            "evaluation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="roles",
                                to="evaluation.evaluation",
                                verbose_name="evaluation",
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
                        "verbose_name": "evaluator",
                        "verbose_name_plural": "evaluators",
                        "ordering": ["evaluation", "person__name", "pk"],
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
                                name="an_evaluator_ends_after_beginning",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EvaluationRoleEvent",
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
                            "evaluation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.evaluation",
                                verbose_name="evaluation",
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
                                to="evaluation.evaluationrole",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GoalIndicator",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indicators",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="goals",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indicator of a goal",
                        "verbose_name_plural": "indicators of goals",
                        "ordering": ["indicator", "goal__number"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("indicator"),
                                models.F("goal"),
                                name="an_indicator_measures_for_a_goal_once",
                                violation_error_message="The indicator measures for this goal already.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GoalMilestone",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="milestones",
                                to="programs.subgoal",
                                verbose_name="sub-goal",
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="goals",
                                to="evaluation.milestone",
                                verbose_name="milestone",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "goal that rests on a milestone",
                        "verbose_name_plural": "goals that rest on milestones",
                        "ordering": ["milestone", "goal__number"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("milestone"),
                                models.F("goal"),
                                name="a_goal_rests_on_a_milestone_once",
                                violation_error_message="The goal rests on this milestone already.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Indicator",
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
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("definition", models.TextField(verbose_name="definition")),
                        (
                            "figure",
                            models.CharField(
                                choices=[
                                    ("share", "share of all (percent)"),
                                    ("mean", "mean"),
                                    ("count", "number"),
                                    ("scale", "step on a described scale (mean)"),
                                ],
                                max_length=8,
                                verbose_name="what is measured",
                            ),
                        ),
                        ("unit", models.CharField(max_length=60, verbose_name="unit")),
                        (
                            "direction",
                            models.CharField(
                                choices=[("up", "higher is better"), ("down", "lower is better")],
                                default="up",
                                max_length=8,
                                verbose_name="direction",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(blank=True, max_length=300, verbose_name="source"),
                        ),
                        (
                            "low",
                            models.SmallIntegerField(
                                blank=True, null=True, verbose_name="lowest step"
                            ),
                        ),
                        (
                            "high",
                            models.SmallIntegerField(
                                blank=True, null=True, verbose_name="highest step"
                            ),
                        ),
                        (
                            "baseline",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                verbose_name="baseline",
                            ),
                        ),
                        (
                            "baseline_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="day of the baseline"
                            ),
                        ),
                        (
                            "dimensions",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("municipality", "municipality"),
                                        ("unit_type", "type of unit"),
                                        ("gender", "gender"),
                                        ("cohort", "cohort"),
                                        ("takes_part", "with and without the program"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                default=list,
                                verbose_name="broken down by",
                            ),
                        ),
                        (
                            "counts_people",
                            models.BooleanField(
                                default=True,
                                help_text="Then numbers under five are hidden where the figures are published.",
                                verbose_name="counts people",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "evaluation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indicators",
                                to="evaluation.evaluation",
                                verbose_name="measured by the evaluation",
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="indicators",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indicator",
                        "verbose_name_plural": "indicators",
                        "ordering": ["program", "number", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("program"),
                                models.F("number"),
                                name="one_indicator_of_a_number",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("figure", "scale"), ("low__lt", models.F("high"))),
                                    models.Q(
                                        models.Q(("figure", "scale"), _negated=True),
                                        ("high__isnull", True),
                                        ("low__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="described_scales_and_only_they_have_ends",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GoalIndicatorEvent",
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
                                to="evaluation.goalindicator",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Finding",
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
                        ("title", models.CharField(max_length=200, verbose_name="finding")),
                        ("text", models.TextField(blank=True, verbose_name="in words")),
                        (
                            "collection",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="findings",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                        (
                            "evaluation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="findings",
                                to="evaluation.evaluation",
                                verbose_name="evaluation",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="findings",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="findings",
                                to="evaluation.period",
                                verbose_name="period",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "finding of an evaluation",
                        "verbose_name_plural": "findings of evaluations",
                        "ordering": ["evaluation", "number", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("evaluation"),
                                models.F("number"),
                                name="one_finding_of_a_number",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EffectGoalIndicatorEvent",
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
                            "effect_goal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.effectgoal",
                                verbose_name="effect goal",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.effectgoalindicator",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="IndicatorEvent",
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
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("definition", models.TextField(verbose_name="definition")),
                        (
                            "figure",
                            models.CharField(
                                choices=[
                                    ("share", "share of all (percent)"),
                                    ("mean", "mean"),
                                    ("count", "number"),
                                    ("scale", "step on a described scale (mean)"),
                                ],
                                max_length=8,
                                verbose_name="what is measured",
                            ),
                        ),
                        ("unit", models.CharField(max_length=60, verbose_name="unit")),
                        (
                            "direction",
                            models.CharField(
                                choices=[("up", "higher is better"), ("down", "lower is better")],
                                default="up",
                                max_length=8,
                                verbose_name="direction",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(blank=True, max_length=300, verbose_name="source"),
                        ),
                        (
                            "low",
                            models.SmallIntegerField(
                                blank=True, null=True, verbose_name="lowest step"
                            ),
                        ),
                        (
                            "high",
                            models.SmallIntegerField(
                                blank=True, null=True, verbose_name="highest step"
                            ),
                        ),
                        (
                            "baseline",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=12,
                                null=True,
                                verbose_name="baseline",
                            ),
                        ),
                        (
                            "baseline_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="day of the baseline"
                            ),
                        ),
                        (
                            "dimensions",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("municipality", "municipality"),
                                        ("unit_type", "type of unit"),
                                        ("gender", "gender"),
                                        ("cohort", "cohort"),
                                        ("takes_part", "with and without the program"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                default=list,
                                verbose_name="broken down by",
                            ),
                        ),
                        (
                            "counts_people",
                            models.BooleanField(
                                default=True,
                                help_text="Then numbers under five are hidden where the figures are published.",
                                verbose_name="counts people",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "evaluation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.evaluation",
                                verbose_name="measured by the evaluation",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.indicator",
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
                    name="IndicatorTarget",
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
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, verbose_name="target"
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="targets",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="targets",
                                to="evaluation.period",
                                verbose_name="period",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "target of an indicator",
                        "verbose_name_plural": "targets of indicators",
                        "ordering": ["indicator", "period__starts_on", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("indicator"),
                                models.F("period"),
                                name="one_target_per_period",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Measurement",
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
                            "unit_type",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("preschool", "preschool"),
                                    ("compulsory", "compulsory school"),
                                    ("after_school", "after-school center"),
                                    ("upper_secondary", "upper secondary school"),
                                    ("adapted", "school for pupils with intellectual disabilities"),
                                    ("adult", "adult education"),
                                    ("student_health", "student health service"),
                                    ("other", "other"),
                                ],
                                max_length=16,
                                verbose_name="type of unit",
                            ),
                        ),
                        (
                            "gender",
                            models.CharField(
                                blank=True,
                                choices=[("female", "girls and women"), ("male", "boys and men")],
                                max_length=8,
                                verbose_name="gender",
                            ),
                        ),
                        (
                            "takes_part",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("with", "with the program"),
                                    ("without", "without the program"),
                                ],
                                max_length=8,
                                verbose_name="with and without the program",
                            ),
                        ),
                        ("count", models.PositiveIntegerField(verbose_name="number measured")),
                        (
                            "sum",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="sum",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("reported", "reported"),
                                    ("returned", "returned"),
                                    ("approved", "approved"),
                                ],
                                default="draft",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "comment",
                            models.TextField(
                                blank=True, editable=False, verbose_name="why it was returned"
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measurements",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="municipality",
                            ),
                        ),
                        (
                            "reported_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reported by",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measurements",
                                to="evaluation.period",
                                verbose_name="period",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "measurement",
                        "verbose_name_plural": "measurements",
                        "ordering": ["indicator", "period", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=(
                                    "indicator",
                                    "period",
                                    "municipality",
                                    "unit_type",
                                    "gender",
                                    "cohort",
                                    "takes_part",
                                ),
                                name="one_measurement_per_period_and_cell",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("approved_by__isnull", False), ("state", "approved")),
                                    models.Q(
                                        models.Q(("state", "approved"), _negated=True),
                                        ("approved_by__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="what_is_approved_names_by_whom",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("approved_by__isnull", True),
                                    models.Q(
                                        ("reported_by__isnull", False),
                                        models.Q(
                                            ("approved_by", models.F("reported_by")), _negated=True
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="nobody_approves_their_own_figure",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Milestone",
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
                        ("title", models.CharField(max_length=200, verbose_name="milestone")),
                        ("text", models.TextField(blank=True, verbose_name="what is to be there")),
                        ("planned_on", models.DateField(verbose_name="planned on")),
                        ("met_on", models.DateField(blank=True, null=True, verbose_name="met on")),
                        ("met_note", models.TextField(blank=True, verbose_name="how it was met")),
                        (
                            "evaluation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="milestones",
                                to="evaluation.evaluation",
                                verbose_name="evaluation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "milestone",
                        "verbose_name_plural": "milestones",
                        "ordering": ["evaluation", "planned_on", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("evaluation"),
                                models.F("title"),
                                name="one_milestone_of_a_title",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GoalMilestoneEvent",
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
                                to="evaluation.goalmilestone",
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.milestone",
                                verbose_name="milestone",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MilestoneDependency",
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
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="dependencies",
                                to="evaluation.milestone",
                                verbose_name="milestone",
                            ),
                        ),
                        (
                            "needs",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="needed_by",
                                to="evaluation.milestone",
                                verbose_name="depends on",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dependency of a milestone",
                        "verbose_name_plural": "dependencies of milestones",
                        "ordering": ["milestone", "needs__planned_on", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("milestone"),
                                models.F("needs"),
                                name="a_milestone_needs_another_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("milestone", models.F("needs")), _negated=True),
                                name="a_milestone_does_not_need_itself",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MilestoneDependencyEvent",
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
                            "milestone",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.milestone",
                                verbose_name="milestone",
                            ),
                        ),
                        (
                            "needs",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.milestone",
                                verbose_name="depends on",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.milestonedependency",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MilestoneEvent",
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
                        ("title", models.CharField(max_length=200, verbose_name="milestone")),
                        ("text", models.TextField(blank=True, verbose_name="what is to be there")),
                        ("planned_on", models.DateField(verbose_name="planned on")),
                        ("met_on", models.DateField(blank=True, null=True, verbose_name="met on")),
                        ("met_note", models.TextField(blank=True, verbose_name="how it was met")),
                        (
                            "evaluation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.evaluation",
                                verbose_name="evaluation",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.milestone",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MilestoneRevision",
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
                        ("due_on", models.DateField(verbose_name="new day")),
                        ("revised_on", models.DateField(verbose_name="revised on")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="revised by",
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="revisions",
                                to="evaluation.milestone",
                                verbose_name="milestone",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "revised day of a milestone",
                        "verbose_name_plural": "revised days of milestones",
                        "ordering": ["milestone", "revised_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="a_new_day_has_a_reason",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MilestoneRevisionEvent",
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
                        ("due_on", models.DateField(verbose_name="new day")),
                        ("revised_on", models.DateField(verbose_name="revised on")),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="revised by",
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.milestone",
                                verbose_name="milestone",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.milestonerevision",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Period",
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
                        ("name", models.CharField(max_length=80, verbose_name="name")),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        (
                            "locked_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="locked"
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="published"
                            ),
                        ),
                        (
                            "program",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="periods",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "period of measurement",
                        "verbose_name_plural": "periods of measurement",
                        "ordering": ["program", "starts_on", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("program"), models.F("name"), name="one_period_of_a_name"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="a_period_ends_after_it_starts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("published_at__isnull", True),
                                    ("locked_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="what_is_published_is_locked",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeasurementEvent",
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
                            "unit_type",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("preschool", "preschool"),
                                    ("compulsory", "compulsory school"),
                                    ("after_school", "after-school center"),
                                    ("upper_secondary", "upper secondary school"),
                                    ("adapted", "school for pupils with intellectual disabilities"),
                                    ("adult", "adult education"),
                                    ("student_health", "student health service"),
                                    ("other", "other"),
                                ],
                                max_length=16,
                                verbose_name="type of unit",
                            ),
                        ),
                        (
                            "gender",
                            models.CharField(
                                blank=True,
                                choices=[("female", "girls and women"), ("male", "boys and men")],
                                max_length=8,
                                verbose_name="gender",
                            ),
                        ),
                        (
                            "takes_part",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("with", "with the program"),
                                    ("without", "without the program"),
                                ],
                                max_length=8,
                                verbose_name="with and without the program",
                            ),
                        ),
                        ("count", models.PositiveIntegerField(verbose_name="number measured")),
                        (
                            "sum",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="sum",
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("draft", "draft"),
                                    ("reported", "reported"),
                                    ("returned", "returned"),
                                    ("approved", "approved"),
                                ],
                                default="draft",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "comment",
                            models.TextField(
                                blank=True, editable=False, verbose_name="why it was returned"
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                        (
                            "approved_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="approved by",
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="training.cohort",
                                verbose_name="cohort",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="municipality",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.measurement",
                            ),
                        ),
                        (
                            "reported_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reported by",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.period",
                                verbose_name="period",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="IndicatorTargetEvent",
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
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, verbose_name="target"
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.indicatortarget",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.period",
                                verbose_name="period",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="FindingEvent",
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
                        ("title", models.CharField(max_length=200, verbose_name="finding")),
                        ("text", models.TextField(blank=True, verbose_name="in words")),
                        (
                            "collection",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                        (
                            "evaluation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.evaluation",
                                verbose_name="evaluation",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.finding",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.period",
                                verbose_name="period",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PeriodEvent",
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
                        ("name", models.CharField(max_length=80, verbose_name="name")),
                        ("starts_on", models.DateField(verbose_name="starts on")),
                        ("ends_on", models.DateField(verbose_name="ends on")),
                        (
                            "locked_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="locked"
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                blank=True, editable=False, null=True, verbose_name="published"
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.period",
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
                    name="Publication",
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
                        ("count", models.PositiveIntegerField(verbose_name="number measured")),
                        (
                            "sum",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="sum",
                            ),
                        ),
                        (
                            "withheld",
                            models.JSONField(
                                blank=True, default=list, verbose_name="breakdowns not published"
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="published by",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="publications",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="publications",
                                to="evaluation.period",
                                verbose_name="period",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "published figure",
                        "verbose_name_plural": "published figures",
                        "ordering": ["indicator", "period__starts_on", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("indicator"),
                                models.F("period"),
                                name="a_period_is_published_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublicationEvent",
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
                        ("count", models.PositiveIntegerField(verbose_name="number measured")),
                        (
                            "sum",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="sum",
                            ),
                        ),
                        (
                            "withheld",
                            models.JSONField(
                                blank=True, default=list, verbose_name="breakdowns not published"
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="published by",
                            ),
                        ),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "period",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.period",
                                verbose_name="period",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.publication",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PublishedFigure",
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
                            "dimension",
                            models.CharField(
                                choices=[
                                    ("municipality", "municipality"),
                                    ("unit_type", "type of unit"),
                                    ("gender", "gender"),
                                    ("cohort", "cohort"),
                                    ("takes_part", "with and without the program"),
                                ],
                                max_length=16,
                                verbose_name="broken down by",
                            ),
                        ),
                        ("label", models.CharField(max_length=200, verbose_name="part")),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "group",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("with", "with the program"),
                                    ("without", "without the program"),
                                ],
                                max_length=8,
                                verbose_name="with and without the program",
                            ),
                        ),
                        ("is_hidden", models.BooleanField(default=False, verbose_name="hidden")),
                        (
                            "count",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="number measured"
                            ),
                        ),
                        (
                            "sum",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="sum",
                            ),
                        ),
                        (
                            "publication",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="figures",
                                to="evaluation.publication",
                                verbose_name="published figure",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "part of a published figure",
                        "verbose_name_plural": "parts of published figures",
                        "ordering": ["publication", "dimension", "group", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("publication"),
                                models.F("dimension"),
                                models.F("group"),
                                models.F("position"),
                                name="one_part_of_a_place",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("count__isnull", True),
                                        ("is_hidden", True),
                                        ("sum__isnull", True),
                                    ),
                                    models.Q(("count__isnull", False), ("is_hidden", False)),
                                    _connector="OR",
                                ),
                                name="what_is_hidden_is_not_stored",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PublishedFigureEvent",
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
                            "dimension",
                            models.CharField(
                                choices=[
                                    ("municipality", "municipality"),
                                    ("unit_type", "type of unit"),
                                    ("gender", "gender"),
                                    ("cohort", "cohort"),
                                    ("takes_part", "with and without the program"),
                                ],
                                max_length=16,
                                verbose_name="broken down by",
                            ),
                        ),
                        ("label", models.CharField(max_length=200, verbose_name="part")),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "group",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("with", "with the program"),
                                    ("without", "without the program"),
                                ],
                                max_length=8,
                                verbose_name="with and without the program",
                            ),
                        ),
                        ("is_hidden", models.BooleanField(default=False, verbose_name="hidden")),
                        (
                            "count",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="number measured"
                            ),
                        ),
                        (
                            "sum",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="sum",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.publishedfigure",
                            ),
                        ),
                        (
                            "publication",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.publication",
                                verbose_name="published figure",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Recommendation",
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
                        ("title", models.CharField(max_length=200, verbose_name="recommendation")),
                        ("text", models.TextField(blank=True, verbose_name="in words")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "done_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="done on"
                            ),
                        ),
                        (
                            "evidence",
                            models.TextField(
                                blank=True, editable=False, verbose_name="what shows it"
                            ),
                        ),
                        (
                            "closed_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="closed on"
                            ),
                        ),
                        (
                            "closing_note",
                            models.TextField(
                                blank=True, editable=False, verbose_name="why it is closed"
                            ),
                        ),
                        (
                            "evaluation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="recommendations",
                                to="evaluation.evaluation",
                                verbose_name="evaluation",
                            ),
                        ),
                        (
                            "finding",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="recommendations",
                                to="evaluation.finding",
                                verbose_name="rests on the finding",
                            ),
                        ),
                        (
                            "organization",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="concerns",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="responsible",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "recommendation",
                        "verbose_name_plural": "recommendations",
                        "ordering": ["evaluation", "number", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("evaluation"),
                                models.F("number"),
                                name="one_recommendation_of_a_number",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("done_on__isnull", True),
                                    models.Q(("evidence", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="what_is_done_is_shown",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RecommendationEvent",
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
                        ("title", models.CharField(max_length=200, verbose_name="recommendation")),
                        ("text", models.TextField(blank=True, verbose_name="in words")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "done_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="done on"
                            ),
                        ),
                        (
                            "evidence",
                            models.TextField(
                                blank=True, editable=False, verbose_name="what shows it"
                            ),
                        ),
                        (
                            "closed_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="closed on"
                            ),
                        ),
                        (
                            "closing_note",
                            models.TextField(
                                blank=True, editable=False, verbose_name="why it is closed"
                            ),
                        ),
                        (
                            "evaluation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.evaluation",
                                verbose_name="evaluation",
                            ),
                        ),
                        (
                            "finding",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.finding",
                                verbose_name="rests on the finding",
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
                                verbose_name="concerns",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.recommendation",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="responsible",
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
                        ("reminded_on", models.DateField(verbose_name="reminded on")),
                        ("text", models.CharField(blank=True, max_length=300, verbose_name="how")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reminders",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "reminder",
                        "verbose_name_plural": "reminders",
                        "ordering": ["collection", "reminded_on", "pk"],
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
                        ("reminded_on", models.DateField(verbose_name="reminded on")),
                        ("text", models.CharField(blank=True, max_length=300, verbose_name="how")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.reminder",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Response",
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
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("accepted", "accepted"),
                                    ("partly", "accepted in part"),
                                    ("declined", "not accepted"),
                                ],
                                max_length=8,
                                verbose_name="response",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        ("action", models.TextField(blank=True, verbose_name="what is done")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        ("responded_on", models.DateField(verbose_name="day")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        (
                            "recommendation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="responses",
                                to="evaluation.recommendation",
                                verbose_name="recommendation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "response to a recommendation",
                        "verbose_name_plural": "responses to recommendations",
                        "ordering": ["recommendation", "responded_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("verdict", "accepted"),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="what_is_not_accepted_has_a_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("verdict", "declined"),
                                    models.Q(("action", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="what_is_accepted_names_an_action",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResponseCount",
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
                        ("counted_on", models.DateField(verbose_name="day")),
                        ("answered", models.PositiveIntegerField(verbose_name="answered")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="counts",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "number of answers",
                        "verbose_name_plural": "numbers of answers",
                        "ordering": ["collection", "counted_on", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ResponseCountEvent",
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
                        ("counted_on", models.DateField(verbose_name="day")),
                        ("answered", models.PositiveIntegerField(verbose_name="answered")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.responsecount",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ResponseEvent",
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
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("accepted", "accepted"),
                                    ("partly", "accepted in part"),
                                    ("declined", "not accepted"),
                                ],
                                max_length=8,
                                verbose_name="response",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        ("action", models.TextField(blank=True, verbose_name="what is done")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        ("responded_on", models.DateField(verbose_name="day")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.response",
                            ),
                        ),
                        (
                            "recommendation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.recommendation",
                                verbose_name="recommendation",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ScaleLevel",
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
                        ("level", models.SmallIntegerField(verbose_name="step")),
                        ("description", models.TextField(verbose_name="what it means")),
                        (
                            "indicator",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="levels",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "step of a scale",
                        "verbose_name_plural": "steps of scales",
                        "ordering": ["indicator", "level"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("indicator"),
                                models.F("level"),
                                name="one_description_of_a_step",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ScaleLevelEvent",
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
                        ("level", models.SmallIntegerField(verbose_name="step")),
                        ("description", models.TextField(verbose_name="what it means")),
                        (
                            "indicator",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.indicator",
                                verbose_name="indicator",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.scalelevel",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SurveyImport",
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
                        ("name", models.CharField(max_length=255, verbose_name="file")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingerprint")),
                        ("rows", models.PositiveIntegerField(verbose_name="respondents")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="imported by",
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="imports",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "imported file",
                        "verbose_name_plural": "imported files",
                        "ordering": ["collection", "-created_at", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("collection"),
                                models.F("sha256"),
                                name="a_file_of_answers_is_read_once",
                                violation_error_message="This file has been imported already.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Respondent",
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
                        ("key", models.CharField(max_length=120)),
                        (
                            "unit_type",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("preschool", "preschool"),
                                    ("compulsory", "compulsory school"),
                                    ("after_school", "after-school center"),
                                    ("upper_secondary", "upper secondary school"),
                                    ("adapted", "school for pupils with intellectual disabilities"),
                                    ("adult", "adult education"),
                                    ("student_health", "student health service"),
                                    ("other", "other"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "gender",
                            models.CharField(
                                blank=True,
                                choices=[("female", "girls and women"), ("male", "boys and men")],
                                max_length=8,
                            ),
                        ),
                        (
                            "takes_part",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("with", "with the program"),
                                    ("without", "without the program"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "cohort",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="training.cohort",
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="respondents",
                                to="evaluation.datacollection",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="respondents",
                                to="evaluation.surveyimport",
                            ),
                        ),
                        ("fingerprint", models.CharField(blank=True, max_length=64)),
                    ],
                    options={
                        "verbose_name": "respondent",
                        "verbose_name_plural": "respondents",
                        "ordering": ["collection", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("collection"),
                                models.F("key"),
                                name="one_respondent_of_a_key",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SurveyImportEvent",
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
                        ("name", models.CharField(max_length=255, verbose_name="file")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingerprint")),
                        ("rows", models.PositiveIntegerField(verbose_name="respondents")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="imported by",
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.surveyimport",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SurveyQuestion",
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
                        ("code", models.CharField(max_length=120, verbose_name="column")),
                        ("text", models.TextField(verbose_name="question")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("coded", "one of the given answers"),
                                    ("scale", "a step on a scale"),
                                    ("open", "in one's own words"),
                                ],
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "low",
                            models.SmallIntegerField(
                                blank=True, null=True, verbose_name="lowest step"
                            ),
                        ),
                        (
                            "high",
                            models.SmallIntegerField(
                                blank=True, null=True, verbose_name="highest step"
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="questions",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "survey question",
                        "verbose_name_plural": "survey questions",
                        "ordering": ["collection", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("collection"),
                                models.F("code"),
                                name="one_question_of_a_column",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "scale"), ("low__lt", models.F("high"))),
                                    models.Q(("high__isnull", True), ("low__isnull", True)),
                                    _connector="OR",
                                ),
                                name="scales_and_only_scales_have_ends",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuestionOptionEvent",
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
                        ("code", models.SmallIntegerField(verbose_name="code")),
                        ("label", models.CharField(max_length=300, verbose_name="answer")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.questionoption",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.surveyquestion",
                                verbose_name="question",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OpenAnswer",
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
                        ("text", models.TextField(verbose_name="answer")),
                        (
                            "respondent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="open_answers",
                                to="evaluation.respondent",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="open_answers",
                                to="evaluation.surveyquestion",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "answer in own words",
                        "verbose_name_plural": "answers in own words",
                        "ordering": ["question", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("question"),
                                models.F("respondent"),
                                name="one_open_answer_to_a_question",
                            )
                        ],
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
                        ("value", models.SmallIntegerField(verbose_name="value")),
                        (
                            "respondent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="evaluation.respondent",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="answers",
                                to="evaluation.surveyquestion",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "answer",
                        "verbose_name_plural": "answers",
                        "ordering": ["question", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("question"),
                                models.F("respondent"),
                                name="one_answer_of_a_respondent",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SurveyQuestionEvent",
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
                        ("code", models.CharField(max_length=120, verbose_name="column")),
                        ("text", models.TextField(verbose_name="question")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("coded", "one of the given answers"),
                                    ("scale", "a step on a scale"),
                                    ("open", "in one's own words"),
                                ],
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "low",
                            models.SmallIntegerField(
                                blank=True, null=True, verbose_name="lowest step"
                            ),
                        ),
                        (
                            "high",
                            models.SmallIntegerField(
                                blank=True, null=True, verbose_name="highest step"
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="evaluation.surveyquestion",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SurveyFile",
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
                        ("name", models.CharField(max_length=255, verbose_name="file")),
                        ("sha256", models.CharField(max_length=64, verbose_name="fingerprint")),
                        ("content", models.TextField(blank=True, verbose_name="rows")),
                        ("rows", models.PositiveIntegerField(verbose_name="respondents")),
                        (
                            "done",
                            models.PositiveIntegerField(default=0, verbose_name="read so far"),
                        ),
                        ("columns", models.JSONField(default=list, verbose_name="columns")),
                        (
                            "personal",
                            models.JSONField(
                                default=list, verbose_name="columns with personal data"
                            ),
                        ),
                        (
                            "replaces",
                            models.BooleanField(
                                default=False, verbose_name="replaces answers that differ"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("uploaded", "to be looked at"),
                                    ("ordered", "waits for its turn"),
                                    ("working", "is being imported"),
                                    ("imported", "imported"),
                                    ("failed", "not imported"),
                                ],
                                default="uploaded",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("problem", models.TextField(blank=True, verbose_name="what went wrong")),
                        ("outcome", models.JSONField(default=dict, verbose_name="outcome")),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="handed in by",
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="evaluation.datacollection",
                                verbose_name="data collection",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "file of answers",
                        "verbose_name_plural": "files of answers",
                        "ordering": ["-created_at", "pk"],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="datacollection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_datacollectionevent" ("closes_on", "evaluation_id", "id", "invited", "kind", "note", "opens_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "title", "version", "wanted_rate") VALUES (NEW."closes_on", NEW."evaluation_id", NEW."id", NEW."invited", NEW."kind", NEW."note", NEW."opens_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."population", NEW."title", NEW."version", NEW."wanted_rate"); RETURN NULL;',
                            hash="a459d765910325580105dd92eb1667740adca9bf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_93661",
                            table="evaluation_datacollection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="datacollection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."closes_on" IS DISTINCT FROM (NEW."closes_on") OR OLD."evaluation_id" IS DISTINCT FROM (NEW."evaluation_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."invited" IS DISTINCT FROM (NEW."invited") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."opens_on" IS DISTINCT FROM (NEW."opens_on") OR OLD."population" IS DISTINCT FROM (NEW."population") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."wanted_rate" IS DISTINCT FROM (NEW."wanted_rate"))',
                            func='INSERT INTO "evaluation_datacollectionevent" ("closes_on", "evaluation_id", "id", "invited", "kind", "note", "opens_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "title", "version", "wanted_rate") VALUES (NEW."closes_on", NEW."evaluation_id", NEW."id", NEW."invited", NEW."kind", NEW."note", NEW."opens_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."population", NEW."title", NEW."version", NEW."wanted_rate"); RETURN NULL;',
                            hash="90c4d32922087152ff90c2aef047077d74b765e8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ae195",
                            table="evaluation_datacollection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="datacollection",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_datacollectionevent" ("closes_on", "evaluation_id", "id", "invited", "kind", "note", "opens_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "population", "title", "version", "wanted_rate") VALUES (OLD."closes_on", OLD."evaluation_id", OLD."id", OLD."invited", OLD."kind", OLD."note", OLD."opens_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."population", OLD."title", OLD."version", OLD."wanted_rate"); RETURN NULL;',
                            hash="8ffa3b3826216aab763acba965cbfc998562106e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e8529",
                            table="evaluation_datacollection",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="questionoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_questionoptionevent" ("code", "id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "version") VALUES (NEW."code", NEW."id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."question_id", NEW."version"); RETURN NULL;',
                            hash="0d255c39cb2200aa48775bdc2b0cbefe281262aa",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_176e6",
                            table="evaluation_questionoption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="questionoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."label" IS DISTINCT FROM (NEW."label") OR OLD."question_id" IS DISTINCT FROM (NEW."question_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_questionoptionevent" ("code", "id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "version") VALUES (NEW."code", NEW."id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."question_id", NEW."version"); RETURN NULL;',
                            hash="9d9d82a256cf649834d7909efb0bf8e31c8e9bb0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ac9e0",
                            table="evaluation_questionoption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="questionoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_questionoptionevent" ("code", "id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "version") VALUES (OLD."code", OLD."id", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."question_id", OLD."version"); RETURN NULL;',
                            hash="704c57893d91ee6fb9dde263b9e1aed59df303d8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_51f1b",
                            table="evaluation_questionoption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectgoalindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_effectgoalindicatorevent" ("effect_goal_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."effect_goal_id", NEW."id", NEW."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="c77d2b56f67fea7fe904ad3e2b851edef2597f9e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d00c7",
                            table="evaluation_effectgoalindicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectgoalindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."effect_goal_id" IS DISTINCT FROM (NEW."effect_goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_effectgoalindicatorevent" ("effect_goal_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."effect_goal_id", NEW."id", NEW."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="2f731be39a4e1d5206210e1777b94668f2037f5e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2b9ca",
                            table="evaluation_effectgoalindicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectgoalindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_effectgoalindicatorevent" ("effect_goal_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."effect_goal_id", OLD."id", OLD."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="f81d65c08bb85711c370991ebcefdc13b12cc529",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5f145",
                            table="evaluation_effectgoalindicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evaluation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_evaluationevent" ("agreement", "ends_on", "evaluator_id", "id", "methods", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "questions", "starts_on", "title", "version") VALUES (NEW."agreement", NEW."ends_on", NEW."evaluator_id", NEW."id", NEW."methods", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."questions", NEW."starts_on", NEW."title", NEW."version"); RETURN NULL;',
                            hash="53c109efff9e632bc4f130a5a052e494275ba424",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_99147",
                            table="evaluation_evaluation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evaluation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."agreement" IS DISTINCT FROM (NEW."agreement") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."evaluator_id" IS DISTINCT FROM (NEW."evaluator_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."methods" IS DISTINCT FROM (NEW."methods") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."questions" IS DISTINCT FROM (NEW."questions") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_evaluationevent" ("agreement", "ends_on", "evaluator_id", "id", "methods", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "questions", "starts_on", "title", "version") VALUES (NEW."agreement", NEW."ends_on", NEW."evaluator_id", NEW."id", NEW."methods", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."questions", NEW."starts_on", NEW."title", NEW."version"); RETURN NULL;',
                            hash="2976c4010b3123aa5ba8b20fda88a2d26cdbf0d1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a4f92",
                            table="evaluation_evaluation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evaluation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_evaluationevent" ("agreement", "ends_on", "evaluator_id", "id", "methods", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "questions", "starts_on", "title", "version") VALUES (OLD."agreement", OLD."ends_on", OLD."evaluator_id", OLD."id", OLD."methods", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."questions", OLD."starts_on", OLD."title", OLD."version"); RETURN NULL;',
                            hash="773c3bec551df630adac06e56e18fd4b8f634a98",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_38f22",
                            table="evaluation_evaluation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evaluationrole",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_evaluationroleevent" ("evaluation_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."evaluation_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                            hash="d7c9cadb3a20ad8c19ff6b93df0d0cb495d26213",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_856aa",
                            table="evaluation_evaluationrole",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evaluationrole",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."evaluation_id" IS DISTINCT FROM (NEW."evaluation_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_evaluationroleevent" ("evaluation_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."evaluation_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                            hash="f2913827163c4502715b9d8f9de22a173ebb30bb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_536b1",
                            table="evaluation_evaluationrole",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="evaluationrole",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_evaluationroleevent" ("evaluation_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (OLD."evaluation_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_to", OLD."version"); RETURN NULL;',
                            hash="b120d2ea805aff606a063b649fc47a693f9b62cf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6178f",
                            table="evaluation_evaluationrole",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_goalindicatorevent" ("goal_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."goal_id", NEW."id", NEW."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="faa5fe6ae489fda2cc2064b7c2ed12ee63b8ccc7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e048d",
                            table="evaluation_goalindicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_goalindicatorevent" ("goal_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."goal_id", NEW."id", NEW."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="e4624f6b56928106fe8b485a9df0dd44e2ea3fad",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b5edf",
                            table="evaluation_goalindicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_goalindicatorevent" ("goal_id", "id", "indicator_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."goal_id", OLD."id", OLD."indicator_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="b73f3f1adc960b0605e52d5c9f5b405127ae3786",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_85bc8",
                            table="evaluation_goalindicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_goalmilestoneevent" ("goal_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."goal_id", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="8efc3cbb7ec53756021adc0af2d5f06522e6de99",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8dfe0",
                            table="evaluation_goalmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."milestone_id" IS DISTINCT FROM (NEW."milestone_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_goalmilestoneevent" ("goal_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."goal_id", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="a6c8e288d7787fa02c595e53dfc6304c50f745bf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a8a5a",
                            table="evaluation_goalmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="goalmilestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_goalmilestoneevent" ("goal_id", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."goal_id", OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="b00d3530c5c0ece53b09019c2f67ecee41c12af1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_73e63",
                            table="evaluation_goalmilestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_indicatorevent" ("baseline", "baseline_on", "counts_people", "definition", "dimensions", "direction", "evaluation_id", "figure", "high", "id", "low", "name", "note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "source", "unit", "version") VALUES (NEW."baseline", NEW."baseline_on", NEW."counts_people", NEW."definition", NEW."dimensions", NEW."direction", NEW."evaluation_id", NEW."figure", NEW."high", NEW."id", NEW."low", NEW."name", NEW."note", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."source", NEW."unit", NEW."version"); RETURN NULL;',
                            hash="ba1cf8901af9928dd69758773a0feae4b8dd7de6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f3eef",
                            table="evaluation_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."baseline" IS DISTINCT FROM (NEW."baseline") OR OLD."baseline_on" IS DISTINCT FROM (NEW."baseline_on") OR OLD."counts_people" IS DISTINCT FROM (NEW."counts_people") OR OLD."definition" IS DISTINCT FROM (NEW."definition") OR OLD."dimensions" IS DISTINCT FROM (NEW."dimensions") OR OLD."direction" IS DISTINCT FROM (NEW."direction") OR OLD."evaluation_id" IS DISTINCT FROM (NEW."evaluation_id") OR OLD."figure" IS DISTINCT FROM (NEW."figure") OR OLD."high" IS DISTINCT FROM (NEW."high") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."low" IS DISTINCT FROM (NEW."low") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."unit" IS DISTINCT FROM (NEW."unit") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_indicatorevent" ("baseline", "baseline_on", "counts_people", "definition", "dimensions", "direction", "evaluation_id", "figure", "high", "id", "low", "name", "note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "source", "unit", "version") VALUES (NEW."baseline", NEW."baseline_on", NEW."counts_people", NEW."definition", NEW."dimensions", NEW."direction", NEW."evaluation_id", NEW."figure", NEW."high", NEW."id", NEW."low", NEW."name", NEW."note", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."source", NEW."unit", NEW."version"); RETURN NULL;',
                            hash="d267d2bdf8d8c14c1e9b29ccf911aa7ae44eae39",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_578e0",
                            table="evaluation_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_indicatorevent" ("baseline", "baseline_on", "counts_people", "definition", "dimensions", "direction", "evaluation_id", "figure", "high", "id", "low", "name", "note", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "source", "unit", "version") VALUES (OLD."baseline", OLD."baseline_on", OLD."counts_people", OLD."definition", OLD."dimensions", OLD."direction", OLD."evaluation_id", OLD."figure", OLD."high", OLD."id", OLD."low", OLD."name", OLD."note", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."source", OLD."unit", OLD."version"); RETURN NULL;',
                            hash="1482fc54c2d25c5b7f8180dd9cef0f4db4f228f2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e8b58",
                            table="evaluation_indicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="finding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_findingevent" ("collection_id", "evaluation_id", "id", "indicator_id", "number", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title", "version") VALUES (NEW."collection_id", NEW."evaluation_id", NEW."id", NEW."indicator_id", NEW."number", NEW."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                            hash="9062ba4d4cca54cd5e8978fe419a3865874ff10b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_39b47",
                            table="evaluation_finding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="finding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."collection_id" IS DISTINCT FROM (NEW."collection_id") OR OLD."evaluation_id" IS DISTINCT FROM (NEW."evaluation_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."period_id" IS DISTINCT FROM (NEW."period_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_findingevent" ("collection_id", "evaluation_id", "id", "indicator_id", "number", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title", "version") VALUES (NEW."collection_id", NEW."evaluation_id", NEW."id", NEW."indicator_id", NEW."number", NEW."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                            hash="6d29166496e02676cf361d6088a0f91ff1ad8eff",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_05348",
                            table="evaluation_finding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="finding",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_findingevent" ("collection_id", "evaluation_id", "id", "indicator_id", "number", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "title", "version") VALUES (OLD."collection_id", OLD."evaluation_id", OLD."id", OLD."indicator_id", OLD."number", OLD."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."title", OLD."version"); RETURN NULL;',
                            hash="ac9e3e94e5f5dd39166b819af03569478008dd75",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_eeaa5",
                            table="evaluation_finding",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicatortarget",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_indicatortargetevent" ("id", "indicator_id", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value", "version") VALUES (NEW."id", NEW."indicator_id", NEW."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."value", NEW."version"); RETURN NULL;',
                            hash="abfa47ae8acca3fa59f203649c31784446c0408e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c28d3",
                            table="evaluation_indicatortarget",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicatortarget",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."period_id" IS DISTINCT FROM (NEW."period_id") OR OLD."value" IS DISTINCT FROM (NEW."value") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_indicatortargetevent" ("id", "indicator_id", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value", "version") VALUES (NEW."id", NEW."indicator_id", NEW."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."value", NEW."version"); RETURN NULL;',
                            hash="acb2ab8f50fa51c3dc3030833fd49b56554a6d27",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_64fff",
                            table="evaluation_indicatortarget",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="indicatortarget",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_indicatortargetevent" ("id", "indicator_id", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value", "version") VALUES (OLD."id", OLD."indicator_id", OLD."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."value", OLD."version"); RETURN NULL;',
                            hash="4b663dcc25659ab7a080782bea346d9b18f37c98",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e9b41",
                            table="evaluation_indicatortarget",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="measurement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_measurementevent" ("approved_by_id", "cohort_id", "comment", "count", "gender", "id", "indicator_id", "municipality_id", "note", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_by_id", "state", "sum", "takes_part", "unit_type", "version") VALUES (NEW."approved_by_id", NEW."cohort_id", NEW."comment", NEW."count", NEW."gender", NEW."id", NEW."indicator_id", NEW."municipality_id", NEW."note", NEW."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reported_by_id", NEW."state", NEW."sum", NEW."takes_part", NEW."unit_type", NEW."version"); RETURN NULL;',
                            hash="585f3a9c6925a1f3a055cf4511dd179eb5297c87",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6f6d1",
                            table="evaluation_measurement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="measurement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."approved_by_id" IS DISTINCT FROM (NEW."approved_by_id") OR OLD."cohort_id" IS DISTINCT FROM (NEW."cohort_id") OR OLD."comment" IS DISTINCT FROM (NEW."comment") OR OLD."count" IS DISTINCT FROM (NEW."count") OR OLD."gender" IS DISTINCT FROM (NEW."gender") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."period_id" IS DISTINCT FROM (NEW."period_id") OR OLD."reported_by_id" IS DISTINCT FROM (NEW."reported_by_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."sum" IS DISTINCT FROM (NEW."sum") OR OLD."takes_part" IS DISTINCT FROM (NEW."takes_part") OR OLD."unit_type" IS DISTINCT FROM (NEW."unit_type") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_measurementevent" ("approved_by_id", "cohort_id", "comment", "count", "gender", "id", "indicator_id", "municipality_id", "note", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_by_id", "state", "sum", "takes_part", "unit_type", "version") VALUES (NEW."approved_by_id", NEW."cohort_id", NEW."comment", NEW."count", NEW."gender", NEW."id", NEW."indicator_id", NEW."municipality_id", NEW."note", NEW."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reported_by_id", NEW."state", NEW."sum", NEW."takes_part", NEW."unit_type", NEW."version"); RETURN NULL;',
                            hash="4728ee4820a0a7a269a79f672cb2d144d7f3e07d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0e5d0",
                            table="evaluation_measurement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="measurement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_measurementevent" ("approved_by_id", "cohort_id", "comment", "count", "gender", "id", "indicator_id", "municipality_id", "note", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_by_id", "state", "sum", "takes_part", "unit_type", "version") VALUES (OLD."approved_by_id", OLD."cohort_id", OLD."comment", OLD."count", OLD."gender", OLD."id", OLD."indicator_id", OLD."municipality_id", OLD."note", OLD."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reported_by_id", OLD."state", OLD."sum", OLD."takes_part", OLD."unit_type", OLD."version"); RETURN NULL;',
                            hash="bced45823f15743205bc1aa1e2ba53730d73be6a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b6e38",
                            table="evaluation_measurement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_milestoneevent" ("evaluation_id", "id", "met_note", "met_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "text", "title", "version") VALUES (NEW."evaluation_id", NEW."id", NEW."met_note", NEW."met_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."planned_on", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                            hash="a40d596a800b52f6baaffd5180e58f234966c2fa",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_496ec",
                            table="evaluation_milestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."evaluation_id" IS DISTINCT FROM (NEW."evaluation_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."met_note" IS DISTINCT FROM (NEW."met_note") OR OLD."met_on" IS DISTINCT FROM (NEW."met_on") OR OLD."planned_on" IS DISTINCT FROM (NEW."planned_on") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_milestoneevent" ("evaluation_id", "id", "met_note", "met_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "text", "title", "version") VALUES (NEW."evaluation_id", NEW."id", NEW."met_note", NEW."met_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."planned_on", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                            hash="902a117a0856e338935bd93e9712dc58ab99cab6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d7cfc",
                            table="evaluation_milestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_milestoneevent" ("evaluation_id", "id", "met_note", "met_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_on", "text", "title", "version") VALUES (OLD."evaluation_id", OLD."id", OLD."met_note", OLD."met_on", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."planned_on", OLD."text", OLD."title", OLD."version"); RETURN NULL;',
                            hash="8357bdf8b792459cc6fbf6f0d1822559b4032b70",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8162c",
                            table="evaluation_milestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestonedependency",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_milestonedependencyevent" ("id", "milestone_id", "needs_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."milestone_id", NEW."needs_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="a6f93dbea238c1b84b0bf1e9249210f03fbb77a5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_28973",
                            table="evaluation_milestonedependency",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestonedependency",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."milestone_id" IS DISTINCT FROM (NEW."milestone_id") OR OLD."needs_id" IS DISTINCT FROM (NEW."needs_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_milestonedependencyevent" ("id", "milestone_id", "needs_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."id", NEW."milestone_id", NEW."needs_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="7b5ba6a517f5c3730beafd3d1c26a643c47074ac",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3c306",
                            table="evaluation_milestonedependency",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestonedependency",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_milestonedependencyevent" ("id", "milestone_id", "needs_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."id", OLD."milestone_id", OLD."needs_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="f242528df4d64ac294e0da908b75aad27860c05f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_39520",
                            table="evaluation_milestonedependency",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestonerevision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_milestonerevisionevent" ("author_id", "due_on", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revised_on", "version") VALUES (NEW."author_id", NEW."due_on", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."revised_on", NEW."version"); RETURN NULL;',
                            hash="2fe4a8afde103ef6438cddc8097162bdde5c603f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b5bc9",
                            table="evaluation_milestonerevision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestonerevision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."milestone_id" IS DISTINCT FROM (NEW."milestone_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."revised_on" IS DISTINCT FROM (NEW."revised_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_milestonerevisionevent" ("author_id", "due_on", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revised_on", "version") VALUES (NEW."author_id", NEW."due_on", NEW."id", NEW."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."revised_on", NEW."version"); RETURN NULL;',
                            hash="3316b7d30f572684d568598d2df972b86cfc0a2d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_70eaf",
                            table="evaluation_milestonerevision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestonerevision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_milestonerevisionevent" ("author_id", "due_on", "id", "milestone_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "revised_on", "version") VALUES (OLD."author_id", OLD."due_on", OLD."id", OLD."milestone_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."revised_on", OLD."version"); RETURN NULL;',
                            hash="1e5bc7e4fa28e26a88b72fb5a0d9936af7294cf8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2d9bc",
                            table="evaluation_milestonerevision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="period",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_periodevent" ("ends_on", "id", "locked_at", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "published_at", "starts_on", "version") VALUES (NEW."ends_on", NEW."id", NEW."locked_at", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."published_at", NEW."starts_on", NEW."version"); RETURN NULL;',
                            hash="27a0362c4f99be76797b40578087fb9b03b1c647",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_626e9",
                            table="evaluation_period",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="period",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."locked_at" IS DISTINCT FROM (NEW."locked_at") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_periodevent" ("ends_on", "id", "locked_at", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "published_at", "starts_on", "version") VALUES (NEW."ends_on", NEW."id", NEW."locked_at", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."published_at", NEW."starts_on", NEW."version"); RETURN NULL;',
                            hash="61408cedc7026d7bdd9ec727b93be141140bc227",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1b233",
                            table="evaluation_period",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="period",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_periodevent" ("ends_on", "id", "locked_at", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "published_at", "starts_on", "version") VALUES (OLD."ends_on", OLD."id", OLD."locked_at", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."published_at", OLD."starts_on", OLD."version"); RETURN NULL;',
                            hash="13b93d7e4831610c10690dad34c03be26c53aa2a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d45ba",
                            table="evaluation_period",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="publication",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_publicationevent" ("author_id", "count", "id", "indicator_id", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sum", "version", "withheld") VALUES (NEW."author_id", NEW."count", NEW."id", NEW."indicator_id", NEW."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sum", NEW."version", NEW."withheld"); RETURN NULL;',
                            hash="bad7114fe3c18316d07527c95b841224984433b7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0bf9e",
                            table="evaluation_publication",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="publication",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."count" IS DISTINCT FROM (NEW."count") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."period_id" IS DISTINCT FROM (NEW."period_id") OR OLD."sum" IS DISTINCT FROM (NEW."sum") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."withheld" IS DISTINCT FROM (NEW."withheld"))',
                            func='INSERT INTO "evaluation_publicationevent" ("author_id", "count", "id", "indicator_id", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sum", "version", "withheld") VALUES (NEW."author_id", NEW."count", NEW."id", NEW."indicator_id", NEW."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sum", NEW."version", NEW."withheld"); RETURN NULL;',
                            hash="1877fb5986374f4cfbd5efeccfb1b48b46092e68",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_58041",
                            table="evaluation_publication",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="publication",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_publicationevent" ("author_id", "count", "id", "indicator_id", "period_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sum", "version", "withheld") VALUES (OLD."author_id", OLD."count", OLD."id", OLD."indicator_id", OLD."period_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sum", OLD."version", OLD."withheld"); RETURN NULL;',
                            hash="0a08ffcae50f4ca6f449f0cef6c86da9b73eb4a0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_158a0",
                            table="evaluation_publication",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="publishedfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_publishedfigureevent" ("count", "dimension", "group", "id", "is_hidden", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "publication_id", "sum", "version") VALUES (NEW."count", NEW."dimension", NEW."group", NEW."id", NEW."is_hidden", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."publication_id", NEW."sum", NEW."version"); RETURN NULL;',
                            hash="6a0554a5e8e344225aace68ac82b83a7c96f6055",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_152c8",
                            table="evaluation_publishedfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="publishedfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."count" IS DISTINCT FROM (NEW."count") OR OLD."dimension" IS DISTINCT FROM (NEW."dimension") OR OLD."group" IS DISTINCT FROM (NEW."group") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_hidden" IS DISTINCT FROM (NEW."is_hidden") OR OLD."label" IS DISTINCT FROM (NEW."label") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."publication_id" IS DISTINCT FROM (NEW."publication_id") OR OLD."sum" IS DISTINCT FROM (NEW."sum") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_publishedfigureevent" ("count", "dimension", "group", "id", "is_hidden", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "publication_id", "sum", "version") VALUES (NEW."count", NEW."dimension", NEW."group", NEW."id", NEW."is_hidden", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."publication_id", NEW."sum", NEW."version"); RETURN NULL;',
                            hash="248ce0ce0223ee12d4fdde166d2b51e16fe5aeb8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_81f5a",
                            table="evaluation_publishedfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="publishedfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_publishedfigureevent" ("count", "dimension", "group", "id", "is_hidden", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "publication_id", "sum", "version") VALUES (OLD."count", OLD."dimension", OLD."group", OLD."id", OLD."is_hidden", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."publication_id", OLD."sum", OLD."version"); RETURN NULL;',
                            hash="54d4bff3cfaae7be60039d6be8d966bb563384a2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_51700",
                            table="evaluation_publishedfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recommendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_recommendationevent" ("closed_on", "closing_note", "done_on", "due_on", "evaluation_id", "evidence", "finding_id", "id", "number", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "text", "title", "version") VALUES (NEW."closed_on", NEW."closing_note", NEW."done_on", NEW."due_on", NEW."evaluation_id", NEW."evidence", NEW."finding_id", NEW."id", NEW."number", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."responsible_id", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                            hash="1906fadf3f1d280c04c2280813c2b75c715431a8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e5416",
                            table="evaluation_recommendation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recommendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."closed_on" IS DISTINCT FROM (NEW."closed_on") OR OLD."closing_note" IS DISTINCT FROM (NEW."closing_note") OR OLD."done_on" IS DISTINCT FROM (NEW."done_on") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."evaluation_id" IS DISTINCT FROM (NEW."evaluation_id") OR OLD."evidence" IS DISTINCT FROM (NEW."evidence") OR OLD."finding_id" IS DISTINCT FROM (NEW."finding_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_recommendationevent" ("closed_on", "closing_note", "done_on", "due_on", "evaluation_id", "evidence", "finding_id", "id", "number", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "text", "title", "version") VALUES (NEW."closed_on", NEW."closing_note", NEW."done_on", NEW."due_on", NEW."evaluation_id", NEW."evidence", NEW."finding_id", NEW."id", NEW."number", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."responsible_id", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                            hash="99a2084fd123a92cfda65e53016a75b7d20f496b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_94a1d",
                            table="evaluation_recommendation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recommendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_recommendationevent" ("closed_on", "closing_note", "done_on", "due_on", "evaluation_id", "evidence", "finding_id", "id", "number", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "text", "title", "version") VALUES (OLD."closed_on", OLD."closing_note", OLD."done_on", OLD."due_on", OLD."evaluation_id", OLD."evidence", OLD."finding_id", OLD."id", OLD."number", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."responsible_id", OLD."text", OLD."title", OLD."version"); RETURN NULL;',
                            hash="f52541b680bae6604498227fec8aad6f736ec0e8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c1f31",
                            table="evaluation_recommendation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reminder",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_reminderevent" ("author_id", "collection_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_on", "text", "version") VALUES (NEW."author_id", NEW."collection_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reminded_on", NEW."text", NEW."version"); RETURN NULL;',
                            hash="46272a4b759d281cad901f283a424223c5e42175",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_17c88",
                            table="evaluation_reminder",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reminder",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."collection_id" IS DISTINCT FROM (NEW."collection_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reminded_on" IS DISTINCT FROM (NEW."reminded_on") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_reminderevent" ("author_id", "collection_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_on", "text", "version") VALUES (NEW."author_id", NEW."collection_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reminded_on", NEW."text", NEW."version"); RETURN NULL;',
                            hash="648130a3d24f00d98fcebb8d4ca357d32caad2c0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6d3a8",
                            table="evaluation_reminder",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reminder",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_reminderevent" ("author_id", "collection_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_on", "text", "version") VALUES (OLD."author_id", OLD."collection_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reminded_on", OLD."text", OLD."version"); RETURN NULL;',
                            hash="d4d497618890fa9ffe11c79f9a752579b0f6a06f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_103b4",
                            table="evaluation_reminder",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="response",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_responseevent" ("action", "author_id", "due_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recommendation_id", "responded_on", "verdict", "version") VALUES (NEW."action", NEW."author_id", NEW."due_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."recommendation_id", NEW."responded_on", NEW."verdict", NEW."version"); RETURN NULL;',
                            hash="f47b699f570469f43323e13cf2b323fa7df51032",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b274b",
                            table="evaluation_response",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="response",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."action" IS DISTINCT FROM (NEW."action") OR OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."recommendation_id" IS DISTINCT FROM (NEW."recommendation_id") OR OLD."responded_on" IS DISTINCT FROM (NEW."responded_on") OR OLD."verdict" IS DISTINCT FROM (NEW."verdict") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_responseevent" ("action", "author_id", "due_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recommendation_id", "responded_on", "verdict", "version") VALUES (NEW."action", NEW."author_id", NEW."due_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."recommendation_id", NEW."responded_on", NEW."verdict", NEW."version"); RETURN NULL;',
                            hash="c53f4a72f173559c96e9ad0417087d92bc073196",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f9b16",
                            table="evaluation_response",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="response",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_responseevent" ("action", "author_id", "due_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recommendation_id", "responded_on", "verdict", "version") VALUES (OLD."action", OLD."author_id", OLD."due_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."recommendation_id", OLD."responded_on", OLD."verdict", OLD."version"); RETURN NULL;',
                            hash="aacc16b95e27d38590a075352aa8a383a83d2e05",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2062e",
                            table="evaluation_response",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsecount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_responsecountevent" ("answered", "author_id", "collection_id", "counted_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."answered", NEW."author_id", NEW."collection_id", NEW."counted_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="56f118c46102a1e38c617fca86f1df846578473a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_067c5",
                            table="evaluation_responsecount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsecount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."answered" IS DISTINCT FROM (NEW."answered") OR OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."collection_id" IS DISTINCT FROM (NEW."collection_id") OR OLD."counted_on" IS DISTINCT FROM (NEW."counted_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_responsecountevent" ("answered", "author_id", "collection_id", "counted_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."answered", NEW."author_id", NEW."collection_id", NEW."counted_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="910921716a39be5e1c5bb4c952b87f2a27a35583",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0b6ab",
                            table="evaluation_responsecount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsecount",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_responsecountevent" ("answered", "author_id", "collection_id", "counted_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."answered", OLD."author_id", OLD."collection_id", OLD."counted_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="dae8e794a8457995ff1be8d88be4fa6d77c16817",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_319d8",
                            table="evaluation_responsecount",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scalelevel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_scalelevelevent" ("description", "id", "indicator_id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."description", NEW."id", NEW."indicator_id", NEW."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="060725d51fb4c49b44d241c70873f67bd221e464",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7bfcf",
                            table="evaluation_scalelevel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scalelevel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."indicator_id" IS DISTINCT FROM (NEW."indicator_id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_scalelevelevent" ("description", "id", "indicator_id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."description", NEW."id", NEW."indicator_id", NEW."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="c3fb5ccadadd8e657a3c3762649f532f209bac3c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c451b",
                            table="evaluation_scalelevel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scalelevel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_scalelevelevent" ("description", "id", "indicator_id", "level", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."description", OLD."id", OLD."indicator_id", OLD."level", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="39c859a247457e17148d38c416ff3dc2d273dbd8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_157d5",
                            table="evaluation_scalelevel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="surveyimport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_surveyimportevent" ("author_id", "collection_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rows", "sha256", "version") VALUES (NEW."author_id", NEW."collection_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rows", NEW."sha256", NEW."version"); RETURN NULL;',
                            hash="eff9ec36620a8d8a3afd738de66bf6c06e2a1148",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_afae9",
                            table="evaluation_surveyimport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="surveyimport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."collection_id" IS DISTINCT FROM (NEW."collection_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."rows" IS DISTINCT FROM (NEW."rows") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_surveyimportevent" ("author_id", "collection_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rows", "sha256", "version") VALUES (NEW."author_id", NEW."collection_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rows", NEW."sha256", NEW."version"); RETURN NULL;',
                            hash="0c30b10fe7892fff16b0b6f5d2591f15db47eab4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_02be8",
                            table="evaluation_surveyimport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="surveyimport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_surveyimportevent" ("author_id", "collection_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rows", "sha256", "version") VALUES (OLD."author_id", OLD."collection_id", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rows", OLD."sha256", OLD."version"); RETURN NULL;',
                            hash="a62a8a6c2879496f469fd0973eedc2ddc2d0208e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c1715",
                            table="evaluation_surveyimport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="surveyquestion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_surveyquestionevent" ("code", "collection_id", "high", "id", "kind", "low", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (NEW."code", NEW."collection_id", NEW."high", NEW."id", NEW."kind", NEW."low", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."text", NEW."version"); RETURN NULL;',
                            hash="75ab7f530a0beb6a477efd6bbfc229cd72803dd2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_021f8",
                            table="evaluation_surveyquestion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="surveyquestion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."collection_id" IS DISTINCT FROM (NEW."collection_id") OR OLD."high" IS DISTINCT FROM (NEW."high") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."low" IS DISTINCT FROM (NEW."low") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "evaluation_surveyquestionevent" ("code", "collection_id", "high", "id", "kind", "low", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (NEW."code", NEW."collection_id", NEW."high", NEW."id", NEW."kind", NEW."low", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."text", NEW."version"); RETURN NULL;',
                            hash="49ffba1f712f59c3b92e785398e54681255d6c43",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fc81b",
                            table="evaluation_surveyquestion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="surveyquestion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "evaluation_surveyquestionevent" ("code", "collection_id", "high", "id", "kind", "low", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (OLD."code", OLD."collection_id", OLD."high", OLD."id", OLD."kind", OLD."low", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."text", OLD."version"); RETURN NULL;',
                            hash="bc319f412d45009c463151fb08613f99ffa8681a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_359bf",
                            table="evaluation_surveyquestion",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
    ]
