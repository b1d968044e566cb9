"""What is searched of a noun: its words, and the letters of its names for parts of them.

Two functions of the database put a row's texts together (accounts, migration 0004): search_words()
as Swedish stems, search_letters() as letters in which parts of words are looked for. Both hold each
text twice, as it is written and without rings, dots and accents: who writes "får" does not find
"far", who writes "far" finds both.

What they say is kept beside the row in columns of the database's own (search_keeps_what_it_reads):
no model names them, so that no page reads them and the trail does not keep them. Nouns whose guards
compare whole rows before they are written have an index of what the functions say instead: there a
column that is worked out afterwards would look changed. Nothing is copied out of the row either
way: what was changed or disposed of is found no more.
"""

from functools import cache
from typing import Any

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import connection
from django.db.models import Func, Model, TextField
from django.db.models.sql import Query

PREFIX = "search_"


def searched(name: str, *names: Any, texts: tuple[str, ...] = ()) -> GinIndex:
    """Return the index by which a guarded noun is searched: its names and numbers, its texts."""
    words = Func(*names, *texts, function="search_words", output_field=SearchVectorField())
    letters = Func(*names, function="search_letters", output_field=TextField())
    return GinIndex(words, OpClass(letters, name="gin_trgm_ops"), name=f"{PREFIX}{name}")


@cache
def searched_sql(model: type[Model]) -> tuple[str, str]:
    """Return a noun's words and letters in SQL: as its index has them, or else its columns."""
    for index in model._meta.indexes:
        if index.name.startswith(PREFIX):
            words, letters = index.expressions
            return _sql(model, words), _sql(model, letters.get_source_expressions()[0])
    table = model._meta.db_table
    return f'"{table}".search_words', f'"{table}".search_letters'


def _sql(model: type[Model], expression: Any) -> str:
    query = Query(model)
    sql, params = query.get_compiler(connection=connection).compile(
        expression.resolve_expression(query)
    )
    if params:
        raise ValueError(f"The index of {model.__name__} holds a value: {params}")
    return sql
