"""What changed between two editions of a plan: activities, texts, amounts, sums."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core import differences
from core.money import kronor
from plans.choices import CellKind
from plans.rules.costs import IN_ALL, NOTHING, CostRow, CostTable
from plans.rules.measures import Answerer, Entry, Matrix, Part


@dataclass(frozen=True)
class Text:
    """One text before and after; they differ."""

    label: Any
    before: str
    after: str

    @property
    def words(self) -> differences.Difference:
        """What of it is gone and what has come, word by word."""
        return differences.difference(self.before, self.after)


@dataclass(frozen=True)
class Amount:
    """What a year costs before and after (kr); None is no line."""

    year: int
    before: Decimal | None
    after: Decimal | None

    @property
    def difference(self) -> Decimal:
        return (self.after or NOTHING) - (self.before or NOTHING)


@dataclass(frozen=True)
class ActivityFacts:
    """What an activity says: its label, texts by their label, and what it goes on from."""

    pk: int
    name: str
    texts: Mapping[Any, str] = field(default_factory=dict)
    continues_id: int | None = None


@dataclass(frozen=True)
class ChangedActivity:
    """An activity that stands in both editions and is not the same in them."""

    before: ActivityFacts
    after: ActivityFacts
    texts: tuple[Text, ...]
    amounts: tuple[Amount, ...]


@dataclass(frozen=True)
class Difference:
    """All that two editions do not share, and every year's sum in both."""

    texts: tuple[Text, ...]
    added: tuple[ActivityFacts, ...]
    removed: tuple[ActivityFacts, ...]
    changed: tuple[ChangedActivity, ...]
    sums: tuple[Amount, ...]
    total: Amount

    @property
    def has_costs(self) -> bool:
        return any(each.before or each.after for each in self.sums)

    @property
    def is_empty(self) -> bool:
        same_sums = not any(each.difference for each in self.sums)
        return same_sums and not (self.texts or self.added or self.removed or self.changed)


def matrix_texts(matrix: Matrix) -> dict[Any, str]:
    """Return a matrix as texts by their label, a line for each row, as it is compared."""
    texts = {_("responsible"): "\n".join(map(_answerer_line, matrix.answerers))}
    texts[_("measures")] = "\n".join(map(_part_line, matrix.parts))
    for kind in CellKind:
        texts[kind.label] = "\n".join(map(_entry_line, matrix.of_kind(kind)))
    return texts


def _part_line(part: Part) -> str:
    when = f" ({part.when_text})" if part.when_text else ""
    return f"{part.number}. {part.text}{when}"


def _entry_line(entry: Entry) -> str:
    held = "; ".join(filter(None, (entry.when, entry.forum, entry.responsible)))
    return _applying(f"{entry.text} ({held})" if held else entry.text, entry.applies_text)


def _answerer_line(answerer: Answerer) -> str:
    named = " – ".join(filter(None, (answerer.title, answerer.who)))
    if answerer.is_body:
        named = f"{named}, {_('a body, not a person')}"
    return _applying(named, answerer.applies_text)


def _applying(said: str, parts: str) -> str:
    return f"{said} ({_('applies to %(parts)s') % {'parts': parts}})" if parts else said


def declared_lines(table: CostTable, row: CostRow | None = None) -> list[str]:
    """Return what the source declares of one activity, or (without one) of all of them."""
    wanted = row.activity_id if row else IN_ALL
    found = [key for key in table.stated if key[0] == wanted]
    return [
        f"{each.place or '–'}, {year or _('in all')}: {kronor(each.amount)}"
        for key, year in sorted(((key, key[1]) for key in found), key=lambda pair: pair[1] or 0)
        for each in table.declared(*key)
    ]


def difference(
    before: "Edition",
    after: "Edition",
) -> Difference:
    """Compare two editions; an activity is followed by what it goes on from."""
    old = {each.pk: each for each in before.activities}
    pairs = {each.pk: old[each.continues_id] for each in after.activities if _stood(each, old)}
    stayed = {each.pk for each in pairs.values()}
    changed = []
    for each in after.activities:
        if each.pk in pairs:
            was = pairs[each.pk]
            texts = tuple(_texts(was.texts, each.texts))
            amounts = tuple(_amounts(before.costs, was.pk, after.costs, each.pk))
            if texts or amounts:
                changed.append(ChangedActivity(was, each, texts, amounts))
    return Difference(
        texts=tuple(_texts(before.texts, after.texts)),
        added=tuple(each for each in after.activities if each.pk not in pairs),
        removed=tuple(each for each in before.activities if each.pk not in stayed),
        changed=tuple(changed),
        sums=tuple(_sums(before.costs, after.costs)),
        total=Amount(0, before.costs.total, after.costs.total),
    )


@dataclass(frozen=True)
class Edition:
    """One side of the comparison."""

    texts: Mapping[Any, str]
    activities: tuple[ActivityFacts, ...]
    costs: CostTable


def _stood(activity: ActivityFacts, old: Mapping[int, ActivityFacts]) -> bool:
    return activity.continues_id in old


def _texts(before: Mapping[Any, str], after: Mapping[Any, str]) -> Iterable[Text]:
    for label in dict.fromkeys([*before, *after]):
        was, now = before.get(label, ""), after.get(label, "")
        if was != now:
            yield Text(label, was, now)


def _amounts(was: CostTable, old: int, now: CostTable, new: int) -> Iterable[Amount]:
    for year in sorted({*was.years, *now.years}):
        amounts = _line(was, old, year), _line(now, new, year)
        if amounts[0] != amounts[1]:
            yield Amount(year, *amounts)


def _line(table: CostTable, activity_id: int, year: int) -> Decimal | None:
    row = next((row for row in table.rows if row.activity_id == activity_id), None)
    line = row.lines.get(year) if row else None
    return line.amount if line else None


def _sums(was: CostTable, now: CostTable) -> Iterable[Amount]:
    for year in sorted({*was.years, *now.years}):
        yield Amount(year, was.sums.get(year), now.sums.get(year))
