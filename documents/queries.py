"""What papers and their review ask for: names of organizations, what markers stand for."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from json import loads
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.choices import OrganizationKind
from core.models import ask
from documents.rules.findings import Finding
from documents.rules.markers import LiveText, by_name, check_markers, has_markers, resolved
from documents.rules.passages import Passage
from documents.rules.vocabulary import Name

# All names with a stamp of what they say, in one question: only what is unknown is handed over.
NAMES = """
WITH variants AS (
    SELECT organization_id, array_agg(name::text ORDER BY name) AS names
      FROM accounts_organizationname GROUP BY organization_id
), named AS MATERIALIZED (
    SELECT own.id, own.name, own.short_name, own.definite_name, own.kind,
           above.name AS parent, variants.names
      FROM accounts_organization own
      LEFT JOIN accounts_organization above ON above.id = own.parent_id
      LEFT JOIN variants ON variants.organization_id = own.id
), stamped AS MATERIALIZED (
    SELECT coalesce(md5(string_agg(named::text, '' ORDER BY id)), '') AS stamp FROM named
)
SELECT stamp, CASE WHEN stamp IS DISTINCT FROM %(known)s THEN (
       SELECT coalesce(jsonb_agg(jsonb_build_array(id, name, short_name, definite_name, kind,
                                 parent, coalesce(names, '{}')) ORDER BY id), '[]')::text
         FROM named) END
  FROM stamped
"""
_read: dict[str, tuple[str, tuple[Name, ...]]] = {}  # what was read last, with its stamp


def organization_names() -> tuple[Name, ...]:
    """Return every organization with its variants and its right short names; one query.

    The database says whether one of them has changed since they were read last: a country has
    thousands, and every review asks for them.
    """
    stamp, names = _read.get("names", (None, ()))
    ((now, found),) = ask(NAMES, known=stamp)
    if found is not None:
        names = tuple(_name(*each) for each in loads(found))
        _read["names"] = now, names
    return names


def _name(pk, name, short, definite, kind, parent, variants) -> Name:
    return Name(
        text=name,
        variants=tuple(sorted(variants)),
        also=tuple(filter(None, (short, definite))),
        definite=definite,
        parent=parent or "",
        is_body=kind == OrganizationKind.BODY,
        pk=pk,
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
