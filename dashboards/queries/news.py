"""What has changed lately in what a person follows; only what the person may see now is told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Q, Value
from django.db.models.fields import TextField
from django.db.models.functions import Cast, Concat
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from dashboards.queries.news_sources import SOURCES, Source
from dashboards.queries.rows import json_rows
from desk.models import Follow, Preference
from desk.models.follows import followed
from documents.models import Document

LATELY = timedelta(days=14)
MOST = 30
# How each kind is called, where its name is not a field.
NAMES = {
    "goal": Concat(Cast("number", TextField()), Value(". "), F("title")),
    "evaluation": F("title"),
}
Seen = dict[str, dict[int, str]]


@dataclass(frozen=True)
class Followed:
    """Something that a person follows and may see."""

    kind: str
    pk: int
    name: str
    what: str  # its kind, in words
    url: str
    follow_url: str


@dataclass(frozen=True)
class News:
    """One thing that happened in what a person follows."""

    what: str
    subject: str
    place: str
    url: str
    icon: str
    on: date
    is_new: bool


@dataclass(frozen=True)
class Followings:
    """What a person follows, and what has changed there since the last look, or lately."""

    followed: list[Followed]
    news: list[News]
    read_at: datetime | None

    @property
    def new(self) -> int:
        return sum(each.is_new for each in self.news)


def followings_of(user: Any, since: datetime | None = None) -> Followings:
    """Return what the person follows and what is new there; at most four queries."""
    choice = Preference.objects.filter(person_id=user.pk).first()
    read_at = choice.news_read_at if choice else None
    kept = Follow.objects.by_kind(user)
    if not kept:
        return Followings([], [], read_at)
    seen = _seen(user, kept)
    begins = since or timezone.now() - LATELY
    return Followings(
        followed=[_told(kind, pk, name) for kind in seen for pk, name in seen[kind].items()],
        news=_news(user, seen, begins, since or read_at),
        read_at=read_at,
    )


def _seen(user: Any, kept: Mapping[str, list[int]]) -> Seen:
    """Return the names of what is followed and may be seen; one query."""
    asked = {
        kind: json_rows(
            followed()[kind]._default_manager.all().visible_to(user).filter(pk__in=pks).order_by(),
            NAMES.get(kind, F("name")),
        )
        for kind, pks in kept.items()
    }
    found = User.objects.filter(pk=user.pk).values(**{f"of_{k}": v for k, v in asked.items()})
    rows = found.get()
    return {kind: {row["pk"]: row["place"] for row in rows[f"of_{kind}"] or ()} for kind in kept}


def _told(kind: str, pk: int, name: str) -> Followed:
    model = followed()[kind]
    return Followed(
        kind=kind,
        pk=pk,
        name=name,
        what=str(model._meta.verbose_name),
        url=model(pk=pk).get_absolute_url(),
        follow_url=reverse("desk:follow", args=[kind, pk]),
    )


def _news(user: Any, seen: Seen, begins: datetime, read_at: datetime | None) -> list[News]:
    asked = {
        name: _rows(source, user, seen, begins)
        for name, source in SOURCES.items()
        if any(seen.get(kind) for kind in source.ways)
    }
    asked["documents"] = _documents(user, seen, begins)
    found = User.objects.filter(pk=user.pk).values(**{f"of_{k}": v for k, v in asked.items()})
    rows = found.get()
    news = [
        _as_news(SOURCES[name].tell, SOURCES[name].ways, row, seen, read_at)
        for name in asked
        if name in SOURCES
        for row in rows[f"of_{name}"] or ()
    ]
    kinds = _content_types()
    for row in rows["of_documents"] or ():
        place = seen[kinds[row["content_type_id"]]][row["object_id"]]
        news.append(_document_told(row, place, read_at))
    return sorted(news, key=lambda each: each.on, reverse=True)[:MOST]


def _rows(source: Source, user: Any, seen: Seen, begins: datetime) -> Any:
    """Return a source's newest rows that stand in something seen."""
    inside = Q()
    for kind, way in source.ways.items():
        if seen.get(kind):
            inside |= Q(**{f"{way}__in": list(seen[kind])})
    since = begins if source.has_moment else timezone.localdate(begins)
    rows = source.rows(user).filter(inside, **{f"{source.at}__gte": since})
    newest = rows.order_by(f"-{source.at}", "-pk")[:MOST]
    return json_rows(newest, F(source.at), *source.names, *dict.fromkeys(source.ways.values()))


def _as_news(
    tell: Callable, ways: Mapping[str, str], row: dict, seen: Seen, read_at: datetime | None
) -> News:
    what, subject, url, icon = tell(row)
    # the narrowest of what is followed: ways are listed from the narrowest on
    place = next(
        seen[kind][row[way]] for kind, way in ways.items() if row[way] in seen.get(kind, ())
    )
    return News(what, subject, place, url, icon, *_when(row["place"], read_at))


def _when(written: str, read_at: datetime | None) -> tuple[date, bool]:
    """Return the day of a moment or day as JSON has it, and whether it came after the last look."""
    if len(written) == len("2026-11-23"):
        on = date.fromisoformat(written)
        return on, read_at is None or on > timezone.localdate(read_at)
    moment = datetime.fromisoformat(written)
    return timezone.localdate(moment), read_at is None or moment > read_at


def _documents(user: Any, seen: Seen, begins: datetime) -> Any:
    about = Q(pk__in=[])
    for content_type, kind in _content_types().items():
        if seen.get(kind):
            about |= Q(content_type=content_type, object_id__in=list(seen[kind]))
    rows = Document.objects.visible_to(user).filter(about, issued_at__gte=begins)
    newest = rows.order_by("-issued_at", "-pk")[:MOST]
    return json_rows(newest, F("issued_at"), "title", "content_type_id", "object_id")


def _content_types() -> dict[int, str]:
    found = ContentType.objects.get_for_models(*followed().values())
    return {found[model].pk: kind for kind, model in followed().items()}


def _document_told(row: dict, place: str, read_at: datetime | None) -> News:
    url = reverse("documents:document_detail", args=[row["pk"]])
    on, is_new = _when(row["place"], read_at)
    return News(_("A document was issued"), row["title"], place, url, "archive", on, is_new)
