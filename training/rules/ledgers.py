"""The seat ledger: what a body has booked, used, got back and still has, in seats and kr."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

NOTHING = Decimal(0)


@dataclass(frozen=True)
class Price:
    """What a seat costs: in all, and by year as far as it is spread (kr)."""

    in_all: Decimal = NOTHING
    years: Mapping[int, Decimal] = field(default_factory=dict)

    @property
    def unspread(self) -> Decimal:
        """kr per seat that stand on no year (seed 002: 13 000 of 22 000)."""
        return self.in_all - sum(self.years.values(), NOTHING)


@dataclass(frozen=True)
class YearMoney:
    """What of a booking is asked for, decided and paid for one year: seats, and kr."""

    asked: int = 0
    contracted: int = 0
    decided: Decimal = NOTHING
    paid: Decimal = NOTHING


NO_MONEY = YearMoney()


@dataclass(frozen=True)
class SeatLine:
    """One body's seats in one cohort.

    `used` counts the registered whom the booking pays for, `freed` those of them who dropped out,
    `carried_out` and `carried_in` the seats moved to and from another cohort.
    """

    organization_id: int
    organization: str
    booked: int
    used: int = 0
    freed: int = 0
    completed: int = 0
    carried_out: int = 0
    carried_in: int = 0
    price: Price = Price()
    booking_id: int = 0
    cohort_id: int = 0
    cohort: str = ""
    money: Mapping[int, YearMoney] = field(default_factory=dict)

    @property
    def available(self) -> int:
        """Seats to fill: booked here and carried in, less what went on to another cohort."""
        return self.booked + self.carried_in - self.carried_out

    @property
    def remaining(self) -> int:
        """Seats that nobody has; below zero where more take part than were booked."""
        return self.available - self.used

    @property
    def unused(self) -> int:
        """Seats paid for that bring nobody to the end: those that nobody has, and the freed."""
        return max(self.remaining, 0) + self.freed

    def due(self, year: int) -> Decimal:
        """kr to pay for a year: every booked seat at the price of the year, used or not."""
        return self.booked * self.price.years.get(year, NOTHING)

    def year(self, year: int) -> YearMoney:
        """What is asked for, decided and paid for a year."""
        return self.money.get(year, NO_MONEY)

    @property
    def decided_in_all(self) -> Decimal:
        return sum((each.decided for each in self.money.values()), NOTHING)

    @property
    def paid_in_all(self) -> Decimal:
        return sum((each.paid for each in self.money.values()), NOTHING)

    @property
    def due_in_all(self) -> Decimal:
        return self.booked * self.price.in_all

    @property
    def due_without_year(self) -> Decimal:
        return self.booked * self.price.unspread

    @property
    def unused_kr(self) -> Decimal:
        return self.unused * self.price.in_all


@dataclass(frozen=True)
class SeatLedger:
    """Bookings of a cohort or of many, with their sums; they are added here and nowhere else."""

    lines: tuple[SeatLine, ...]
    years: tuple[int, ...] = ()

    def sum(self, name: str) -> int | Decimal:
        """Return the sum of one figure of the lines, such as "booked" or "due_in_all"."""
        return sum((getattr(line, name) for line in self.lines), 0)

    def due(self, year: int) -> Decimal:
        return sum((line.due(year) for line in self.lines), NOTHING)

    def of_year(self, name: str, year: int) -> int | Decimal:
        """Return the sum of one figure of a year: "asked", "contracted", "decided" or "paid"."""
        return sum((getattr(line.year(year), name) for line in self.lines), 0)

    def parts(self, name: str) -> "list[tuple[int, str, SeatLedger]]":
        """Return the ledgers of each body or cohort ("organization", "cohort"), in their order."""
        found: dict[int, list[SeatLine]] = {}
        for line in self.lines:
            found.setdefault(getattr(line, f"{name}_id"), []).append(line)
        return [
            (key, getattr(lines[0], name), SeatLedger(tuple(lines), self.years))
            for key, lines in found.items()
        ]

    @property
    def cost_per_completed(self) -> Decimal | None:
        """kr in all for each who completed, in whole kronor; None while nobody has."""
        completed = self.sum("completed")
        if not completed:
            return None
        return (Decimal(self.sum("due_in_all")) / completed).quantize(Decimal(1))


def parted(total: Decimal | int, wanted: Sequence[Decimal | int]) -> list[Decimal | int]:
    """Part what a share gave among those it asks for, the first first; what is over is the last's.

    The parts always add up to the total.
    """
    parts = []
    left = total
    for place, want in enumerate(wanted):
        part = left if place == len(wanted) - 1 else min(want, left)
        parts.append(part)
        left -= part
    return parts


def contracted(seats: int, seat_price: Decimal, decided: Decimal) -> int:
    """Return how many of the seats that are asked for a decision pays for (kr)."""
    if not decided:
        return 0
    if not seat_price or decided >= seats * seat_price:
        return seats
    return int(decided // seat_price)


def lines_with(
    lines: Iterable[SeatLine], money: Mapping[int, Mapping[int, YearMoney]]
) -> tuple[SeatLine, ...]:
    """Return the lines with what is asked for, decided and paid, by booking and year."""
    return tuple(replace(line, money=dict(money.get(line.booking_id, {}))) for line in lines)
