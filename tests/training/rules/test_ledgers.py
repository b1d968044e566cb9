"""The seat ledger: seats and kr of seed 002, used, freed and left."""

from decimal import Decimal

from training.rules.ledgers import Price, SeatLedger, SeatLine

SEED = Price(Decimal(22_000), {2017: Decimal(9_000)})


def test_fourteen_seats_are_126_000_in_2017_and_308_000_in_all_of_which_182_000_on_no_year():
    line = SeatLine(1, "Halmstad", booked=14, price=SEED)
    assert line.due(2017) == 126_000
    assert line.due(2018) == 0
    assert line.due_in_all == 308_000
    assert line.due_without_year == 182_000


def test_seats_that_nobody_has_and_seats_of_drop_outs_are_unused():
    line = SeatLine(1, "Halmstad", booked=14, used=13, freed=2, completed=11, price=SEED)
    assert (line.remaining, line.unused, line.unused_kr) == (1, 3, 66_000)


def test_seats_carried_over_are_gone_here_and_there_on_the_other_side():
    here = SeatLine(1, "Halmstad", booked=14, used=10, carried_out=3)
    there = SeatLine(1, "Halmstad", booked=5, used=7, carried_in=3)
    assert (here.available, here.remaining) == (11, 1)
    assert (there.available, there.remaining) == (8, 1)


def test_more_participants_than_seats_leave_less_than_none():
    line = SeatLine(1, "Hylte", booked=2, used=3)
    assert (line.remaining, line.unused) == (-1, 0)


def test_sums_and_the_cost_of_each_who_completed_are_of_all_lines():
    lines = (
        SeatLine(1, "Halmstad", booked=14, used=14, completed=13, price=SEED),
        SeatLine(2, "Hylte", booked=17, used=17, completed=14, price=SEED),
    )
    ledger = SeatLedger(lines, (2017,))
    assert ledger.sum("booked") == 31
    assert ledger.due(2017) == 31 * 9_000
    assert ledger.cost_per_completed == Decimal(25_259)  # 31 × 22 000 / 27
    assert SeatLedger(()).cost_per_completed is None
