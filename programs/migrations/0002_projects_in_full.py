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
        ("programs", "0001_programs_projects_goals"),
    ]

    operations = [
        migrations.CreateModel(
            name="BudgetLine",
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
                    "account",
                    models.CharField(
                        choices=[
                            ("staff", "Staff"),
                            ("premises", "Premises"),
                            ("travel", "Travel"),
                            ("services", "Bought services"),
                            ("material", "Material"),
                            ("information", "Information"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                        verbose_name="account kind",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "budget",
                    models.DecimalField(decimal_places=0, max_digits=14, verbose_name="budget"),
                ),
                (
                    "actual",
                    models.DecimalField(
                        blank=True,
                        decimal_places=0,
                        max_digits=14,
                        null=True,
                        verbose_name="actual cost",
                    ),
                ),
                (
                    "forecast",
                    models.DecimalField(
                        blank=True,
                        decimal_places=0,
                        max_digits=14,
                        null=True,
                        verbose_name="forecast",
                    ),
                ),
            ],
            options={
                "verbose_name": "budget line",
                "verbose_name_plural": "budget lines",
                "ordering": ["project", "year", "account", "pk"],
            },
        ),
        migrations.CreateModel(
            name="BudgetLineEvent",
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
                    "account",
                    models.CharField(
                        choices=[
                            ("staff", "Staff"),
                            ("premises", "Premises"),
                            ("travel", "Travel"),
                            ("services", "Bought services"),
                            ("material", "Material"),
                            ("information", "Information"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                        verbose_name="account kind",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "budget",
                    models.DecimalField(decimal_places=0, max_digits=14, verbose_name="budget"),
                ),
                (
                    "actual",
                    models.DecimalField(
                        blank=True,
                        decimal_places=0,
                        max_digits=14,
                        null=True,
                        verbose_name="actual cost",
                    ),
                ),
                (
                    "forecast",
                    models.DecimalField(
                        blank=True,
                        decimal_places=0,
                        max_digits=14,
                        null=True,
                        verbose_name="forecast",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Contribution",
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
                ("title", models.CharField(max_length=200, verbose_name="part")),
                ("did", models.TextField(blank=True, verbose_name="what they did")),
            ],
            options={
                "verbose_name": "contribution",
                "verbose_name_plural": "contributions",
                "ordering": ["project", "position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ContributionEvent",
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
                ("title", models.CharField(max_length=200, verbose_name="part")),
                ("did", models.TextField(blank=True, verbose_name="what they did")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EffectGoal",
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
                ("text", models.TextField(verbose_name="effect goal")),
            ],
            options={
                "verbose_name": "effect goal",
                "verbose_name_plural": "effect goals",
                "ordering": ["project", "position", "pk"],
            },
        ),
        migrations.CreateModel(
            name="EffectGoalEvent",
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
                ("text", models.TextField(verbose_name="effect goal")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Partner",
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
                    models.CharField(blank=True, max_length=300, verbose_name="takes part with"),
                ),
            ],
            options={
                "verbose_name": "partner",
                "verbose_name_plural": "partners",
                "ordering": ["organization__name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PartnerEvent",
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
                    models.CharField(blank=True, max_length=300, verbose_name="takes part with"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ProjectLink",
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
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("url", models.URLField(max_length=500, verbose_name="address")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
            ],
            options={
                "verbose_name": "link",
                "verbose_name_plural": "links",
                "ordering": ["project", "title", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ProjectLinkEvent",
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
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("url", models.URLField(max_length=500, verbose_name="address")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="program",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="program",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="program",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="program",
            name="stale_after_days",
            field=models.PositiveSmallIntegerField(
                blank=True,
                default=180,
                help_text="A goal in follow-up that is not updated for longer is shown as stale.",
                null=True,
                verbose_name="days between updates",
            ),
        ),
        migrations.AddField(
            model_name="program",
            name="target_groups",
            field=models.TextField(blank=True, verbose_name="target groups"),
        ),
        migrations.AddField(
            model_name="programevent",
            name="stale_after_days",
            field=models.PositiveSmallIntegerField(
                blank=True,
                default=180,
                help_text="A goal in follow-up that is not updated for longer is shown as stale.",
                null=True,
                verbose_name="days between updates",
            ),
        ),
        migrations.AddField(
            model_name="programevent",
            name="target_groups",
            field=models.TextField(blank=True, verbose_name="target groups"),
        ),
        migrations.AlterField(
            model_name="programrole",
            name="kind",
            field=models.CharField(
                choices=[
                    ("strategist", "strategist"),
                    ("project_leader", "project leader"),
                    ("steering_group", "steering group member"),
                    ("approver", "approver"),
                ],
                max_length=16,
                verbose_name="role",
            ),
        ),
        migrations.AlterField(
            model_name="programroleevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("strategist", "strategist"),
                    ("project_leader", "project leader"),
                    ("steering_group", "steering group member"),
                    ("approver", "approver"),
                ],
                max_length=16,
                verbose_name="role",
            ),
        ),
        migrations.AddField(
            model_name="budgetline",
            name="financier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="accounts.organization",
                verbose_name="financier",
            ),
        ),
        migrations.AddField(
            model_name="budgetline",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="budget_lines",
                to="programs.project",
                verbose_name="project",
            ),
        ),
        migrations.AddField(
            model_name="budgetlineevent",
            name="financier",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.organization",
                verbose_name="financier",
            ),
        ),
        migrations.AddField(
            model_name="budgetlineevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.budgetline",
            ),
        ),
        migrations.AddField(
            model_name="budgetlineevent",
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
            model_name="contribution",
            name="organization",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="accounts.organization",
                verbose_name="organization",
            ),
        ),
        migrations.AddField(
            model_name="contribution",
            name="person",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="contribution",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="contributions",
                to="programs.project",
                verbose_name="project",
            ),
        ),
        migrations.AddField(
            model_name="contributionevent",
            name="organization",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.organization",
                verbose_name="organization",
            ),
        ),
        migrations.AddField(
            model_name="contributionevent",
            name="person",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="contributionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.contribution",
            ),
        ),
        migrations.AddField(
            model_name="contributionevent",
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
            model_name="effectgoal",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="effect_goals",
                to="programs.project",
                verbose_name="project",
            ),
        ),
        migrations.AddField(
            model_name="effectgoalevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.effectgoal",
            ),
        ),
        migrations.AddField(
            model_name="effectgoalevent",
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
            model_name="partner",
            name="organization",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="accounts.organization",
                verbose_name="partner",
            ),
        ),
        migrations.AddField(
            model_name="partner",
            name="program",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="partners",
                to="programs.program",
                verbose_name="program",
            ),
        ),
        migrations.AddField(
            model_name="partnerevent",
            name="organization",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="accounts.organization",
                verbose_name="partner",
            ),
        ),
        migrations.AddField(
            model_name="partnerevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.partner",
            ),
        ),
        migrations.AddField(
            model_name="partnerevent",
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
            model_name="projectlink",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="links",
                to="programs.project",
                verbose_name="project",
            ),
        ),
        migrations.AddField(
            model_name="projectlinkevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="programs.projectlink",
            ),
        ),
        migrations.AddField(
            model_name="projectlinkevent",
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
        migrations.AddConstraint(
            model_name="budgetline",
            constraint=models.UniqueConstraint(
                models.F("project"),
                models.F("account"),
                models.F("year"),
                models.F("financier"),
                name="one_line_per_account_and_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="budgetline",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("budget__gte", 0),
                    models.Q(("actual__isnull", True), ("actual__gte", 0), _connector="OR"),
                    models.Q(("forecast__isnull", True), ("forecast__gte", 0), _connector="OR"),
                ),
                name="no_budget_line_is_negative",
            ),
        ),
        migrations.AddConstraint(
            model_name="partner",
            constraint=models.UniqueConstraint(
                models.F("program"), models.F("organization"), name="one_partner_of_a_program"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="program",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_programevent" ("background", "id", "name", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "since_year", "stale_after_days", "target_groups", "version") VALUES (NEW."background", NEW."id", NEW."name", NEW."note", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."purpose", NEW."since_year", NEW."stale_after_days", NEW."target_groups", NEW."version"); RETURN NULL;',
                    hash="4193f9b01b4c2462a1f18dc43152ecd988d40882",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5a554",
                    table="programs_program",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="program",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."background" IS DISTINCT FROM (NEW."background") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."since_year" IS DISTINCT FROM (NEW."since_year") OR OLD."stale_after_days" IS DISTINCT FROM (NEW."stale_after_days") OR OLD."target_groups" IS DISTINCT FROM (NEW."target_groups") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_programevent" ("background", "id", "name", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "since_year", "stale_after_days", "target_groups", "version") VALUES (NEW."background", NEW."id", NEW."name", NEW."note", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."purpose", NEW."since_year", NEW."stale_after_days", NEW."target_groups", NEW."version"); RETURN NULL;',
                    hash="40a4f8d6cb73ed6503191e9ecf995c24bb19d201",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7f86c",
                    table="programs_program",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="program",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_programevent" ("background", "id", "name", "note", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "since_year", "stale_after_days", "target_groups", "version") VALUES (OLD."background", OLD."id", OLD."name", OLD."note", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."purpose", OLD."since_year", OLD."stale_after_days", OLD."target_groups", OLD."version"); RETURN NULL;',
                    hash="150d53194e25c8a6a510211177ac270d9eaf0900",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7c1d4",
                    table="programs_program",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="budgetline",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_budgetlineevent" ("account", "actual", "budget", "financier_id", "forecast", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version", "year") VALUES (NEW."account", NEW."actual", NEW."budget", NEW."financier_id", NEW."forecast", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."version", NEW."year"); RETURN NULL;',
                    hash="db2b1d8d5d848d1f14d6cadc4df13b152e40e297",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d0abe",
                    table="programs_budgetline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="budgetline",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."account" IS DISTINCT FROM (NEW."account") OR OLD."actual" IS DISTINCT FROM (NEW."actual") OR OLD."budget" IS DISTINCT FROM (NEW."budget") OR OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."forecast" IS DISTINCT FROM (NEW."forecast") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                    func='INSERT INTO "programs_budgetlineevent" ("account", "actual", "budget", "financier_id", "forecast", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version", "year") VALUES (NEW."account", NEW."actual", NEW."budget", NEW."financier_id", NEW."forecast", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."version", NEW."year"); RETURN NULL;',
                    hash="5ee89d525b21cac54a48541a0a4c9eba83a7fe90",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ee746",
                    table="programs_budgetline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="budgetline",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_budgetlineevent" ("account", "actual", "budget", "financier_id", "forecast", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "version", "year") VALUES (OLD."account", OLD."actual", OLD."budget", OLD."financier_id", OLD."forecast", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."version", OLD."year"); RETURN NULL;',
                    hash="3c603546fc7b7870625831e41e637f5493cae009",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2dbe8",
                    table="programs_budgetline",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contribution",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_contributionevent" ("did", "id", "organization_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "title", "version") VALUES (NEW."did", NEW."id", NEW."organization_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."project_id", NEW."title", NEW."version"); RETURN NULL;',
                    hash="8c4e61c22bb85923451371d12335336e12bf0f45",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7f285",
                    table="programs_contribution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contribution",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."did" IS DISTINCT FROM (NEW."did") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_contributionevent" ("did", "id", "organization_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "title", "version") VALUES (NEW."did", NEW."id", NEW."organization_id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."project_id", NEW."title", NEW."version"); RETURN NULL;',
                    hash="f27701e9eee9802d87987112ca29674a0abaa199",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8700b",
                    table="programs_contribution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contribution",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_contributionevent" ("did", "id", "organization_id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "title", "version") VALUES (OLD."did", OLD."id", OLD."organization_id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."project_id", OLD."title", OLD."version"); RETURN NULL;',
                    hash="35449bd6511e428bea114527e518f5e20104c5bc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9c6eb",
                    table="programs_contribution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="effectgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_effectgoalevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "text", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."project_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="b6d291e7511824429d215109a0f36170553c557a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7b7cf",
                    table="programs_effectgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="effectgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_effectgoalevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "text", "version") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."project_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="b60c30b290e1717527afeb51b28e3540d19b1714",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_469d4",
                    table="programs_effectgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="effectgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_effectgoalevent" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "text", "version") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."project_id", OLD."text", OLD."version"); RETURN NULL;',
                    hash="8eb6dae1b5d9c07e0433a915c788b873508ccc66",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cb583",
                    table="programs_effectgoal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partner",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_partnerevent" ("id", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (NEW."id", NEW."organization_id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."program_id", NEW."version"); RETURN NULL;',
                    hash="d637d4c4f1514d6a06d548f329ed4575274682ad",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ee693",
                    table="programs_partner",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partner",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."part" IS DISTINCT FROM (NEW."part") OR OLD."program_id" IS DISTINCT FROM (NEW."program_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_partnerevent" ("id", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (NEW."id", NEW."organization_id", NEW."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."program_id", NEW."version"); RETURN NULL;',
                    hash="92f8e5090fc3309461e239a2eb8c99c29fbb0e8e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_53700",
                    table="programs_partner",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partner",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_partnerevent" ("id", "organization_id", "part", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "program_id", "version") VALUES (OLD."id", OLD."organization_id", OLD."part", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."program_id", OLD."version"); RETURN NULL;',
                    hash="87a0b51c7f6b5ee2bbc471acbfd113307dce4226",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9415a",
                    table="programs_partner",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="projectlink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_projectlinkevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "title", "url", "version") VALUES (NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."project_id", NEW."title", NEW."url", NEW."version"); RETURN NULL;',
                    hash="7503a53c1dfd7b68bd0b0e74ddceb38b00a2db7f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b4a60",
                    table="programs_projectlink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="projectlink",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_projectlinkevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "title", "url", "version") VALUES (NEW."id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."project_id", NEW."title", NEW."url", NEW."version"); RETURN NULL;',
                    hash="31a92cb9f6424552d4e73e5b469958967ccf9256",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b961b",
                    table="programs_projectlink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="projectlink",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_projectlinkevent" ("id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "title", "url", "version") VALUES (OLD."id", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."project_id", OLD."title", OLD."url", OLD."version"); RETURN NULL;',
                    hash="792308f851017eec8ac1723a40bb92ffc7c7a6e0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d6bff",
                    table="programs_projectlink",
                    when="AFTER",
                ),
            ),
        ),
    ]
