import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0004_guard_adopted_plans"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="plan",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="plan",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="plan",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="plan",
            name="appendix_to",
            field=models.CharField(
                blank=True,
                help_text="The agreement or document that the plan belongs to, where there is one.",
                max_length=300,
                verbose_name="appendix to",
            ),
        ),
        migrations.AddField(
            model_name="planevent",
            name="appendix_to",
            field=models.CharField(
                blank=True,
                help_text="The agreement or document that the plan belongs to, where there is one.",
                max_length=300,
                verbose_name="appendix to",
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
    ]
