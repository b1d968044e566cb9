"""Decisions by delegation, corrections, appeals, replacement; votes and tabling."""

import django.db.models.deletion
import django.db.models.functions.comparison
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "__first__"),
        ("funding", "0006_meetings_have_agendas"),
    ]

    operations = [
        migrations.CreateModel(
            name="Appeal",
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
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "diary_number",
                    models.CharField(blank=True, max_length=40, verbose_name="diary number"),
                ),
                ("court", models.CharField(blank=True, max_length=200, verbose_name="court")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("pending", "pending"),
                            ("dismissed", "rejected"),
                            ("withdrawn", "withdrawn"),
                            ("annulled", "decision annulled"),
                        ],
                        default="pending",
                        editable=False,
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "settled_on",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="settled on"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "verbose_name": "appeal",
                "verbose_name_plural": "appeals",
                "ordering": ["decision", "received_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="AppealEvent",
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
                ("received_on", models.DateField(verbose_name="received on")),
                (
                    "diary_number",
                    models.CharField(blank=True, max_length=40, verbose_name="diary number"),
                ),
                ("court", models.CharField(blank=True, max_length=200, verbose_name="court")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("pending", "pending"),
                            ("dismissed", "rejected"),
                            ("withdrawn", "withdrawn"),
                            ("annulled", "decision annulled"),
                        ],
                        default="pending",
                        editable=False,
                        max_length=10,
                        verbose_name="outcome",
                    ),
                ),
                (
                    "settled_on",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="settled on"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Correction",
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
                ("corrected_on", models.DateField(verbose_name="corrected on")),
                ("wrong", models.TextField(verbose_name="what it says")),
                ("right", models.TextField(verbose_name="what it should say")),
                ("reason", models.TextField(verbose_name="reason")),
            ],
            options={
                "verbose_name": "correction",
                "verbose_name_plural": "corrections",
                "ordering": ["decision", "corrected_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="CorrectionEvent",
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
                ("corrected_on", models.DateField(verbose_name="corrected on")),
                ("wrong", models.TextField(verbose_name="what it says")),
                ("right", models.TextField(verbose_name="what it should say")),
                ("reason", models.TextField(verbose_name="reason")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReportedDecision",
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
            ],
            options={
                "verbose_name": "reported decision",
                "verbose_name_plural": "reported decisions",
                "ordering": ["item", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ReportedDecisionEvent",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AlterModelOptions(
            name="decision",
            options={
                "ordering": [
                    models.OrderBy(
                        django.db.models.functions.comparison.Coalesce(
                            "decided_on", "meeting__held_on"
                        ),
                        descending=True,
                    ),
                    "-pk",
                ],
                "verbose_name": "decision",
                "verbose_name_plural": "decisions",
            },
        ),
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
            name="decided_on",
            field=models.DateField(
                blank=True,
                help_text="Only when the decision was made by delegation.",
                null=True,
                verbose_name="decided on",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="delegate",
            field=models.CharField(blank=True, max_length=150, verbose_name="delegate"),
        ),
        migrations.AddField(
            model_name="decision",
            name="delegation_point",
            field=models.CharField(
                blank=True, max_length=40, verbose_name="point of the delegation order"
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="motions",
            field=models.TextField(
                blank=True,
                help_text="Who moved what, and in which order it was put.",
                verbose_name="motions",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="replaces",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replaced_by",
                to="funding.decision",
                verbose_name="replaces",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="tabled_to",
            field=models.ForeignKey(
                blank=True,
                help_text="The meeting that takes the matter up again.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="tabled_here",
                to="funding.meeting",
                verbose_name="tabled to",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="votes_abstained",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="abstained"),
        ),
        migrations.AddField(
            model_name="decision",
            name="votes_against",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="votes against"
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="votes_for",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="votes for"),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="decided_on",
            field=models.DateField(
                blank=True,
                help_text="Only when the decision was made by delegation.",
                null=True,
                verbose_name="decided on",
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="delegate",
            field=models.CharField(blank=True, max_length=150, verbose_name="delegate"),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="delegation_point",
            field=models.CharField(
                blank=True, max_length=40, verbose_name="point of the delegation order"
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="motions",
            field=models.TextField(
                blank=True,
                help_text="Who moved what, and in which order it was put.",
                verbose_name="motions",
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="replaces",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.decision",
                verbose_name="replaces",
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="tabled_to",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="The meeting that takes the matter up again.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.meeting",
                verbose_name="tabled to",
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="votes_abstained",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="abstained"),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="votes_against",
            field=models.PositiveSmallIntegerField(
                blank=True, null=True, verbose_name="votes against"
            ),
        ),
        migrations.AddField(
            model_name="decisionevent",
            name="votes_for",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="votes for"),
        ),
        migrations.AlterField(
            model_name="decision",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="funding.meeting",
                verbose_name="meeting",
            ),
        ),
        migrations.AlterField(
            model_name="decision",
            name="paragraph",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="§"),
        ),
        migrations.AlterField(
            model_name="decisionevent",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.meeting",
                verbose_name="meeting",
            ),
        ),
        migrations.AlterField(
            model_name="decisionevent",
            name="paragraph",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="§"),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decided_on__isnull", True),
                        ("delegate", ""),
                        ("delegation_point", ""),
                        ("meeting__isnull", False),
                        ("paragraph__isnull", False),
                    ),
                    models.Q(
                        ("decided_on__isnull", False),
                        ("meeting__isnull", True),
                        ("paragraph__isnull", True),
                        models.Q(("delegate", ""), _negated=True),
                        models.Q(("delegation_point", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_decision_is_of_a_meeting_or_a_delegate",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tabled_to__isnull", True), ("outcome", "tabled"), _connector="OR"
                ),
                name="only_a_tabled_matter_goes_to_another_meeting",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("replaces__isnull", True),
                    models.Q(("replaces", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="a_decision_does_not_replace_itself",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome", "noted"), _negated=True),
                name="a_question_for_money_is_not_only_noted",
            ),
        ),
        migrations.AddField(
            model_name="appeal",
            name="decision",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="appeals",
                to="funding.decision",
                verbose_name="decision",
            ),
        ),
        migrations.AddField(
            model_name="appeal",
            name="registered_by",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="registered by",
            ),
        ),
        migrations.AddField(
            model_name="appealevent",
            name="decision",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.decision",
                verbose_name="decision",
            ),
        ),
        migrations.AddField(
            model_name="appealevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.appeal",
            ),
        ),
        migrations.AddField(
            model_name="appealevent",
            name="registered_by",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="registered by",
            ),
        ),
        migrations.AddField(
            model_name="correction",
            name="corrected_by",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="corrected by",
            ),
        ),
        migrations.AddField(
            model_name="correction",
            name="decision",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="corrections",
                to="funding.decision",
                verbose_name="decision",
            ),
        ),
        migrations.AddField(
            model_name="correctionevent",
            name="corrected_by",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="corrected by",
            ),
        ),
        migrations.AddField(
            model_name="correctionevent",
            name="decision",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.decision",
                verbose_name="decision",
            ),
        ),
        migrations.AddField(
            model_name="correctionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.correction",
            ),
        ),
        migrations.AddField(
            model_name="reporteddecision",
            name="decision",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reporting",
                to="funding.decision",
                verbose_name="decision",
            ),
        ),
        migrations.AddField(
            model_name="reporteddecision",
            name="item",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reported",
                to="funding.agendaitem",
                verbose_name="agenda item",
            ),
        ),
        migrations.AddField(
            model_name="reporteddecisionevent",
            name="decision",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.decision",
                verbose_name="decision",
            ),
        ),
        migrations.AddField(
            model_name="reporteddecisionevent",
            name="item",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.agendaitem",
                verbose_name="agenda item",
            ),
        ),
        migrations.AddField(
            model_name="reporteddecisionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.reporteddecision",
            ),
        ),
        migrations.AddConstraint(
            model_name="appeal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "pending"), ("settled_on__isnull", True)),
                    models.Q(
                        models.Q(("outcome", "pending"), _negated=True),
                        ("settled_on__gte", models.F("received_on")),
                    ),
                    _connector="OR",
                ),
                name="a_settled_appeal_has_its_day",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_decisionevent" ("adopts_project", "asked_for", "decided_on", "delegate", "delegation_point", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "motions", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "replaces_id", "reservations", "tabled_to_id", "title", "version", "votes_abstained", "votes_against", "votes_for") VALUES (NEW."adopts_project", NEW."asked_for", NEW."decided_on", NEW."delegate", NEW."delegation_point", NEW."diary_number", NEW."extract_registered_by_id", NEW."extract_registered_on", NEW."id", NEW."left_version", NEW."meeting_id", NEW."motions", NEW."note", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."recorded_by_id", NEW."replaces_id", NEW."reservations", NEW."tabled_to_id", NEW."title", NEW."version", NEW."votes_abstained", NEW."votes_against", NEW."votes_for"); RETURN NULL;',
                    hash="fbe4debafbe090188f92a39dcb31446ba16c1d1b",
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
                    condition='WHEN (OLD."adopts_project" IS DISTINCT FROM (NEW."adopts_project") OR OLD."asked_for" IS DISTINCT FROM (NEW."asked_for") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."delegate" IS DISTINCT FROM (NEW."delegate") OR OLD."delegation_point" IS DISTINCT FROM (NEW."delegation_point") OR OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."extract_registered_by_id" IS DISTINCT FROM (NEW."extract_registered_by_id") OR OLD."extract_registered_on" IS DISTINCT FROM (NEW."extract_registered_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."left_version" IS DISTINCT FROM (NEW."left_version") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."motions" IS DISTINCT FROM (NEW."motions") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."paragraph" IS DISTINCT FROM (NEW."paragraph") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."replaces_id" IS DISTINCT FROM (NEW."replaces_id") OR OLD."reservations" IS DISTINCT FROM (NEW."reservations") OR OLD."tabled_to_id" IS DISTINCT FROM (NEW."tabled_to_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."votes_abstained" IS DISTINCT FROM (NEW."votes_abstained") OR OLD."votes_against" IS DISTINCT FROM (NEW."votes_against") OR OLD."votes_for" IS DISTINCT FROM (NEW."votes_for"))',
                    func='INSERT INTO "funding_decisionevent" ("adopts_project", "asked_for", "decided_on", "delegate", "delegation_point", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "motions", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "replaces_id", "reservations", "tabled_to_id", "title", "version", "votes_abstained", "votes_against", "votes_for") VALUES (NEW."adopts_project", NEW."asked_for", NEW."decided_on", NEW."delegate", NEW."delegation_point", NEW."diary_number", NEW."extract_registered_by_id", NEW."extract_registered_on", NEW."id", NEW."left_version", NEW."meeting_id", NEW."motions", NEW."note", NEW."outcome", NEW."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."recorded_by_id", NEW."replaces_id", NEW."reservations", NEW."tabled_to_id", NEW."title", NEW."version", NEW."votes_abstained", NEW."votes_against", NEW."votes_for"); RETURN NULL;',
                    hash="2daee6f4594bfa6fc2a35602c817ed8375a3fa41",
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
                    func='INSERT INTO "funding_decisionevent" ("adopts_project", "asked_for", "decided_on", "delegate", "delegation_point", "diary_number", "extract_registered_by_id", "extract_registered_on", "id", "left_version", "meeting_id", "motions", "note", "outcome", "paragraph", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "recorded_by_id", "replaces_id", "reservations", "tabled_to_id", "title", "version", "votes_abstained", "votes_against", "votes_for") VALUES (OLD."adopts_project", OLD."asked_for", OLD."decided_on", OLD."delegate", OLD."delegation_point", OLD."diary_number", OLD."extract_registered_by_id", OLD."extract_registered_on", OLD."id", OLD."left_version", OLD."meeting_id", OLD."motions", OLD."note", OLD."outcome", OLD."paragraph", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."recorded_by_id", OLD."replaces_id", OLD."reservations", OLD."tabled_to_id", OLD."title", OLD."version", OLD."votes_abstained", OLD."votes_against", OLD."votes_for"); RETURN NULL;',
                    hash="43c5cae786ac6810e0546b44483a43b1459c0ceb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_60af8",
                    table="funding_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_appealevent" ("court", "decision_id", "diary_number", "id", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "registered_by_id", "settled_on", "version") VALUES (NEW."court", NEW."decision_id", NEW."diary_number", NEW."id", NEW."note", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."received_on", NEW."registered_by_id", NEW."settled_on", NEW."version"); RETURN NULL;',
                    hash="3e7d2934d4bb723449d1df8ec9b6a6256a3d7e4d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b7084",
                    table="funding_appeal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."court" IS DISTINCT FROM (NEW."court") OR OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."received_on" IS DISTINCT FROM (NEW."received_on") OR OLD."registered_by_id" IS DISTINCT FROM (NEW."registered_by_id") OR OLD."settled_on" IS DISTINCT FROM (NEW."settled_on") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_appealevent" ("court", "decision_id", "diary_number", "id", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "registered_by_id", "settled_on", "version") VALUES (NEW."court", NEW."decision_id", NEW."diary_number", NEW."id", NEW."note", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."received_on", NEW."registered_by_id", NEW."settled_on", NEW."version"); RETURN NULL;',
                    hash="da5d517855d0207da0f779a9b8d2437326a0f3cd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_00dde",
                    table="funding_appeal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="appeal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_appealevent" ("court", "decision_id", "diary_number", "id", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "registered_by_id", "settled_on", "version") VALUES (OLD."court", OLD."decision_id", OLD."diary_number", OLD."id", OLD."note", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."received_on", OLD."registered_by_id", OLD."settled_on", OLD."version"); RETURN NULL;',
                    hash="45f6f98a23fb41942b37a4ab2a95b3afa88273a1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3c19c",
                    table="funding_appeal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_correctionevent" ("corrected_by_id", "corrected_on", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "right", "version", "wrong") VALUES (NEW."corrected_by_id", NEW."corrected_on", NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."right", NEW."version", NEW."wrong"); RETURN NULL;',
                    hash="545bba4d18ef1239ac77b2206d10f51f22214373",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cfeea",
                    table="funding_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."corrected_by_id" IS DISTINCT FROM (NEW."corrected_by_id") OR OLD."corrected_on" IS DISTINCT FROM (NEW."corrected_on") OR OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."right" IS DISTINCT FROM (NEW."right") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."wrong" IS DISTINCT FROM (NEW."wrong"))',
                    func='INSERT INTO "funding_correctionevent" ("corrected_by_id", "corrected_on", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "right", "version", "wrong") VALUES (NEW."corrected_by_id", NEW."corrected_on", NEW."decision_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."right", NEW."version", NEW."wrong"); RETURN NULL;',
                    hash="ce85296be942bd10b7af6a13db2d4a07dcea1141",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c7778",
                    table="funding_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_correctionevent" ("corrected_by_id", "corrected_on", "decision_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "right", "version", "wrong") VALUES (OLD."corrected_by_id", OLD."corrected_on", OLD."decision_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."right", OLD."version", OLD."wrong"); RETURN NULL;',
                    hash="678f9f5931b2f9229e471514f3839850d0c5e4e2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_246c8",
                    table="funding_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reporteddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_reporteddecisionevent" ("decision_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."decision_id", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="5951f57b3a39906447e425907890e50fa2c3f43b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_25b71",
                    table="funding_reporteddecision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reporteddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."decision_id" IS DISTINCT FROM (NEW."decision_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."item_id" IS DISTINCT FROM (NEW."item_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_reporteddecisionevent" ("decision_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."decision_id", NEW."id", NEW."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="de11f4c271811d8fce8e8ba4009dac19f057b692",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_566ee",
                    table="funding_reporteddecision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reporteddecision",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_reporteddecisionevent" ("decision_id", "id", "item_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."decision_id", OLD."id", OLD."item_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                    hash="27ce87083fd73fc4cf89cb168b193d76c56ce93d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d76bc",
                    table="funding_reporteddecision",
                    when="AFTER",
                ),
            ),
        ),
    ]
