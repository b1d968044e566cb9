"""A matter that is no proposal is tabled to a later meeting: its item there says from where."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0021_pledges_of_outside_financiers"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="agendaitem",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agendaitem",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="agendaitem",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="agendaitem",
            name="tabled_from",
            field=models.OneToOneField(
                blank=True,
                editable=False,
                help_text="The item of an earlier meeting that was tabled to this one.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="taken_up",
                to="funding.agendaitem",
                verbose_name="tabled from",
            ),
        ),
        migrations.AddField(
            model_name="agendaitemevent",
            name="tabled_from",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                help_text="The item of an earlier meeting that was tabled to this one.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.agendaitem",
                verbose_name="tabled from",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_agendaitemevent" ("diary_number", "id", "meeting_id", "minutes", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "tabled_from_id", "title", "version") VALUES (NEW."diary_number", NEW."id", NEW."meeting_id", NEW."minutes", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."proposal_id", NEW."tabled_from_id", NEW."title", NEW."version"); RETURN NULL;',
                    hash="e0f305d97f65d369470e06bbbd12433cdda2c738",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c9746",
                    table="funding_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."minutes" IS DISTINCT FROM (NEW."minutes") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."paragraph" IS DISTINCT FROM (NEW."paragraph") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."tabled_from_id" IS DISTINCT FROM (NEW."tabled_from_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_agendaitemevent" ("diary_number", "id", "meeting_id", "minutes", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "tabled_from_id", "title", "version") VALUES (NEW."diary_number", NEW."id", NEW."meeting_id", NEW."minutes", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."proposal_id", NEW."tabled_from_id", NEW."title", NEW."version"); RETURN NULL;',
                    hash="6ed9dae3786e5e0d9b84cf5888585d07904007e9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_282be",
                    table="funding_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendaitem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_agendaitemevent" ("diary_number", "id", "meeting_id", "minutes", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "tabled_from_id", "title", "version") VALUES (OLD."diary_number", OLD."id", OLD."meeting_id", OLD."minutes", OLD."outcome", OLD."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."proposal_id", OLD."tabled_from_id", OLD."title", OLD."version"); RETURN NULL;',
                    hash="328c9d3df00baf7d5737cfae6a8b07453c637bba",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6fe09",
                    table="funding_agendaitem",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="agendaitem",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tabled_from__isnull", True), ("proposal__isnull", True), _connector="OR"
                ),
                name="a_proposal_is_tabled_by_its_decision",
            ),
        ),
    ]
