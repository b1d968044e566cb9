"""The audit trail: append-only events by database triggers, each with who, which verb and why."""

import functools
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pghistory
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, models, transaction
from django.utils.text import capfirst
from django.utils.translation import get_language

from core.shown import shown

UNTRACKED = ("created_at", "updated_at")
VERBS: dict[str, Any] = {}
OUTSIDERS: dict[str, Any] = {}
_ADDRESSES: dict[str, str] = {}
_running: ContextVar[str] = ContextVar("running verb", default="")


class Outsider:
    """Somebody without an account who acts through a link: the history says which, not who."""

    pk = None

    def __init__(self, key: str, label: Any) -> None:
        self.key = key
        OUTSIDERS[key] = label


def recorded(model: type[models.Model] | None = None, *, exclude: Iterable[str] = ()) -> Any:
    """Class decorator: every insert, update and delete of the model becomes an event row."""

    def decorate(cls: type[models.Model]) -> type[models.Model]:
        names = {f.name for f in cls._meta.local_fields}
        skipped = [name for name in (*UNTRACKED, *exclude) if name in names]
        return pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            exclude=skipped,
            obj_field=pghistory.ObjForeignKey(related_name="events"),
        )(cls)

    return decorate if model is None else decorate(model)


def verb(label: Any, *, name: str = "") -> Callable:
    """Decorator of a service: all or nothing, with who, which verb and why on every event.

    `label` is the verb in words for the history panel ("marked as ready"). The service takes `by=`
    (the person, an `Outsider`, or None for the system) and may take `reason=`. Verbs that a verb
    calls are recorded under the outer one. Events keep the verb's name, "noun.verb"; where two
    apps have the same, one gives another `name`.
    """

    def decorate(function: Callable) -> Callable:
        known_as = name or f"{function.__module__.rsplit('.', 1)[-1]}.{function.__name__}"
        address = f"{function.__module__}.{function.__name__}"
        if _ADDRESSES.setdefault(known_as, address) != address:
            raise ImproperlyConfigured(
                f"{_ADDRESSES[known_as]} and {address} are both recorded as {known_as}."
            )
        VERBS[known_as] = label

        @functools.wraps(function)
        def carried_out(*args: Any, by: Any, **kwargs: Any) -> Any:
            goes_on = connection.in_atomic_block
            with transaction.atomic():
                if _running.get():
                    return function(*args, by=by, **kwargs)
                token = _running.set(known_as)
                try:
                    who = {"by": by.pk if by is not None else None}
                    if isinstance(by, Outsider):
                        who["through"] = by.key
                    why = kwargs.get("reason", "")
                    with pghistory.context(**who, verb=known_as, why=why):
                        result = function(*args, by=by, **kwargs)
                finally:
                    _running.reset(token)
                if goes_on:
                    _forget_context()
                return result

        return carried_out

    return decorate


def events_of(model: type[models.Model], **lookup: Any) -> models.QuerySet:
    """Return the event rows of a recorded model, for the history of what its rows belong to."""
    return model._meta.get_field("events").related_model.objects.filter(**lookup)


def known_at(model: type[models.Model], moment: datetime, **lookup: Any) -> list[Any]:
    """Return the rows of a recorded model as they were known at a moment; they cannot be saved.

    From the newest event of each row up to then; what had been deleted is left out. `lookup` is
    over the row's own fields (its key is `id`) and holds for what they said at that moment.
    """
    events = events_of(model)
    ever = events.filter(**lookup).values("pgh_obj_id")
    by_then = events.filter(pgh_obj_id__in=ever, pgh_created_at__lte=moment)
    newest = by_then.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    known = events.filter(pgh_id__in=newest.values("pgh_id"), **lookup)
    return [_as_row(model, event) for event in known.order_by("id") if event.pgh_label != "delete"]


def trail_begins(model: type[models.Model], **lookup: Any) -> datetime | None:
    """Return the moment of the oldest event of such rows; None where there is none."""
    return events_of(model, **lookup).aggregate(first=models.Min("pgh_created_at"))["first"]


def _as_row(model: type[models.Model], event: Any) -> Any:
    row = model(**{f.attname: getattr(event, f.attname) for f in (*_tracked(event), _key(event))})
    row.save = row.delete = _refuse_to_write  # type: ignore[method-assign]
    return row


def _key(event: Any) -> models.Field:
    return event._meta.get_field("id")


def _refuse_to_write(*args: Any, **kwargs: Any) -> None:
    raise TypeError("What was known at a moment is read, and never written back.")


def _forget_context() -> None:
    """Keep what follows in the same transaction from being put down to this verb."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pghistory.context_id', '', true), "
            "set_config('pghistory.context_metadata', '', true)"
        )


@dataclass(frozen=True)
class Change:
    """One field of one row: its label, the old and the new value as people read them."""

    label: str
    old: str
    new: str


@dataclass
class HistoryEntry:
    """What one person did at one moment, with every field that changed."""

    at: datetime
    who: str
    verb: str
    why: str
    changes: list[Change] = field(default_factory=list)


def history_of(*sources: Any) -> list[HistoryEntry]:
    """Return what happened, newest first.

    Each source is an object that is recorded, or a queryset of event rows (for child rows). A
    child row is named by its model's `told_by`: the parent, left unsaid, then what tells it apart.
    Costs one query a source, and one for each kind of thing referred to (people among them).
    """
    streams = [
        source.events.all() if isinstance(source, models.Model) else source for source in sources
    ]
    events = [event for stream in streams for event in stream.order_by("pgh_id")]
    names = _referred_names(events, [each for each in sources if isinstance(each, models.Model)])
    person = apps.get_model(settings.AUTH_USER_MODEL)
    before: dict[tuple, Any] = {}
    entries: dict[Any, HistoryEntry] = {}
    for event in sorted(events, key=lambda e: (e.pgh_created_at, e.pgh_id)):
        context = event.pgh_context or {}
        key = event.pgh_context_id or (type(event), event.pgh_id)
        entry = entries.get(key)
        if entry is None:
            entry = entries[key] = HistoryEntry(
                at=event.pgh_created_at,
                who=names.get((person, context.get("by")), "")
                or str(OUTSIDERS.get(context.get("through"), "")),
                verb=str(VERBS.get(context.get("verb"), "")),
                why=context.get("why") or "",
            )
        row = (type(event), event.pgh_obj_id)
        entry.changes += _changes(before.get(row), event, names)
        before[row] = event
    return list(reversed(entries.values()))


def _tracked(event: Any) -> tuple[models.Field, ...]:
    return _tracked_by(type(event))


@functools.cache
def _tracked_by(events: type[models.Model]) -> tuple[models.Field, ...]:
    return tuple(
        f
        for f in events._meta.fields
        if not f.name.startswith("pgh_") and f.name not in ("id", "version")
    )


def _referred_names(events: list[Any], seen: list[models.Model]) -> dict[tuple, str]:
    """Return the names of all that events refer to; what `seen` brought along is not asked for."""
    person = apps.get_model(settings.AUTH_USER_MODEL)
    wanted: dict[Any, set] = {person: {(e.pgh_context or {}).get("by") for e in events}}
    for event in events:
        unsaid = _told_by(event)[:1]
        for f in _tracked(event):
            if f.remote_field and f.name not in unsaid:
                wanted.setdefault(f.related_model, set()).add(getattr(event, f.attname))
    at_hand = {(type(obj), obj.pk): obj for each in seen for obj in (each, *_brought(each))}
    for model, pks in wanted.items():
        missing = {pk for pk in pks if pk is not None and (model, pk) not in at_hand}
        rows = model._base_manager.in_bulk(missing) if missing else {}
        at_hand |= {(model, pk): obj for pk, obj in rows.items()}
    _acquaint(at_hand)
    return {key: str(obj) for key, obj in at_hand.items()}


def _foreign_keys(obj: models.Model) -> list[Any]:
    return [f for f in obj._meta.concrete_fields if f.remote_field]


def _brought(obj: models.Model) -> list[models.Model]:
    """Return what was read together with the object."""
    read = [f.get_cached_value(obj) for f in _foreign_keys(obj) if f.is_cached(obj)]
    return [each for each in read if each is not None]


def _acquaint(at_hand: dict[tuple, models.Model]) -> None:
    """Tie the rows that refer to each other: a name made of two of them asks nothing more."""
    for obj in at_hand.values():
        for f in _foreign_keys(obj):
            other = at_hand.get((f.related_model, getattr(obj, f.attname)))
            if other is not None and not f.is_cached(obj):
                f.set_cached_value(obj, other)


def _told_by(event: Any) -> tuple[str, ...]:
    return getattr(event.pgh_tracked_model, "told_by", ())


def _changes(old: Any, new: Any, names: dict[tuple, str]) -> Iterable[Change]:
    removed = new.pgh_label == "delete"
    told_by = _told_by(new)
    is_first = old is None or removed
    changed = []
    for f in _tracked(new):
        if f.name in told_by and is_first:
            continue
        was = None if old is None else getattr(old, f.attname)
        now = None if removed else getattr(new, f.attname)
        if was == now or (is_first and (now if old is None else was) in (None, "", False)):
            continue
        changed.append((_label(f, get_language()), _read(f, was, names), _read(f, now, names)))
    # which row it is stands before each label
    row = ", ".join(_telling(new, names)) if changed else ""
    changes = [Change(f"{row}: {label}" if row else label, *said) for label, *said in changed]
    if told_by and is_first and not changes:
        # A row that has nothing but what tells it apart still came or went.
        what = capfirst(new.pgh_tracked_model._meta.verbose_name)
        which = ", ".join(_telling(new, names))
        changes.append(Change(what, which, "") if removed else Change(what, "", which))
    return changes


@functools.cache
def _label(f: models.Field, language: str | None) -> str:
    """Return the label of an event's field in a language: that of the noun's own."""
    source = f.model.pgh_tracked_model._meta.get_field(f.name)  # type: ignore[attr-defined]
    return str(capfirst(source.verbose_name))


def _telling(event: Any, names: dict[tuple, str]) -> list[str]:
    fields = [event._meta.get_field(name) for name in _told_by(event)[1:]]
    said = (_read(each, getattr(event, each.attname), names) for each in fields)
    return [text for text in said if text]


def _read(f: models.Field, value: Any, names: dict[tuple, str]) -> str:
    if value is None:
        return ""
    if f.remote_field:
        return names.get((f.related_model, value), f"#{value}")
    # an event knows the value, and the noun itself how it is read
    return shown(value, f.model.pgh_tracked_model._meta.get_field(f.name))
