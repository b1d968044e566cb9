"""The URLconf as a list: what the house tests walk."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse


@dataclass(frozen=True)
class Door:
    """One URL of the site: its full name, its view, the names of its arguments."""

    name: str
    view: Any
    arguments: tuple[str, ...]

    @property
    def view_class(self):
        return getattr(self.view, "view_class", None)

    def url(self, **values: Any) -> str:
        return reverse(self.name, kwargs={name: values[name] for name in self.arguments})

    def __str__(self) -> str:
        return self.name


# Values for arguments where any will do: a stranger is stopped before they matter.
ANY = {
    "pk": 1,
    "period": 1,
    "number": 1,
    "uuid": "00000000-0000-4000-8000-000000000000",
    "kind": "proposal",
    "colors": "0d4f5f-eef3f4",
    "uidb64": "MQ",
    "token": "x-y",
    "code": "x",
    "guide": "words",
    "slug": "region",
}


def doors() -> list[Door]:
    """Return every named URL of our own site."""
    return list(_walk(get_resolver().url_patterns, "", ()))


def _walk(patterns: Any, namespace: str, arguments: tuple[str, ...]) -> Iterator[Door]:
    for each in patterns:
        inside = (*arguments, *each.pattern.converters)
        if isinstance(each, URLResolver):
            yield from _walk(each.url_patterns, f"{each.namespace or ''}:".lstrip(":"), inside)
        elif isinstance(each, URLPattern):
            assert each.name, f"{each.pattern} has no name"
            yield Door(f"{namespace}{each.name}", each.callback, inside)
