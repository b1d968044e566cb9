"""Questions that are put together once, and asked for one person after another.

To put together what waits for a person costs Django several times what the database's answer
does, and the text is the same for all whose roles are of the same shape ("a secretary of one
board"). It is made for a stand-in whose ids are numbers that nothing else has; whoever asks
has their own put in their places.
"""

import re
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, ClassVar

from django.core.exceptions import EmptyResultSet
from django.db import connection, connections
from django.db.models import QuerySet, Value
from django.db.models.expressions import BaseExpression, Col
from django.db.models.fields.json import KeyTransform
from django.db.models.query import ModelIterable, ValuesIterable
from django.db.models.sql import Query
from django.utils import timezone
from django.utils.translation import get_language
from psycopg.types.json import Jsonb

from accounts.models import User, organizations_held
from evaluation.models import evaluations_held
from programs.models import programs_held

Build = Callable[[Any, date], QuerySet]
# The roles that a person object remembers: what has them read, and what their parts are ids of.
ROLES = {
    "_roles_held": (organizations_held, ("", "organization")),
    "_programs_held": (programs_held, ("", "program")),
    "_evaluations_held": (evaluations_held, ("evaluation", "program")),
}
FIRST = 2_000_000_000  # fits every column of ids; no row and no other number is as high
STANDS_IN = re.compile(rf"(?<!\d){FIRST // 100_000}\d{{5}}(?!\d)")
READERS = (ModelIterable, ValuesIterable)
MOST = 32  # shapes of roles that are kept of each question: few hold many roles


class UnfitError(Exception):
    """A question that depends on more than a person's roles and the day."""


@dataclass(frozen=True)
class Shape:
    """What roles somebody holds, whoever and wherever they are."""

    held: tuple[tuple[str, tuple[tuple, ...]], ...]

    def person(self) -> User:
        person = User(pk=FIRST)
        for name, roles in self.held:
            setattr(person, name, list(roles))
        return person


class Together:
    """A question of a person and a day, put together once for each shape of roles.

    Nothing but the roles, the day and the language may decide what it says.
    """

    made: ClassVar[list["Together"]] = []

    def __init__(self, build: Build, names: tuple[str, ...]) -> None:
        self.build, self.names = build, names
        self._kept = lru_cache(maxsize=MOST)(self._put_together)
        self.made.append(self)

    def __call__(self, user: Any) -> list[Any]:
        """Return the rows that it has for a person today; one query."""
        kept, ids = self.kept_for(user)
        return kept.rows(ids)

    def kept_for(self, user: Any) -> tuple["Kept", list[int]]:
        """Return the question for whoever holds such roles, and the ids of the person's own."""
        shape, ids = shape_of(user, self.names)
        return self._kept(shape, timezone.localdate(), get_language()), ids

    def _put_together(self, shape: Shape, today: date, language: str) -> "Kept":
        """Put it together; on the way nothing may be asked but what kinds of things there are."""
        with connection.execute_wrapper(_nothing_is_asked):
            return Kept(self.build(shape.person(), today))


def together(build: Build) -> Together:
    """Make a question of what puts it together, by the roles in organizations and programs."""
    return Together(build, ("_roles_held", "_programs_held"))


def together_with_evaluations(build: Build) -> Together:
    """Make a question that also stands on what the person evaluates."""
    return Together(build, tuple(ROLES))


def shape_of(user: Any, names: tuple[str, ...]) -> tuple[Shape, list[int]]:
    """Return the shape of the roles a person holds, and the ids in the order of the stand-ins."""
    ids = [user.pk]
    numbers: dict[tuple[str, int], int] = {}

    def stand_in(of: str, part: Any) -> Any:
        if not of:
            return part
        if (of, part) not in numbers:
            numbers[of, part] = FIRST + len(ids)
            ids.append(part)
        return numbers[of, part]

    held = []
    for name in names:
        read, parts = ROLES[name]
        read(user)  # if this person object has not been asked
        roles = sorted(map(tuple, getattr(user, name)))
        held.append((name, tuple(tuple(map(stand_in, parts, role)) for role in roles)))
    return Shape(tuple(held)), ids


class Kept:
    """A question as its text, and what makes rows of the answer: not what it was built of."""

    def __init__(self, rows: QuerySet) -> None:
        if rows._prefetch_related_lookups or rows._iterable_class not in READERS:
            raise UnfitError("Rows are read as objects or by name, and nothing is fetched after.")
        self._model, self._db = rows.model, rows.db
        self._reader, self._fetch_mode = rows._iterable_class, rows._fetch_mode
        self._names = tuple(rows.query.selected or ())
        compiler = rows.query.get_compiler(using=self._db)
        try:
            self._sql, self._params = compiler.as_sql()
        except EmptyResultSet:
            self._sql, self._params = "", ()
            return
        if STANDS_IN.search(self._sql) or not all(map(_is_fit, self._params)):
            raise UnfitError(self._sql)
        self._compiler = Query(self._model).get_compiler(using=self._db)
        for name in ("klass_info", "annotation_col_map", "col_count", "has_extra_select"):
            setattr(self._compiler, name, getattr(compiler, name))
        self._compiler.select = [(_light(each), *rest) for each, *rest in compiler.select]

    def text(self, ids: list[int]) -> tuple[str, tuple]:
        """Return the question as the database hears it from the person with these ids."""
        return self._sql, tuple(_bound(each, ids) for each in self._params)

    def rows(self, ids: list[int]) -> list[Any]:
        """Return the rows that the question has for the person with these ids."""
        if not self._sql:
            return []
        compiler = copy(self._compiler)
        compiler.connection = connections[self._db]  # each thread has its own
        compiler.as_sql = lambda *args, **kwargs: self.text(ids)
        query = SimpleNamespace(get_compiler=lambda *args, **kwargs: compiler, selected=self._names)
        asked = QuerySet(self._model, query)
        asked._fetch_mode = self._fetch_mode
        return list(self._reader(asked))


def _light(column: Any) -> Any:
    """Return a column without the subqueries it stands for, if its field alone reads its values."""
    kind = type(column)
    reads_by_field = (
        kind.convert_value is BaseExpression.convert_value
        and kind.get_db_converters is BaseExpression.get_db_converters
        and not isinstance(column, (Col, KeyTransform))
    )
    return Value(None, output_field=column.output_field) if reads_by_field else column


def _is_fit(value: Any) -> bool:
    """Tell whether a value holds all day, and for whoever is put in the stand-in's place."""
    if isinstance(value, datetime):
        return False
    if isinstance(value, Jsonb):
        return _is_fit(value.obj)
    if isinstance(value, (list, tuple)):
        return all(map(_is_fit, value))
    return isinstance(value, (int, str)) or not STANDS_IN.search(repr(value))


def _bound(value: Any, ids: list[int]) -> Any:
    """Return a value with the ids of a person in the places of the stand-ins."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        place = value - FIRST
        return type(value)(ids[place]) if 0 <= place < len(ids) else value
    if isinstance(value, (list, tuple)):
        return type(value)(_bound(each, ids) for each in value)
    if isinstance(value, Jsonb):
        return Jsonb(_bound(value.obj, ids), dumps=value.dumps)
    if isinstance(value, str) and STANDS_IN.search(value):
        return STANDS_IN.sub(lambda found: str(ids[int(found[0]) - FIRST]), value)
    return value


def _nothing_is_asked(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
    if "django_content_type" not in sql:
        raise UnfitError(sql)
    return execute(sql, params, many, context)
