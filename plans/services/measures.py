"""The verb of the matrix: all of an activity's parts, links and responsible, saved at once."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Case, F, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse_fields
from plans.choices import CellKind
from plans.models import Activity, Cell, CellLink, Measure, Responsible, ResponsibleLink
from plans.rules import measures as rules
from plans.rules.measures import AnswererRow, EntryRow, MatrixRows, PartRow
from plans.rules.references import Link, read
from plans.services.plans import locked_draft

PART_FIELDS = ("text", "when", "first_year", "last_year")
HELD = ("when", "forum", "responsible")


@verb(_("changed the matrix"))
def save_matrix(activity: Activity, rows: MatrixRows, *, by: Any) -> Activity:
    """Save the whole matrix, all or nothing; what is not among the rows is taken away.

    What was written about parts is read against their new numbers. Links that are left as they
    are (`applies` is None) follow their parts when these get other numbers.
    """
    locked_draft(activity.plan)
    activity = Activity.objects.locked(activity.pk)
    stored = _Stored(activity)
    numbers = rules.numbered(rows.parts)
    by_number = {numbers[part.key]: part for part in rows.parts}
    kept = {part.pk: numbers[part.key] for part in rows.parts if part.pk in stored.parts}
    linked = _Links(stored, kept, by_number.keys())
    found: dict[str, list[Any]] = {}
    for name, reason in [*_faults(rows), *linked.faults(rows)]:
        found.setdefault(name, []).append(reason)
    refuse_fields(found)
    _take_away(stored, rows)
    measures = _save_parts(activity, stored, rows.parts, numbers)
    places: dict[str, int] = {}
    for entry in rows.entries:
        found_cell = stored.cells.get(entry.pk)
        places[entry.kind] = _place(found_cell, places.get(entry.kind, 0))
        cell = _save_entry(activity, found_cell, entry, places[entry.kind])
        _link_cell(cell, {measures[n].pk: partly for n, partly in linked.of_entry[entry.key]})
    for answerer in rows.answerers:
        found_named = stored.named.get(answerer.pk)
        places[""] = _place(found_named, places.get("", 0))
        named = _save_answerer(activity, found_named, answerer, places[""])
        _link_responsible(named, {measures[n].pk for n, _p in linked.of_answerer[answerer.key]})
    activity.save_fields()
    return activity


class _Stored:
    """The matrix as it stands in the database, by primary key."""

    def __init__(self, activity: Activity) -> None:
        self.parts = {each.pk: each for each in activity.measures.all()}
        self.cells = {each.pk: each for each in activity.cells.prefetch_related("links")}
        named = activity.responsibles.prefetch_related("links")
        self.named = {each.pk: each for each in named}


class _Links:
    """What each row is linked to after the change, by number; and what cannot be read."""

    def __init__(self, stored: _Stored, kept: Mapping[int, int], numbers: Any) -> None:
        self.stored = stored
        self.kept = kept
        self.numbers = list(numbers)
        self.of_entry: dict[str, list[Link]] = {}
        self.of_answerer: dict[str, list[Link]] = {}

    def faults(self, rows: MatrixRows) -> list[tuple[str, Any]]:
        found: list[tuple[str, Any]] = []
        for entry in rows.entries:
            had = self.stored.cells.get(entry.pk)
            before = [(link.measure_id, link.is_partial) for link in had.links.all()] if had else []
            self.of_entry[entry.key] = self._read(entry, before, found)
        for answerer in rows.answerers:
            named = self.stored.named.get(answerer.pk)
            before = [(link.measure_id, False) for link in named.links.all()] if named else []
            links = self._read(answerer, before, found)
            self.of_answerer[answerer.key] = links
            if any(is_partial for _number, is_partial in links):
                reason = _("Somebody answers for a whole part: leave out “parts of”.")
                found.append((f"{answerer.key}_applies", reason))
        return found

    def _read(
        self, row: EntryRow | AnswererRow, before: list[tuple[int, bool]], found: list
    ) -> list[Link]:
        name = f"{row.key}_applies"
        if row.applies is None:
            left = [(self.kept[pk], partly) for pk, partly in before if pk in self.kept]
            reasons = rules.obstacles_to_keep_links(bool(before), bool(left))
            found += [(name, reason) for reason in reasons]
            return left
        reading = read(row.applies, self.numbers)
        found += [(name, reason) for reason in reading.reasons]
        return list(reading.links)


def _faults(rows: MatrixRows) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = list(rules.obstacles_to_parts(rows.parts))
    for entry in rows.entries:
        found += rules.obstacles_to_entry(entry)
    for answerer in rows.answerers:
        found += rules.obstacles_to_answerer(answerer)
    return found


def _take_away(stored: _Stored, rows: MatrixRows) -> None:
    for before, after in (
        (stored.cells, rows.entries),
        (stored.named, rows.answerers),
        (stored.parts, rows.parts),
    ):
        left = {row.pk for row in after}
        for pk, row in before.items():
            if pk not in left:
                row.delete()


def _save_parts(
    activity: Activity,
    stored: _Stored,
    parts: Sequence[PartRow],
    numbers: Mapping[str, int],
) -> dict[int, Measure]:
    """Write the parts; return them by their new numbers."""
    moved = {}
    for part in parts:
        found = stored.parts.get(part.pk)
        if found is not None and found.number != numbers[part.key]:
            found.number = moved[part.pk] = numbers[part.key]
    if moved:  # in one statement, so that two can swap
        cases = [When(pk=pk, then=Value(number)) for pk, number in moved.items()]
        changes = {"version": F("version") + 1, "updated_at": timezone.now()}
        Measure.objects.filter(pk__in=moved).update(number=Case(*cases), **changes)
    made = {}
    for part in parts:
        number = numbers[part.key]
        found = stored.parts.get(part.pk)
        made[number] = _save(Measure, activity, found, number=number, **_of(part, PART_FIELDS))
    return made


def _place(found: Any, last: int) -> int:
    """Return the position of a row after the last one; a stored row keeps its own if it can."""
    return found.position if found is not None and found.position > last else last + 1


def _save_entry(activity: Activity, found: Any, entry: EntryRow, position: int) -> Any:
    """Write a follow-up, effect or resource; only a follow-up has a time and a place."""
    held = _of(entry, HELD) if entry.kind == CellKind.FOLLOW_UP else dict.fromkeys(HELD, "")
    said = {"kind": entry.kind, "text": entry.text, "position": position}
    return _save(Cell, activity, found, **said, **held)


def _save_answerer(activity: Activity, found: Any, row: AnswererRow, position: int) -> Any:
    is_body = row.person is None and (row.is_body or row.group is not None)
    said = {**_of(row, ("title", "person", "group")), "is_body": is_body}
    return _save(Responsible, activity, found, position=position, **said)


def _of(row: Any, fields: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in fields}


def _save(model: Any, activity: Activity, found: Any, **wanted: Any) -> Any:
    """Write a row where it differs from what is stored, or make a new one; return it."""
    if found is None:
        return model.objects.create(activity=activity, **wanted)
    changed = [name for name, value in wanted.items() if getattr(found, name) != value]
    for name in changed:
        setattr(found, name, wanted[name])
    if changed:
        found.save_fields(*changed)
    return found


def _link_cell(cell: Cell, wanted: Mapping[int, bool]) -> None:
    for link in cell.links.all():
        if link.measure_id not in wanted:
            link.delete()
        elif link.is_partial != wanted[link.measure_id]:
            link.is_partial = wanted[link.measure_id]
            link.save_fields("is_partial")
    linked = {link.measure_id for link in cell.links.all()}
    for pk, is_partial in wanted.items():
        if pk not in linked:
            CellLink.objects.create(cell=cell, measure_id=pk, is_partial=is_partial)


def _link_responsible(named: Responsible, wanted: set[int]) -> None:
    linked = {link.measure_id: link for link in named.links.all()}
    for pk, link in linked.items():
        if pk not in wanted:
            link.delete()
    for pk in sorted(wanted - linked.keys()):
        ResponsibleLink.objects.create(responsible=named, measure_id=pk)
