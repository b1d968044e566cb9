"""What the web role may not do, tried in SQL."""

import pgtrigger
import pytest
from django.db import DatabaseError, connection, transaction

from accounts.models import Organization
from core.history import history_of
from tests.factories.accounts import OrganizationFactory

pytestmark = pytest.mark.django_db


def refused(sql: str) -> str:
    with pytest.raises(DatabaseError) as caught, transaction.atomic():
        connection.cursor().execute(sql)
    return str(caught.value)


def test_web_role_owns_nothing():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO accounts_organizationevent (pgh_label) VALUES ('forged')",
        "UPDATE accounts_organizationevent SET name = 'x'",
        "DELETE FROM accounts_organizationevent",
        "TRUNCATE accounts_organizationevent",
        "UPDATE programs_statusupdate SET report = 'x'",
        "DELETE FROM programs_statusupdate",
        "UPDATE funding_roundsource SET number = 9",
        "TRUNCATE accounts_organization CASCADE",
        "DELETE FROM django_migrations",
        "INSERT INTO pghistory_context (id, metadata, created_at, updated_at) "
        "VALUES (gen_random_uuid(), '{}', now(), now())",
    ],
)
def test_web_role_cannot_change_the_trail_or_final_rows(sql):
    assert "permission denied" in refused(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "ALTER TABLE accounts_organization DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "DROP TABLE accounts_organizationevent",
    ],
)
def test_web_role_cannot_switch_the_trail_off(sql):
    assert "must be owner" in (message := refused(sql)) or "permission denied" in message


def test_event_is_written_for_every_change_even_past_the_orm():
    region = OrganizationFactory(name="Enheten")
    Organization.objects.filter(pk=region.pk).update(name="Avdelningen")
    newest = history_of(region)[0]
    assert [(c.old, c.new) for c in newest.changes] == [("Enheten", "Avdelningen")]


def test_web_role_cannot_forge_an_event_by_hanging_our_function_on_a_table_of_its_own():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgfoid::regproc::text FROM pg_trigger "
            "WHERE tgrelid = 'accounts_organization'::regclass AND NOT tgisinternal LIMIT 1"
        )
        (function,) = cursor.fetchone()
    assert "permission denied" in refused("CREATE TEMP TABLE t AS SELECT 1 AS id")
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_function_privilege(%s, 'EXECUTE')", [f"{function}()"])
        assert cursor.fetchone() == (False,)


def test_trail_is_not_switched_off_by_the_setting_that_ignores_triggers():
    region = OrganizationFactory(name="Enheten")
    with pgtrigger.ignore():
        Organization.objects.filter(pk=region.pk).update(name="Avdelningen")
    newest = history_of(region)[0]
    assert [(c.old, c.new) for c in newest.changes] == [("Enheten", "Avdelningen")]
