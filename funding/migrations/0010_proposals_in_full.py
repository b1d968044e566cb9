"""Proposals with basis, consequences, attachments, text blocks, revised and shared drafts."""

import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        ("accounts", "__first__"),
        ("funding", "0009_scenarios"),
    ]

    operations = [
        migrations.CreateModel(
            name="Attachment",
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
                ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "filename",
                    models.CharField(editable=False, max_length=200, verbose_name="file name"),
                ),
                (
                    "media_type",
                    models.CharField(editable=False, max_length=100, verbose_name="type"),
                ),
                ("size", models.PositiveIntegerField(editable=False, verbose_name="size in bytes")),
                (
                    "sha256",
                    models.CharField(
                        editable=False,
                        max_length=64,
                        validators=[django.core.validators.RegexValidator("[0-9a-f]{64}")],
                        verbose_name="fingerprint (SHA-256)",
                    ),
                ),
            ],
            options={
                "verbose_name": "attachment",
                "verbose_name_plural": "attachments",
                "ordering": ["proposal", "position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AttachmentEvent",
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
                ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "filename",
                    models.CharField(editable=False, max_length=200, verbose_name="file name"),
                ),
                (
                    "media_type",
                    models.CharField(editable=False, max_length=100, verbose_name="type"),
                ),
                ("size", models.PositiveIntegerField(editable=False, verbose_name="size in bytes")),
                (
                    "sha256",
                    models.CharField(
                        editable=False,
                        max_length=64,
                        validators=[django.core.validators.RegexValidator("[0-9a-f]{64}")],
                        verbose_name="fingerprint (SHA-256)",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Basis",
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
                ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                ("title", models.CharField(max_length=300, verbose_name="document")),
                ("dated_on", models.DateField(blank=True, null=True, verbose_name="date")),
            ],
            options={
                "verbose_name": "basis for the decision",
                "verbose_name_plural": "basis for the decision",
                "ordering": ["proposal", "position", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="BasisEvent",
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
                ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                ("title", models.CharField(max_length=300, verbose_name="document")),
                ("dated_on", models.DateField(blank=True, null=True, verbose_name="date")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Consequence",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("children", "children"),
                            ("equality", "equality"),
                            ("environment", "environment"),
                        ],
                        max_length=12,
                        verbose_name="consequences for",
                    ),
                ),
                ("is_affected", models.BooleanField(verbose_name="affected")),
                ("reason", models.TextField(verbose_name="reason")),
            ],
            options={
                "verbose_name": "consequence",
                "verbose_name_plural": "consequences",
                "ordering": ["proposal", "kind"],
            },
        ),
        migrations.CreateModel(
            name="ConsequenceEvent",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("children", "children"),
                            ("equality", "equality"),
                            ("environment", "environment"),
                        ],
                        max_length=12,
                        verbose_name="consequences for",
                    ),
                ),
                ("is_affected", models.BooleanField(verbose_name="affected")),
                ("reason", models.TextField(verbose_name="reason")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PartAnswer",
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
                ("part", models.CharField(max_length=30, verbose_name="part")),
                ("is_taken", models.BooleanField(verbose_name="taken over")),
            ],
            options={
                "verbose_name": "answer to a changed part",
                "verbose_name_plural": "answers to changed parts",
                "ordering": ["proposal", "source", "part"],
            },
        ),
        migrations.CreateModel(
            name="PartAnswerEvent",
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
                ("part", models.CharField(max_length=30, verbose_name="part")),
                ("is_taken", models.BooleanField(verbose_name="taken over")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SharedDraft",
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
                ("content", models.JSONField(editable=False, verbose_name="content")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "registered_on",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="registered on"
                    ),
                ),
            ],
            options={
                "verbose_name": "shared draft",
                "verbose_name_plural": "shared drafts",
                "ordering": ["-created_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="SharedDraftEvent",
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
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "registered_on",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="registered on"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TextBlock",
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
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("clause", "decision clause"),
                            ("summary", "summary"),
                            ("background", "background"),
                            ("clarifications", "additions and clarifications"),
                            ("financial_text", "financial consequences"),
                            ("condition_text", "condition in words"),
                            ("children", "consequences for children"),
                            ("equality", "consequences for equality"),
                            ("environment", "consequences for the environment"),
                            ("recipient", "recipient"),
                        ],
                        max_length=20,
                        verbose_name="part",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("text", models.TextField(verbose_name="text")),
                (
                    "is_default",
                    models.BooleanField(
                        default=False,
                        help_text="New proposals of the board start with it where the round says nothing.",
                        verbose_name="in every new proposal",
                    ),
                ),
            ],
            options={
                "verbose_name": "text block",
                "verbose_name_plural": "text blocks",
                "ordering": ["organization", "part", "name"],
            },
        ),
        migrations.CreateModel(
            name="TextBlockEvent",
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
                (
                    "part",
                    models.CharField(
                        choices=[
                            ("clause", "decision clause"),
                            ("summary", "summary"),
                            ("background", "background"),
                            ("clarifications", "additions and clarifications"),
                            ("financial_text", "financial consequences"),
                            ("condition_text", "condition in words"),
                            ("children", "consequences for children"),
                            ("equality", "consequences for equality"),
                            ("environment", "consequences for the environment"),
                            ("recipient", "recipient"),
                        ],
                        max_length=20,
                        verbose_name="part",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="name")),
                ("text", models.TextField(verbose_name="text")),
                (
                    "is_default",
                    models.BooleanField(
                        default=False,
                        help_text="New proposals of the board start with it where the round says nothing.",
                        verbose_name="in every new proposal",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="proposal",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="proposal",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="proposal",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="proposal",
            name="one_live_proposal_per_round_and_financier",
        ),
        migrations.RemoveConstraint(
            model_name="proposal",
            name="one_proposal_per_diary_number_of_an_authority",
        ),
        migrations.AddField(
            model_name="proposal",
            name="follows",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                help_text="The decided proposal of the same board that this one revises.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="followed_by",
                to="funding.proposal",
                verbose_name="follows",
            ),
        ),
        migrations.AddField(
            model_name="proposalevent",
            name="follows",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                help_text="The decided proposal of the same board that this one revises.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.proposal",
                verbose_name="follows",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.UniqueConstraint(
                models.F("round"),
                models.F("financier"),
                condition=models.Q(("state__in", ["withdrawn", "decided"]), _negated=True),
                name="one_live_proposal_per_round_and_financier",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.UniqueConstraint(
                models.F("financier"),
                models.F("diary_number"),
                condition=models.Q(
                    models.Q(("diary_number", ""), _negated=True),
                    models.Q(("state", "withdrawn"), _negated=True),
                    ("follows__isnull", True),
                ),
                name="one_proposal_per_diary_number_of_an_authority",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("follows__isnull", True),
                    models.Q(("follows", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="a_proposal_does_not_follow_itself",
            ),
        ),
        migrations.CreateModel(
            name="AttachmentFile",
            fields=[
                (
                    "attachment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="file",
                        serialize=False,
                        to="funding.attachment",
                    ),
                ),
                ("content", models.BinaryField(verbose_name="file")),
            ],
            options={
                "verbose_name": "file",
                "verbose_name_plural": "files",
            },
        ),
        migrations.AddField(
            model_name="attachment",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="attachments",
                to="funding.proposal",
                verbose_name="proposal",
            ),
        ),
        migrations.AddField(
            model_name="attachment",
            name="uploaded_by",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="uploaded by",
            ),
        ),
        migrations.AddField(
            model_name="attachmentevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.attachment",
            ),
        ),
        migrations.AddField(
            model_name="attachmentevent",
            name="proposal",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.proposal",
                verbose_name="proposal",
            ),
        ),
        migrations.AddField(
            model_name="attachmentevent",
            name="uploaded_by",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="uploaded by",
            ),
        ),
        migrations.AddField(
            model_name="basis",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="basis",
                to="funding.proposal",
                verbose_name="proposal",
            ),
        ),
        migrations.AddField(
            model_name="basisevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.basis",
            ),
        ),
        migrations.AddField(
            model_name="basisevent",
            name="proposal",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.proposal",
                verbose_name="proposal",
            ),
        ),
        migrations.AddField(
            model_name="consequence",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="consequences",
                to="funding.proposal",
                verbose_name="proposal",
            ),
        ),
        migrations.AddField(
            model_name="consequenceevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.consequence",
            ),
        ),
        migrations.AddField(
            model_name="consequenceevent",
            name="proposal",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.proposal",
                verbose_name="proposal",
            ),
        ),
        migrations.AddField(
            model_name="partanswer",
            name="answered_by",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="answered by",
            ),
        ),
        migrations.AddField(
            model_name="partanswer",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="part_answers",
                to="funding.proposal",
                verbose_name="proposal",
            ),
        ),
        migrations.AddField(
            model_name="partanswer",
            name="source",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="part_answers",
                to="funding.roundsource",
                verbose_name="delivered source",
            ),
        ),
        migrations.AddField(
            model_name="partanswerevent",
            name="answered_by",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="answered by",
            ),
        ),
        migrations.AddField(
            model_name="partanswerevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.partanswer",
            ),
        ),
        migrations.AddField(
            model_name="partanswerevent",
            name="proposal",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.proposal",
                verbose_name="proposal",
            ),
        ),
        migrations.AddField(
            model_name="partanswerevent",
            name="source",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.roundsource",
                verbose_name="delivered source",
            ),
        ),
        migrations.AddField(
            model_name="shareddraft",
            name="organization",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="accounts.organization",
                verbose_name="shared with",
            ),
        ),
        migrations.AddField(
            model_name="shareddraft",
            name="proposal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="shared",
                to="funding.proposal",
                verbose_name="proposal",
            ),
        ),
        migrations.AddField(
            model_name="shareddraft",
            name="registered_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="registered by",
            ),
        ),
        migrations.AddField(
            model_name="shareddraft",
            name="shared_by",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="shared by",
            ),
        ),
        migrations.AddField(
            model_name="shareddraftevent",
            name="organization",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.organization",
                verbose_name="shared with",
            ),
        ),
        migrations.AddField(
            model_name="shareddraftevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.shareddraft",
            ),
        ),
        migrations.AddField(
            model_name="shareddraftevent",
            name="proposal",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.proposal",
                verbose_name="proposal",
            ),
        ),
        migrations.AddField(
            model_name="shareddraftevent",
            name="registered_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="registered by",
            ),
        ),
        migrations.AddField(
            model_name="shareddraftevent",
            name="shared_by",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="shared by",
            ),
        ),
        migrations.AddField(
            model_name="textblock",
            name="organization",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="text_blocks",
                to="accounts.organization",
                verbose_name="board",
            ),
        ),
        migrations.AddField(
            model_name="textblockevent",
            name="organization",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.organization",
                verbose_name="board",
            ),
        ),
        migrations.AddField(
            model_name="textblockevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="funding.textblock",
            ),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.UniqueConstraint(
                models.F("proposal"),
                models.F("sha256"),
                name="a_file_is_attached_to_a_proposal_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="consequence",
            constraint=models.UniqueConstraint(
                models.F("proposal"), models.F("kind"), name="one_consequence_of_a_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="consequence",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True),
                name="a_consequence_is_stated_with_its_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="partanswer",
            constraint=models.UniqueConstraint(
                models.F("proposal"),
                models.F("source"),
                models.F("part"),
                name="a_changed_part_is_answered_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="textblock",
            constraint=models.UniqueConstraint(
                models.F("organization"),
                models.F("part"),
                models.F("name"),
                name="one_text_block_of_a_name",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_proposalevent" ("addressee", "approved_alone_because", "approved_by_id", "background", "clarifications", "condition_text", "dated_on", "diary_number", "financial_text", "financier_id", "follows_id", "id", "language", "meeting_id", "officer_name", "officer_title", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sender_unit", "source_id", "state", "summary", "title", "version", "written_by_id") VALUES (NEW."addressee", NEW."approved_alone_because", NEW."approved_by_id", NEW."background", NEW."clarifications", NEW."condition_text", NEW."dated_on", NEW."diary_number", NEW."financial_text", NEW."financier_id", NEW."follows_id", NEW."id", NEW."language", NEW."meeting_id", NEW."officer_name", NEW."officer_title", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."sender_unit", NEW."source_id", NEW."state", NEW."summary", NEW."title", NEW."version", NEW."written_by_id"); RETURN NULL;',
                    hash="b4d0ae90707eadd1c323f0912560066032f19448",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3c03a",
                    table="funding_proposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."addressee" IS DISTINCT FROM (NEW."addressee") OR OLD."approved_alone_because" IS DISTINCT FROM (NEW."approved_alone_because") OR OLD."approved_by_id" IS DISTINCT FROM (NEW."approved_by_id") OR OLD."background" IS DISTINCT FROM (NEW."background") OR OLD."clarifications" IS DISTINCT FROM (NEW."clarifications") OR OLD."condition_text" IS DISTINCT FROM (NEW."condition_text") OR OLD."dated_on" IS DISTINCT FROM (NEW."dated_on") OR OLD."diary_number" IS DISTINCT FROM (NEW."diary_number") OR OLD."financial_text" IS DISTINCT FROM (NEW."financial_text") OR OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."follows_id" IS DISTINCT FROM (NEW."follows_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."officer_name" IS DISTINCT FROM (NEW."officer_name") OR OLD."officer_title" IS DISTINCT FROM (NEW."officer_title") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."sender_unit" IS DISTINCT FROM (NEW."sender_unit") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."written_by_id" IS DISTINCT FROM (NEW."written_by_id"))',
                    func='INSERT INTO "funding_proposalevent" ("addressee", "approved_alone_because", "approved_by_id", "background", "clarifications", "condition_text", "dated_on", "diary_number", "financial_text", "financier_id", "follows_id", "id", "language", "meeting_id", "officer_name", "officer_title", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sender_unit", "source_id", "state", "summary", "title", "version", "written_by_id") VALUES (NEW."addressee", NEW."approved_alone_because", NEW."approved_by_id", NEW."background", NEW."clarifications", NEW."condition_text", NEW."dated_on", NEW."diary_number", NEW."financial_text", NEW."financier_id", NEW."follows_id", NEW."id", NEW."language", NEW."meeting_id", NEW."officer_name", NEW."officer_title", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."sender_unit", NEW."source_id", NEW."state", NEW."summary", NEW."title", NEW."version", NEW."written_by_id"); RETURN NULL;',
                    hash="0cf8253583173510cb429af49961f186820b7e92",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7d068",
                    table="funding_proposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="proposal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_proposalevent" ("addressee", "approved_alone_because", "approved_by_id", "background", "clarifications", "condition_text", "dated_on", "diary_number", "financial_text", "financier_id", "follows_id", "id", "language", "meeting_id", "officer_name", "officer_title", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sender_unit", "source_id", "state", "summary", "title", "version", "written_by_id") VALUES (OLD."addressee", OLD."approved_alone_because", OLD."approved_by_id", OLD."background", OLD."clarifications", OLD."condition_text", OLD."dated_on", OLD."diary_number", OLD."financial_text", OLD."financier_id", OLD."follows_id", OLD."id", OLD."language", OLD."meeting_id", OLD."officer_name", OLD."officer_title", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."sender_unit", OLD."source_id", OLD."state", OLD."summary", OLD."title", OLD."version", OLD."written_by_id"); RETURN NULL;',
                    hash="cfbd8a30007eec8135390b1db6276c45d77b8387",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_24e58",
                    table="funding_proposal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attachment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_attachmentevent" ("filename", "id", "media_type", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "sha256", "size", "title", "uploaded_by_id", "version") VALUES (NEW."filename", NEW."id", NEW."media_type", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."proposal_id", NEW."sha256", NEW."size", NEW."title", NEW."uploaded_by_id", NEW."version"); RETURN NULL;',
                    hash="90e0b669f21a36e4b6d25bdc9593f6271776b74c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bf08b",
                    table="funding_attachment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attachment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."filename" IS DISTINCT FROM (NEW."filename") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."media_type" IS DISTINCT FROM (NEW."media_type") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."size" IS DISTINCT FROM (NEW."size") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."uploaded_by_id" IS DISTINCT FROM (NEW."uploaded_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_attachmentevent" ("filename", "id", "media_type", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "sha256", "size", "title", "uploaded_by_id", "version") VALUES (NEW."filename", NEW."id", NEW."media_type", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."proposal_id", NEW."sha256", NEW."size", NEW."title", NEW."uploaded_by_id", NEW."version"); RETURN NULL;',
                    hash="b7788c4d1e93fceb44d5ffc2cf926a966b930b81",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7e096",
                    table="funding_attachment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attachment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_attachmentevent" ("filename", "id", "media_type", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "sha256", "size", "title", "uploaded_by_id", "version") VALUES (OLD."filename", OLD."id", OLD."media_type", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."proposal_id", OLD."sha256", OLD."size", OLD."title", OLD."uploaded_by_id", OLD."version"); RETURN NULL;',
                    hash="638c25c4906fd533e8b5a9c73b9a23633f87638c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_358d0",
                    table="funding_attachment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="basis",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_basisevent" ("dated_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "title", "version") VALUES (NEW."dated_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."proposal_id", NEW."title", NEW."version"); RETURN NULL;',
                    hash="36522bc30bc60541a62214ef7eb44d4a0b9728f8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f2fd9",
                    table="funding_basis",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="basis",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."dated_on" IS DISTINCT FROM (NEW."dated_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_basisevent" ("dated_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "title", "version") VALUES (NEW."dated_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."proposal_id", NEW."title", NEW."version"); RETURN NULL;',
                    hash="4fbc1b16662a53b35eebc70518125bcf74a2fffd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f9368",
                    table="funding_basis",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="basis",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_basisevent" ("dated_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "proposal_id", "title", "version") VALUES (OLD."dated_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."proposal_id", OLD."title", OLD."version"); RETURN NULL;',
                    hash="72da06dc228c8a1fded6006221bd59feccc02576",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fbfc9",
                    table="funding_basis",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consequence",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_consequenceevent" ("id", "is_affected", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "version") VALUES (NEW."id", NEW."is_affected", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."reason", NEW."version"); RETURN NULL;',
                    hash="6b6f519bbdcb1b360ad595677ec66a474c204900",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_08b89",
                    table="funding_consequence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consequence",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_affected" IS DISTINCT FROM (NEW."is_affected") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_consequenceevent" ("id", "is_affected", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "version") VALUES (NEW."id", NEW."is_affected", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."reason", NEW."version"); RETURN NULL;',
                    hash="20f021ab42d13492e60e397e340bbe4954741ace",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0fc51",
                    table="funding_consequence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="consequence",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_consequenceevent" ("id", "is_affected", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "version") VALUES (OLD."id", OLD."is_affected", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."reason", OLD."version"); RETURN NULL;',
                    hash="a5211b59d6bf618a06b3bcbe496fbfe1f38415c0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2a302",
                    table="funding_consequence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_partanswerevent" ("answered_by_id", "id", "is_taken", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "source_id", "version") VALUES (NEW."answered_by_id", NEW."id", NEW."is_taken", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."source_id", NEW."version"); RETURN NULL;',
                    hash="e02619ea4cbe1d2c0de8fd7aeac5486fb76f891d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2a749",
                    table="funding_partanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."answered_by_id" IS DISTINCT FROM (NEW."answered_by_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_taken" IS DISTINCT FROM (NEW."is_taken") OR OLD."part" IS DISTINCT FROM (NEW."part") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_partanswerevent" ("answered_by_id", "id", "is_taken", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "source_id", "version") VALUES (NEW."answered_by_id", NEW."id", NEW."is_taken", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."source_id", NEW."version"); RETURN NULL;',
                    hash="823d7aa93d533aa6c64cc4adc49d22839b294350",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9c5af",
                    table="funding_partanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_partanswerevent" ("answered_by_id", "id", "is_taken", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "source_id", "version") VALUES (OLD."answered_by_id", OLD."id", OLD."is_taken", OLD."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."source_id", OLD."version"); RETURN NULL;',
                    hash="a35531af2d638e6c4f5c685344a7c6e2771ebde5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f8460",
                    table="funding_partanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shareddraft",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_shareddraftevent" ("id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "registered_by_id", "registered_on", "shared_by_id", "version") VALUES (NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."proposal_id", NEW."reason", NEW."registered_by_id", NEW."registered_on", NEW."shared_by_id", NEW."version"); RETURN NULL;',
                    hash="57eefeaa13fe44246cc0288d61f4005c6f9476fc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bebac",
                    table="funding_shareddraft",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shareddraft",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."proposal_id" IS DISTINCT FROM (NEW."proposal_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."registered_by_id" IS DISTINCT FROM (NEW."registered_by_id") OR OLD."registered_on" IS DISTINCT FROM (NEW."registered_on") OR OLD."shared_by_id" IS DISTINCT FROM (NEW."shared_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_shareddraftevent" ("id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "registered_by_id", "registered_on", "shared_by_id", "version") VALUES (NEW."id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."proposal_id", NEW."reason", NEW."registered_by_id", NEW."registered_on", NEW."shared_by_id", NEW."version"); RETURN NULL;',
                    hash="54b4a23ead22c235e5b07739e76113d0c283b29a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5f87b",
                    table="funding_shareddraft",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="shareddraft",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_shareddraftevent" ("id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposal_id", "reason", "registered_by_id", "registered_on", "shared_by_id", "version") VALUES (OLD."id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."proposal_id", OLD."reason", OLD."registered_by_id", OLD."registered_on", OLD."shared_by_id", OLD."version"); RETURN NULL;',
                    hash="c511745d5b3ea20ca1e69c47698276435ba00cbb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d9190",
                    table="funding_shareddraft",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="textblock",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_textblockevent" ("id", "is_default", "name", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."id", NEW."is_default", NEW."name", NEW."organization_id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="ed2b59e1b028072c193ec13149a6bd8cb65b3bdc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_edfed",
                    table="funding_textblock",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="textblock",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_default" IS DISTINCT FROM (NEW."is_default") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."part" IS DISTINCT FROM (NEW."part") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_textblockevent" ("id", "is_default", "name", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (NEW."id", NEW."is_default", NEW."name", NEW."organization_id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="e52ab1479a666bf595e016e3f4d037b9cdcfe7f3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b6c8d",
                    table="funding_textblock",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="textblock",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_textblockevent" ("id", "is_default", "name", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text", "version") VALUES (OLD."id", OLD."is_default", OLD."name", OLD."organization_id", OLD."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."text", OLD."version"); RETURN NULL;',
                    hash="1b7229b597c76d84a5926e76a5df410e02496dfb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fff84",
                    table="funding_textblock",
                    when="AFTER",
                ),
            ),
        ),
    ]
