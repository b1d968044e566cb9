"""A goal that was only reworded or renumbered goes on from the update it came with."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("programs", "0011_drafts_protect_their_goal"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="subgoal",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="subgoal",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="subgoal",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="subgoal",
            name="carried_actual",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="programs.statusupdate",
                verbose_name="actual carried over",
            ),
        ),
        migrations.AddField(
            model_name="subgoal",
            name="carried_update",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="programs.statusupdate",
                verbose_name="update carried over",
            ),
        ),
        migrations.AddField(
            model_name="subgoalevent",
            name="carried_actual",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="subgoalevent",
            name="carried_update",
            field=models.ForeignKey(
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
    ]
