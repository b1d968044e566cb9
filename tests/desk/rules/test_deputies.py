"""Who can stand in for whom, and when it can end."""

from datetime import date

from desk.rules.deputies import obstacles_to_appoint, obstacles_to_end

TODAY = date(2026, 11, 23)
PERIOD = (date(2026, 11, 20), date(2026, 11, 30))


def reasons(**changes):
    fine = {
        "period": PERIOD,
        "is_oneself": False,
        "are_active": True,
        "today": TODAY,
        "held": [],
    }
    return list(obstacles_to_appoint(**{**fine, **changes}))


def test_somebody_else_can_stand_in_for_a_while():
    assert reasons() == []


def test_each_obstacle_is_named():
    assert reasons(is_oneself=True, are_active=False) == [
        "Nobody is their own deputy: choose somebody else.",
        "Both must be able to sign in.",
    ]
    assert reasons(period=PERIOD[::-1]) == ["The last day lies before the first."]
    past = (date(2026, 1, 1), date(2026, 1, 9))
    assert reasons(period=past) == ["The last day has passed already."]
    [said] = reasons(held=[(date(2026, 11, 30), date(2026, 12, 9)), past])
    assert said.startswith("The same person stands in already, from 2026-11-30")


def test_a_deputyship_can_end_earlier_and_no_later():
    assert list(obstacles_to_end(PERIOD, TODAY, TODAY)) == []
    assert len(list(obstacles_to_end(PERIOD, PERIOD[1], TODAY))) == 1
    assert list(obstacles_to_end(PERIOD, date(2026, 11, 1), TODAY)) == [
        "The last day lies before the first."
    ]
    assert list(obstacles_to_end(PERIOD, TODAY, date(2026, 12, 1))) == ["It has ended already."]
