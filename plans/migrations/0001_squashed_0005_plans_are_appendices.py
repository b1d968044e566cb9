"""All of plans up to 0005, in one step: a new database is ready in seconds.

A database that has taken the old steps already takes them as this one; what each of them was for
stands in its own file. The triggers that guard what is final are those of the newest steps, where
their reasons are told.
"""

from decimal import Decimal

import django.db.models.constraints
import django.db.models.deletion
import django.db.models.expressions
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.at_once

FUNCTIONS = """
CREATE FUNCTION plans_refuse_adopted(what text)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'an adopted plan is final: % cannot be changed', what
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION plans_plan_is_adopted(which bigint)
RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    adopted date;
BEGIN
    SELECT adopted_on INTO adopted FROM plans_plan WHERE id = which FOR SHARE;
    RETURN adopted IS NOT NULL;
END $$;

CREATE FUNCTION plans_plan_of(part jsonb)
RETURNS bigint
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

CREATE FUNCTION plans_guard_plan()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.adopted_on IS NOT NULL THEN
        PERFORM plans_refuse_adopted(format('plan %s', OLD.id));
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION plans_guard_part_of_plan()
RETURNS trigger
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

CREATE FUNCTION plans_guard_truncate()
RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM plans_plan WHERE adopted_on IS NOT NULL) THEN
        PERFORM plans_refuse_adopted(TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
"""

NO_FUNCTIONS = """
DROP FUNCTION plans_refuse_adopted(what text);
DROP FUNCTION plans_plan_is_adopted(which bigint);
DROP FUNCTION plans_plan_of(part jsonb);
DROP FUNCTION plans_guard_plan();
DROP FUNCTION plans_guard_part_of_plan();
DROP FUNCTION plans_guard_truncate();
"""

TRIGGERS = """
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_activity
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_activity
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_cell
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_cell
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_celllink
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_celllink
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_costline
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_costline
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_declaredtotal
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_declaredtotal
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_heading
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_heading
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_measure
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_measure
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_organizer
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_organizer
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_plan
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE DELETE OR UPDATE
    ON plans_plan
    FOR EACH ROW EXECUTE FUNCTION plans_guard_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_planindicator
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_planindicator
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_responsible
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_responsible
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
CREATE TRIGGER adopted_plans_are_not_emptied BEFORE TRUNCATE
    ON plans_responsiblelink
    FOR EACH STATEMENT EXECUTE FUNCTION plans_guard_truncate();
CREATE TRIGGER an_adopted_plan_is_final BEFORE INSERT OR DELETE OR UPDATE
    ON plans_responsiblelink
    FOR EACH ROW EXECUTE FUNCTION plans_guard_part_of_plan();
"""

NO_TRIGGERS = """
DROP TRIGGER adopted_plans_are_not_emptied ON plans_activity;
DROP TRIGGER an_adopted_plan_is_final ON plans_activity;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_cell;
DROP TRIGGER an_adopted_plan_is_final ON plans_cell;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_celllink;
DROP TRIGGER an_adopted_plan_is_final ON plans_celllink;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_costline;
DROP TRIGGER an_adopted_plan_is_final ON plans_costline;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_declaredtotal;
DROP TRIGGER an_adopted_plan_is_final ON plans_declaredtotal;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_heading;
DROP TRIGGER an_adopted_plan_is_final ON plans_heading;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_measure;
DROP TRIGGER an_adopted_plan_is_final ON plans_measure;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_organizer;
DROP TRIGGER an_adopted_plan_is_final ON plans_organizer;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_plan;
DROP TRIGGER an_adopted_plan_is_final ON plans_plan;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_planindicator;
DROP TRIGGER an_adopted_plan_is_final ON plans_planindicator;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_responsible;
DROP TRIGGER an_adopted_plan_is_final ON plans_responsible;
DROP TRIGGER adopted_plans_are_not_emptied ON plans_responsiblelink;
DROP TRIGGER an_adopted_plan_is_final ON plans_responsiblelink;
"""


class Migration(migrations.Migration):
    replaces = [
        ("plans", "0001_plans_activities_matrix"),
        ("plans", "0002_organizers_are_recorded"),
        ("plans", "0003_parts_may_swap_numbers"),
        ("plans", "0004_guard_adopted_plans"),
        ("plans", "0005_plans_are_appendices"),
    ]

    initial = True

    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        ("programs", "0006_groups"),
    ]

    operations = [
        core.at_once.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Activity",
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
                        (
                            "number",
                            models.CharField(blank=True, max_length=20, verbose_name="number"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "short_title",
                            models.CharField(
                                blank=True,
                                help_text="Where the plan's table calls it something else than its text.",
                                max_length=200,
                                verbose_name="title in tables",
                            ),
                        ),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "assignment",
                            models.CharField(
                                choices=[
                                    ("yes", "yes"),
                                    ("no", "no"),
                                    ("doubtful", "doubtful"),
                                    ("not_stated", "not stated"),
                                ],
                                default="not_stated",
                                max_length=12,
                                verbose_name="clarified in an assignment description",
                            ),
                        ),
                        (
                            "assignment_note",
                            models.CharField(
                                blank=True, max_length=100, verbose_name="as it is written"
                            ),
                        ),
                        (
                            "continues",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="continued_by",
                                to="plans.activity",
                                verbose_name="goes on from",
                            ),
                        ),
                        (
                            "heading",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="activities",
                                to="plans.heading",
                                verbose_name="under",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="activities",
                                to="plans.plan",
                                verbose_name="plan",
                            ),
                        ),
                        (
                            "organizers",
                            models.ManyToManyField(
                                blank=True,
                                related_name="+",
                                through="plans.Organizer",
                                to="accounts.organization",
                                verbose_name="organizers",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "activity",
                        "verbose_name_plural": "activities",
                        "ordering": ["plan", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("number", ""), _negated=True),
                                fields=("plan", "number"),
                                name="one_activity_of_a_number_in_a_plan",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Cell",
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
                                    ("follow_up", "follow-up"),
                                    ("effect", "expected effect"),
                                    ("resource", "resources"),
                                ],
                                max_length=12,
                                verbose_name="column",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.TextField(verbose_name="what")),
                        ("when", models.CharField(blank=True, max_length=200, verbose_name="when")),
                        (
                            "forum",
                            models.CharField(blank=True, max_length=300, verbose_name="forum"),
                        ),
                        (
                            "responsible",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="responsible"
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="cells",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
                        ),
                        (
                            "measures",
                            models.ManyToManyField(
                                related_name="cells",
                                through="plans.CellLink",
                                to="plans.measure",
                                verbose_name="applies to",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "cell of the matrix",
                        "verbose_name_plural": "cells of the matrix",
                        "ordering": ["activity", "kind", "position", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind", "follow_up"),
                                    models.Q(("forum", ""), ("responsible", ""), ("when", "")),
                                    _connector="OR",
                                ),
                                name="only_a_follow_up_has_a_forum",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CellEvent",
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
                                    ("follow_up", "follow-up"),
                                    ("effect", "expected effect"),
                                    ("resource", "resources"),
                                ],
                                max_length=12,
                                verbose_name="column",
                            ),
                        ),
                        (
                            "position",
                            models.PositiveSmallIntegerField(default=1, verbose_name="order"),
                        ),
                        ("text", models.TextField(verbose_name="what")),
                        ("when", models.CharField(blank=True, max_length=200, verbose_name="when")),
                        (
                            "forum",
                            models.CharField(blank=True, max_length=300, verbose_name="forum"),
                        ),
                        (
                            "responsible",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="responsible"
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.cell",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CellLink",
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
                            "is_partial",
                            models.BooleanField(default=False, verbose_name="parts of it"),
                        ),
                        (
                            "cell",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links",
                                to="plans.cell",
                                verbose_name="cell of the matrix",
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links",
                                to="plans.measure",
                                verbose_name="measure",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "link of the matrix",
                        "verbose_name_plural": "links of the matrix",
                        "ordering": ["cell", "measure__number", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("cell"),
                                models.F("measure"),
                                name="a_cell_is_linked_once_to_a_measure",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CostLine",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "last_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="For a line over two years, such as 2021/2022: it counts in the first.",
                                null=True,
                                verbose_name="over to year",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount"
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=100, verbose_name="note")),
                        (
                            "is_approximate",
                            models.BooleanField(default=False, verbose_name="approximate"),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="costs",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "cost",
                        "verbose_name_plural": "costs",
                        "ordering": ["activity", "year", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("activity"),
                                models.F("year"),
                                name="one_cost_of_an_activity_and_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", Decimal("0"))),
                                name="no_cost_is_negative",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("last_year__isnull", True),
                                    (
                                        "last_year",
                                        django.db.models.expressions.CombinedExpression(
                                            models.F("year"), "+", models.Value(1)
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_cost_spans_at_most_two_years",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CostLineEvent",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "last_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="For a line over two years, such as 2021/2022: it counts in the first.",
                                null=True,
                                verbose_name="over to year",
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="amount"
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=100, verbose_name="note")),
                        (
                            "is_approximate",
                            models.BooleanField(default=False, verbose_name="approximate"),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.costline",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DeclaredTotal",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="year"
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="declared"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                help_text="Such as: table, text.",
                                max_length=100,
                                verbose_name="where it stands",
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="declared_totals",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="declared_totals",
                                to="plans.plan",
                                verbose_name="plan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "declared total",
                        "verbose_name_plural": "declared totals",
                        "ordering": ["plan", "activity__position", "year", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("plan"),
                                models.F("activity"),
                                models.F("year"),
                                models.F("place"),
                                name="one_declared_total_of_a_sum_and_place",
                                nulls_distinct=False,
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Heading",
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
                        (
                            "number",
                            models.CharField(blank=True, max_length=20, verbose_name="number"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("is_goal", models.BooleanField(default=False, verbose_name="is a goal")),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        (
                            "steering_group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="programs.group",
                                verbose_name="steering group",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="headings",
                                to="plans.plan",
                                verbose_name="plan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "heading",
                        "verbose_name_plural": "headings",
                        "ordering": ["plan", "position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Measure",
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
                        ("number", models.PositiveSmallIntegerField(verbose_name="part")),
                        ("text", models.TextField(verbose_name="what is done")),
                        ("when", models.CharField(blank=True, max_length=200, verbose_name="when")),
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
                            "activity",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="measures",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "measure",
                        "verbose_name_plural": "measures",
                        "ordering": ["activity", "number", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("last_year__isnull", True),
                                    ("last_year__gte", models.F("first_year")),
                                    _connector="OR",
                                ),
                                name="a_measure_ends_after_it_begins",
                            ),
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["IMMEDIATE"],
                                fields=("activity", "number"),
                                name="one_part_of_a_number",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CellLinkEvent",
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
                            "is_partial",
                            models.BooleanField(default=False, verbose_name="parts of it"),
                        ),
                        (
                            "cell",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.cell",
                                verbose_name="cell of the matrix",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.celllink",
                            ),
                        ),
                        (
                            "measure",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.measure",
                                verbose_name="measure",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="MeasureEvent",
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
                        ("number", models.PositiveSmallIntegerField(verbose_name="part")),
                        ("text", models.TextField(verbose_name="what is done")),
                        ("when", models.CharField(blank=True, max_length=200, verbose_name="when")),
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
                            "activity",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.measure",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Plan",
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
                                    ("activity", "activity plan"),
                                    ("development", "development plan"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("first_year", models.PositiveSmallIntegerField(verbose_name="from year")),
                        ("last_year", models.PositiveSmallIntegerField(verbose_name="to year")),
                        (
                            "edition",
                            models.PositiveSmallIntegerField(
                                default=1, editable=False, verbose_name="edition"
                            ),
                        ),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "adopted_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="adopted on"
                            ),
                        ),
                        (
                            "adopted_by",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="adopted by",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who the amounts of the plan are applied for from.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
                            ),
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
                                related_name="plans",
                                to="programs.program",
                                verbose_name="program",
                            ),
                        ),
                        (
                            "replaces",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replaced_by",
                                to="plans.plan",
                                verbose_name="replaces",
                            ),
                        ),
                        (
                            "rolled_from",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rolled_into",
                                to="plans.plan",
                                verbose_name="rolled on from",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                blank=True,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="written by",
                            ),
                        ),
                        (
                            "appendix_to",
                            models.CharField(
                                blank=True,
                                help_text="The agreement or document that the plan belongs to, where there is one.",
                                max_length=300,
                                verbose_name="appendix to",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "plan",
                        "verbose_name_plural": "plans",
                        "ordering": ["-first_year", "name", "-edition", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("organization"),
                                models.F("name"),
                                models.F("edition"),
                                name="one_edition_of_a_number",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("adopted_on__isnull", False)),
                                fields=("replaces",),
                                name="a_plan_is_superseded_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("last_year__gte", models.F("first_year"))),
                                name="a_plan_ends_after_it_begins",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("adopted_on__isnull", True),
                                    models.Q(("adopted_by", ""), _negated=True),
                                    _connector="XOR",
                                ),
                                name="an_adopted_plan_says_by_whom",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HeadingEvent",
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
                        (
                            "number",
                            models.CharField(blank=True, max_length=20, verbose_name="number"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("is_goal", models.BooleanField(default=False, verbose_name="is a goal")),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.heading",
                            ),
                        ),
                        (
                            "steering_group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="programs.group",
                                verbose_name="steering group",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.plan",
                                verbose_name="plan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DeclaredTotalEvent",
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
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="year"
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=0, max_digits=14, verbose_name="declared"
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                help_text="Such as: table, text.",
                                max_length=100,
                                verbose_name="where it stands",
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.declaredtotal",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.plan",
                                verbose_name="plan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ActivityEvent",
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
                        (
                            "number",
                            models.CharField(blank=True, max_length=20, verbose_name="number"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "short_title",
                            models.CharField(
                                blank=True,
                                help_text="Where the plan's table calls it something else than its text.",
                                max_length=200,
                                verbose_name="title in tables",
                            ),
                        ),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        (
                            "assignment",
                            models.CharField(
                                choices=[
                                    ("yes", "yes"),
                                    ("no", "no"),
                                    ("doubtful", "doubtful"),
                                    ("not_stated", "not stated"),
                                ],
                                default="not_stated",
                                max_length=12,
                                verbose_name="clarified in an assignment description",
                            ),
                        ),
                        (
                            "assignment_note",
                            models.CharField(
                                blank=True, max_length=100, verbose_name="as it is written"
                            ),
                        ),
                        (
                            "continues",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.activity",
                                verbose_name="goes on from",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.activity",
                            ),
                        ),
                        (
                            "heading",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.heading",
                                verbose_name="under",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.plan",
                                verbose_name="plan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlanEvent",
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
                                    ("activity", "activity plan"),
                                    ("development", "development plan"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("first_year", models.PositiveSmallIntegerField(verbose_name="from year")),
                        ("last_year", models.PositiveSmallIntegerField(verbose_name="to year")),
                        (
                            "edition",
                            models.PositiveSmallIntegerField(
                                default=1, editable=False, verbose_name="edition"
                            ),
                        ),
                        ("background", models.TextField(blank=True, verbose_name="background")),
                        ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                        ("note", models.TextField(blank=True, verbose_name="note")),
                        (
                            "adopted_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="adopted on"
                            ),
                        ),
                        (
                            "adopted_by",
                            models.CharField(
                                blank=True,
                                editable=False,
                                max_length=200,
                                verbose_name="adopted by",
                            ),
                        ),
                        (
                            "financier",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Who the amounts of the plan are applied for from.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.organization",
                                verbose_name="financier",
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
                                verbose_name="organization",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.plan",
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
                        (
                            "replaces",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.plan",
                                verbose_name="replaces",
                            ),
                        ),
                        (
                            "rolled_from",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.plan",
                                verbose_name="rolled on from",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="written by",
                            ),
                        ),
                        (
                            "appendix_to",
                            models.CharField(
                                blank=True,
                                help_text="The agreement or document that the plan belongs to, where there is one.",
                                max_length=300,
                                verbose_name="appendix to",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlanIndicator",
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
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("definition", models.TextField(blank=True, verbose_name="definition")),
                        (
                            "heading",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="indicators",
                                to="plans.heading",
                                verbose_name="belongs to",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indicators",
                                to="plans.plan",
                                verbose_name="plan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indicator of a plan",
                        "verbose_name_plural": "indicators of plans",
                        "ordering": ["plan", "position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="PlanIndicatorEvent",
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
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("definition", models.TextField(blank=True, verbose_name="definition")),
                        (
                            "heading",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.heading",
                                verbose_name="belongs to",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.planindicator",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.plan",
                                verbose_name="plan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Responsible",
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
                        ("title", models.CharField(max_length=200, verbose_name="function")),
                        (
                            "is_body",
                            models.BooleanField(
                                default=False,
                                help_text="Such as a steering group.",
                                verbose_name="a body, not a person",
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="responsibles",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="programs.group",
                                verbose_name="group",
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
                            "measures",
                            models.ManyToManyField(
                                related_name="responsibles",
                                through="plans.ResponsibleLink",
                                to="plans.measure",
                                verbose_name="parts",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "responsible",
                        "verbose_name_plural": "responsible",
                        "ordering": ["activity", "position", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("group__isnull", True), ("is_body", True), _connector="OR"
                                ),
                                name="a_group_is_a_body",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("person__isnull", True), ("is_body", False), _connector="OR"
                                ),
                                name="a_person_is_no_body",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResponsibleEvent",
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
                        ("title", models.CharField(max_length=200, verbose_name="function")),
                        (
                            "is_body",
                            models.BooleanField(
                                default=False,
                                help_text="Such as a steering group.",
                                verbose_name="a body, not a person",
                            ),
                        ),
                        (
                            "activity",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
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
                                to="plans.responsible",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ResponsibleLink",
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
                            "measure",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="responsible_links",
                                to="plans.measure",
                                verbose_name="measure",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="links",
                                to="plans.responsible",
                                verbose_name="responsible",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "part somebody answers for",
                        "verbose_name_plural": "parts somebody answers for",
                        "ordering": ["responsible", "measure__number", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("responsible"),
                                models.F("measure"),
                                name="a_part_is_answered_for_once_by_each",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResponsibleLinkEvent",
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
                            "measure",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.measure",
                                verbose_name="measure",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.responsiblelink",
                            ),
                        ),
                        (
                            "responsible",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.responsible",
                                verbose_name="responsible",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Organizer",
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
                        (
                            "activity",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="organizing",
                                to="plans.activity",
                                verbose_name="activity",
                            ),
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
                    ],
                    options={
                        "verbose_name": "organizer",
                        "verbose_name_plural": "organizers",
                        "ordering": ["activity", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("activity"),
                                models.F("organization"),
                                name="an_organization_organizes_an_activity_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OrganizerEvent",
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
                        (
                            "activity",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="plans.activity",
                                verbose_name="activity",
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
                                verbose_name="organization",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="plans.organizer",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="activity",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_activityevent" ("assignment", "assignment_note", "background", "continues_id", "heading_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "purpose", "short_title", "title", "version") VALUES (NEW."assignment", NEW."assignment_note", NEW."background", NEW."continues_id", NEW."heading_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."position", NEW."purpose", NEW."short_title", NEW."title", NEW."version"); RETURN NULL;',
                            hash="8b4ad430c3d9ca32a556b59138ba54f82d80519c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5cd65",
                            table="plans_activity",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="activity",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."assignment" IS DISTINCT FROM (NEW."assignment") OR OLD."assignment_note" IS DISTINCT FROM (NEW."assignment_note") OR OLD."background" IS DISTINCT FROM (NEW."background") OR OLD."continues_id" IS DISTINCT FROM (NEW."continues_id") OR OLD."heading_id" IS DISTINCT FROM (NEW."heading_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."plan_id" IS DISTINCT FROM (NEW."plan_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."short_title" IS DISTINCT FROM (NEW."short_title") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "plans_activityevent" ("assignment", "assignment_note", "background", "continues_id", "heading_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "purpose", "short_title", "title", "version") VALUES (NEW."assignment", NEW."assignment_note", NEW."background", NEW."continues_id", NEW."heading_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."position", NEW."purpose", NEW."short_title", NEW."title", NEW."version"); RETURN NULL;',
                            hash="f08fbc4e64a28cbf4a8ba37c164f5c04630b2da2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9669a",
                            table="plans_activity",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="activity",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_activityevent" ("assignment", "assignment_note", "background", "continues_id", "heading_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "purpose", "short_title", "title", "version") VALUES (OLD."assignment", OLD."assignment_note", OLD."background", OLD."continues_id", OLD."heading_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."position", OLD."purpose", OLD."short_title", OLD."title", OLD."version"); RETURN NULL;',
                            hash="e9e0c0e8071333b67766d9b29d3579e0fa95b0c2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8d75f",
                            table="plans_activity",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_cellevent" ("activity_id", "forum", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "text", "version", "when") VALUES (NEW."activity_id", NEW."forum", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."responsible", NEW."text", NEW."version", NEW."when"); RETURN NULL;',
                            hash="3c9c1036eda25eaddaa2afe86b6845acbb4deed8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9348e",
                            table="plans_cell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."activity_id" IS DISTINCT FROM (NEW."activity_id") OR OLD."forum" IS DISTINCT FROM (NEW."forum") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."responsible" IS DISTINCT FROM (NEW."responsible") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."when" IS DISTINCT FROM (NEW."when"))',
                            func='INSERT INTO "plans_cellevent" ("activity_id", "forum", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "text", "version", "when") VALUES (NEW."activity_id", NEW."forum", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."responsible", NEW."text", NEW."version", NEW."when"); RETURN NULL;',
                            hash="8568d8a94c1de6d617b9c6fe52fda128aa414863",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8053d",
                            table="plans_cell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="cell",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_cellevent" ("activity_id", "forum", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "responsible", "text", "version", "when") VALUES (OLD."activity_id", OLD."forum", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."responsible", OLD."text", OLD."version", OLD."when"); RETURN NULL;',
                            hash="98b2dbdcf9df1c3e00de9725652535847a08f3c1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a5d2a",
                            table="plans_cell",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="celllink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_celllinkevent" ("cell_id", "id", "is_partial", "measure_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."cell_id", NEW."id", NEW."is_partial", NEW."measure_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="ebc0516bbe0ca132b1e8a210ce2fce024874abef",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6b73b",
                            table="plans_celllink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="celllink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."cell_id" IS DISTINCT FROM (NEW."cell_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_partial" IS DISTINCT FROM (NEW."is_partial") OR OLD."measure_id" IS DISTINCT FROM (NEW."measure_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "plans_celllinkevent" ("cell_id", "id", "is_partial", "measure_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."cell_id", NEW."id", NEW."is_partial", NEW."measure_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="d9c043ff4658af8f531f3bd88110e9efa476c9c4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_45859",
                            table="plans_celllink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="celllink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_celllinkevent" ("cell_id", "id", "is_partial", "measure_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."cell_id", OLD."id", OLD."is_partial", OLD."measure_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="f63ef9f71813ea658f1658ba475714acf59c76ab",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6f847",
                            table="plans_celllink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="costline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_costlineevent" ("activity_id", "amount", "id", "is_approximate", "last_year", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "year") VALUES (NEW."activity_id", NEW."amount", NEW."id", NEW."is_approximate", NEW."last_year", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="3be545f17f18b06166148ea56b91b49415205190",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e569b",
                            table="plans_costline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="costline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."activity_id" IS DISTINCT FROM (NEW."activity_id") OR OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_approximate" IS DISTINCT FROM (NEW."is_approximate") OR OLD."last_year" IS DISTINCT FROM (NEW."last_year") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "plans_costlineevent" ("activity_id", "amount", "id", "is_approximate", "last_year", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "year") VALUES (NEW."activity_id", NEW."amount", NEW."id", NEW."is_approximate", NEW."last_year", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="32cef689552af117e0b434b99d3f6e1bfc2831d4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_076d5",
                            table="plans_costline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="costline",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_costlineevent" ("activity_id", "amount", "id", "is_approximate", "last_year", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version", "year") VALUES (OLD."activity_id", OLD."amount", OLD."id", OLD."is_approximate", OLD."last_year", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="f9cd9de810898831a6860f710267a3d66005f2da",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_97a1b",
                            table="plans_costline",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="declaredtotal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_declaredtotalevent" ("activity_id", "amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_id", "version", "year") VALUES (NEW."activity_id", NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."plan_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="8638146bcb57bd1458690ff482ab09ba99e24f41",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d19d2",
                            table="plans_declaredtotal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="declaredtotal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."activity_id" IS DISTINCT FROM (NEW."activity_id") OR OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."plan_id" IS DISTINCT FROM (NEW."plan_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "plans_declaredtotalevent" ("activity_id", "amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_id", "version", "year") VALUES (NEW."activity_id", NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."plan_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="5d1342d2874715026bc690f14842028b3e03002a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ebad4",
                            table="plans_declaredtotal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="declaredtotal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_declaredtotalevent" ("activity_id", "amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "plan_id", "version", "year") VALUES (OLD."activity_id", OLD."amount", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."plan_id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="c7132063b0406c24d2dea0dcc82eb899a461d1cb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8236f",
                            table="plans_declaredtotal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="heading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_headingevent" ("id", "is_goal", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "steering_group_id", "text", "title", "version") VALUES (NEW."id", NEW."is_goal", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."position", NEW."steering_group_id", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                            hash="bc94690fc7ad05d0182d67768395658a3682b598",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_63905",
                            table="plans_heading",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="heading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_goal" IS DISTINCT FROM (NEW."is_goal") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."plan_id" IS DISTINCT FROM (NEW."plan_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."steering_group_id" IS DISTINCT FROM (NEW."steering_group_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "plans_headingevent" ("id", "is_goal", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "steering_group_id", "text", "title", "version") VALUES (NEW."id", NEW."is_goal", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."position", NEW."steering_group_id", NEW."text", NEW."title", NEW."version"); RETURN NULL;',
                            hash="7cf65e180bc1db08409c0cf988aebb81ad1b4733",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d2fb6",
                            table="plans_heading",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="heading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_headingevent" ("id", "is_goal", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "steering_group_id", "text", "title", "version") VALUES (OLD."id", OLD."is_goal", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."position", OLD."steering_group_id", OLD."text", OLD."title", OLD."version"); RETURN NULL;',
                            hash="e3eb194872b9ef2531bf6c7e4ef5478b2dd3b0ee",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c86f9",
                            table="plans_heading",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="measure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_measureevent" ("activity_id", "first_year", "id", "last_year", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version", "when") VALUES (NEW."activity_id", NEW."first_year", NEW."id", NEW."last_year", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."version", NEW."when"); RETURN NULL;',
                            hash="054cad56340188b05aca41a24ce00a89d6187557",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c1c4c",
                            table="plans_measure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="measure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."activity_id" IS DISTINCT FROM (NEW."activity_id") OR OLD."first_year" IS DISTINCT FROM (NEW."first_year") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."last_year" IS DISTINCT FROM (NEW."last_year") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."when" IS DISTINCT FROM (NEW."when"))',
                            func='INSERT INTO "plans_measureevent" ("activity_id", "first_year", "id", "last_year", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version", "when") VALUES (NEW."activity_id", NEW."first_year", NEW."id", NEW."last_year", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."version", NEW."when"); RETURN NULL;',
                            hash="3f8074886d2d0fedf3e0ce1fb6f4dbf21f857ec0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_013d3",
                            table="plans_measure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="measure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_measureevent" ("activity_id", "first_year", "id", "last_year", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version", "when") VALUES (OLD."activity_id", OLD."first_year", OLD."id", OLD."last_year", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."version", OLD."when"); RETURN NULL;',
                            hash="52232d61dd549421583fe6173812f300ae7c00b1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2d882",
                            table="plans_measure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_planevent" ("adopted_by", "adopted_on", "appendix_to", "background", "edition", "financier_id", "first_year", "id", "kind", "last_year", "name", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "purpose", "replaces_id", "rolled_from_id", "version", "written_by_id") VALUES (NEW."adopted_by", NEW."adopted_on", NEW."appendix_to", NEW."background", NEW."edition", NEW."financier_id", NEW."first_year", NEW."id", NEW."kind", NEW."last_year", NEW."name", NEW."note", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."purpose", NEW."replaces_id", NEW."rolled_from_id", NEW."version", NEW."written_by_id"); RETURN NULL;',
                            hash="ba67fedc97db7fe816933419ba95960319c2e685",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8b340",
                            table="plans_plan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."adopted_by" IS DISTINCT FROM (NEW."adopted_by") OR OLD."adopted_on" IS DISTINCT FROM (NEW."adopted_on") OR OLD."appendix_to" IS DISTINCT FROM (NEW."appendix_to") OR OLD."background" IS DISTINCT FROM (NEW."background") OR OLD."edition" IS DISTINCT FROM (NEW."edition") OR OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."first_year" IS DISTINCT FROM (NEW."first_year") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."last_year" IS DISTINCT FROM (NEW."last_year") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."replaces_id" IS DISTINCT FROM (NEW."replaces_id") OR OLD."rolled_from_id" IS DISTINCT FROM (NEW."rolled_from_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."written_by_id" IS DISTINCT FROM (NEW."written_by_id"))',
                            func='INSERT INTO "plans_planevent" ("adopted_by", "adopted_on", "appendix_to", "background", "edition", "financier_id", "first_year", "id", "kind", "last_year", "name", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "purpose", "replaces_id", "rolled_from_id", "version", "written_by_id") VALUES (NEW."adopted_by", NEW."adopted_on", NEW."appendix_to", NEW."background", NEW."edition", NEW."financier_id", NEW."first_year", NEW."id", NEW."kind", NEW."last_year", NEW."name", NEW."note", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."purpose", NEW."replaces_id", NEW."rolled_from_id", NEW."version", NEW."written_by_id"); RETURN NULL;',
                            hash="36445b655045e1e7fc1d34bc300b732dff2be68f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ee9c7",
                            table="plans_plan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="plan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_planevent" ("adopted_by", "adopted_on", "appendix_to", "background", "edition", "financier_id", "first_year", "id", "kind", "last_year", "name", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "purpose", "replaces_id", "rolled_from_id", "version", "written_by_id") VALUES (OLD."adopted_by", OLD."adopted_on", OLD."appendix_to", OLD."background", OLD."edition", OLD."financier_id", OLD."first_year", OLD."id", OLD."kind", OLD."last_year", OLD."name", OLD."note", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."purpose", OLD."replaces_id", OLD."rolled_from_id", OLD."version", OLD."written_by_id"); RETURN NULL;',
                            hash="615d8ab713ad1eba346fae1d21a91616a31995e8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3e165",
                            table="plans_plan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_planindicatorevent" ("definition", "heading_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "version") VALUES (NEW."definition", NEW."heading_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."position", NEW."version"); RETURN NULL;',
                            hash="958182911315864f5ecb401443801d3c4c75e03f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_225fd",
                            table="plans_planindicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."definition" IS DISTINCT FROM (NEW."definition") OR OLD."heading_id" IS DISTINCT FROM (NEW."heading_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."plan_id" IS DISTINCT FROM (NEW."plan_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "plans_planindicatorevent" ("definition", "heading_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "version") VALUES (NEW."definition", NEW."heading_id", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."position", NEW."version"); RETURN NULL;',
                            hash="cfc3bb60543b2348540a663a4e25dd0385f23286",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cc9ea",
                            table="plans_planindicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planindicator",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_planindicatorevent" ("definition", "heading_id", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "position", "version") VALUES (OLD."definition", OLD."heading_id", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."position", OLD."version"); RETURN NULL;',
                            hash="dd252444a0a70db050beb1aa09f390e4e55c35d9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2039b",
                            table="plans_planindicator",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsible",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_responsibleevent" ("activity_id", "group_id", "id", "is_body", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "version") VALUES (NEW."activity_id", NEW."group_id", NEW."id", NEW."is_body", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."title", NEW."version"); RETURN NULL;',
                            hash="e56b8c79684904b9b597ce5aa484e2d6abf8f3a6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_879f8",
                            table="plans_responsible",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsible",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."activity_id" IS DISTINCT FROM (NEW."activity_id") OR OLD."group_id" IS DISTINCT FROM (NEW."group_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_body" IS DISTINCT FROM (NEW."is_body") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "plans_responsibleevent" ("activity_id", "group_id", "id", "is_body", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "version") VALUES (NEW."activity_id", NEW."group_id", NEW."id", NEW."is_body", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."title", NEW."version"); RETURN NULL;',
                            hash="9f1250bf09670211e8e9a7f726853b9f0fd9f143",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_db1b6",
                            table="plans_responsible",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsible",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_responsibleevent" ("activity_id", "group_id", "id", "is_body", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "version") VALUES (OLD."activity_id", OLD."group_id", OLD."id", OLD."is_body", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."title", OLD."version"); RETURN NULL;',
                            hash="98e7c88ba330b80d0f5eb6483e7d9f636bb18e8d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_62567",
                            table="plans_responsible",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsiblelink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_responsiblelinkevent" ("id", "measure_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "version") VALUES (NEW."id", NEW."measure_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."responsible_id", NEW."version"); RETURN NULL;',
                            hash="f9cdc0caf531a7dfff9368e35adfcf047ebad901",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_03030",
                            table="plans_responsiblelink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsiblelink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."measure_id" IS DISTINCT FROM (NEW."measure_id") OR OLD."responsible_id" IS DISTINCT FROM (NEW."responsible_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "plans_responsiblelinkevent" ("id", "measure_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "version") VALUES (NEW."id", NEW."measure_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."responsible_id", NEW."version"); RETURN NULL;',
                            hash="5cde2ecb5dc6b16a4d7170d80767a412ae1239b3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d5329",
                            table="plans_responsiblelink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="responsiblelink",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_responsiblelinkevent" ("id", "measure_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "responsible_id", "version") VALUES (OLD."id", OLD."measure_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."responsible_id", OLD."version"); RETURN NULL;',
                            hash="3b66d71b57aa739ca23888de30a19a26fbe2b318",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bf716",
                            table="plans_responsiblelink",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organizer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_organizerevent" ("activity_id", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (NEW."activity_id", NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."version"); RETURN NULL;',
                            hash="b869172fb8dc31b4ee75e1c60002d4ea9665dd13",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c92db",
                            table="plans_organizer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organizer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."activity_id" IS DISTINCT FROM (NEW."activity_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                            func='INSERT INTO "plans_organizerevent" ("activity_id", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (NEW."activity_id", NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."version"); RETURN NULL;',
                            hash="8ba2352fe68d995ef5d7016180b3b22858d2ac6d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_df3ad",
                            table="plans_organizer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="organizer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "plans_organizerevent" ("activity_id", "id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "version") VALUES (OLD."activity_id", OLD."id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."version"); RETURN NULL;',
                            hash="1be3f4ff51dea586ae933f747c33fdbd27974f7b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_89e42",
                            table="plans_organizer",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        migrations.RunSQL(TRIGGERS, NO_TRIGGERS),
    ]
