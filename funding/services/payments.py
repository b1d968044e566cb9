"""Verbs on payments: plan instalments, request, book, take back; changes after the decisions.

Whoever writes about the money of a round holds the round still, as a decision does that begins to
count: the second of two people meets what the first has done.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization, User
from core.history import verb
from core.rules import refuse, refuse_fields
from funding.choices import ChangeKind, PaymentKind
from funding.models import FundingChange, Payment, Round
from funding.rules import payments as rules
from funding.rules.payments import Footing, Money
from funding.services.ledgers import footings_of

Key = tuple[int, int]  # financier's id, year


@dataclass(frozen=True)
class Event:
    """What changed after the decisions: kind, day, what and why; see FundingChange."""

    kind: str
    decided_on: date
    text: str
    reason: str
    financier: Organization | None = None
    ends_on: date | None = None
    amount: Decimal | None = None
    reference: str = ""


# ---------- instalments ----------


@verb(gettext_lazy("planned the payments"))
def plan(
    round_: Round, *, amounts: Mapping[Key, Decimal], parts: int, at_end: bool, by: User | None
) -> list[Payment]:
    """Plan these amounts (kr by financier's id and year), each in so many instalments."""
    round_ = _held(round_.pk)
    footings = footings_of(round_)
    wanted = {key: amount for key, amount in amounts.items() if amount}
    if not wanted:
        raise ValidationError(_("Write at least one amount."))
    refuse_fields(
        {
            f"amount_{financier}_{year}": rules.obstacles_to_plan(
                _footing(footings, financier, year), amount
            )
            for (financier, year), amount in wanted.items()
        }
    )
    return [
        Payment.objects.create(
            round=round_, financier_id=financier, year=year, amount=amount, due_on=due_on
        )
        for (financier, year), whole in wanted.items()
        for amount, due_on in zip(
            rules.parted(whole, parts), rules.due_days(year, parts, at_end=at_end), strict=False
        )
    ]


@verb(gettext_lazy("changed the planned payment"))
def revise(
    payment: Payment, *, amount: Decimal, due_on: date, note: str = "", by: User | None
) -> Payment:
    """Change what is planned: amount, due day, note."""
    payment = _locked(payment)
    refuse(rules.obstacles_to_change(payment))
    footing = _without(payment)
    is_back = payment.kind == PaymentKind.REPAYMENT
    refuse_fields(
        {
            "amount": (rules.obstacles_to_repay if is_back else rules.obstacles_to_plan)(
                footing, amount
            ),
            "due_on": rules.obstacles_to_due(payment.year, due_on),
        }
    )
    payment.amount, payment.due_on, payment.note = amount, due_on, note
    payment.save_fields("amount", "due_on", "note")
    return payment


@verb(gettext_lazy("took away the planned payment"))
def remove(payment: Payment, *, by: User | None) -> Round:
    """Take away what is only planned."""
    payment = _locked(payment)
    refuse(rules.obstacles_to_change(payment))
    payment.delete()
    return payment.round


@verb(gettext_lazy("requested the payment"))
def request(payment: Payment, *, on: date, number: str, by: User | None) -> Payment:
    """Enter the requisition: its number and the day it was sent."""
    payment = _locked(payment)
    refuse(rules.obstacles_to_request(payment, _stands_on(payment)))
    taken = Payment.objects.filter(round=payment.round_id, request_reference=number).first()
    refuse_fields(
        {
            "on": rules.obstacles_to_day(payment.year, on, timezone.localdate()),
            "number": rules.obstacles_to_number(number, taken),
        }
    )
    payment.requested_on, payment.request_reference = on, number
    payment.save_fields("requested_on", "request_reference")
    return payment


@verb(gettext_lazy("requested several payments"))
def request_several(
    round_: Round, numbers: Mapping[int, str], *, on: date, by: User | None
) -> list[Payment]:
    """Enter the requisitions of one day, by the ids of their payments: all of them or none.

    What is wrong is said of each under `number_<id>`.
    """
    round_ = _held(round_.pk)
    mine = Payment.objects.filter(round=round_, pk__in=numbers).select_related("financier")
    found = {each.pk: each for each in mine.select_for_update(of=("self",)).order_by("pk")}
    if found.keys() != numbers.keys():
        raise ValidationError(_("A payment is no longer there: load the page again and look."))
    faults = _faults_of(round_, found.values(), numbers, on)
    refuse_fields({f"number_{pk}": reasons for pk, reasons in faults})
    for pk, payment in found.items():
        payment.requested_on, payment.request_reference = on, numbers[pk]
        payment.save_fields("requested_on", "request_reference")
    return list(found.values())


def _faults_of(
    round_: Round, found: Iterable[Payment], numbers: Mapping[int, str], on: date
) -> Iterator[tuple[int, list[str]]]:
    """Yield (id, reasons) for each payment; what they stand on is asked once for all."""
    footings = footings_of(round_)
    others = Payment.objects.filter(round=round_, request_reference__in=numbers.values())
    taken = {each.request_reference: each for each in others.select_related("financier")}
    twice = dict(rules.obstacles_to_numbers(numbers.values()))
    for payment in found:
        number = numbers[payment.pk]
        footing = _footing(footings, payment.financier_id, payment.year)
        yield (
            payment.pk,
            [
                *rules.obstacles_to_request(payment, footing),
                *rules.obstacles_to_day(payment.year, on, timezone.localdate()),
                *rules.obstacles_to_number(number, taken.get(number)),
                *filter(None, [twice.get(number)]),
            ],
        )


@verb(gettext_lazy("took the requisition back"))
def take_back(payment: Payment, *, by: User | None, reason: str) -> Payment:
    """Make a requested payment a planned one again; its number becomes free."""
    payment = _locked(payment)
    refuse(rules.obstacles_to_take_back(payment))
    payment.requested_on, payment.request_reference = None, ""
    payment.save_fields("requested_on", "request_reference")
    return payment


@verb(gettext_lazy("entered the payment as paid"))
def book(payment: Payment, *, on: date, reference: str, by: User | None) -> Payment:
    """Enter that it is paid; from there the database refuses every change of it."""
    payment = _locked(payment)
    refuse(rules.obstacles_to_book(payment, _stands_on(payment)))
    today = timezone.localdate()
    refuse_fields(
        {"on": rules.obstacles_to_day(payment.year, on, today, since=payment.requested_on)}
    )
    payment.paid_on, payment.payment_reference = on, reference
    payment.requested_on = payment.requested_on or on  # nobody requests a repayment
    payment.save_fields("requested_on", "paid_on", "payment_reference")
    return payment


# ---------- changes after the decisions ----------


@verb(gettext_lazy("entered a change of the funding"))
def change(round_: Round, event: Event, *, by: User) -> FundingChange:
    """Enter an extension or an alteration beside the decisions; nothing of them changes."""
    round_ = _held(round_.pk)
    if event.kind == ChangeKind.REPAYMENT:
        raise ValidationError(_("A repayment is entered for one financier and year."))
    return _entered(round_, event, by)


@verb(gettext_lazy("agreed on a repayment"))
def repay(round_: Round, event: Event, *, year: int, due_on: date, by: User) -> Payment:
    """Enter that money goes back to a financier, and plan the repayment."""
    round_ = _held(round_.pk)
    footing = _footing(footings_of(round_), event.financier.pk, year)
    refuse_fields(
        {
            "amount": rules.obstacles_to_repay(footing, event.amount),
            "due_on": rules.obstacles_to_due(year, due_on),
        }
    )
    _entered(round_, event, by)
    return Payment.objects.create(
        round=round_,
        financier=event.financier,
        year=year,
        kind=PaymentKind.REPAYMENT,
        amount=event.amount,
        due_on=due_on,
        note=event.reason,
    )


def _entered(round_: Round, event: Event, by: User) -> FundingChange:
    last_day = last_day_of(round_)
    faults = rules.obstacles_to_event(
        event.kind,
        event.decided_on,
        timezone.localdate(),
        ends_on=event.ends_on,
        last_day=last_day,
    )
    refuse_fields({field: [reason] for field, reason in faults})
    return FundingChange.objects.create(
        round=round_,
        financier=event.financier,
        kind=event.kind,
        decided_on=event.decided_on,
        ends_on=event.ends_on if event.kind == ChangeKind.EXTENSION else None,
        amount=event.amount,
        text=event.text,
        reason=event.reason,
        reference=event.reference,
        entered_by=by,
    )


# ---------- questions ----------


def last_day_of(round_: Round) -> date:
    """Return the last day of what the round pays for: its project's, or as it was extended."""
    extended = round_.changes.filter(kind=ChangeKind.EXTENSION).order_by("-decided_on", "-pk")
    return next(iter(extended.values_list("ends_on", flat=True)[:1]), round_.project.ends_on)


def obstacles(payment: Payment) -> dict[str, list[str]]:
    """Return what keeps a payment from each of its steps today; the buttons say the same."""
    footing = _stands_on(payment)
    return {
        "request": list(rules.obstacles_to_request(payment, footing)),
        "book": list(rules.obstacles_to_book(payment, footing)),
    }


def _held(pk: int) -> Round:
    """Return the round, held still until the transaction ends."""
    rounds = Round.objects.select_related("project")
    return rounds.select_for_update(of=("self",), no_key=True).get(pk=pk)


def _locked(payment: Payment) -> Payment:
    """Lock the round of a payment, then the payment."""
    round_ = _held(payment.round_id)
    payment = Payment.objects.locked(payment.pk)
    payment.round = round_
    return payment


def _footing(footings: Mapping[Key, Footing], financier: int, year: int) -> Footing:
    why_not = _("The financier is not asked for anything in %(year)d.") % {"year": year}
    return footings.get((financier, year)) or Footing("", year, Money(), why_not)


def _stands_on(payment: Payment) -> Footing:
    return _footing(footings_of(payment.round), payment.financier_id, payment.year)


def _without(payment: Payment) -> Footing:
    """Return what a planned payment stands on, as if it were not there yet."""
    footing = _stands_on(payment)
    name = "owed" if payment.kind == PaymentKind.REPAYMENT else "planned"
    less = getattr(footing.money, name) - payment.amount
    return replace(footing, money=replace(footing.money, **{name: less}))
