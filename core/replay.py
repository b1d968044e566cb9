"""A page as it was known at a moment: every question inside is answered from the trail.

PostgreSQL lets a WITH query take the name of a table. Inside `as_known(moment)` each question gets,
for every recorded table that it names, one in front that gives the rows as they were: the newest
event of each up to the moment, without what was deleted by then. The question itself stays as it
is, so that a page needs no second way to read what it shows.

What the trail does not keep: `created_at` is the moment of a row's first event, `updated_at` that
of its newest; a computed column is computed anew; what a model leaves out of its trail (what is
written once, and secrets) is read from the row as it is now, and is empty where the row is gone. A
column that came later has, in older events, what its migration gave it. A transaction counts from
its beginning: one that was under way at the moment is seen in full.

What is read as it is now: people and the roles they hold (`is_asked_now`), for who may see is
today's question and a name is the person's own; and what has no trail: sessions, mails, what is
being typed, contact details, answers to a survey. Rows without a trail that are written once and
say when (`known_from`) are left out until then.

A question written as SQL groups by every column that it shows: a WITH query has no primary key that
the others would follow from.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from string import Template
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.utils import timezone

from core.history import UNTRACKED

FIRST_WORD = re.compile(r"[\s(]*(\w+)")
BEGINS = re.compile(r"\s*WITH\s+(RECURSIVE\s+)?", re.IGNORECASE)
WRITES = re.compile(r"\b(INSERT|UPDATE|DELETE|MERGE)\b")
WORD = re.compile(r"\w+")
MOMENT = "{moment}"
# "public" in front: in WITH RECURSIVE the bare name would mean the query itself.
NEWEST = Template("""
    SELECT $names
      FROM (SELECT DISTINCT ON (pgh_obj_id) $columns, pgh_label
              FROM public.$trail
             WHERE pgh_created_at <= {moment}
             ORDER BY pgh_obj_id, pgh_id DESC) newest
     WHERE pgh_label <> 'delete'
""")
WRITTEN = Template("SELECT * FROM public.$table WHERE $column <= {moment}")
NOW = Template("(SELECT now.$column FROM public.$table now WHERE now.id = pgh_obj_id) AS $column")


@contextmanager
def as_known(moment: datetime) -> Iterator[None]:
    """Answer every question inside as it would have been answered at the moment; refuse to write.

    A queryset answers when it is read: whatever is shown is rendered inside, too.
    """
    if timezone.is_naive(moment):
        raise ValueError("A moment says in which time zone it is meant.")
    features = connection.features
    if "allows_group_by_selected_pks" in vars(features):
        raise RuntimeError("What was known is asked for at one moment at a time.")
    features.allows_group_by_selected_pks = False
    try:
        with connection.execute_wrapper(_replaying(moment)):
            yield
    finally:
        del features.allows_group_by_selected_pks


def _replaying(moment: datetime) -> Callable:
    literal = f"'{moment.isoformat()}'::timestamptz"

    def execute(ask: Callable, sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if not isinstance(sql, str):
            sql = sql.as_string(context["cursor"].connection)
        _refuse_to_write(sql, many)
        return ask(_with_past(sql, literal), params, many, context)

    return execute


def _refuse_to_write(sql: str, many: bool) -> None:
    found = FIRST_WORD.match(sql)
    word = found[1].upper() if found else ""
    if many or word not in ("SELECT", "WITH") or (word == "WITH" and WRITES.search(sql)):
        raise TypeError("What was known at a moment is read, and never written back.")


def _with_past(sql: str, moment: str) -> str:
    """Put the past of every table that the question names in front of it."""
    past = past_of_tables()
    named = sorted(past.keys() & set(WORD.findall(sql)))
    if not named:
        return sql
    tables = ", ".join(past[table].replace(MOMENT, moment) for table in named)
    begun = BEGINS.match(sql)
    if begun is None:
        return f"WITH {tables} {sql}"
    return f"WITH {begun[1] or ''}{tables}, {sql[begun.end() :]}"


@cache
def past_of_tables() -> dict[str, str]:
    """Return for each table that has a past the WITH query that takes its name."""
    past = {}
    for model in apps.get_models():
        if getattr(model, "is_asked_now", False) or model._meta.proxy:
            continue
        question = _recorded(model) or _written_once(model)
        if question:
            past[model._meta.db_table] = f"{_name(model)} AS ({question})"
    return past


def _recorded(model: type[models.Model]) -> str:
    """Return the newest event of each row up to the moment, as rows of the table."""
    trail = next((r for r in model._meta.related_objects if r.name == "events"), None)
    if trail is None:
        return ""
    event = trail.related_model
    fields = model._meta.local_concrete_fields
    return NEWEST.substitute(
        names=", ".join(_quoted(field.column) for field in fields),
        columns=", ".join(_column(field, event) for field in fields),
        trail=_quoted(event._meta.db_table),
    )


def _written_once(model: type[models.Model]) -> str:
    said = getattr(model, "known_from", "")
    if not said:
        return ""
    column = _quoted(model._meta.get_field(said).column)
    return WRITTEN.substitute(table=_name(model), column=column)


def _column(field: Any, event: Any) -> str:
    column = _quoted(field.column)
    if field.primary_key:
        return f"pgh_obj_id AS {column}"
    if field.column in {each.column for each in event._meta.local_fields}:
        return column
    if field.name == "created_at":
        return f"min(pgh_created_at) OVER (PARTITION BY pgh_obj_id) AS {column}"
    if field.name in UNTRACKED:
        return f"pgh_created_at AS {column}"
    if field.generated:
        return f"{_computed(field)} AS {column}"
    return NOW.substitute(table=_name(field.model), column=column)


def _computed(field: Any) -> str:
    """Return what the database computes the column with; its own columns are the event's, too."""
    sql, params = field.generated_sql(connection)
    if params:
        raise NotImplementedError(f"{field} is computed with values of its own.")
    return sql


def _name(model: type[models.Model]) -> str:
    return _quoted(model._meta.db_table)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
