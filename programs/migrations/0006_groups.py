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
        ("programs", "0005_goal_lineage"),
    ]

    operations = [
        migrations.CreateModel(
            name="Adjustment",
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
                ("text", models.TextField(verbose_name="what was adjusted")),
            ],
            options={
                "verbose_name": "adjustment",
                "verbose_name_plural": "adjustments",
                "ordering": ["meeting", "position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="AdjustmentEvent",
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
                ("text", models.TextField(verbose_name="what was adjusted")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Group",
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
                            ("steering", "steering group"),
                            ("working", "working group"),
                            ("reference", "reference group"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("task", models.TextField(blank=True, verbose_name="task")),
                (
                    "interval_weeks",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="weeks between meetings"
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
            ],
            options={
                "verbose_name": "group",
                "verbose_name_plural": "groups",
                "ordering": ["name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="GroupEvent",
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
                            ("steering", "steering group"),
                            ("working", "working group"),
                            ("reference", "reference group"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("task", models.TextField(blank=True, verbose_name="task")),
                (
                    "interval_weeks",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="weeks between meetings"
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="ended on")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroupMeeting",
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
                ("held_on", models.DateField(verbose_name="held on")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                ("notes", models.TextField(blank=True, verbose_name="notes")),
            ],
            options={
                "verbose_name": "meeting of a group",
                "verbose_name_plural": "meetings of groups",
                "ordering": ["-held_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="GroupMeetingEvent",
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
                ("held_on", models.DateField(verbose_name="held on")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                ("notes", models.TextField(blank=True, verbose_name="notes")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GroupMember",
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
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("chair", "chair"),
                            ("member", "member"),
                            ("deputy", "deputy"),
                            ("co_opted", "co-opted"),
                            ("secretary", "secretary"),
                        ],
                        default="member",
                        max_length=12,
                        verbose_name="part",
                    ),
                ),
            ],
            options={
                "verbose_name": "member of a group",
                "verbose_name_plural": "members of groups",
                "ordering": ["group", "kind", "person__name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="GroupMemberEvent",
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
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("chair", "chair"),
                            ("member", "member"),
                            ("deputy", "deputy"),
                            ("co_opted", "co-opted"),
                            ("secretary", "secretary"),
                        ],
                        default="member",
                        max_length=12,
                        verbose_name="part",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="adjustment",
            name="goal",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="adjustments",
                to="programs.subgoal",
                verbose_name="sub-goal",
            ),
        ),
        migrations.AddField(
            model_name="adjustmentevent",
            name="goal",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.subgoal",
                verbose_name="sub-goal",
            ),
        ),
        migrations.AddField(
            model_name="adjustmentevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.adjustment",
            ),
        ),
        migrations.AddField(
            model_name="group",
            name="organization",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="accounts.organization",
                verbose_name="organization",
            ),
        ),
        migrations.AddField(
            model_name="group",
            name="program",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="groups",
                to="programs.program",
                verbose_name="program",
            ),
        ),
        migrations.AddField(
            model_name="groupevent",
            name="organization",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.organization",
                verbose_name="organization",
            ),
        ),
        migrations.AddField(
            model_name="groupevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.group",
            ),
        ),
        migrations.AddField(
            model_name="groupevent",
            name="program",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.program",
                verbose_name="program",
            ),
        ),
        migrations.AddField(
            model_name="groupmeeting",
            name="group",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="meetings",
                to="programs.group",
                verbose_name="group",
            ),
        ),
        migrations.AddField(
            model_name="adjustmentevent",
            name="meeting",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.groupmeeting",
                verbose_name="meeting",
            ),
        ),
        migrations.AddField(
            model_name="adjustment",
            name="meeting",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="adjustments",
                to="programs.groupmeeting",
                verbose_name="meeting",
            ),
        ),
        migrations.AddField(
            model_name="groupmeetingevent",
            name="group",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.group",
                verbose_name="group",
            ),
        ),
        migrations.AddField(
            model_name="groupmeetingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.groupmeeting",
            ),
        ),
        migrations.AddField(
            model_name="groupmember",
            name="group",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="members",
                to="programs.group",
                verbose_name="group",
            ),
        ),
        migrations.AddField(
            model_name="groupmember",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="groupmemberevent",
            name="group",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.group",
                verbose_name="group",
            ),
        ),
        migrations.AddField(
            model_name="groupmemberevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="groupmemberevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.groupmember",
            ),
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.UniqueConstraint(
                models.F("organization"), models.F("name"), name="one_group_of_a_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="groupmember",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_to__isnull", True),
                    ("valid_from__isnull", True),
                    ("valid_to__gte", models.F("valid_from")),
                    _connector="OR",
                ),
                name="a_term_ends_after_it_begins",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="group",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_groupevent" ("ended_on", "id", "interval_weeks", "kind", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "task", "version") VALUES (NEW."ended_on", NEW."id", NEW."interval_weeks", NEW."kind", NEW."name", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."task", NEW."version"); RETURN NULL;',
                    hash="07b6a8b26f152e78c3ad4398bb2afc9d80409035",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9be97",
                    table="programs_group",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="group",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."ended_on" IS DISTINCT FROM (NEW."ended_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."interval_weeks" IS DISTINCT FROM (NEW."interval_weeks") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."task" IS DISTINCT FROM (NEW."task") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_groupevent" ("ended_on", "id", "interval_weeks", "kind", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "task", "version") VALUES (NEW."ended_on", NEW."id", NEW."interval_weeks", NEW."kind", NEW."name", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."task", NEW."version"); RETURN NULL;',
                    hash="27b290aa931c82bfb9a8300b5288c97e7f8f3dd8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_96d13",
                    table="programs_group",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="group",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_groupevent" ("ended_on", "id", "interval_weeks", "kind", "name", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "task", "version") VALUES (OLD."ended_on", OLD."id", OLD."interval_weeks", OLD."kind", OLD."name", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."task", OLD."version"); RETURN NULL;',
                    hash="240cc8a1254712658bc027d4ab0698832188bbd4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1c428",
                    table="programs_group",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_groupmeetingevent" ("group_id", "held_on", "id", "notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (NEW."group_id", NEW."held_on", NEW."id", NEW."notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."place", NEW."version"); RETURN NULL;',
                    hash="5a4316f99f827055d7af8b8dc2230bb1e263484c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b072a",
                    table="programs_groupmeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."group_id" IS DISTINCT FROM (NEW."group_id") OR OLD."held_on" IS DISTINCT FROM (NEW."held_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."notes" IS DISTINCT FROM (NEW."notes") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_groupmeetingevent" ("group_id", "held_on", "id", "notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (NEW."group_id", NEW."held_on", NEW."id", NEW."notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."place", NEW."version"); RETURN NULL;',
                    hash="ad6e9f0da039ad438afafb6385e2a428d4fdeff2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_258a1",
                    table="programs_groupmeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupmeeting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_groupmeetingevent" ("group_id", "held_on", "id", "notes", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "version") VALUES (OLD."group_id", OLD."held_on", OLD."id", OLD."notes", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."place", OLD."version"); RETURN NULL;',
                    hash="29fa4ef84165e07f9d7db0006c9a2bac6beb96d4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6cdc2",
                    table="programs_groupmeeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adjustment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_adjustmentevent" ("goal_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (NEW."goal_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."text", NEW."version"); RETURN NULL;',
                    hash="9d2896f221290c71d6ac1c5cd61c5de72c74c357",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f37ff",
                    table="programs_adjustment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adjustment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_adjustmentevent" ("goal_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (NEW."goal_id", NEW."id", NEW."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."text", NEW."version"); RETURN NULL;',
                    hash="e15977a681cce711df9091da2dab84e4bf914f30",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5cbe8",
                    table="programs_adjustment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adjustment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_adjustmentevent" ("goal_id", "id", "meeting_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text", "version") VALUES (OLD."goal_id", OLD."id", OLD."meeting_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."text", OLD."version"); RETURN NULL;',
                    hash="fee656a57bf6b281fb7b0ada7b52335b98c907a5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_10995",
                    table="programs_adjustment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupmember",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_groupmemberevent" ("group_id", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."group_id", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                    hash="a1826f915ed906a372c1169428239f3c100acfbe",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bd551",
                    table="programs_groupmember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupmember",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."group_id" IS DISTINCT FROM (NEW."group_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_groupmemberevent" ("group_id", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (NEW."group_id", NEW."id", NEW."kind", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                    hash="c554f3d3ec93a4da33f0c2d8ef3e8c060af5eb88",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3a346",
                    table="programs_groupmember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="groupmember",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_groupmemberevent" ("group_id", "id", "kind", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "version") VALUES (OLD."group_id", OLD."id", OLD."kind", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_to", OLD."version"); RETURN NULL;',
                    hash="ed31fb32039fc23520baa8f7fa3fb2ac3fc29799",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0a48d",
                    table="programs_groupmember",
                    when="AFTER",
                ),
            ),
        ),
    ]
