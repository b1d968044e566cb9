"""A decision may be marked as adopting its project: its goals are frozen when it counts."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0004_guard_opened_rounds"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="decision",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="decision",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="decision",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="decision",
            name="adopts_project",
            field=models.BooleanField(
                default=False,
                help_text="When the decision counts, the goals of the project are frozen as they stand that day.",
                verbose_name="adopts the project",
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="adopts_project",
            field=models.BooleanField(
                default=False,
                help_text="When the decision counts, the goals of the project are frozen as they stand that day.",
                verbose_name="adopts the project",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_decisionevent" ("adopts_project", "asked_for", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "reservations", "title", "version") VALUES (NEW."adopts_project", NEW."asked_for", NEW."diary_number", NEW."extract_registered_by_id", NEW."extract_registered_on", NEW."id", NEW."left_version", NEW."meeting_id", NEW."note", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."recorded_by_id", NEW."reservations", NEW."title", NEW."version"); RETURN NULL;',
                    hash="6e99fca80d6c05865a1445657d81f59e153b8bfc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b4060",
                    table="funding_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."adopts_project" IS DISTINCT FROM (NEW."adopts_project") OR OLD."asked_for" IS DISTINCT FROM (NEW."asked_for") OR OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."extract_registered_by_id" IS DISTINCT FROM (NEW."extract_registered_by_id") OR OLD."extract_registered_on" IS DISTINCT FROM (NEW."extract_registered_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."left_version" IS DISTINCT FROM (NEW."left_version") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."paragraph" IS DISTINCT FROM (NEW."paragraph") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."reservations" IS DISTINCT FROM (NEW."reservations") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_decisionevent" ("adopts_project", "asked_for", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "reservations", "title", "version") VALUES (NEW."adopts_project", NEW."asked_for", NEW."diary_number", NEW."extract_registered_by_id", NEW."extract_registered_on", NEW."id", NEW."left_version", NEW."meeting_id", NEW."note", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."recorded_by_id", NEW."reservations", NEW."title", NEW."version"); RETURN NULL;',
                    hash="da85ca73238d37cbe18c89832b9868c1bbb53388",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_37057",
                    table="funding_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_decisionevent" ("adopts_project", "asked_for", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "reservations", "title", "version") VALUES (OLD."adopts_project", OLD."asked_for", OLD."diary_number", OLD."extract_registered_by_id", OLD."extract_registered_on", OLD."id", OLD."left_version", OLD."meeting_id", OLD."note", OLD."outcome", OLD."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."recorded_by_id", OLD."reservations", OLD."title", OLD."version"); RETURN NULL;',
                    hash="f2de99edbb311b1e251cf1ba3be85c39fde37824",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_60af8",
                    table="funding_decision",
                    when="AFTER",
                ),
            ),
        ),
    ]
