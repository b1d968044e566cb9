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
        ("programs", "0004_reporting_rounds"),
    ]

    operations = [
        migrations.CreateModel(
            name="AdoptedGoal",
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
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                (
                    "target",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        verbose_name="target",
                    ),
                ),
                (
                    "target_unit",
                    models.CharField(blank=True, max_length=60, verbose_name="unit of the target"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
            ],
            options={
                "verbose_name": "adopted goal",
                "verbose_name_plural": "adopted goals",
                "ordering": ["adoption", "number", "pk"],
            },
        ),
        migrations.CreateModel(
            name="AdoptedGoalEvent",
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
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                (
                    "target",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        verbose_name="target",
                    ),
                ),
                (
                    "target_unit",
                    models.CharField(blank=True, max_length=60, verbose_name="unit of the target"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Adoption",
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
                ("adopted_on", models.DateField(verbose_name="adopted on")),
                ("source", models.CharField(max_length=300, verbose_name="adopted by")),
            ],
            options={
                "verbose_name": "adoption of goals",
                "verbose_name_plural": "adoptions of goals",
            },
        ),
        migrations.CreateModel(
            name="AdoptionEvent",
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
                ("adopted_on", models.DateField(verbose_name="adopted on")),
                ("source", models.CharField(max_length=300, verbose_name="adopted by")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ChangedGoal",
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
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                (
                    "target",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        verbose_name="target",
                    ),
                ),
                (
                    "target_unit",
                    models.CharField(blank=True, max_length=60, verbose_name="unit of the target"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
            ],
            options={
                "verbose_name": "goal after a change",
                "verbose_name_plural": "goals after a change",
                "ordering": ["change", "number", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ChangedGoalEvent",
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
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                (
                    "target",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=12,
                        null=True,
                        verbose_name="target",
                    ),
                ),
                (
                    "target_unit",
                    models.CharField(blank=True, max_length=60, verbose_name="unit of the target"),
                ),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GoalBefore",
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
                "verbose_name": "goal before a change",
                "verbose_name_plural": "goals before a change",
                "ordering": ["change", "goal__number", "pk"],
            },
        ),
        migrations.CreateModel(
            name="GoalBeforeEvent",
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
            name="GoalChange",
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
                            ("split", "split"),
                            ("merge", "merge"),
                            ("reword", "reword"),
                            ("add", "add"),
                            ("withdraw", "withdraw"),
                        ],
                        max_length=8,
                        verbose_name="change",
                    ),
                ),
                ("changed_on", models.DateField(verbose_name="holds from")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("approved", "Approved"),
                            ("declined", "Declined"),
                        ],
                        default="proposed",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "settled_on",
                    models.DateField(blank=True, null=True, verbose_name="approved or declined on"),
                ),
                ("comment", models.TextField(blank=True, verbose_name="comment of the approver")),
            ],
            options={
                "verbose_name": "change of goals",
                "verbose_name_plural": "changes of goals",
                "ordering": ["project", "changed_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="GoalChangeEvent",
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
                            ("split", "split"),
                            ("merge", "merge"),
                            ("reword", "reword"),
                            ("add", "add"),
                            ("withdraw", "withdraw"),
                        ],
                        max_length=8,
                        verbose_name="change",
                    ),
                ),
                ("changed_on", models.DateField(verbose_name="holds from")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("approved", "Approved"),
                            ("declined", "Declined"),
                        ],
                        default="proposed",
                        max_length=8,
                        verbose_name="state",
                    ),
                ),
                (
                    "settled_on",
                    models.DateField(blank=True, null=True, verbose_name="approved or declined on"),
                ),
                ("comment", models.TextField(blank=True, verbose_name="comment of the approver")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="adoptedgoal",
            name="goal",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="adopted",
                to="programs.subgoal",
                verbose_name="sub-goal",
            ),
        ),
        migrations.AddField(
            model_name="adoptedgoalevent",
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
            model_name="adoptedgoalevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.adoptedgoal",
            ),
        ),
        migrations.AddField(
            model_name="adoption",
            name="project",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="adoption",
                to="programs.project",
                verbose_name="project",
            ),
        ),
        migrations.AddField(
            model_name="adoptedgoalevent",
            name="adoption",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.adoption",
                verbose_name="adoption",
            ),
        ),
        migrations.AddField(
            model_name="adoptedgoal",
            name="adoption",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="goals",
                to="programs.adoption",
                verbose_name="adoption",
            ),
        ),
        migrations.AddField(
            model_name="adoptionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.adoption",
            ),
        ),
        migrations.AddField(
            model_name="adoptionevent",
            name="project",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.project",
                verbose_name="project",
            ),
        ),
        migrations.AddField(
            model_name="changedgoal",
            name="goal",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="came_of",
                to="programs.subgoal",
                verbose_name="sub-goal",
            ),
        ),
        migrations.AddField(
            model_name="changedgoalevent",
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
            model_name="changedgoalevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.changedgoal",
            ),
        ),
        migrations.AddField(
            model_name="goalbefore",
            name="goal",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="endings",
                to="programs.subgoal",
                verbose_name="sub-goal",
            ),
        ),
        migrations.AddField(
            model_name="goalbeforeevent",
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
            model_name="goalbeforeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.goalbefore",
            ),
        ),
        migrations.AddField(
            model_name="goalchange",
            name="before",
            field=models.ManyToManyField(
                related_name="changed_by",
                through="programs.GoalBefore",
                to="programs.subgoal",
                verbose_name="goals before",
            ),
        ),
        migrations.AddField(
            model_name="goalchange",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="goal_changes",
                to="programs.project",
                verbose_name="project",
            ),
        ),
        migrations.AddField(
            model_name="goalchange",
            name="proposed_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="proposed by",
            ),
        ),
        migrations.AddField(
            model_name="goalchange",
            name="settled_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="approved or declined by",
            ),
        ),
        migrations.AddField(
            model_name="goalbeforeevent",
            name="change",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.goalchange",
                verbose_name="change of goals",
            ),
        ),
        migrations.AddField(
            model_name="goalbefore",
            name="change",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="ending",
                to="programs.goalchange",
                verbose_name="change of goals",
            ),
        ),
        migrations.AddField(
            model_name="changedgoalevent",
            name="change",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.goalchange",
                verbose_name="change of goals",
            ),
        ),
        migrations.AddField(
            model_name="changedgoal",
            name="change",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="after",
                to="programs.goalchange",
                verbose_name="change of goals",
            ),
        ),
        migrations.AddField(
            model_name="goalchangeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.goalchange",
            ),
        ),
        migrations.AddField(
            model_name="goalchangeevent",
            name="project",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="programs.project",
                verbose_name="project",
            ),
        ),
        migrations.AddField(
            model_name="goalchangeevent",
            name="proposed_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="proposed by",
            ),
        ),
        migrations.AddField(
            model_name="goalchangeevent",
            name="settled_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="approved or declined by",
            ),
        ),
        migrations.AddConstraint(
            model_name="goalchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "proposed"), ("settled_by__isnull", False), _connector="XOR"
                ),
                name="a_settled_change_names_who_settled_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="goalchange",
            constraint=models.CheckConstraint(
                condition=models.Q(("settled_by", models.F("proposed_by")), _negated=True),
                name="nobody_approves_their_own_change",
            ),
        ),
        migrations.AddConstraint(
            model_name="goalbefore",
            constraint=models.UniqueConstraint(
                models.F("change"), models.F("goal"), name="a_goal_is_changed_once_in_a_change"
            ),
        ),
        migrations.AddConstraint(
            model_name="changedgoal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("target__isnull", True),
                    models.Q(("target_unit", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_changed_target_has_a_unit",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adoption",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_adoptionevent" ("adopted_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "source", "version") VALUES (NEW."adopted_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."source", NEW."version"); RETURN NULL;',
                    hash="a26117fd02b6fbd056c5fc90be7b18c7543b3eee",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4c08c",
                    table="programs_adoption",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adoption",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."adopted_on" IS DISTINCT FROM (NEW."adopted_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_adoptionevent" ("adopted_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "source", "version") VALUES (NEW."adopted_on", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."source", NEW."version"); RETURN NULL;',
                    hash="9d6c07dea9d914580f9d0c9e19c4e520ceca935e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_20f19",
                    table="programs_adoption",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adoption",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_adoptionevent" ("adopted_on", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "source", "version") VALUES (OLD."adopted_on", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."source", OLD."version"); RETURN NULL;',
                    hash="d6ef1ac78d8e24470c157b472bb707aa5fd0d80c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_96a5b",
                    table="programs_adoption",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adoptedgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_adoptedgoalevent" ("adoption_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (NEW."adoption_id", NEW."due_on", NEW."goal_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                    hash="3f549a0884d17d0f366bacf2e4b88088a26490a6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7c61e",
                    table="programs_adoptedgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adoptedgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."adoption_id" IS DISTINCT FROM (NEW."adoption_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."target" IS DISTINCT FROM (NEW."target") OR OLD."target_unit" IS DISTINCT FROM (NEW."target_unit") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_adoptedgoalevent" ("adoption_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (NEW."adoption_id", NEW."due_on", NEW."goal_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                    hash="2b83c41c50200c25ae978be86ef26955beb7037d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_66e47",
                    table="programs_adoptedgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="adoptedgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_adoptedgoalevent" ("adoption_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (OLD."adoption_id", OLD."due_on", OLD."goal_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."target", OLD."target_unit", OLD."title", OLD."version"); RETURN NULL;',
                    hash="f174ec5ffe914b3068700e9c7ed7f779066a3a29",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f4279",
                    table="programs_adoptedgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goalchange",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_goalchangeevent" ("changed_on", "comment", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "proposed_by_id", "reason", "settled_by_id", "settled_on", "state", "version") VALUES (NEW."changed_on", NEW."comment", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."proposed_by_id", NEW."reason", NEW."settled_by_id", NEW."settled_on", NEW."state", NEW."version"); RETURN NULL;',
                    hash="0014114ed3e2e74bcfab9b152f5b2865f431b0fa",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ea4e0",
                    table="programs_goalchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goalchange",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."changed_on" IS DISTINCT FROM (NEW."changed_on") OR OLD."comment" IS DISTINCT FROM (NEW."comment") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."proposed_by_id" IS DISTINCT FROM (NEW."proposed_by_id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."settled_by_id" IS DISTINCT FROM (NEW."settled_by_id") OR OLD."settled_on" IS DISTINCT FROM (NEW."settled_on") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_goalchangeevent" ("changed_on", "comment", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "proposed_by_id", "reason", "settled_by_id", "settled_on", "state", "version") VALUES (NEW."changed_on", NEW."comment", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."proposed_by_id", NEW."reason", NEW."settled_by_id", NEW."settled_on", NEW."state", NEW."version"); RETURN NULL;',
                    hash="efac11c5a879b02581e860ce21a709c054293cad",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d8840",
                    table="programs_goalchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goalchange",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_goalchangeevent" ("changed_on", "comment", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "proposed_by_id", "reason", "settled_by_id", "settled_on", "state", "version") VALUES (OLD."changed_on", OLD."comment", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."proposed_by_id", OLD."reason", OLD."settled_by_id", OLD."settled_on", OLD."state", OLD."version"); RETURN NULL;',
                    hash="91134c0e8808226c3803507db8e20d1481e3bb18",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bb59b",
                    table="programs_goalchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goalbefore",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_goalbeforeevent" ("change_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."change_id", NEW."goal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="3cc94ea06177bd8107361a0dc5c584761406a2d5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_88aef",
                    table="programs_goalbefore",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goalbefore",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."change_id" IS DISTINCT FROM (NEW."change_id") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_goalbeforeevent" ("change_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."change_id", NEW."goal_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="42e3f6065dd18d9ecc0d49c4360ec34e1b302294",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_191f8",
                    table="programs_goalbefore",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goalbefore",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_goalbeforeevent" ("change_id", "goal_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."change_id", OLD."goal_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                    hash="40b3da3a8b1d3859116c989fefd15c83a83e4114",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0c7da",
                    table="programs_goalbefore",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changedgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_changedgoalevent" ("change_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (NEW."change_id", NEW."due_on", NEW."goal_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                    hash="8681f7cdb8ec2929feb5d2a667688e51f6c60c69",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cc14a",
                    table="programs_changedgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changedgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."change_id" IS DISTINCT FROM (NEW."change_id") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."goal_id" IS DISTINCT FROM (NEW."goal_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."target" IS DISTINCT FROM (NEW."target") OR OLD."target_unit" IS DISTINCT FROM (NEW."target_unit") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_changedgoalevent" ("change_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (NEW."change_id", NEW."due_on", NEW."goal_id", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                    hash="8e97c95ed488eccf3a7de2fd4d8c32b47f9a95f2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5a736",
                    table="programs_changedgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="changedgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_changedgoalevent" ("change_id", "due_on", "goal_id", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "target", "target_unit", "title", "version") VALUES (OLD."change_id", OLD."due_on", OLD."goal_id", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."target", OLD."target_unit", OLD."title", OLD."version"); RETURN NULL;',
                    hash="7d7313f577b8f06ccab69302c139b6d3b8ec89bc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_51db1",
                    table="programs_changedgoal",
                    when="AFTER",
                ),
            ),
        ),
    ]
