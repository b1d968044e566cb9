"""How papers look: a theme for each region or authority, its logos kept for ever."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

KEEP = """
CREATE TRIGGER documents_themelogo_is_final BEFORE UPDATE OR DELETE ON documents_themelogo
    FOR EACH ROW EXECUTE FUNCTION documents_refuse_change();
CREATE TRIGGER documents_themelogo_is_not_emptied BEFORE TRUNCATE ON documents_themelogo
    FOR EACH STATEMENT EXECUTE FUNCTION documents_refuse_change();
"""
LET_GO = """
DROP TRIGGER documents_themelogo_is_final ON documents_themelogo;
DROP TRIGGER documents_themelogo_is_not_emptied ON documents_themelogo;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        ("documents", "0006_documents_are_made_again"),
    ]

    operations = [
        migrations.CreateModel(
            name="ThemeLogo",
            fields=[
                (
                    "sha256",
                    models.CharField(
                        max_length=64,
                        primary_key=True,
                        serialize=False,
                        verbose_name="fingerprint (SHA-256)",
                    ),
                ),
                ("media_type", models.CharField(max_length=20, verbose_name="kind of file")),
                ("content", models.BinaryField(verbose_name="file")),
            ],
            options={
                "verbose_name": "logo",
                "verbose_name_plural": "logos",
            },
        ),
        migrations.CreateModel(
            name="Theme",
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
                    "accent",
                    models.CharField(
                        help_text="Of headings and lines, as #0d4f5f. It must be read well on white.",
                        max_length=7,
                        verbose_name="color",
                    ),
                ),
                (
                    "logo_alt",
                    models.CharField(
                        blank=True,
                        help_text="For those who do not see it, such as “Region Halland”.",
                        max_length=200,
                        verbose_name="the logo in words",
                    ),
                ),
                (
                    "foot_text",
                    models.TextField(
                        blank=True,
                        help_text="Web address, telephone, organization number: at most four lines.",
                        verbose_name="at the foot",
                    ),
                ),
                (
                    "organization",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "logo",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="documents.themelogo",
                        verbose_name="logo",
                    ),
                ),
            ],
            options={
                "verbose_name": "look of papers",
                "verbose_name_plural": "looks of papers",
            },
        ),
        migrations.CreateModel(
            name="ThemeEvent",
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
                    "accent",
                    models.CharField(
                        help_text="Of headings and lines, as #0d4f5f. It must be read well on white.",
                        max_length=7,
                        verbose_name="color",
                    ),
                ),
                (
                    "logo_alt",
                    models.CharField(
                        blank=True,
                        help_text="For those who do not see it, such as “Region Halland”.",
                        max_length=200,
                        verbose_name="the logo in words",
                    ),
                ),
                (
                    "foot_text",
                    models.TextField(
                        blank=True,
                        help_text="Web address, telephone, organization number: at most four lines.",
                        verbose_name="at the foot",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organization",
                        verbose_name="organization",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="documents.theme",
                    ),
                ),
                (
                    "logo",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="documents.themelogo",
                        verbose_name="logo",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="theme",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "documents_themeevent" ("accent", "foot_text", "id", "logo_alt", "logo_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."accent", NEW."foot_text", NEW."id", NEW."logo_alt", NEW."logo_id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="634ba741bce82f45f9848bf5fc02ca28e72d01d6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2a659",
                    table="documents_theme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="theme",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."accent" IS DISTINCT FROM (NEW."accent") OR OLD."foot_text" IS DISTINCT FROM (NEW."foot_text") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."logo_id" IS DISTINCT FROM (NEW."logo_id") OR OLD."logo_alt" IS DISTINCT FROM (NEW."logo_alt") OR OLD."organization_id" IS DISTINCT FROM (NEW."organization_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "documents_themeevent" ("accent", "foot_text", "id", "logo_alt", "logo_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."accent", NEW."foot_text", NEW."id", NEW."logo_alt", NEW."logo_id", NEW."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                    hash="8b024018231f036a0b5b157ad1da786210948bd0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4da4f",
                    table="documents_theme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="theme",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "documents_themeevent" ("accent", "foot_text", "id", "logo_alt", "logo_id", "organization_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."accent", OLD."foot_text", OLD."id", OLD."logo_alt", OLD."logo_id", OLD."organization_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                    hash="3ca501c521f407d5c32bf5779ec62491dd3299e4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8b5bf",
                    table="documents_theme",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(KEEP, LET_GO),
    ]
