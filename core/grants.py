"""What the web role may do in the database, granted by the owner after every migrate.

The web process owns nothing. It writes rows; events are written by triggers that run as their
owner, so that the trail can be neither forged, changed, emptied nor switched off from the web: it
may hang none of our trigger functions on a table of its own, make no temporary table, and the
setting by which pgtrigger skips a trigger is not listened to. Models with `append_only = True` may
be inserted and read, nothing else; with `never_deleted = True` they may be changed too; with
`read_only = True` a function of the owner's writes them.
"""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connections
from psycopg import sql

READ_ONLY = ("django_migrations", "pghistory_context")
# pgtrigger asks this function before each trigger; its own answer is a setting of the session.
NEVER_IGNORE = """
    CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name NAME)
    RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS 'SELECT FALSE'
"""


def grant_after_migrate(using: str = "default", **kwargs: Any) -> None:
    """Grant and revoke; quietly does nothing when one role both owns and serves."""
    web = settings.DATABASE_WEB_ROLE
    with connections[using].cursor() as cursor:
        cursor.execute(
            "SELECT current_user, EXISTS (SELECT FROM pg_roles WHERE rolname = %s)", [web]
        )
        owner, exists = cursor.fetchone()
        cursor.execute(NEVER_IGNORE)
        if not exists or owner == web:
            return
        for statement in _statements(cursor, web):
            cursor.execute(statement.as_string(cursor.connection))


def _statements(cursor: Any, web: str):
    role = sql.Identifier(web)
    yield sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(role)
    yield sql.SQL(
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}"
    ).format(role)
    yield sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(role)
    # On the way back the tables of newer models are gone already.
    there = set(connections[cursor.db.alias].introspection.table_names(cursor))
    for table in sorted((event_tables() | _marked("read_only") | set(READ_ONLY)) & there):
        yield sql.SQL("REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(
            sql.Identifier(table), role
        )
    for table in sorted(append_only_tables() & there):
        yield sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(
            sql.Identifier(table), role
        )
    for table in sorted(_marked("never_deleted") & there):
        yield sql.SQL("REVOKE DELETE, TRUNCATE ON {} FROM {}").format(sql.Identifier(table), role)
    cursor.execute(
        "SELECT current_database(), pg_get_userbyid(datdba) = current_user "
        "FROM pg_database WHERE datname = current_database()"
    )
    database, is_own = cursor.fetchone()
    if is_own:
        yield sql.SQL("REVOKE TEMPORARY ON DATABASE {} FROM PUBLIC").format(
            sql.Identifier(database)
        )
    cursor.execute(
        "SELECT proname FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace "
        "WHERE nspname = 'public' AND prorettype = 'trigger'::regtype "
        "AND pg_get_userbyid(proowner) = current_user"
    )
    for (name,) in cursor.fetchall():
        function = sql.Identifier(name)
        yield sql.SQL("REVOKE EXECUTE ON FUNCTION {}() FROM PUBLIC").format(function)
        if name.startswith("pgtrigger_"):
            yield sql.SQL(
                "ALTER FUNCTION {}() SECURITY DEFINER SET search_path = public, pg_temp"
            ).format(function)


def event_tables() -> set[str]:
    """Return the tables of the audit trail."""
    return {m._meta.db_table for m in apps.get_models() if hasattr(m, "pgh_tracked_model")}


def append_only_tables() -> set[str]:
    """Return the tables whose rows are written once."""
    return _marked("append_only")


def _marked(name: str) -> set[str]:
    return {m._meta.db_table for m in apps.get_models() if getattr(m, name, False)}
