"""Sessions that were planned together know it."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("training", "0003_shares_ask_for_bookings"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="session",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="session",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="session",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="session",
            name="series",
            field=models.UUIDField(
                db_index=True,
                editable=False,
                help_text="What was planned together has one; a session by itself has none.",
                null=True,
                verbose_name="series",
            ),
        ),
        migrations.AddField(
            model_name="sessionevent",
            name="series",
            field=models.UUIDField(
                editable=False,
                help_text="What was planned together has one; a session by itself has none.",
                null=True,
                verbose_name="series",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "training_sessionevent" ("begins_at", "cohort_id", "held_on", "hours", "id", "is_called_off", "kind", "leader_id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "series", "title", "version") VALUES (NEW."begins_at", NEW."cohort_id", NEW."held_on", NEW."hours", NEW."id", NEW."is_called_off", NEW."kind", NEW."leader_id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."series", NEW."title", NEW."version"); RETURN NULL;',
                    hash="0c1ba95e9670c8b137ff49861d119036183c4f73",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e932a",
                    table="training_session",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."begins_at" IS DISTINCT FROM (NEW."begins_at") OR OLD."cohort_id" IS DISTINCT FROM (NEW."cohort_id") OR OLD."held_on" IS DISTINCT FROM (NEW."held_on") OR OLD."hours" IS DISTINCT FROM (NEW."hours") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_called_off" IS DISTINCT FROM (NEW."is_called_off") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."leader_id" IS DISTINCT FROM (NEW."leader_id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."series" IS DISTINCT FROM (NEW."series") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "training_sessionevent" ("begins_at", "cohort_id", "held_on", "hours", "id", "is_called_off", "kind", "leader_id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "series", "title", "version") VALUES (NEW."begins_at", NEW."cohort_id", NEW."held_on", NEW."hours", NEW."id", NEW."is_called_off", NEW."kind", NEW."leader_id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."series", NEW."title", NEW."version"); RETURN NULL;',
                    hash="d1dd75c26d042e91bbe21c8c00c65f64c80e5498",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4f7da",
                    table="training_session",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "training_sessionevent" ("begins_at", "cohort_id", "held_on", "hours", "id", "is_called_off", "kind", "leader_id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "series", "title", "version") VALUES (OLD."begins_at", OLD."cohort_id", OLD."held_on", OLD."hours", OLD."id", OLD."is_called_off", OLD."kind", OLD."leader_id", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."series", OLD."title", OLD."version"); RETURN NULL;',
                    hash="d5567c1a7f1aa1c15a305b2d58fb5028372429b8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fe538",
                    table="training_session",
                    when="AFTER",
                ),
            ),
        ),
    ]
