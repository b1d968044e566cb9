"""What of a period is published: no hidden cell can be worked out from all of its tables together.

Of an indicator the total is published, one table for each of its dimensions, and each of them by
with and without the program. A row of a table is shown or hidden as a whole. Totals are never
hidden, and no table crosses two dimensions otherwise. Therefore whatever could stand in the hidden
rows of one table fits to what every other table shows: the tables are safe together when each is
safe by itself (tests/evaluation/rules/test_publications.py solves them to see that it holds).
"""

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from evaluation.choices import Dimension
from evaluation.rules.figures import NOTHING, Measured, Parts, by, split

SMALL = 5  # domain.md: cells under five are hidden together with one more
Bounds = tuple[Decimal | int, Decimal | int | None]
Row = Mapping[str, Parts]


@dataclass(frozen=True)
class Table:
    """One published breakdown: parts by row and group ("" is all), None where a row is hidden."""

    dimension: str
    groups: tuple[str, ...]
    rows: Mapping[Hashable, Mapping[str, Parts] | None]


@dataclass(frozen=True)
class Published:
    """All tables of an indicator for a period, and the dimensions that stay unpublished."""

    tables: tuple[Table, ...]
    withheld: tuple[str, ...]


def publish(
    measured: Measured, dimensions: Iterable[str], bounds: Bounds, *, counts_people: bool = True
) -> Published:
    """Return what is published of an indicator's figures; `bounds` are of what one adds to a sum.

    Where a table has no safe form, it is tried without the two groups, and then left out.
    """
    measured = list(measured)
    wanted = list(dimensions)
    tables, withheld = [], []
    is_split = False
    if Dimension.TAKES_PART in wanted:
        whole = by(Dimension.TAKES_PART, measured)
        rows = {key: {"": parts} for key, parts in whole.items()}
        table = _table(Dimension.TAKES_PART, rows, bounds, counts_people)
        is_split = table is not None and None not in table.rows.values()
        _put(table, Dimension.TAKES_PART, tables, withheld)
    for dimension in (each for each in wanted if each != Dimension.TAKES_PART):
        found = None
        if is_split:
            found = _table(dimension, split(dimension, measured), bounds, counts_people)
        if found is None:
            rows = {key: {"": parts} for key, parts in by(dimension, measured).items()}
            found = _table(dimension, rows, bounds, counts_people)
        _put(found, dimension, tables, withheld)
    return Published(tuple(tables), tuple(withheld))


def hidden(rows: Mapping[Hashable, Row], bounds: Bounds) -> frozenset[Hashable] | None:
    """Return the rows to hide of a table whose totals are known; None where no choice is safe.

    A row is hidden where one of its groups has one to four. The sums over the hidden rows follow
    from the totals: the smallest others are hidden too until there are two rows or more, each
    group has five or more in them, and what they add up to is neither the least nor the most
    that so many could add up to (a share of 0 or 100 % would be everybody's).
    """
    small = {
        key for key, row in rows.items() if any(0 < parts.count < SMALL for parts in row.values())
    }
    if not small:
        return frozenset()
    others = (key for key in rows if key not in small)
    rest = sorted(others, key=lambda key: (_all(rows[key]).count, str(key)))
    out = set(small)
    while not _is_safe([rows[key] for key in out], bounds):
        if not rest:
            return None
        out.add(rest.pop(0))
    return frozenset(out)


def _is_safe(out: Collection[Row], bounds: Bounds) -> bool:
    if len(out) < 2:
        return False
    groups = {group for row in out for group in row}
    return all(
        _is_open(sum((row.get(group, NOTHING) for row in out), NOTHING), bounds) for group in groups
    )


def _is_open(parts: Parts, bounds: Bounds) -> bool:
    """Say whether parts that are known leave open what each row has of them."""
    if parts.count < SMALL:
        return False
    if parts.sum is None:
        return True
    low, high = bounds
    return low * parts.count < parts.sum and (high is None or parts.sum < high * parts.count)


def _table(
    dimension: str, rows: Mapping[Hashable, Row], bounds: Bounds, counts_people: bool
) -> Table | None:
    groups = tuple(sorted({group for row in rows.values() for group in row}))
    out = hidden(_filled(rows, groups), bounds) if counts_people else frozenset()
    if out is None:
        return None
    shown = {key: None if key in out else _with_all(row) for key, row in rows.items()}
    return Table(dimension, groups, shown)


def _filled(rows: Mapping[Hashable, Row], groups: Iterable[str]) -> dict[Hashable, Row]:
    """Return the rows with every group in each: a group that is not there is a zero."""
    groups = list(groups)
    return {key: {group: row.get(group, NOTHING) for group in groups} for key, row in rows.items()}


def _all(row: Row) -> Parts:
    return sum(row.values(), NOTHING)


def _with_all(row: Row) -> dict[str, Parts]:
    """Return a row's groups and, under "", all of them; who is in neither group is in all."""
    return {**row, "": _all(row)}


def _put(table: Table | None, dimension: str, tables: list, withheld: list) -> None:
    if table is None:
        withheld.append(dimension)
    else:
        tables.append(table)
