"""Payments: how an amount is parted, and what keeps an instalment from being planned or paid."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import iso_date
from funding.choices import ChangeKind, PaymentKind, PaymentState
from funding.rules.shares import NOTHING

PARTS = (1, 2, 4, 12)


# ---------- parts of a year ----------


def parted(amount: Decimal, parts: int) -> list[Decimal]:
    """Part an amount (kr) in whole kronor; the first parts get the kronor that are left over."""
    each, left = divmod(int(amount), parts)
    return [Decimal(each + (number < left)) for number in range(parts) if each or number < left]


def due_days(year: int, parts: int, *, at_end: bool) -> list[date]:
    """Return the first or the last day of each part of a year."""
    months = 12 // parts
    if at_end:
        ends = range(months, 13, months)
        return [date(year, month, monthrange(year, month)[1]) for month in ends]
    return [date(year, month, 1) for month in range(1, 13, months)]


# ---------- one financier's year ----------


@dataclass(frozen=True)
class Money:
    """What one financier, in one year, is asked for, has decided and has paid (kr).

    `planned` are instalments not requested yet, `requested` those that are and are not paid,
    `owed` repayments that are agreed on and not made.
    """

    asked: Decimal = NOTHING
    decided: Decimal = NOTHING
    planned: Decimal = NOTHING
    requested: Decimal = NOTHING
    paid: Decimal = NOTHING
    owed: Decimal = NOTHING
    repaid: Decimal = NOTHING

    def __add__(self, other: "Money") -> "Money":
        return Money(*(getattr(self, name) + getattr(other, name) for name in MEASURES))

    @property
    def received(self) -> Decimal:
        """What is paid and not repaid."""
        return self.paid - self.repaid

    @property
    def remaining(self) -> Decimal:
        """What is decided and not received."""
        return self.decided - self.received

    @property
    def unplanned(self) -> Decimal:
        """What is decided and stands in no instalment yet; less than nothing when too much does."""
        return self.remaining - self.planned - self.requested


MEASURES = tuple(Money.__dataclass_fields__)


@dataclass(frozen=True)
class Footing:
    """What the payments of one financier's year stand on: its money, and whether it can be asked.

    `why_not` says why no money can be had: no yes that counts, or a round not in force.
    """

    who: str
    year: int
    money: Money
    why_not: str = ""


def obstacles_to_plan(footing: Footing, amount: Decimal) -> Iterator[str]:
    """Never more than decided, and only what can be had."""
    if footing.why_not:
        yield footing.why_not
    elif amount > footing.money.unplanned:
        yield _("%(who)s, %(year)d: %(amount)s is more than the %(left)s that can be planned.") % {
            "who": footing.who,
            "year": footing.year,
            "amount": kronor(amount),
            "left": kronor(max(footing.money.unplanned, NOTHING)),
        }


def obstacles_to_due(year: int, due_on: date) -> Iterator[str]:
    """An instalment is due in its year or later."""
    if due_on.year < year:
        yield _("The instalment is for %(year)d and cannot be due before that year begins.") % {
            "year": year
        }


def obstacles_to_change(payment: Any) -> Iterator[str]:
    """Only what is planned changes."""
    if payment.state == PaymentState.PAID:
        yield _paid(payment)
    elif payment.state == PaymentState.REQUESTED:
        yield _("It is requested: take the requisition back first.")


def obstacles_to_request(payment: Any, footing: Footing) -> Iterator[str]:
    """An instalment is requested once, while the money can be had."""
    if payment.kind == PaymentKind.REPAYMENT:
        yield _("A repayment is not requested: it is entered when it is made.")
    elif payment.state == PaymentState.PAID:
        yield _paid(payment)
    elif payment.state == PaymentState.REQUESTED:
        yield _requested(payment)
    else:
        yield from _faults_of_footing(footing)


def obstacles_to_take_back(payment: Any) -> Iterator[str]:
    """A requisition is taken back until it is paid."""
    if payment.state == PaymentState.PAID:
        yield _paid(payment)
    elif payment.state == PaymentState.PLANNED:
        yield _("It is not requested.")


def obstacles_to_book(payment: Any, footing: Footing) -> Iterator[str]:
    """An instalment is paid once, after it was requested, and never more than decided."""
    if payment.state == PaymentState.PAID:
        yield _paid(payment)
    elif payment.kind == PaymentKind.REPAYMENT:
        if payment.amount > footing.money.received:
            yield _too_much_back(footing, payment.amount, footing.money.received)
    elif payment.state == PaymentState.PLANNED:
        yield _("It is not requested yet: enter the requisition first.")
    else:
        yield from _faults_of_footing(footing)


def obstacles_to_repay(footing: Footing, amount: Decimal) -> Iterator[str]:
    """No more goes back than has been received and is not on its way back already."""
    left = footing.money.received - footing.money.owed
    if amount > left:
        yield _too_much_back(footing, amount, max(left, NOTHING))


def obstacles_to_day(year: int, day: date, today: date, since: date | None = None) -> Iterator[str]:
    """Nothing is requested or paid ahead of time, before its year, or before it was requested."""
    if day > today:
        yield _("The day lies ahead. Enter it when it has been done.")
    elif day.year < year:
        yield _("Money for %(year)d is neither requested nor paid before that year begins.") % {
            "year": year
        }
    elif since is not None and day < since:
        yield _("It was requested on %(day)s and cannot be paid before that.") % {
            "day": iso_date(since)
        }


def obstacles_to_number(number: str, taken_by: Any) -> Iterator[str]:
    """A requisition has a number of its own in its round."""
    if taken_by is not None:
        yield _("The number %(number)s is taken by the requisition for %(what)s.") % {
            "number": number,
            "what": taken_by,
        }


def obstacles_to_event(
    kind: str, on: date, today: date, *, ends_on: date | None, last_day: date
) -> Iterator[tuple[str, str]]:
    """Yield (field, reason) for what a change of the funding cannot be."""
    if on > today:
        yield "decided_on", _("The day lies ahead. Enter it when it has been decided.")
    if kind == ChangeKind.EXTENSION and ends_on is not None and ends_on <= last_day:
        yield (
            "ends_on",
            _("It ends on %(day)s already: an extension ends later.") % {"day": iso_date(last_day)},
        )


def obstacles_to_numbers(numbers: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield (number, reason): no two of the requisitions that are entered together have one."""
    for number, count in Counter(numbers).items():
        if count > 1:
            yield (
                number,
                _("The number %(number)s stands at several payments.") % {"number": number},
            )


def _faults_of_footing(footing: Footing) -> Iterator[str]:
    """What keeps money that is planned from being had: counted in `unplanned` already."""
    if footing.why_not:
        yield footing.why_not
    elif footing.money.unplanned < 0:
        yield _(
            "%(who)s, %(year)d: more is planned, requested and paid than the %(decided)s that are "
            "decided. Lower what is planned first."
        ) % {
            "who": footing.who,
            "year": footing.year,
            "decided": kronor(footing.money.decided),
        }


def _paid(payment: Any) -> str:
    return _("It is paid: entered as paid on %(day)s, reference %(reference)s.") % {
        "day": iso_date(payment.paid_on),
        "reference": payment.payment_reference or "–",
    }


def _requested(payment: Any) -> str:
    return _("It is requested: on %(day)s, with the number %(number)s.") % {
        "day": iso_date(payment.requested_on),
        "number": payment.request_reference,
    }


def _too_much_back(footing: Footing, amount: Decimal, left: Decimal) -> str:
    return _("%(who)s, %(year)d: %(amount)s is more than the %(left)s that can go back.") % {
        "who": footing.who,
        "year": footing.year,
        "amount": kronor(amount),
        "left": kronor(left),
    }
