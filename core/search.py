"""What is searched of a noun: an index of its own of words, and of letters for parts of names.

The texts stay in their rows, nothing is copied: what was changed or disposed of is found no more.
Two functions of the database put a row's texts together (accounts, migration 0004): search_words()
as Swedish stems, search_letters() as letters in which parts of words are looked for. Both hold each
text twice, as it is written and without rings, dots and accents: who writes "får" does not find
"far", who writes "far" finds both.
"""

from functools import cache
from typing import Any

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import connection
from django.db.models import Func, Model, TextField
from django.db.models.sql import Query

PREFIX = "search_"
# The letters of the database's search_folded().
FOLDED = str.maketrans("åäöàáâãæçèéêëìíîïñòóôõøùúûüýÿ", "aaoaaaaaceeeeiiiinooooouuuuyy")


def searched(name: str, *names: Any, texts: tuple[str, ...] = ()) -> GinIndex:
    """Return the index by which a noun is searched: its names and numbers, and its texts."""
    words = Func(*names, *texts, function="search_words", output_field=SearchVectorField())
    letters = Func(*names, function="search_letters", output_field=TextField())
    return GinIndex(words, OpClass(letters, name="gin_trgm_ops"), name=f"{PREFIX}{name}")


@cache
def searched_sql(model: type[Model]) -> tuple[str, str]:
    """Return a noun's words and letters in SQL, just as its index has them."""
    index = next(each for each in model._meta.indexes if each.name.startswith(PREFIX))
    words, letters = index.expressions
    return _sql(model, words), _sql(model, letters.get_source_expressions()[0])


def _sql(model: type[Model], expression: Any) -> str:
    query = Query(model)
    sql, params = query.get_compiler(connection=connection).compile(
        expression.resolve_expression(query)
    )
    if params:
        raise ValueError(f"The index of {model.__name__} holds a value: {params}")
    return sql
