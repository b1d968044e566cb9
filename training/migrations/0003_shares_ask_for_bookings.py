"""Shares of funding rounds ask for the seats of bookings."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0022_tabled_matters_are_taken_up"),
        ("training", "0002_goals_rest_on_cohorts"),
    ]

    operations = [
        migrations.CreateModel(
            name="BookingShare",
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
                ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
            ],
            options={
                "verbose_name": "booking that a share asks for",
                "verbose_name_plural": "bookings that shares ask for",
                "ordering": ["booking", "share__year", "pk"],
            },
        ),
        migrations.CreateModel(
            name="BookingShareEvent",
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
                ("seats", models.PositiveSmallIntegerField(verbose_name="seats")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="bookingshare",
            name="booking",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="asked",
                to="training.seatbooking",
                verbose_name="seat booking",
            ),
        ),
        migrations.AddField(
            model_name="bookingshare",
            name="share",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="bookings",
                to="funding.share",
                verbose_name="share",
            ),
        ),
        migrations.AddField(
            model_name="bookingshareevent",
            name="booking",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="training.seatbooking",
                verbose_name="seat booking",
            ),
        ),
        migrations.AddField(
            model_name="bookingshareevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="training.bookingshare",
            ),
        ),
        migrations.AddField(
            model_name="bookingshareevent",
            name="share",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="funding.share",
                verbose_name="share",
            ),
        ),
        migrations.AddConstraint(
            model_name="bookingshare",
            constraint=models.UniqueConstraint(
                models.F("booking"), models.F("share"), name="a_share_asks_for_a_booking_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="bookingshare",
            constraint=models.CheckConstraint(
                condition=models.Q(("seats__gt", 0)), name="a_share_asks_for_some_seats"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bookingshare",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "training_bookingshareevent" ("booking_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "share_id", "version") VALUES (NEW."booking_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."seats", NEW."share_id", NEW."version"); RETURN NULL;',
                    hash="cf1b2b4527e9b0e9650848017ba91ac363ed967e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e7227",
                    table="training_bookingshare",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bookingshare",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."booking_id" IS DISTINCT FROM (NEW."booking_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."seats" IS DISTINCT FROM (NEW."seats") OR OLD."share_id" IS DISTINCT FROM (NEW."share_id") OR OLD."version" IS DISTINCT FROM (NEW."version"))',
                    func='INSERT INTO "training_bookingshareevent" ("booking_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "share_id", "version") VALUES (NEW."booking_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."seats", NEW."share_id", NEW."version"); RETURN NULL;',
                    hash="4ed7a1647436976108ce716a467837725909eb6d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c9b9f",
                    table="training_bookingshare",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bookingshare",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "training_bookingshareevent" ("booking_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "share_id", "version") VALUES (OLD."booking_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."seats", OLD."share_id", OLD."version"); RETURN NULL;',
                    hash="2953fc88f7205a3a18d3ba947c0843d37e7c7447",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_abc4a",
                    table="training_bookingshare",
                    when="AFTER",
                ),
            ),
        ),
    ]
