"""A school unit says what kind of unit it is."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_demanded_consequences"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="organization",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organization",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organization",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="organization",
            name="unit_type",
            field=models.CharField(
                blank=True,
                choices=[
                    ("preschool", "preschool"),
                    ("compulsory", "compulsory school"),
                    ("after_school", "after-school center"),
                    ("upper_secondary", "upper secondary school"),
                    ("adapted", "school for pupils with intellectual disabilities"),
                    ("adult", "adult education"),
                    ("student_health", "student health service"),
                    ("other", "other"),
                ],
                max_length=16,
                verbose_name="type of unit",
            ),
        ),
        migrations.AddField(
            model_name="organizationevent",
            name="unit_type",
            field=models.CharField(
                blank=True,
                choices=[
                    ("preschool", "preschool"),
                    ("compulsory", "compulsory school"),
                    ("after_school", "after-school center"),
                    ("upper_secondary", "upper secondary school"),
                    ("adapted", "school for pupils with intellectual disabilities"),
                    ("adult", "adult education"),
                    ("student_health", "student health service"),
                    ("other", "other"),
                ],
                max_length=16,
                verbose_name="type of unit",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_organizationevent" ("body_type", "clause_style", "definite_name", "demands_children", "demands_environment", "demands_equality", "diary_example", "diary_pattern", "id", "kind", "municipality_code", "municipality_id", "name", "note", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_address", "sender_unit", "short_name", "successor_id", "unit_type", "valid_from", "valid_to", "version") VALUES (NEW."body_type", NEW."clause_style", NEW."definite_name", NEW."demands_children", NEW."demands_environment", NEW."demands_equality", NEW."diary_example", NEW."diary_pattern", NEW."id", NEW."kind", NEW."municipality_code", NEW."municipality_id", NEW."name", NEW."note", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."postal_address", NEW."sender_unit", NEW."short_name", NEW."successor_id", NEW."unit_type", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                    hash="0c507908f65ce62ad0462c7efd0703c25f8a7a59",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6d17a",
                    table="accounts_organization",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."body_type" IS DISTINCT FROM (NEW."body_type") OR OLD."clause_style" IS DISTINCT FROM (NEW."clause_style") OR OLD."definite_name" IS DISTINCT FROM (NEW."definite_name") OR OLD."demands_children" IS DISTINCT FROM (NEW."demands_children") OR OLD."demands_environment" IS DISTINCT FROM (NEW."demands_environment") OR OLD."demands_equality" IS DISTINCT FROM (NEW."demands_equality") OR OLD."diary_example" IS DISTINCT FROM (NEW."diary_example") OR OLD."diary_pattern" IS DISTINCT FROM (NEW."diary_pattern") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."municipality_id" IS DISTINCT FROM (NEW."municipality_id") OR OLD."municipality_code" IS DISTINCT FROM (NEW."municipality_code") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."postal_address" IS DISTINCT FROM (NEW."postal_address") OR OLD."sender_unit" IS DISTINCT FROM (NEW."sender_unit") OR OLD."short_name" IS DISTINCT FROM (NEW."short_name") OR OLD."successor_id" IS DISTINCT FROM (NEW."successor_id") OR OLD."unit_type" IS DISTINCT FROM (NEW."unit_type") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "accounts_organizationevent" ("body_type", "clause_style", "definite_name", "demands_children", "demands_environment", "demands_equality", "diary_example", "diary_pattern", "id", "kind", "municipality_code", "municipality_id", "name", "note", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_address", "sender_unit", "short_name", "successor_id", "unit_type", "valid_from", "valid_to", "version") VALUES (NEW."body_type", NEW."clause_style", NEW."definite_name", NEW."demands_children", NEW."demands_environment", NEW."demands_equality", NEW."diary_example", NEW."diary_pattern", NEW."id", NEW."kind", NEW."municipality_code", NEW."municipality_id", NEW."name", NEW."note", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."postal_address", NEW."sender_unit", NEW."short_name", NEW."successor_id", NEW."unit_type", NEW."valid_from", NEW."valid_to", NEW."version"); RETURN NULL;',
                    hash="f28ffd7482558e9b8ceaabe8d1a0404cbecee147",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_df7c2",
                    table="accounts_organization",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organization",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "accounts_organizationevent" ("body_type", "clause_style", "definite_name", "demands_children", "demands_environment", "demands_equality", "diary_example", "diary_pattern", "id", "kind", "municipality_code", "municipality_id", "name", "note", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_address", "sender_unit", "short_name", "successor_id", "unit_type", "valid_from", "valid_to", "version") VALUES (OLD."body_type", OLD."clause_style", OLD."definite_name", OLD."demands_children", OLD."demands_environment", OLD."demands_equality", OLD."diary_example", OLD."diary_pattern", OLD."id", OLD."kind", OLD."municipality_code", OLD."municipality_id", OLD."name", OLD."note", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."postal_address", OLD."sender_unit", OLD."short_name", OLD."successor_id", OLD."unit_type", OLD."valid_from", OLD."valid_to", OLD."version"); RETURN NULL;',
                    hash="6464cc892090957c7a40dcd6f49888a9e37965fb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c7034",
                    table="accounts_organization",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="organization",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "unit"), ("unit_type", ""), _connector="OR"),
                name="only_units_have_a_type_of_unit",
            ),
        ),
    ]
