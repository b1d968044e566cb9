"""What the round of 2016 was paid: days, numbers and references are invented, amounts decided."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from itertools import count

from accounts.models import Organization, User
from config.demo import texts
from config.demo.funding import REGION
from funding.choices import ChangeKind
from funding.models import Payment, Round
from funding.services import payments
from funding.services.payments import Event
from programs.models import Project

GIVEN_BACK = Decimal(2_400)  # kr of 2019, to Hylte
EXTENDED_TO = date(2020, 6, 30)


def make(organizations: dict[str, Organization], people: dict[str, User], project: Project) -> None:
    """Plan, request and enter every instalment; then a repayment and an extension."""
    by = people["strateg"]
    round_ = Round.objects.get(project=project, first_year=2017, last_year=2019)
    region = organizations[REGION]
    shares = {(each.financier_id, each.year): each.amount for each in round_.shares.all()}
    of_region = {key: kr for key, kr in shares.items() if key[0] == region.pk}
    of_boards = {key: kr for key, kr in shares.items() if key not in of_region}
    made = [
        *payments.plan(round_, amounts=of_region, parts=2, at_end=False, by=by),
        *payments.plan(round_, amounts=of_boards, parts=1, at_end=False, by=by),
    ]
    _pay(sorted(made, key=lambda each: (each.due_on, each.pk)), by)
    _extend(round_, by)
    _give_back(round_, organizations["Hylte"], by)


def _pay(instalments: Iterable[Payment], by: User) -> None:
    numbers: dict[int, count] = {}
    for each in instalments:
        number = next(numbers.setdefault(each.year, count(1)))
        due_on = each.due_on + timedelta(days=30)
        each = payments.revise(each, amount=each.amount, due_on=due_on, note=texts.INVENTED, by=by)
        sent_on = due_on - timedelta(days=20)
        payments.request(each, on=sent_on, number=f"{each.year}-{number:02d}", by=by)
        paid_on = due_on - timedelta(days=number % 4)
        reference = f"VER {each.year}{number:04d}"
        payments.book(each, on=paid_on, reference=reference, by=by)


def _extend(round_: Round, by: User) -> None:
    event = Event(
        kind=ChangeKind.EXTENSION,
        decided_on=date(2019, 11, 14),
        text=texts.EXTENSION,
        reason=texts.INVENTED,
        ends_on=EXTENDED_TO,
        reference="RS 190204",
    )
    payments.change(round_, event, by=by)


def _give_back(round_: Round, board: Organization, by: User) -> None:
    event = Event(
        kind=ChangeKind.REPAYMENT,
        decided_on=date(2020, 2, 12),
        text=texts.REPAYMENT,
        reason=texts.INVENTED,
        financier=board,
        amount=GIVEN_BACK,
        reference="RS 200031",
    )
    back = payments.repay(round_, event, year=2019, due_on=date(2020, 3, 31), by=by)
    payments.book(back, on=date(2020, 3, 24), reference="VER 20200311", by=by)
