"""What changed between two editions of a plan: activities, texts, amounts, sums."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from plans.rules.costs import NOTHING, CostTable


@dataclass(frozen=True)
class Text:
    """One text before and after; they differ."""

    label: Any
    before: str
    after: str


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
    def is_empty(self) -> bool:
        same_sums = not any(each.difference for each in self.sums)
        return same_sums and not (self.texts or self.added or self.removed or self.changed)


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
