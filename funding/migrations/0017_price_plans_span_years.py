"""A price plan spans years: what of a seat's price stands on none of them can be said."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0016_guard_sequels_of_decisions"),
        ("programs", "0011_drafts_protect_their_goal"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="priceplan",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="priceplan",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="priceplan",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="priceplan",
            name="first_year",
            field=models.PositiveSmallIntegerField(default=2017, verbose_name="first year"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="priceplan",
            name="last_year",
            field=models.PositiveSmallIntegerField(default=2017, verbose_name="last year"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="priceplanevent",
            name="first_year",
            field=models.PositiveSmallIntegerField(default=2017, verbose_name="first year"),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="priceplanevent",
            name="last_year",
            field=models.PositiveSmallIntegerField(default=2017, verbose_name="last year"),
            preserve_default=False,
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="priceplan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_priceplanevent" ("first_year", "id", "last_year", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seat_price", "version") VALUES (NEW."first_year", NEW."id", NEW."last_year", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."seat_price", NEW."version"); RETURN NULL;',
                    hash="e449aaaa46d362c95dc1c054f2cc941068eb855b",
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
                    condition='WHEN (OLD."first_year" IS DISTINCT FROM (NEW."first_year") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."last_year" IS DISTINCT FROM (NEW."last_year") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."seat_price" IS DISTINCT FROM (NEW."seat_price") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_priceplanevent" ("first_year", "id", "last_year", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seat_price", "version") VALUES (NEW."first_year", NEW."id", NEW."last_year", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."seat_price", NEW."version"); RETURN NULL;',
                    hash="e1a00d8f46555e310eb5e1b8c87a42b3f67d2fe4",
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
                    func='INSERT INTO "funding_priceplanevent" ("first_year", "id", "last_year", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "seat_price", "version") VALUES (OLD."first_year", OLD."id", OLD."last_year", OLD."name", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."seat_price", OLD."version"); RETURN NULL;',
                    hash="16ca94bb284da30031d350fdb1a494fd669a80b0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2289d",
                    table="funding_priceplan",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="priceplan",
            constraint=models.CheckConstraint(
                condition=models.Q(("last_year__gte", models.F("first_year"))),
                name="a_price_plan_ends_after_it_begins",
            ),
        ),
        migrations.AlterConstraint(
            model_name="priceplan",
            name="one_price_plan_of_a_name",
            constraint=models.UniqueConstraint(
                models.F("program"),
                models.F("name"),
                name="one_price_plan_of_a_name",
                violation_error_message="The program already has a price plan of this name.",
            ),
        ),
    ]
