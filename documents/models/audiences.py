"""Who reads an issued document beside those who serve its owner: a name, and who is in it.

`documents` knows no program. An app names its audiences itself ("program:7") and says in which of
them a person is; settings.AUDIENCES lists these functions by dotted path.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string


def audiences_of(user: Any) -> dict[str, bool]:
    """Return the audiences that the person is in today, and whether they issue papers for each."""
    if not user.is_authenticated:
        return {}
    sources = _sources(tuple(settings.AUDIENCES))
    return {name: issues for source in sources for name, issues in source(user).items()}


@cache
def _sources(paths: tuple[str, ...]) -> tuple[Callable[[Any], Mapping[str, bool]], ...]:
    return tuple(import_string(path) for path in paths)
