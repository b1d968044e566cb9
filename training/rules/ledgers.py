"""The seat ledger: what a body has booked, used, got back and still has, in seats and kr."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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
    """All bookings of a cohort, with their sums; sums are added here and nowhere else."""

    lines: tuple[SeatLine, ...]
    years: tuple[int, ...] = ()

    def sum(self, name: str) -> int | Decimal:
        """Return the sum of one figure of the lines, such as "booked" or "due_in_all"."""
        return sum((getattr(line, name) for line in self.lines), 0)

    def due(self, year: int) -> Decimal:
        return sum((line.due(year) for line in self.lines), NOTHING)

    @property
    def cost_per_completed(self) -> Decimal | None:
        """kr in all for each who completed, in whole kronor; None while nobody has."""
        completed = self.sum("completed")
        if not completed:
            return None
        return (Decimal(self.sum("due_in_all")) / completed).quantize(Decimal(1))
