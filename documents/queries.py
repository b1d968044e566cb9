"""What papers and their review ask for: names of organizations, what markers stand for."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings
from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q, Value
from django.utils.module_loading import import_string

from accounts.choices import OrganizationKind
from accounts.models import Organization
from documents.rules.findings import Finding
from documents.rules.markers import LiveText, by_name, check_markers, has_markers, resolved
from documents.rules.passages import Passage
from documents.rules.vocabulary import Name


def organization_names() -> tuple[Name, ...]:
    """Return every organization with its variants and its right short names; one query."""
    variants = ArrayAgg("names__name", filter=Q(names__isnull=False), default=Value([]))
    found = Organization.objects.order_by("pk").annotate(variants=variants)
    fields = ("pk", "name", "short_name", "definite_name", "kind", "parent__name", "variants")
    return tuple(
        Name(
            text=name,
            variants=tuple(sorted(known_as)),
            also=tuple(filter(None, (short, definite))),
            definite=definite,
            parent=parent or "",
            is_body=kind == OrganizationKind.BODY,
            pk=pk,
        )
        for pk, name, short, definite, kind, parent, known_as in found.values_list(*fields)
    )


def live_texts_for(subject: Any, day: date | None = None, user: Any = None) -> list[LiveText]:
    """Return all that a text about a subject can say by a marker (settings.LIVE_TEXTS).

    It is said as it stood on the day (today unless stated); `user` narrows it to what they see.
    """
    found = (source(subject, day, user) for source in _sources(tuple(settings.LIVE_TEXTS)))
    return [each for live in found for each in live]


def words_of_markers(
    subject: Any, texts: Iterable[str | None], day: date | None = None, user: Any = None
) -> dict[str, str]:
    """Return what the markers in texts stand for; nothing is asked where no text has any."""
    if not any(map(has_markers, texts)):
        return {}
    return by_name(live_texts_for(subject, day, user))


def read_markers(
    subject: Any, passages: Iterable[Passage], day: date | None = None, user: Any = None
) -> tuple[list[Passage], list[Finding]]:
    """Return passages as they will be read, and a finding for each marker without words."""
    passages = list(passages)
    known = words_of_markers(subject, [each.text for each in passages], day, user)
    read = [each._replace(text=resolved(each.text, known)) for each in passages]
    return read, list(check_markers(passages, known))


@cache
def _sources(paths: tuple[str, ...]) -> tuple[Callable[..., Iterable[LiveText]], ...]:
    return tuple(import_string(path) for path in paths)
