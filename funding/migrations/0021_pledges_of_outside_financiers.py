"""What financiers outside our authorities answer by letter, and how much they pledge.

A pledge stands as it was recorded: inserted whole, in one transaction, its amounts with it;
`written_in` is set here, never by the client. Only who is outside our authorities answers by one:
a financier of a round answers by letter or by the decisions of a board, never both.
"""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import funding.models.rounds

FUNCTIONS = """
CREATE FUNCTION funding_refuse_pledge(why text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'not a pledge: %', why USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION funding_admit_pledge() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    former funding_pledge;
BEGIN
    NEW.written_in := txid_current();
    IF EXISTS (SELECT FROM accounts_organization
                WHERE id = NEW.financier_id AND kind IN ('body', 'department', 'unit'))
        OR EXISTS (SELECT FROM funding_proposal
                    WHERE round_id = NEW.round_id AND financier_id = NEW.financier_id)
    THEN
        PERFORM funding_refuse_pledge('an authority of ours answers by the decisions of its body');
    END IF;
    IF NOT EXISTS (SELECT FROM funding_roundsource
                    WHERE id = NEW.source_id AND round_id = NEW.round_id)
    THEN
        PERFORM funding_refuse_pledge('it answers a source of another round');
    END IF;
    IF NEW.replaces_id IS NOT NULL THEN
        SELECT * INTO former FROM funding_pledge WHERE id = NEW.replaces_id;
        IF (former.round_id, former.financier_id) <> (NEW.round_id, NEW.financier_id)
            OR NEW.recorded_on < former.recorded_on
            OR (NEW.is_correction AND NEW.recorded_on <> former.recorded_on)
        THEN
            PERFORM funding_refuse_pledge('it does not follow the one that it replaces');
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION funding_admit_pledged_amount() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM funding_pledge
                    WHERE id = NEW.pledge_id AND written_in = txid_current())
    THEN
        PERFORM funding_refuse_final(format('pledge %s', NEW.pledge_id));
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION funding_guard_pledge() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM funding_refuse_final(format('%s %s', TG_TABLE_NAME, OLD.id));
    RETURN NULL;
END $$;

CREATE FUNCTION funding_answer_one_way() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM funding_pledge
                WHERE round_id = NEW.round_id AND financier_id = NEW.financier_id)
    THEN
        RAISE EXCEPTION 'financier % of round % has answered by letter',
            NEW.financier_id, NEW.round_id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER a_pledge_is_from_outside BEFORE INSERT ON funding_pledge
    FOR EACH ROW EXECUTE FUNCTION funding_admit_pledge();
CREATE TRIGGER a_pledge_comes_with_its_amounts BEFORE INSERT ON funding_pledgeamount
    FOR EACH ROW EXECUTE FUNCTION funding_admit_pledged_amount();
CREATE TRIGGER a_financier_answers_in_one_way BEFORE INSERT ON funding_proposal
    FOR EACH ROW EXECUTE FUNCTION funding_answer_one_way();
"""
NO_FUNCTIONS = """
DROP TRIGGER a_financier_answers_in_one_way ON funding_proposal;
DROP TRIGGER a_pledge_comes_with_its_amounts ON funding_pledgeamount;
DROP TRIGGER a_pledge_is_from_outside ON funding_pledge;
DROP FUNCTION funding_answer_one_way();
DROP FUNCTION funding_guard_pledge();
DROP FUNCTION funding_admit_pledged_amount();
DROP FUNCTION funding_admit_pledge();
DROP FUNCTION funding_refuse_pledge(text);
"""
TABLES = ("funding_pledge", "funding_pledgeamount")
TRIGGERS = [
    f"""
    CREATE TRIGGER a_pledge_is_final BEFORE UPDATE OR DELETE ON {table}
        FOR EACH ROW EXECUTE FUNCTION funding_guard_pledge();
    CREATE TRIGGER pledges_are_not_emptied BEFORE TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION funding_guard_emptying();
    """
    for table in TABLES
]
BACK = [
    f"""
    DROP TRIGGER pledges_are_not_emptied ON {table};
    DROP TRIGGER a_pledge_is_final ON {table};
    """
    for table in TABLES
]


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_people_organizations_roles"),
        ("funding", "0020_guard_attached_files"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Pledge",
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
                    "outcome",
                    models.CharField(
                        choices=[
                            ("approved", "yes"),
                            ("changed", "yes, to a lower amount"),
                            ("rejected", "no"),
                        ],
                        max_length=10,
                        verbose_name="answer",
                    ),
                ),
                (
                    "given_on",
                    models.DateField(help_text="The day of the letter.", verbose_name="given on"),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="reference of the letter"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "is_correction",
                    models.BooleanField(
                        default=False,
                        help_text="It counts from the same day as what it corrects.",
                        verbose_name="corrects what was recorded",
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        help_text="Why it replaces what was recorded before.",
                        verbose_name="reason",
                    ),
                ),
                ("recorded_on", models.DateField(editable=False, verbose_name="counts since")),
                (
                    "written_in",
                    models.BigIntegerField(
                        db_default=funding.models.rounds.CurrentTransaction(),
                        editable=False,
                        help_text="The transaction that wrote it: only in it are its amounts written.",
                    ),
                ),
                (
                    "financier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pledges",
                        to="accounts.organization",
                        verbose_name="financier",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="recorded by",
                    ),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="funding.pledge",
                        verbose_name="replaces",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pledges",
                        to="funding.round",
                        verbose_name="funding round",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        help_text="The delivered source that the letter answers.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pledges",
                        to="funding.roundsource",
                        verbose_name="answers version",
                    ),
                ),
            ],
            options={
                "verbose_name": "pledge",
                "verbose_name_plural": "pledges",
                "ordering": ["round", "financier__name", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PledgeAmount",
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
                    "amount",
                    models.DecimalField(
                        decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                    ),
                ),
                (
                    "pledge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="amounts",
                        to="funding.pledge",
                        verbose_name="pledge",
                    ),
                ),
            ],
            options={
                "verbose_name": "pledged amount",
                "verbose_name_plural": "pledged amounts",
                "ordering": ["pledge", "year"],
            },
        ),
        migrations.CreateModel(
            name="PledgeAmountEvent",
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
                    "amount",
                    models.DecimalField(
                        decimal_places=0, max_digits=14, verbose_name="amount (kr)"
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="funding.pledgeamount",
                    ),
                ),
                (
                    "pledge",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.pledge",
                        verbose_name="pledge",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PledgeEvent",
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
                    "outcome",
                    models.CharField(
                        choices=[
                            ("approved", "yes"),
                            ("changed", "yes, to a lower amount"),
                            ("rejected", "no"),
                        ],
                        max_length=10,
                        verbose_name="answer",
                    ),
                ),
                (
                    "given_on",
                    models.DateField(help_text="The day of the letter.", verbose_name="given on"),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True, max_length=100, verbose_name="reference of the letter"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "is_correction",
                    models.BooleanField(
                        default=False,
                        help_text="It counts from the same day as what it corrects.",
                        verbose_name="corrects what was recorded",
                    ),
                ),
                (
                    "reason",
                    models.TextField(
                        blank=True,
                        help_text="Why it replaces what was recorded before.",
                        verbose_name="reason",
                    ),
                ),
                ("recorded_on", models.DateField(editable=False, verbose_name="counts since")),
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
                        to="funding.pledge",
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="recorded by",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.pledge",
                        verbose_name="replaces",
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
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        help_text="The delivered source that the letter answers.",
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.roundsource",
                        verbose_name="answers version",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="pledge",
            constraint=models.UniqueConstraint(
                models.F("round"),
                models.F("financier"),
                condition=models.Q(("replaces__isnull", True)),
                name="one_first_pledge_of_a_financier_in_a_round",
            ),
        ),
        migrations.AddConstraint(
            model_name="pledge",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("is_correction", False), ("reason", ""), ("replaces__isnull", True)),
                    models.Q(("replaces__isnull", False), models.Q(("reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="a_pledge_says_why_it_replaces_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="pledge",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reference", ""), _negated=True),
                    models.Q(("note", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_pledge_says_how_its_letter_is_found",
            ),
        ),
        migrations.AddConstraint(
            model_name="pledge",
            constraint=models.CheckConstraint(
                condition=models.Q(("recorded_on__gte", models.F("given_on"))),
                name="a_pledge_counts_after_it_was_given",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pledge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_pledgeevent" ("financier_id", "given_on", "id", "is_correction", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "recorded_on", "reference", "replaces_id", "round_id", "source_id", "version") VALUES (NEW."financier_id", NEW."given_on", NEW."id", NEW."is_correction", NEW."note", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."recorded_on", NEW."reference", NEW."replaces_id", NEW."round_id", NEW."source_id", NEW."version"); RETURN NULL;',
                    hash="9d7853e15342dc83fbad11db1a6b1a6dd5f3de92",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8eb09",
                    table="funding_pledge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pledge",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."financier_id" IS DISTINCT FROM (NEW."financier_id") OR OLD."given_on" IS DISTINCT FROM (NEW."given_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_correction" IS DISTINCT FROM (NEW."is_correction") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."recorded_by_id" IS DISTINCT FROM (NEW."recorded_by_id") OR OLD."recorded_on" IS DISTINCT FROM (NEW."recorded_on") OR OLD."reference" IS DISTINCT FROM (NEW."reference") OR OLD."replaces_id" IS DISTINCT FROM (NEW."replaces_id") OR OLD."round_id" IS DISTINCT FROM (NEW."round_id") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "funding_pledgeevent" ("financier_id", "given_on", "id", "is_correction", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "recorded_on", "reference", "replaces_id", "round_id", "source_id", "version") VALUES (NEW."financier_id", NEW."given_on", NEW."id", NEW."is_correction", NEW."note", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."recorded_on", NEW."reference", NEW."replaces_id", NEW."round_id", NEW."source_id", NEW."version"); RETURN NULL;',
                    hash="1690e040668d0bcd0fd299b93eb3f12d6316212e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3ab06",
                    table="funding_pledge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pledge",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_pledgeevent" ("financier_id", "given_on", "id", "is_correction", "note", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "recorded_on", "reference", "replaces_id", "round_id", "source_id", "version") VALUES (OLD."financier_id", OLD."given_on", OLD."id", OLD."is_correction", OLD."note", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_by_id", OLD."recorded_on", OLD."reference", OLD."replaces_id", OLD."round_id", OLD."source_id", OLD."version"); RETURN NULL;',
                    hash="385c0422e84ef1844eebb94dad496d9a1e0ce1de",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_38a7e",
                    table="funding_pledge",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="pledgeamount",
            constraint=models.UniqueConstraint(
                models.F("pledge"), models.F("year"), name="one_pledged_amount_per_year"
            ),
        ),
        migrations.AddConstraint(
            model_name="pledgeamount",
            constraint=models.CheckConstraint(
                condition=models.Q(("amount__gte", 0)), name="a_pledged_amount_is_not_negative"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pledgeamount",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_pledgeamountevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."pledge_id", NEW."version", NEW."year"); RETURN NULL;',
                    hash="daba7a0d826fe27b8dbd1df5dfda42a5f241ac24",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ccca7",
                    table="funding_pledgeamount",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pledgeamount",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."amount" IS DISTINCT FROM (NEW."amount") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."pledge_id" IS DISTINCT FROM (NEW."pledge_id") OR OLD."version" IS DISTINCT FROM (NEW."version") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                    func='INSERT INTO "funding_pledgeamountevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "version", "year") VALUES (NEW."amount", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."pledge_id", NEW."version", NEW."year"); RETURN NULL;',
                    hash="16141789cbc80c907bb87fe3e03c8e6a9dc02bd6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7165d",
                    table="funding_pledgeamount",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pledgeamount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "funding_pledgeamountevent" ("amount", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pledge_id", "version", "year") VALUES (OLD."amount", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."pledge_id", OLD."version", OLD."year"); RETURN NULL;',
                    hash="f15140e4dfa51c946776bd4fcb79a77ea3920d38",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ffe14",
                    table="funding_pledgeamount",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        *(migrations.RunSQL(there, back) for there, back in zip(TRIGGERS, BACK, strict=True)),
    ]
