"""The money figure adds up with the round: decided, waiting and missing are what is asked."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from dashboards.figures import kronor_per_year
from dashboards.queries.programs import round_views
from funding.models import Decision, Round
from tests.factories.accounts import BoardFactory, UserFactory
from tests.factories.funding import (
    DecidedAmountFactory,
    DecisionFactory,
    DeliveryFactory,
    MeetingFactory,
    ProposalFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
    open_round,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def three_boards():
    """A round of 2017 with three boards: one yes that counts, one no that counts, one silent."""
    round_ = RoundFactory(first_year=2017, last_year=2017)
    yes, no, silent = (BoardFactory(name=name) for name in ("A-nämnden", "B-nämnden", "C-nämnden"))
    source = RoundSourceFactory(round=round_)
    for board, amount in ((yes, 40_000), (no, 20_000), (silent, 60_000)):
        ShareFactory(round=round_, financier=board, fixed_amount=Decimal(amount))
        DeliveryFactory(source=source, financier=board)
    open_round(round_, at=datetime(2016, 11, 21, 9, tzinfo=UTC))
    for board, outcome in ((yes, "approved"), (no, "rejected")):
        decide(round_, board, outcome)
    return round_


def decide(round_, board, outcome):
    decision = DecisionFactory(
        proposal=ProposalFactory(round=round_, source=round_.sources.first(), financier=board),
        meeting=MeetingFactory(board=board, held_on=date(2016, 12, 8)),
        outcome=outcome,
    )
    if outcome == "approved":
        DecidedAmountFactory(decision=decision, year=2017, amount=Decimal(40_000))
    decision.meeting.adjusted_on = date(2016, 12, 12)
    decision.meeting.save()
    Decision.objects.filter(pk=decision.pk).update(
        extract_registered_on=date(2016, 12, 13), extract_registered_by=UserFactory()
    )


def test_bar_of_a_year_is_what_is_applied_for(three_boards):
    (view,) = round_views(Round.objects.all())
    (bar,) = kronor_per_year(view).bars
    assert [(p.tone, p.value) for p in bar.parts] == [
        ("good", Decimal(40_000)),
        ("wait", Decimal(60_000)),
        ("bad", Decimal(20_000)),
    ]
    assert bar.total == Decimal(120_000)


def test_table_writes_nothing_where_nothing_is_decided(three_boards):
    (view,) = round_views(Round.objects.all())
    table = kronor_per_year(view).table
    written = {row[0]: row[2:] for row in table.rows}
    nbsp = "\u00a0"
    assert written["A-nämnden"] == [f"40{nbsp}000"] * 4
    assert written["B-nämnden"] == [f"20{nbsp}000", "0", f"20{nbsp}000", "0"]
    assert written["C-nämnden"] == [f"60{nbsp}000", "", f"60{nbsp}000", ""]
    assert table.sums[2:] == [f"120{nbsp}000", f"40{nbsp}000"] * 2
