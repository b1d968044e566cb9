"""A decision keeps the title and diary number that its proposal had when it was recorded.

Rows from before get what the trail says of the proposal as the decision left it, else as it is.
"""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

FILL = """
ALTER TABLE funding_decision DISABLE TRIGGER a_counted_decision_is_final;
UPDATE funding_decision d SET (title, diary_number) = (
    SELECT COALESCE(e.title, p.title), COALESCE(e.diary_number, p.diary_number)
    FROM funding_proposal p
    LEFT JOIN funding_proposalevent e ON e.pgh_obj_id = p.id AND e.version = d.left_version
    WHERE p.id = d.proposal_id
    ORDER BY e.pgh_id DESC LIMIT 1
);
ALTER TABLE funding_decision ENABLE TRIGGER a_counted_decision_is_final;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0002_guard_counted_decisions"),
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
            name="diary_number",
            field=models.CharField(
                blank=True, editable=False, max_length=40, verbose_name="diary number"
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="title",
            field=models.CharField(
                default="",
                editable=False,
                help_text="The proposal's when the decision was recorded.",
                max_length=300,
                verbose_name="title",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="diary_number",
            field=models.CharField(
                blank=True, editable=False, max_length=40, verbose_name="diary number"
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="title",
            field=models.CharField(
                default="",
                editable=False,
                help_text="The proposal's when the decision was recorded.",
                max_length=300,
                verbose_name="title",
            ),
            preserve_default=False,
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_decisionevent" ("asked_for", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "reservations", "title", "version") VALUES (NEW."asked_for", NEW."diary_number", NEW."extract_registered_by_id", NEW."extract_registered_on", NEW."id", NEW."left_version", NEW."meeting_id", NEW."note", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."recorded_by_id", NEW."reservations", NEW."title", NEW."version"); RETURN NULL;',
                    hash="c34182d83b2ec86b652d45467034419b5101493c",
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
                    condition='WHEN (OLD."asked_for" IS DISTINCT FROM (NEW."asked_for") OR OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."extract_registered_by_id" IS DISTINCT FROM (NEW."extract_registered_by_id") OR OLD."extract_registered_on" IS DISTINCT FROM (NEW."extract_registered_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."left_version" IS DISTINCT FROM (NEW."left_version") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."paragraph" IS DISTINCT FROM (NEW."paragraph") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."reservations" IS DISTINCT FROM (NEW."reservations") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_decisionevent" ("asked_for", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "reservations", "title", "version") VALUES (NEW."asked_for", NEW."diary_number", NEW."extract_registered_by_id", NEW."extract_registered_on", NEW."id", NEW."left_version", NEW."meeting_id", NEW."note", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."recorded_by_id", NEW."reservations", NEW."title", NEW."version"); RETURN NULL;',
                    hash="df36794f4114b1336a04727c517a793f0038d165",
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
                    func='INSERT INTO "funding_decisionevent" ("asked_for", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "reservations", "title", "version") VALUES (OLD."asked_for", OLD."diary_number", OLD."extract_registered_by_id", OLD."extract_registered_on", OLD."id", OLD."left_version", OLD."meeting_id", OLD."note", OLD."outcome", OLD."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."recorded_by_id", OLD."reservations", OLD."title", OLD."version"); RETURN NULL;',
                    hash="d4380911cd8a7910986bbb91732ebc8035939349",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_60af8",
                    table="funding_decision",
                    when="AFTER",
                ),
            ),
        ),
    ]
