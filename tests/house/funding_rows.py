"""The n-th row of each list of funding."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from funding.choices import PartKind
from funding.models import ReportedDecision
from tests.factories.funding import (
    DecisionFactory,
    MeetingFactory,
    PaymentFactory,
    PricePlanFactory,
    PriceYearFactory,
    ProposalFactory,
    RoundFactory,
    SharedDraftFactory,
    ShareFactory,
    TextBlockFactory,
    open_round,
)
from tests.factories.programs import (
    ProjectFactory,
)
from tests.house.stages import Stage, board_of, day, named


def round_(stage: Stage, n: int, asked: Any = None) -> Any:
    """An opened round; `asked` is one more board with a share."""
    made = RoundFactory(
        project=ProjectFactory(program=stage.program, name=named("projekt", n)),
        name=named("omgång", n),
        title=f"rubrik{n}",
        first_year=1995 + n,
        last_year=1997 + n,
        answer_by=timezone.localdate() + timedelta(days=n),
    )
    for amount in (1000, 2000):
        ShareFactory(round=made, year=1995 + n, fixed_amount=Decimal(amount * n))
    if asked is not None:
        ShareFactory(round=made, financier=asked, year=1996 + n, fixed_amount=Decimal(500 * n))
    return open_round(made)


def price_plan(stage: Stage, n: int) -> None:
    plan = PricePlanFactory(
        program=stage.program,
        name=named("prisplan", n),
        seat_price=Decimal(20_000 + n),
        first_year=1995 + n,
        last_year=1997 + n,
    )
    PriceYearFactory(plan=plan, year=1996 + n, amount=Decimal(100 * n))


def proposal(stage: Stage, n: int, state: str = "on_agenda") -> Any:
    board = board_of(stage, n)
    made = round_(stage, n, asked=board)
    return ProposalFactory(
        round=made,
        financier=board,
        title=named("skrivelse", n),
        diary_number=f"LN ABCD {n:06d}",
        state=state,
        meeting=MeetingFactory(board=board, held_on=day(n), place=named("plats", n)),
    )


def text_block(stage: Stage, n: int) -> None:
    part, _word = PartKind.choices[n % len(PartKind.choices)]
    TextBlockFactory(
        organization=board_of(stage, n), part=part, name=named("text", n), is_default=True
    )


def shared_draft(stage: Stage, n: int) -> None:
    title = named("utkast", n)
    SharedDraftFactory(
        proposal=proposal(stage, n),
        organization__name=named("mottagare", n),
        content={"data": {"title": title}},
        registered_on=day(n),
    )


def meeting(stage: Stage, n: int) -> None:
    held = proposal(stage, n).meeting
    other = ProposalFactory(financier=held.board, state="decided")
    DecisionFactory(proposal=other, meeting=held)
    held.adjusted_on, held.documents_by = day(n + 3), day(n - 7)
    held.save()


def decision(stage: Stage, n: int) -> None:
    decided = proposal(stage, n, "decided")
    DecisionFactory(
        proposal=decided,
        meeting=decided.meeting,
        paragraph=n,
        outcome=("approved", "changed")[n % 2],
        amounts={1996 + n: 1000 * n},
        counted=n % 3 != 0,
    )


def delegation(stage: Stage, n: int) -> None:
    decided = proposal(stage, n, "decided")
    item = decided.meeting.items.create(title="Anmälan av delegationsbeslut")
    made = DecisionFactory(
        proposal=decided,
        meeting=None,
        paragraph=None,
        decided_on=day(n),
        delegate=named("delegat", n),
        delegation_point=f"{n}.1",
        outcome=("approved", "changed")[n % 2],
        extract_registered_on=day(n + 2),
        extract_registered_by=stage.viewer,
    )
    ReportedDecision.objects.create(item=item, decision=made)


def payment(stage: Stage, n: int) -> None:
    is_requested, is_paid = n % 3 != 0, n % 3 == 1
    PaymentFactory(
        round=round_(stage, n),
        financier=board_of(stage, n),
        year=1990 + n,
        kind=("instalment", "repayment")[n % 2],
        amount=Decimal(1000 * n),
        due_on=day(n),
        requested_on=day(n + 10) if is_requested else None,
        request_reference=f"R {n:03d}" if is_requested else "",
        paid_on=day(n + 20) if is_paid else None,
        payment_reference=f"V {n:03d}" if is_paid else "",
        note=f"not{n}",
    )
