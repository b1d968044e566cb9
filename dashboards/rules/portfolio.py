"""Sums over everything that a person sees: by program, municipality, board, objective and year.

An entry is what one financier is asked for, has decided and has paid for one year of a round. All
sums of the portfolio are made of entries, whatever they are gathered by.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from funding.choices import RoundState
from funding.rules.ledgers import Ledger
from funding.rules.rounds import Standing
from training.rules import cells

NOTHING = Decimal(0)


@dataclass(frozen=True)
class Sums:
    """What is applied for, decided, decided in rounds in force, and paid (kr).

    `paid` is None where some payment among them is not for the reader to know: part of them would
    be a wrong sum.
    """

    applied: Decimal = NOTHING
    decided: Decimal = NOTHING
    in_force: Decimal = NOTHING
    paid: Decimal | None = NOTHING

    def __add__(self, other: "Sums") -> "Sums":
        knows_all = self.paid is not None and other.paid is not None
        return Sums(
            self.applied + other.applied,
            self.decided + other.decided,
            self.in_force + other.in_force,
            self.paid + other.paid if knows_all else None,
        )

    def __bool__(self) -> bool:
        return bool(self.applied or self.decided or self.paid)

    @property
    def left(self) -> Decimal | None:
        """What is in force and not paid: less than nothing where more was paid."""
        return None if self.paid is None else self.in_force - self.paid


@dataclass(frozen=True)
class Entry:
    """One financier's year in one round."""

    program_id: int
    project_id: int
    round_id: int
    financier_id: int
    year: int
    sums: Sums


def entries(
    ledger: Ledger, standing: Standing, ids: tuple[int, int, int], knows: Callable[[int], bool]
) -> Iterable[Entry]:
    """Yield the entries of a round; `ids` are program, project and round.

    `knows` says of a financier whether its payments are for the reader to know.
    """
    holds = standing.state == RoundState.IN_FORCE
    for line in ledger.lines:
        is_known = knows(line.financier_id)
        for year, money in line.years.items():
            sums = Sums(
                money.asked,
                money.decided,
                money.decided if holds else NOTHING,
                money.received if is_known else None,
            )
            if sums:  # a line that only has payments is nothing to who may not know them
                yield Entry(*ids, line.financier_id, year, sums)


def added(entries: Iterable[Entry]) -> Sums:
    return sum((each.sums for each in entries), Sums())


def gathered(
    entries: Iterable[Entry], by: Callable[[Entry], Hashable | None]
) -> dict[Hashable, list[Entry]]:
    """Return the entries by something they have; those without it are left out."""
    found: dict[Hashable, list[Entry]] = {}
    for each in entries:
        key = by(each)
        if key is not None:
            found.setdefault(key, []).append(each)
    return found


# ---------- participants by municipality ----------


def published(counts: Mapping[int, Mapping[str, int]]) -> dict[str, int | None]:
    """Return how many take part by place, over all cohorts; None where it is hidden.

    `counts` are the registered of each cohort by place. Each cohort's page publishes its cells by
    place with small ones hidden (training.rules.cells). A sum is shown where each cell in it is:
    so it says nothing that the cohorts' own pages do not say.
    """
    sums: dict[str, int | None] = {}
    for of_cohort in counts.values():
        hidden = cells.hidden(of_cohort)
        for place, count in of_cohort.items():
            so_far = sums.get(place, 0)
            sums[place] = None if place in hidden or so_far is None else so_far + count
    return sums
