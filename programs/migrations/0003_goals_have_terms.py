import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        ("programs", "0002_projects_in_full"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="subgoal",
            options={
                "ordering": ["project", "position", "number", "pk"],
                "verbose_name": "sub-goal",
                "verbose_name_plural": "sub-goals",
            },
        ),
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
        migrations.RemoveConstraint(
            model_name="subgoal",
            name="one_goal_of_a_number_in_a_project",
        ),
        migrations.AddField(
            model_name="subgoal",
            name="began_on",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="began on"),
        ),
        migrations.AddField(
            model_name="subgoal",
            name="ended_on",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="ended on"),
        ),
        migrations.AddField(
            model_name="subgoal",
            name="position",
            field=models.PositiveSmallIntegerField(
                default=0,
                help_text="Where it stands among the goals; 0: by its number.",
                verbose_name="order",
            ),
        ),
        migrations.AddField(
            model_name="subgoalevent",
            name="began_on",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="began on"),
        ),
        migrations.AddField(
            model_name="subgoalevent",
            name="ended_on",
            field=models.DateField(blank=True, editable=False, null=True, verbose_name="ended on"),
        ),
        migrations.AddField(
            model_name="subgoalevent",
            name="position",
            field=models.PositiveSmallIntegerField(
                default=0,
                help_text="Where it stands among the goals; 0: by its number.",
                verbose_name="order",
            ),
        ),
        migrations.AddConstraint(
            model_name="subgoal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_on__isnull", True)),
                fields=("project", "number"),
                name="one_current_goal_of_a_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="subgoal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ended_on__isnull", True),
                    ("began_on__isnull", True),
                    ("ended_on__gte", models.F("began_on")),
                    _connector="OR",
                ),
                name="a_goal_ends_after_it_begins",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="subgoal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programs_subgoalevent" ("began_on", "due_on", "ended_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "purpose", "responsible_organization_id", "responsible_person_id", "target", "target_unit", "title", "version") VALUES (NEW."began_on", NEW."due_on", NEW."ended_on", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."project_id", NEW."purpose", NEW."responsible_organization_id", NEW."responsible_person_id", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                    hash="864b01b189f29a95a88c5c13d7c6b2cf224fa7e8",
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
                    condition='WHEN (OLD."began_on" IS DISTINCT FROM (NEW."began_on") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."ended_on" IS DISTINCT FROM (NEW."ended_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."project_id" IS DISTINCT FROM (NEW."project_id") OR OLD."purpose" IS DISTINCT FROM (NEW."purpose") OR OLD."responsible_organization_id" IS DISTINCT FROM (NEW."responsible_organization_id") OR OLD."responsible_person_id" IS DISTINCT FROM (NEW."responsible_person_id") OR OLD."target" IS DISTINCT FROM (NEW."target") OR OLD."target_unit" IS DISTINCT FROM (NEW."target_unit") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "programs_subgoalevent" ("began_on", "due_on", "ended_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "purpose", "responsible_organization_id", "responsible_person_id", "target", "target_unit", "title", "version") VALUES (NEW."began_on", NEW."due_on", NEW."ended_on", NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."project_id", NEW."purpose", NEW."responsible_organization_id", NEW."responsible_person_id", NEW."target", NEW."target_unit", NEW."title", NEW."version"); RETURN NULL;',
                    hash="0be56af34b43f9956b4554e9f05ba710c10616f3",
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
                    func='INSERT INTO "programs_subgoalevent" ("began_on", "due_on", "ended_on", "id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "project_id", "purpose", "responsible_organization_id", "responsible_person_id", "target", "target_unit", "title", "version") VALUES (OLD."began_on", OLD."due_on", OLD."ended_on", OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."project_id", OLD."purpose", OLD."responsible_organization_id", OLD."responsible_person_id", OLD."target", OLD."target_unit", OLD."title", OLD."version"); RETURN NULL;',
                    hash="c4bafe2f30a350c49b10bb779002d23438472643",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6e45f",
                    table="programs_subgoal",
                    when="AFTER",
                ),
            ),
        ),
    ]
