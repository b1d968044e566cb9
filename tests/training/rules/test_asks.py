"""What a round asks for from bookings: seats × the year's price, and nothing twice."""

from decimal import Decimal

from core.money import kronor
from training.rules.asks import Booked, differences, draft_of, obstacles_to_propose
from training.rules.ledgers import Price, SeatLedger, SeatLine, YearMoney, contracted, parted

PRICE = Price(Decimal(22_000), {2017: Decimal(9_000)})


def booked(pk=1, seats=14, price=PRICE, plan_id=7, body_id=3, **kwargs):
    return Booked(pk, body_id, "Halmstad", f"Omgång {pk}", seats, price, plan_id, **kwargs)


def told(draft):
    return [(ask.body_id, ask.year, ask.seats, ask.amount) for ask in draft.asks]


def test_fourteen_seats_at_nine_thousand_are_asked_for_and_the_rest_is_said():
    draft = draft_of([booked()])
    assert told(draft) == [(3, 2017, 14, Decimal(126_000))]
    assert draft.left_out == (
        f"Omgång 1: {kronor(182_000)} stand on no year and are not asked for.",
    )


def test_a_body_is_asked_once_a_year_for_all_its_cohorts():
    draft = draft_of([booked(1), booked(2, seats=2)])
    assert told(draft) == [(3, 2017, 16, Decimal(144_000))]
    assert [each.pk for each in draft.asks[0].bookings] == [1, 2]


def test_a_share_that_is_there_stays():
    draft = draft_of([booked()], {(3, 2017): "10 × 9 000"}, range(2017, 2018))
    assert told(draft) == []
    assert "is asked for 10 × 9 000 in 2017 already" in draft.left_out[-1]
    assert list(obstacles_to_propose(draft))


def test_seats_of_a_year_are_asked_for_once():
    draft = draft_of([booked(asked={2017: "Platser 2017"})])
    assert told(draft) == []
    assert "“Platser 2017” asks for the seats in 2017 already" in draft.left_out[-1]


def test_a_year_outside_the_round_and_another_price_are_left_out_and_named():
    assert told(draft_of([booked()], {}, range(2018, 2020))) == []
    other = booked(2, plan_id=8, price=Price(Decimal(5_000), {2017: Decimal(5_000)}))
    draft = draft_of([booked(), other])
    assert told(draft) == [(3, 2017, 14, Decimal(126_000))]
    assert "Omgång 2: a body is asked at one price" in draft.left_out[-1]


def test_a_cohort_without_a_price_plan_asks_for_nothing():
    draft = draft_of([booked(price=Price(), plan_id=None)])
    assert (told(draft), len(draft.left_out)) == ([], 1)


def test_sixteen_booked_and_fourteen_asked_for_is_said():
    line = SeatLine(3, "Halmstad", 16, money={2017: YearMoney(asked=14)}, cohort="2016–2018")
    (said,) = differences(SeatLedger((line,), (2017,)))
    assert "16 seats are booked, but 14 are asked for in 2017" in said
    same = SeatLine(3, "Halmstad", 14, money={2017: YearMoney(asked=14)})
    assert list(differences(SeatLedger((same,), (2017,)))) == []


def test_a_lower_decision_pays_for_whole_seats():
    price = Decimal(9_000)
    assert contracted(14, price, Decimal(126_000)) == 14
    assert contracted(14, price, Decimal(120_000)) == 13
    assert contracted(14, price, Decimal(0)) == 0


def test_parts_of_a_share_add_up_to_what_it_gives():
    assert parted(20, [14, 2]) == [14, 6]
    assert parted(10, [14, 2]) == [10, 0]
    assert sum(parted(Decimal(125_000), [Decimal(100_000), Decimal(50_000)])) == 125_000
