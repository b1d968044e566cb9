"""Every test runs as the web role, which owns nothing, and can call on four people."""

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase
from django.utils import translation
from psycopg.conninfo import conninfo_to_dict

from tests import template
from tests.factories.accounts import BoardFactory, OrganizationRoleFactory, UserFactory


def become(user: str, password: str) -> None:
    """Connect as another database role from now on."""
    connection.close()
    connection.settings_dict["USER"] = user
    connection.settings_dict["PASSWORD"] = password


# Only what was written to since a table was last empty has pages on the disk. The queue's keys
# are asked at once: what they refer to comes last.
WRITTEN_TO = """
    SELECT quote_ident(relname) FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_relation_size(oid) > 0
       AND relname NOT IN ('django_migrations', 'django_content_type')
     ORDER BY EXISTS (SELECT FROM pg_constraint
                       WHERE confrelid = pg_class.oid AND contype = 'f' AND NOT condeferrable)
"""


def empty_tables(cursor) -> None:
    """Delete all rows, without asking the triggers that guard what is final.

    To truncate each of some 150 tables takes a hundred times as long as to delete a few rows. A
    key that refers to another table is looked at when all are empty.
    """
    cursor.execute(WRITTEN_TO)
    tables = [table for (table,) in cursor.fetchall()]
    for_each = ";".join
    cursor.execute(for_each(f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in tables))
    cursor.execute(for_each(f"DELETE FROM {table}" for table in tables))  # noqa: S608, our tables
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    cursor.execute(for_each(f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in tables))


def end_others() -> None:
    """End what threads and workers of the tests have left connected under the same role."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND usename = current_user "
            "AND pid <> pg_backend_pid()"
        )


@pytest.fixture(scope="session")
def database_roles():
    """Return the (user, password) of the owner and of the web role."""
    from config.settings_test import WEB_DATABASE_URL

    web = conninfo_to_dict(WEB_DATABASE_URL)
    owner = connection.settings_dict
    return (owner["USER"], owner["PASSWORD"]), (web["user"], web.get("password", ""))


@pytest.fixture(scope="session")
def migrated(django_db_blocker) -> str:
    """The name of a database that is migrated already, to be copied."""
    with django_db_blocker.unblock():
        return template.prepared()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, django_db_use_migrations, migrated):
    """Copy each test database from the migrated one."""
    if django_db_use_migrations:
        connection.settings_dict["TEST"]["TEMPLATE"] = migrated


@pytest.fixture(scope="session")
def django_db_setup(database_roles, django_db_setup, django_db_blocker):
    """Make the database as its owner, then use it as the web role: rights are tested for real."""
    owner, web = database_roles
    if not connection.settings_dict["NAME"].startswith("test_"):
        # pytest-django makes a database only when a chosen test is marked with it.
        pytest.exit("No test that runs is marked django_db: there is no test database.", 3)
    with django_db_blocker.unblock():
        become(*web)
    yield
    with django_db_blocker.unblock():
        end_others()
        become(*owner)
        end_others()


@pytest.fixture(scope="session", autouse=True)
def emptied_by_owner(database_roles):
    """After a test with real transactions, the owner empties the tables; the web role may not."""
    owner, web = database_roles

    def empty(self):
        become(*owner)
        with transaction.atomic(), connection.cursor() as cursor:
            empty_tables(cursor)
        become(*web)

    TransactionTestCase._fixture_teardown = empty


@pytest.fixture(autouse=True)
def in_source_language():
    """A request leaves its language active: no test inherits it from the one before."""
    with translation.override("en"):
        yield


@pytest.fixture
def board(db):
    """The board that the four people stand around."""
    return BoardFactory(name="Lokala nämnden i Halmstad", definite_name="Halmstadsnämnden")


@pytest.fixture
def other_board(db):
    return BoardFactory(name="Lokala nämnden i Hylte", definite_name="Hyltenämnden")


@pytest.fixture
def writer(board):
    """One writes: secretary of the board."""
    return OrganizationRoleFactory(
        person=UserFactory(name="Vera Skrivare"), organization=board, kind="secretary"
    ).person


@pytest.fixture
def decider(board):
    """One decides: approver of the board."""
    return OrganizationRoleFactory(
        person=UserFactory(name="Dag Godkännare"), organization=board, kind="approver"
    ).person


@pytest.fixture
def registrar(board):
    """One registers for the board."""
    return OrganizationRoleFactory(
        person=UserFactory(name="Rut Registrator"), organization=board, kind="registrar"
    ).person


@pytest.fixture
def stranger(other_board):
    """One is a stranger: secretary of another board."""
    return OrganizationRoleFactory(
        person=UserFactory(name="Folke Främling"), organization=other_board, kind="secretary"
    ).person


@pytest.fixture
def administrator(board):
    """One administers and sees no drafts."""
    return OrganizationRoleFactory(
        person=UserFactory(name="Admir Administratör"),
        organization=board.parent,
        kind="administrator",
    ).person


@pytest.fixture
def signed_in(client):
    """Return a function that gives a client signed in as a person."""

    def sign_in(person):
        client.force_login(person, backend="config.authentication.PasswordBackend")
        return client

    return sign_in
