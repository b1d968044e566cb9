"""Sources have versions with a reason; shares a percentage, a minimum, a price plan."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import funding.models.rounds


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        ("funding", "0007_decisions_live_on"),
        ("programs", "0009_guard_adopted_goals"),
    ]

    operations = [
        migrations.CreateModel(
            name="PricePlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "seat_price",
                    models.DecimalField(
                        decimal_places=0, max_digits=12, verbose_name="price per seat in all (kr)"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "verbose_name": "price plan",
                "verbose_name_plural": "price plans",
                "ordering": ["program", "name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PricePlanEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "seat_price",
                    models.DecimalField(
                        decimal_places=0, max_digits=12, verbose_name="price per seat in all (kr)"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PriceYear",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "amount",
                    models.DecimalField(
                        decimal_places=0, max_digits=12, verbose_name="amount (kr)"
                    ),
                ),
            ],
            options={
                "verbose_name": "price of a year",
                "verbose_name_plural": "prices of years",
                "ordering": ["plan", "year"],
            },
        ),
        migrations.CreateModel(
            name="PriceYearEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "version",
                    models.PositiveIntegerField(default=1, editable=False, verbose_name="version"),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "amount",
                    models.DecimalField(
                        decimal_places=0, max_digits=12, verbose_name="amount (kr)"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="roundsource",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="roundsource",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="roundsource",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="share",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="share",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="share",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="roundsource",
            name="reason",
            field=models.TextField(
                blank=True,
                help_text="Why what had been delivered was changed.",
                verbose_name="reason",
            ),
        ),
        migrations.AddField(
            model_name="roundsource",
            name="written_in",
            field=models.BigIntegerField(
                db_default=funding.models.rounds.CurrentTransaction(),
                editable=False,
                help_text="The transaction that wrote it: only in it may the round change with it.",
            ),
        ),
        migrations.AddField(
            model_name="roundsourceevent",
            name="reason",
            field=models.TextField(
                blank=True,
                help_text="Why what had been delivered was changed.",
                verbose_name="reason",
            ),
        ),
        migrations.AddField(
            model_name="share",
            name="least_amount",
            field=models.DecimalField(
                blank=True,
                decimal_places=0,
                help_text="A decision below this is a no to the condition; the full share unless stated.",
                max_digits=14,
                null=True,
                verbose_name="at least (kr)",
            ),
        ),
        migrations.AddField(
            model_name="share",
            name="percentage",
            field=models.DecimalField(
                blank=True,
                decimal_places=4,
                help_text="Where the amount was worked out from one; the amount is what is asked for.",
                max_digits=7,
                null=True,
                verbose_name="percentage of what is applied for",
            ),
        ),
        migrations.AddField(
            model_name="share",
            name="since_number",
            field=models.PositiveSmallIntegerField(
                default=1,
                editable=False,
                help_text="The delivered source from which this financier is asked for this.",
                verbose_name="asked since version",
            ),
        ),
        migrations.AddField(
            model_name="shareevent",
            name="least_amount",
            field=models.DecimalField(
                blank=True,
                decimal_places=0,
                help_text="A decision below this is a no to the condition; the full share unless stated.",
                max_digits=14,
                null=True,
                verbose_name="at least (kr)",
            ),
        ),
        migrations.AddField(
            model_name="shareevent",
            name="percentage",
            field=models.DecimalField(
                blank=True,
                decimal_places=4,
                help_text="Where the amount was worked out from one; the amount is what is asked for.",
                max_digits=7,
                null=True,
                verbose_name="percentage of what is applied for",
            ),
        ),
        migrations.AddField(
            model_name="shareevent",
            name="since_number",
            field=models.PositiveSmallIntegerField(
                default=1,
                editable=False,
                help_text="The delivered source from which this financier is asked for this.",
                verbose_name="asked since version",
            ),
        ),
        migrations.AddField(
            model_name="priceplan",
            name="program",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="price_plans",
                to="programs.program",
                verbose_name="program",
            ),
        ),
        migrations.AddField(
            model_name="share",
            name="price_plan",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="shares",
                to="funding.priceplan",
                verbose_name="price plan",
            ),
        ),
        migrations.AddField(
            model_name="shareevent",
            name="price_plan",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.priceplan",
                verbose_name="price plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="share",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("percentage__isnull", True),
                    models.Q(
                        ("fixed_amount__isnull", False),
                        ("percentage__gt", 0),
                        ("percentage__lte", 100),
                    ),
                    _connector="OR",
                ),
                name="a_percentage_stands_beside_its_amount",
            ),
        ),
        migrations.AddConstraint(
            model_name="share",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("price_plan__isnull", True), ("seats__isnull", False), _connector="OR"
                ),
                name="a_price_plan_is_for_seats",
            ),
        ),
        migrations.AddConstraint(
            model_name="share",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("least_amount__isnull", True), ("least_amount__gte", 0), _connector="OR"
                ),
                name="the_least_amount_is_not_negative",
            ),
        ),
        migrations.AddField(
            model_name="priceplanevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.priceplan",
            ),
        ),
        migrations.AddField(
            model_name="priceplanevent",
            name="program",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.program",
                verbose_name="program",
            ),
        ),
        migrations.AddField(
            model_name="priceyear",
            name="plan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="years",
                to="funding.priceplan",
                verbose_name="price plan",
            ),
        ),
        migrations.AddField(
            model_name="priceyearevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.priceyear",
            ),
        ),
        migrations.AddField(
            model_name="priceyearevent",
            name="plan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.priceplan",
                verbose_name="price plan",
            ),
        ),
        migrations.AddConstraint(
            model_name="priceplan",
            constraint=models.UniqueConstraint(
                models.F("program"), models.F("name"), name="one_price_plan_of_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="priceplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("seat_price__gt", 0)),
                name="a_seat_in_a_price_plan_costs_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="priceyear",
            constraint=models.UniqueConstraint(
                models.F("plan"), models.F("year"), name="one_price_per_year_of_a_plan"
            ),
        ),
        migrations.AddConstraint(
            model_name="priceyear",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gte", 0)), name="a_price_is_not_negative"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="roundsource",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_roundsourceevent" ("content", "created_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "round_id", "version") VALUES (NEW."content", NEW."created_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."round_id", NEW."version"); RETURN NULL;',
                    hash="22031a38206f500baebfc0acc711795a374f1de7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_12835",
                    table="funding_roundsource",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="roundsource",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_roundsourceevent" ("content", "created_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "round_id", "version") VALUES (NEW."content", NEW."created_by_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."round_id", NEW."version"); RETURN NULL;',
                    hash="c171f70c888c1cf20849748e08747132bf99ec99",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b433a",
                    table="funding_roundsource",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="roundsource",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_roundsourceevent" ("content", "created_by_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "round_id", "version") VALUES (OLD."content", OLD."created_by_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."round_id", OLD."version"); RETURN NULL;',
                    hash="0dc280cd59e18f476e51e15395d80c138d269a1d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_daad3",
                    table="funding_roundsource",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="share",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_shareevent" ("financier_id", "fixed_amount", "id", "least_amount", "percentage", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_plan_id", "round_id", "seat_price", "seats", "since_number", "version", "year") VALUES (NEW."financier_id", NEW."fixed_amount", NEW."id", NEW."least_amount", NEW."percentage", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."price_plan_id", NEW."round_id", NEW."seat_price", NEW."seats", NEW."since_number", NEW."version", NEW."year"); RETURN NULL;',
                    hash="f15c406e93dd8d8726bf3f4f90543f2bcea89815",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_64daa",
                    table="funding_share",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="share",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."fixed_amount" IS DISTINCT FROM (NEW."fixed_amount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."least_amount" IS DISTINCT FROM (NEW."least_amount") OR OLD."percentage" IS DISTINCT FROM (NEW."percentage") OR OLD."price_plan_id" IS DISTINCT FROM (NEW."price_plan_id") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."seat_price" IS DISTINCT FROM (NEW."seat_price") OR OLD."seats" IS DISTINCT FROM (NEW."seats") OR OLD."since_number" IS DISTINCT FROM (NEW."since_number") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                    func='INSERT INTO "funding_shareevent" ("financier_id", "fixed_amount", "id", "least_amount", "percentage", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_plan_id", "round_id", "seat_price", "seats", "since_number", "version", "year") VALUES (NEW."financier_id", NEW."fixed_amount", NEW."id", NEW."least_amount", NEW."percentage", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."price_plan_id", NEW."round_id", NEW."seat_price", NEW."seats", NEW."since_number", NEW."version", NEW."year"); RETURN NULL;',
                    hash="8ffdd2532aeeeea909de2d71ebc7506473d342ae",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_507d0",
                    table="funding_share",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="share",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_shareevent" ("financier_id", "fixed_amount", "id", "least_amount", "percentage", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price_plan_id", "round_id", "seat_price", "seats", "since_number", "version", "year") VALUES (OLD."financier_id", OLD."fixed_amount", OLD."id", OLD."least_amount", OLD."percentage", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."price_plan_id", OLD."round_id", OLD."seat_price", OLD."seats", OLD."since_number", OLD."version", OLD."year"); RETURN NULL;',
                    hash="e3bc17564595a1291cdfab843ec64b4973d65501",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5314b",
                    table="funding_share",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceplan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_priceplanevent" ("id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seat_price", "version") VALUES (NEW."id", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."seat_price", NEW."version"); RETURN NULL;',
                    hash="6bb7cf8bd12a9c6019a0ae00f81039c304034ce0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_86f15",
                    table="funding_priceplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceplan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."seat_price" IS DISTINCT FROM (NEW."seat_price") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_priceplanevent" ("id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seat_price", "version") VALUES (NEW."id", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."seat_price", NEW."version"); RETURN NULL;',
                    hash="0f8f347be89cc49794fac70433dda994d3c27de2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6f2d1",
                    table="funding_priceplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceplan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_priceplanevent" ("id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seat_price", "version") VALUES (OLD."id", OLD."name", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."seat_price", OLD."version"); RETURN NULL;',
                    hash="3fd53164028d150cc5c64dfcf0749fcb7f764b93",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2289d",
                    table="funding_priceplan",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceyear",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_priceyearevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."version", NEW."year"); RETURN NULL;',
                    hash="0e4dbf28a1f09f545c1289dede676cea6bb9da64",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_84cdc",
                    table="funding_priceyear",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceyear",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."plan_id" IS DISTINCT FROM (NEW."plan_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                    func='INSERT INTO "funding_priceyearevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plan_id", NEW."version", NEW."year"); RETURN NULL;',
                    hash="9c4b3ce33da3f4e92b2b00e42e3a90b0bd5bea4e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a0ee8",
                    table="funding_priceyear",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceyear",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_priceyearevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "version", "year") VALUES (OLD."amount", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."version", OLD."year"); RETURN NULL;',
                    hash="16d27bb0ab3e4c8662fdcc67cfddf34150224856",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_38cb5",
                    table="funding_priceyear",
                    when="AFTER",
                ),
            ),
        ),
    ]
