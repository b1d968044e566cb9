import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("programs", "0003_goals_have_terms"),
    ]

    operations = [
        migrations.CreateModel(
            name="Answer",
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
                ("text", models.TextField(verbose_name="answer")),
            ],
            options={
                "verbose_name": "answer",
                "verbose_name_plural": "answers",
                "ordering": ["update", "question__position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="AnswerEvent",
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
                ("text", models.TextField(verbose_name="answer")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Asked",
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
                "verbose_name": "asked goal",
                "verbose_name_plural": "asked goals",
                "ordering": ["round", "goal__position", "goal__number", "pk"],
            },
        ),
        migrations.CreateModel(
            name="AskedEvent",
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
        migrations.CreateModel(
            name="Question",
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
                ("text", models.CharField(max_length=300, verbose_name="question")),
                (
                    "is_required",
                    models.BooleanField(default=False, verbose_name="must be answered"),
                ),
            ],
            options={
                "verbose_name": "question",
                "verbose_name_plural": "questions",
                "ordering": ["round", "position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="QuestionEvent",
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
                ("text", models.CharField(max_length=300, verbose_name="question")),
                (
                    "is_required",
                    models.BooleanField(default=False, verbose_name="must be answered"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Reminder",
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
                ("text", models.TextField(verbose_name="text")),
            ],
            options={
                "verbose_name": "reminder",
                "verbose_name_plural": "reminders",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ReminderEvent",
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
                ("text", models.TextField(verbose_name="text")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReportingRound",
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
                            ("first_interim", "interim report 1"),
                            ("second_interim", "interim report 2"),
                            ("annual", "annual report"),
                            ("final", "final report"),
                        ],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("first_day", models.DateField(verbose_name="period from")),
                ("last_day", models.DateField(verbose_name="period to")),
                ("due_on", models.DateField(verbose_name="answers by")),
                (
                    "introduction",
                    models.TextField(
                        blank=True, verbose_name="what those who are asked should know"
                    ),
                ),
                (
                    "opened_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="opened"
                    ),
                ),
                (
                    "closed_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="closed"
                    ),
                ),
            ],
            options={
                "verbose_name": "reporting round",
                "verbose_name_plural": "reporting rounds",
                "ordering": ["-last_day", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="ReportingRoundEvent",
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
                            ("first_interim", "interim report 1"),
                            ("second_interim", "interim report 2"),
                            ("annual", "annual report"),
                            ("final", "final report"),
                        ],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("first_day", models.DateField(verbose_name="period from")),
                ("last_day", models.DateField(verbose_name="period to")),
                ("due_on", models.DateField(verbose_name="answers by")),
                (
                    "introduction",
                    models.TextField(
                        blank=True, verbose_name="what those who are asked should know"
                    ),
                ),
                (
                    "opened_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="opened"
                    ),
                ),
                (
                    "closed_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="closed"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReportingSnapshot",
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
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("content", models.JSONField(verbose_name="content")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
            ],
            options={
                "verbose_name": "frozen report",
                "verbose_name_plural": "frozen reports",
                "ordering": ["round", "-number"],
            },
        ),
        migrations.CreateModel(
            name="ReportingSnapshotEvent",
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
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="UpdateDraft",
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
                ("content", models.JSONField(default=dict, verbose_name="content")),
            ],
            options={
                "verbose_name": "draft of an update",
                "verbose_name_plural": "drafts of updates",
                "ordering": ["-updated_at"],
            },
        ),
        migrations.CreateModel(
            name="UpdateReturn",
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
                ("comment", models.TextField(verbose_name="what is missing")),
            ],
            options={
                "verbose_name": "return for completion",
                "verbose_name_plural": "returns for completion",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="UpdateReturnEvent",
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
                ("comment", models.TextField(verbose_name="what is missing")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statusupdate",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statusupdate",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statusupdate",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="statusupdate",
            name="actual",
            field=models.DecimalField(
                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="actual"
            ),
        ),
        migrations.AddField(
            model_name="statusupdateevent",
            name="actual",
            field=models.DecimalField(
                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="actual"
            ),
        ),
        migrations.AddField(
            model_name="answer",
            name="update",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="answers",
                to="programs.statusupdate",
                verbose_name="status update",
            ),
        ),
        migrations.AddField(
            model_name="answerevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.answer",
            ),
        ),
        migrations.AddField(
            model_name="answerevent",
            name="update",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.statusupdate",
                verbose_name="status update",
            ),
        ),
        migrations.AddField(
            model_name="asked",
            name="goal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="asked",
                to="programs.subgoal",
                verbose_name="sub-goal",
            ),
        ),
        migrations.AddField(
            model_name="asked",
            name="person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="who is asked",
            ),
        ),
        migrations.AddField(
            model_name="askedevent",
            name="goal",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.subgoal",
                verbose_name="sub-goal",
            ),
        ),
        migrations.AddField(
            model_name="askedevent",
            name="person",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="who is asked",
            ),
        ),
        migrations.AddField(
            model_name="askedevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.asked",
            ),
        ),
        migrations.AddField(
            model_name="answerevent",
            name="question",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.question",
                verbose_name="question",
            ),
        ),
        migrations.AddField(
            model_name="answer",
            name="question",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="answers",
                to="programs.question",
                verbose_name="question",
            ),
        ),
        migrations.AddField(
            model_name="questionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.question",
            ),
        ),
        migrations.AddField(
            model_name="reminder",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="reminded",
            ),
        ),
        migrations.AddField(
            model_name="reminder",
            name="sent_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="reminded by",
            ),
        ),
        migrations.AddField(
            model_name="reminderevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="reminded",
            ),
        ),
        migrations.AddField(
            model_name="reminderevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.reminder",
            ),
        ),
        migrations.AddField(
            model_name="reminderevent",
            name="sent_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="reminded by",
            ),
        ),
        migrations.AddField(
            model_name="reportinground",
            name="program",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reporting_rounds",
                to="programs.program",
                verbose_name="program",
            ),
        ),
        migrations.AddField(
            model_name="reminderevent",
            name="round",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="reminder",
            name="round",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="reminders",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="questionevent",
            name="round",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="question",
            name="round",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="questions",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="askedevent",
            name="round",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="asked",
            name="round",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="asked",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="statusupdate",
            name="reporting_round",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="updates",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="statusupdateevent",
            name="reporting_round",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="reportingroundevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.reportinground",
            ),
        ),
        migrations.AddField(
            model_name="reportingroundevent",
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
            model_name="reportingsnapshot",
            name="round",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="snapshots",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="reportingsnapshot",
            name="taken_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="closed by",
            ),
        ),
        migrations.AddField(
            model_name="reportingsnapshotevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.reportingsnapshot",
            ),
        ),
        migrations.AddField(
            model_name="reportingsnapshotevent",
            name="round",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="reportingsnapshotevent",
            name="taken_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="closed by",
            ),
        ),
        migrations.AddField(
            model_name="updatedraft",
            name="author",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="author",
            ),
        ),
        migrations.AddField(
            model_name="updatedraft",
            name="goal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="drafts",
                to="programs.subgoal",
                verbose_name="sub-goal",
            ),
        ),
        migrations.AddField(
            model_name="updatedraft",
            name="reporting_round",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="drafts",
                to="programs.reportinground",
                verbose_name="reporting round",
            ),
        ),
        migrations.AddField(
            model_name="updatereturn",
            name="returned_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="returned by",
            ),
        ),
        migrations.AddField(
            model_name="updatereturn",
            name="update",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="returned",
                to="programs.statusupdate",
                verbose_name="status update",
            ),
        ),
        migrations.AddField(
            model_name="updatereturnevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.updatereturn",
            ),
        ),
        migrations.AddField(
            model_name="updatereturnevent",
            name="returned_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="returned by",
            ),
        ),
        migrations.AddField(
            model_name="updatereturnevent",
            name="update",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.statusupdate",
                verbose_name="status update",
            ),
        ),
        migrations.AddConstraint(
            model_name="answer",
            constraint=models.UniqueConstraint(
                models.F("update"), models.F("question"), name="one_answer_to_a_question"
            ),
        ),
        migrations.AddConstraint(
            model_name="reportinground",
            constraint=models.UniqueConstraint(
                models.F("program"), models.F("name"), name="one_reporting_round_of_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="reportinground",
            constraint=models.CheckConstraint(
                condition=models.Q(("last_day__gte", models.F("first_day"))),
                name="a_reporting_period_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="reportinground",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("closed_at__isnull", True), ("opened_at__isnull", False), _connector="OR"
                ),
                name="only_an_opened_reporting_round_is_closed",
            ),
        ),
        migrations.AddConstraint(
            model_name="asked",
            constraint=models.UniqueConstraint(
                models.F("round"), models.F("goal"), name="a_goal_is_asked_once_in_a_round"
            ),
        ),
        migrations.AddConstraint(
            model_name="reportingsnapshot",
            constraint=models.UniqueConstraint(
                models.F("round"), models.F("number"), name="one_snapshot_of_a_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="updatedraft",
            constraint=models.UniqueConstraint(
                models.F("goal"),
                models.F("author"),
                models.F("reporting_round"),
                name="one_draft_per_goal_author_and_round",
                nulls_distinct=False,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statusupdate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_statusupdateevent" ("actual", "analysis", "as_of", "author_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "report", "reporting_round_id", "status_id", "version") VALUES (NEW."actual", NEW."analysis", NEW."as_of", NEW."author_id", NEW."goal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."report", NEW."reporting_round_id", NEW."status_id", NEW."version"); RETURN NULL;',
                    hash="ef1fb13c5b8c292f64c3f2f2fab8bd90c457598c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9c9dd",
                    table="programs_statusupdate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statusupdate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."actual" IS DISTINCT FROM (NEW."actual") OR OLD."analysis" IS DISTINCT FROM (NEW."analysis") OR OLD."as_of" IS DISTINCT FROM (NEW."as_of") OR OLD."author_id" IS DISTINCT FROM (NEW."author_id") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."report" IS DISTINCT FROM (NEW."report") OR OLD."reporting_round_id" IS DISTINCT FROM (NEW."reporting_round_id") OR OLD."status_id" IS DISTINCT FROM (NEW."status_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_statusupdateevent" ("actual", "analysis", "as_of", "author_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "report", "reporting_round_id", "status_id", "version") VALUES (NEW."actual", NEW."analysis", NEW."as_of", NEW."author_id", NEW."goal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."report", NEW."reporting_round_id", NEW."status_id", NEW."version"); RETURN NULL;',
                    hash="bc0ba03a9c98aa9cc4144ccfc37deba7f4bc8982",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4c113",
                    table="programs_statusupdate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statusupdate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_statusupdateevent" ("actual", "analysis", "as_of", "author_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "report", "reporting_round_id", "status_id", "version") VALUES (OLD."actual", OLD."analysis", OLD."as_of", OLD."author_id", OLD."goal_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."report", OLD."reporting_round_id", OLD."status_id", OLD."version"); RETURN NULL;',
                    hash="e5dc0d38bb370c58cd30cc1dba66ab28f5a39504",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_064b3",
                    table="programs_statusupdate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="answer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_answerevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "update_id", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."question_id", NEW."text", NEW."update_id", NEW."version"); RETURN NULL;',
                    hash="073134f5db4eb85fe35256778f6e36bec6e64122",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9dd00",
                    table="programs_answer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="answer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."question_id" IS DISTINCT FROM (NEW."question_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."update_id" IS DISTINCT FROM (NEW."update_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_answerevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "update_id", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."question_id", NEW."text", NEW."update_id", NEW."version"); RETURN NULL;',
                    hash="3d3b0757b114ac6637b447c9a87f7d29f234a7f1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bb16a",
                    table="programs_answer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="answer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_answerevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "text", "update_id", "version") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."question_id", OLD."text", OLD."update_id", OLD."version"); RETURN NULL;',
                    hash="3a0aacce626d2fb45b7c531cedb6fadae1245e7e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d8691",
                    table="programs_answer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportinground",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_reportingroundevent" ("closed_at", "due_on", "first_day", "id", "introduction", "kind", "last_day", "name", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (NEW."closed_at", NEW."due_on", NEW."first_day", NEW."id", NEW."introduction", NEW."kind", NEW."last_day", NEW."name", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."version"); RETURN NULL;',
                    hash="0403a379734d14f7a3686443e292df434fcb3a57",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_52268",
                    table="programs_reportinground",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportinground",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."closed_at" IS DISTINCT FROM (NEW."closed_at") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."first_day" IS DISTINCT FROM (NEW."first_day") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."introduction" IS DISTINCT FROM (NEW."introduction") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."last_day" IS DISTINCT FROM (NEW."last_day") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_reportingroundevent" ("closed_at", "due_on", "first_day", "id", "introduction", "kind", "last_day", "name", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (NEW."closed_at", NEW."due_on", NEW."first_day", NEW."id", NEW."introduction", NEW."kind", NEW."last_day", NEW."name", NEW."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."version"); RETURN NULL;',
                    hash="ee0584256913b37c8964e9eab5632845bc1b66be",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_34a0f",
                    table="programs_reportinground",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportinground",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_reportingroundevent" ("closed_at", "due_on", "first_day", "id", "introduction", "kind", "last_day", "name", "opened_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (OLD."closed_at", OLD."due_on", OLD."first_day", OLD."id", OLD."introduction", OLD."kind", OLD."last_day", OLD."name", OLD."opened_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."version"); RETURN NULL;',
                    hash="28a01b870ed8dbf2861634875710e660568d960a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6d2df",
                    table="programs_reportinground",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reminder",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_reminderevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sent_by_id", "text", "version") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."sent_by_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="08b66372fb4356ea2af68f6a11fac045c320e897",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4b1f7",
                    table="programs_reminder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reminder",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."sent_by_id" IS DISTINCT FROM (NEW."sent_by_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_reminderevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sent_by_id", "text", "version") VALUES (NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."sent_by_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="f0a97bdf3ef31c1bf4cf6c22c25feb59ef189b0e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a1c7f",
                    table="programs_reminder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reminder",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_reminderevent" ("id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sent_by_id", "text", "version") VALUES (OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."sent_by_id", OLD."text", OLD."version"); RETURN NULL;',
                    hash="c3957d01bef31e543f03562e762cbd7943b1c476",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0d7e5",
                    table="programs_reminder",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="question",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_questionevent" ("id", "is_required", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "round_id", "text", "version") VALUES (NEW."id", NEW."is_required", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."round_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="2242de826ec1b6cdec21a6c31f58c71858f2eb44",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4613d",
                    table="programs_question",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="question",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_required" IS DISTINCT FROM (NEW."is_required") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_questionevent" ("id", "is_required", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "round_id", "text", "version") VALUES (NEW."id", NEW."is_required", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."round_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="239b37897eca4e226ee191c50ebe0be9a706788b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7ab7c",
                    table="programs_question",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="question",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_questionevent" ("id", "is_required", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "round_id", "text", "version") VALUES (OLD."id", OLD."is_required", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."round_id", OLD."text", OLD."version"); RETURN NULL;',
                    hash="54fa88f411e227c343546ceb04d9c998a7c1755d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b0839",
                    table="programs_question",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="asked",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_askedevent" ("goal_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (NEW."goal_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."version"); RETURN NULL;',
                    hash="82c358890ba67b5093fc1ca2dd81daea44cebef8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1ff2e",
                    table="programs_asked",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="asked",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_askedevent" ("goal_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (NEW."goal_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."version"); RETURN NULL;',
                    hash="469c5d0531d31285d2750e516469d714426a929d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9a1ae",
                    table="programs_asked",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="asked",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_askedevent" ("goal_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "version") VALUES (OLD."goal_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."version"); RETURN NULL;',
                    hash="f49bbae6b5ed8482131ec11187ea99e293f893fa",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_389ba",
                    table="programs_asked",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportingsnapshot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_reportingsnapshotevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sha256", "taken_by_id", "version") VALUES (NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."round_id", NEW."sha256", NEW."taken_by_id", NEW."version"); RETURN NULL;',
                    hash="9d33a1f358b06e4bfd985822a6c9c2a12065eb48",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e9ea8",
                    table="programs_reportingsnapshot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportingsnapshot",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."taken_by_id" IS DISTINCT FROM (NEW."taken_by_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_reportingsnapshotevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sha256", "taken_by_id", "version") VALUES (NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."round_id", NEW."sha256", NEW."taken_by_id", NEW."version"); RETURN NULL;',
                    hash="dad0b4b30f38b41a67312bdef82cd81611200b1e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f2fdc",
                    table="programs_reportingsnapshot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reportingsnapshot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_reportingsnapshotevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round_id", "sha256", "taken_by_id", "version") VALUES (OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."round_id", OLD."sha256", OLD."taken_by_id", OLD."version"); RETURN NULL;',
                    hash="d9f59667b78f15a32f6e2b9ff95e2d18bb51ba39",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0b3f0",
                    table="programs_reportingsnapshot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="updatereturn",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_updatereturnevent" ("comment", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_by_id", "update_id", "version") VALUES (NEW."comment", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."returned_by_id", NEW."update_id", NEW."version"); RETURN NULL;',
                    hash="d40d3ed46ceba247df096add48a5e54096be9941",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1044b",
                    table="programs_updatereturn",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="updatereturn",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."comment" IS DISTINCT FROM (NEW."comment") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."returned_by_id" IS DISTINCT FROM (NEW."returned_by_id") OR OLD."update_id" IS DISTINCT FROM (NEW."update_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_updatereturnevent" ("comment", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_by_id", "update_id", "version") VALUES (NEW."comment", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."returned_by_id", NEW."update_id", NEW."version"); RETURN NULL;',
                    hash="4ffc593da18401ffc1a7018c3a60277b3ec2c96e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dd796",
                    table="programs_updatereturn",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="updatereturn",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_updatereturnevent" ("comment", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_by_id", "update_id", "version") VALUES (OLD."comment", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."returned_by_id", OLD."update_id", OLD."version"); RETURN NULL;',
                    hash="ab86ed81c65885f7465bdbe949ce5b07e14089f8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_18234",
                    table="programs_updatereturn",
                    when="AFTER",
                ),
            ),
        ),
    ]
