"""Scenarios: another split of a round worked out to the krona, and how it differs from today's."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from functools import cached_property

from django.utils.translation import gettext as _

from funding.choices import ScenarioKind
from funding.rules.shares import NOTHING, ShareTable


@dataclass(frozen=True)
class Split:
    """What each financier would be asked for, by (id, year), and what is applied for (kr)."""

    shares: Mapping[tuple[int, int], Decimal]
    applied: Mapping[int, Decimal]


def divided(total: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """Divide an amount in whole kronor in proportion to weights; the parts add up to it exactly.

    Everybody gets the whole kronor of their part, and the kronor that are left go one each to the
    largest remainders, in the order of the table where they are equal.
    """
    whole = sum(weights, NOTHING)
    exact = [total * weight / whole for weight in weights]
    parts = [each.to_integral_value(ROUND_FLOOR) for each in exact]
    left = int(total - sum(parts, NOTHING))
    by_remainder = sorted(range(len(parts)), key=lambda n: (parts[n] - exact[n], n))
    for n in by_remainder[:left]:
        parts[n] += 1
    return parts


def obstacles_to_work_out(
    table: ShareTable, kind: str, without: Collection[int], asked: int | None
) -> Iterator[tuple[str, str]]:
    """Yield (field, reason) for what keeps a scenario from being worked out."""
    if kind == ScenarioKind.OWN:
        return
    if not without:
        yield "without", _("Choose who does not fund.")
    rest = [row for row in table.rows if row.financier_id not in without]
    if not rest:
        yield "without", _("Somebody has to be left to fund.")
    if kind == ScenarioKind.ASK_ONE:
        if asked is None:
            yield "asked", _("Choose who is asked for more.")
        elif asked in without:
            yield "asked", _("Who does not fund cannot be asked for more.")
    if kind == ScenarioKind.SPREAD and rest:
        for year in table.years:
            missing = any(year in r.amounts for r in table.rows if r.financier_id in without)
            if missing and not any(row.amounts.get(year) for row in rest):
                yield "kind", _("In %(year)d nobody is left to spread it over.") % {"year": year}


def work_out(
    table: ShareTable, kind: str, without: Collection[int] = (), asked: int | None = None
) -> Split:
    """Return the split of a kind: what those `without` leave is spread, asked of one, or left out.

    A split of one's own begins as today's, less those who do not fund.
    """
    rest = [row for row in table.rows if row.financier_id not in without]
    shares = {(row.financier_id, y): kr for row in rest for y, kr in row.amounts.items()}
    applied = dict(table.applied)
    for year in table.years:
        gone = [r.amounts.get(year, NOTHING) for r in table.rows if r.financier_id in without]
        missing = sum(gone, NOTHING)
        if not missing:
            continue
        if kind == ScenarioKind.SHRINK:
            applied[year] = applied.get(year, NOTHING) - missing
        elif kind == ScenarioKind.ASK_ONE:
            shares[asked, year] = shares.get((asked, year), NOTHING) + missing
        elif kind == ScenarioKind.SPREAD:
            those = [row for row in rest if row.amounts.get(year)]
            parts = divided(missing, [row.amounts[year] for row in those])
            for row, part in zip(those, parts, strict=True):
                shares[row.financier_id, year] += part
    return Split(shares, applied)


# ---------- beside today's ----------


@dataclass(frozen=True)
class Line:
    """One financier, or a sum: kr by year today and in the scenario; None where it has no share."""

    label: str
    before: Mapping[int, Decimal]
    after: Mapping[int, Decimal]

    @cached_property
    def total_before(self) -> Decimal:
        return sum(self.before.values(), NOTHING)

    @cached_property
    def total_after(self) -> Decimal:
        return sum(self.after.values(), NOTHING)

    @property
    def difference(self) -> Decimal:
        return self.total_after - self.total_before

    def differences(self, years: Sequence[int]) -> list[Decimal]:
        return [self.after.get(y, NOTHING) - self.before.get(y, NOTHING) for y in years]

    @property
    def is_gone(self) -> bool:
        """Whether the financier has a share today and none in the scenario."""
        return bool(self.before) and not self.after


@dataclass(frozen=True)
class Comparison:
    """A split beside today's: a line for each financier, the sums, and what is applied for."""

    years: tuple[int, ...]
    lines: tuple[Line, ...]
    sums: Line
    applied: Line

    @property
    def adds_up(self) -> bool:
        return self.sums.after == self.applied.after


def beside(table: ShareTable, split: Split) -> Comparison:
    """Compare a split with the table that a round asks today."""
    lines = tuple(
        Line(
            row.financier,
            row.amounts,
            {
                y: split.shares[key]
                for y in table.years
                if (key := (row.financier_id, y)) in split.shares
            },
        )
        for row in table.rows
    )
    after = {y: sum((line.after.get(y, NOTHING) for line in lines), NOTHING) for y in table.years}
    applied = {year: split.applied.get(year, NOTHING) for year in table.years}
    return Comparison(
        table.years,
        lines,
        Line(_("Sum of the shares"), table.sums, after),
        Line(_("Applied for"), table.applied, applied),
    )


# ---------- obstacles ----------


def obstacles_to_change(*, is_adopted: bool) -> Iterator[str]:
    """What has been adopted is part of the round's history."""
    if is_adopted:
        yield _("The scenario has been adopted: it stays as it is.")


def obstacles_to_adopt(*, is_adopted: bool, is_newest: bool) -> Iterator[str]:
    """Yield why a scenario cannot become what the round asks."""
    yield from obstacles_to_change(is_adopted=is_adopted)
    if not is_adopted and not is_newest:
        yield _(
            "The round has a newer version than the one the scenario was worked out from: make a "
            "new scenario."
        )
