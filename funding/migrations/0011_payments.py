"""Payments per financier and year, and changes after the decision."""

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
        ("funding", "0010_proposals_in_full"),
    ]

    operations = [
        migrations.CreateModel(
            name="FundingChange",
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
                            ("extension", "extension"),
                            ("alteration", "alteration"),
                            ("repayment", "repayment"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("decided_on", models.DateField(verbose_name="decided on")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="new last day")),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=0,
                        max_digits=14,
                        null=True,
                        verbose_name="amount (kr)",
                    ),
                ),
                ("text", models.TextField(verbose_name="what changes")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=100, verbose_name="reference"),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="entered by",
                    ),
                ),
                (
                    "financier",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty when it concerns all of them.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organization",
                        verbose_name="financier",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="funding.round",
                        verbose_name="funding round",
                    ),
                ),
            ],
            options={
                "verbose_name": "change of the funding",
                "verbose_name_plural": "changes of the funding",
                "ordering": ["round", "decided_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="FundingChangeEvent",
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
                            ("extension", "extension"),
                            ("alteration", "alteration"),
                            ("repayment", "repayment"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("decided_on", models.DateField(verbose_name="decided on")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="new last day")),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=0,
                        max_digits=14,
                        null=True,
                        verbose_name="amount (kr)",
                    ),
                ),
                ("text", models.TextField(verbose_name="what changes")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "reference",
                    models.CharField(blank=True, max_length=100, verbose_name="reference"),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="entered by",
                    ),
                ),
                (
                    "financier",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Empty when it concerns all of them.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organization",
                        verbose_name="financier",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="funding.fundingchange",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.round",
                        verbose_name="funding round",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Payment",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "kind",
                    models.CharField(
                        choices=[("instalment", "instalment"), ("repayment", "repayment")],
                        default="instalment",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "amount",
                    models.DecimalField(
                        decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                    ),
                ),
                ("due_on", models.DateField(verbose_name="due on")),
                (
                    "requested_on",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="requested on"
                    ),
                ),
                (
                    "request_reference",
                    models.CharField(
                        blank=True, editable=False, max_length=60, verbose_name="requisition number"
                    ),
                ),
                (
                    "paid_on",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="paid on"),
                ),
                (
                    "payment_reference",
                    models.CharField(
                        blank=True, editable=False, max_length=60, verbose_name="payment reference"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "financier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payments",
                        to="accounts.organization",
                        verbose_name="financier",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payments",
                        to="funding.round",
                        verbose_name="funding round",
                    ),
                ),
            ],
            options={
                "verbose_name": "payment",
                "verbose_name_plural": "payments",
                "ordering": ["due_on", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PaymentEvent",
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
                ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                (
                    "kind",
                    models.CharField(
                        choices=[("instalment", "instalment"), ("repayment", "repayment")],
                        default="instalment",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "amount",
                    models.DecimalField(
                        decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                    ),
                ),
                ("due_on", models.DateField(verbose_name="due on")),
                (
                    "requested_on",
                    models.DateField(
                        blank=True, editable=False, null=True, verbose_name="requested on"
                    ),
                ),
                (
                    "request_reference",
                    models.CharField(
                        blank=True, editable=False, max_length=60, verbose_name="requisition number"
                    ),
                ),
                (
                    "paid_on",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="paid on"),
                ),
                (
                    "payment_reference",
                    models.CharField(
                        blank=True, editable=False, max_length=60, verbose_name="payment reference"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "financier",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="accounts.organization",
                        verbose_name="financier",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="funding.payment",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.round",
                        verbose_name="funding round",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="fundingchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "extension"), _negated=True),
                    ("ends_on__isnull", False),
                    _connector="OR",
                ),
                name="an_extension_has_a_new_last_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="fundingchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "repayment"), _negated=True),
                    models.Q(("amount__gt", 0), ("financier__isnull", False)),
                    _connector="OR",
                ),
                name="a_repayment_is_of_some_amount_to_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="payment",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gt", 0)), name="a_payment_is_of_some_amount"
            ),
        ),
        migrations.AddConstraint(
            model_name="payment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("paid_on__isnull", True),
                    models.Q(
                        ("paid_on__gte", models.F("requested_on")), ("requested_on__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="what_is_paid_has_been_requested",
            ),
        ),
        migrations.AddConstraint(
            model_name="payment",
            constraint=models.UniqueConstraint(
                models.F("round"),
                models.F("request_reference"),
                condition=models.Q(("request_reference", ""), _negated=True),
                name="one_payment_per_requisition_number_of_a_round",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundingchange",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_fundingchangeevent" ("amount", "decided_on", "ends_on", "entered_by_id", "financier_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "round_id", "text", "version") VALUES (NEW."amount", NEW."decided_on", NEW."ends_on", NEW."entered_by_id", NEW."financier_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."reference", NEW."round_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="c2a14eb9fc56fcad303b02f5b45f3a5ce720a822",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ad194",
                    table="funding_fundingchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundingchange",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."decided_on" IS DISTINCT FROM (NEW."decided_on") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_fundingchangeevent" ("amount", "decided_on", "ends_on", "entered_by_id", "financier_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "round_id", "text", "version") VALUES (NEW."amount", NEW."decided_on", NEW."ends_on", NEW."entered_by_id", NEW."financier_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."reference", NEW."round_id", NEW."text", NEW."version"); RETURN NULL;',
                    hash="dbcc64fe6639fdf262a6ad707a7dc4a06404e25d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e34ca",
                    table="funding_fundingchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fundingchange",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_fundingchangeevent" ("amount", "decided_on", "ends_on", "entered_by_id", "financier_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reference", "round_id", "text", "version") VALUES (OLD."amount", OLD."decided_on", OLD."ends_on", OLD."entered_by_id", OLD."financier_id", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."reference", OLD."round_id", OLD."text", OLD."version"); RETURN NULL;',
                    hash="be4ad03256a2ef5a9b0446c2ceb41dbf3ed24f0e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_dccb1",
                    table="funding_fundingchange",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_paymentevent" ("amount", "due_on", "financier_id", "id", "kind", "note", "paid_on", "payment_reference", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_reference", "requested_on", "round_id", "version", "year") VALUES (NEW."amount", NEW."due_on", NEW."financier_id", NEW."id", NEW."kind", NEW."note", NEW."paid_on", NEW."payment_reference", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."request_reference", NEW."requested_on", NEW."round_id", NEW."version", NEW."year"); RETURN NULL;',
                    hash="e4d2afb3e844b2b25e54505dcac333cd4f9320cb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_deffb",
                    table="funding_payment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."paid_on" IS DISTINCT FROM (NEW."paid_on") OR OLD."payment_reference" IS DISTINCT FROM (NEW."payment_reference") OR OLD."request_reference" IS DISTINCT FROM (NEW."request_reference") OR OLD."requested_on" IS DISTINCT FROM (NEW."requested_on") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                    func='INSERT INTO "funding_paymentevent" ("amount", "due_on", "financier_id", "id", "kind", "note", "paid_on", "payment_reference", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_reference", "requested_on", "round_id", "version", "year") VALUES (NEW."amount", NEW."due_on", NEW."financier_id", NEW."id", NEW."kind", NEW."note", NEW."paid_on", NEW."payment_reference", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."request_reference", NEW."requested_on", NEW."round_id", NEW."version", NEW."year"); RETURN NULL;',
                    hash="4bea52a2cb44232533167634ef0848cd48af25e8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1b4ef",
                    table="funding_payment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="payment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_paymentevent" ("amount", "due_on", "financier_id", "id", "kind", "note", "paid_on", "payment_reference", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "request_reference", "requested_on", "round_id", "version", "year") VALUES (OLD."amount", OLD."due_on", OLD."financier_id", OLD."id", OLD."kind", OLD."note", OLD."paid_on", OLD."payment_reference", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."request_reference", OLD."requested_on", OLD."round_id", OLD."version", OLD."year"); RETURN NULL;',
                    hash="f37426c8cf04d7c9582fa9941da70886d68c3c73",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2e326",
                    table="funding_payment",
                    when="AFTER",
                ),
            ),
        ),
    ]
