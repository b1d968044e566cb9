"""When groups meet next, and who can join, leave and end them."""

from datetime import date

from programs.rules import groups

LAST, TODAY = date(2018, 3, 1), date(2018, 4, 1)


def test_next_meeting_is_the_booked_one_else_by_the_interval():
    assert groups.next_meeting(LAST, 4, None) == date(2018, 3, 29)
    assert groups.next_meeting(LAST, 4, date(2018, 5, 2)) == date(2018, 5, 2)


def test_next_meeting_is_unknown_without_an_interval_or_a_meeting():
    assert groups.next_meeting(LAST, None, None) is None
    assert groups.next_meeting(None, 4, None) is None


def test_meeting_is_overdue_the_day_after_it_was_expected():
    assert not groups.is_overdue(TODAY, TODAY)
    assert groups.is_overdue(date(2018, 3, 31), TODAY)
    assert not groups.is_overdue(None, TODAY)


def test_meeting_of_an_ended_group_is_never_overdue():
    assert not groups.is_overdue(LAST, TODAY, ended_on=date(2018, 3, 31))
    assert groups.is_overdue(LAST, TODAY, ended_on=TODAY)


def joined(**facts):
    usual = {
        "period": (LAST, None),
        "held": [],
        "is_active": True,
        "gives_oneself_a_role": False,
        "ended_on": None,
    }
    return list(groups.obstacles_to_join(**{**usual, **facts}))


def test_join_has_no_obstacle_for_an_active_person():
    assert joined() == []
    assert joined(held=[(date(2016, 1, 1), date(2017, 12, 31))]) == []


def test_join_names_every_obstacle():
    assert joined(period=(LAST, date(2018, 1, 1)), is_active=False, gives_oneself_a_role=True) == [
        "The members of this group see its program: nobody gives that to themselves.",
        "The person is deactivated. Let them sign in again first.",
        "The term cannot end before it begins.",
    ]
    assert joined(held=[(date(2017, 1, 1), None)]) == [
        "The person is already a member from 2017-01-01."
    ]


def test_join_is_refused_beyond_the_end_of_the_group():
    assert joined(ended_on=TODAY) == ["The group ended 2018-04-01."]
    assert joined(period=(LAST, TODAY), ended_on=TODAY) == []


def left(last_day, period=(LAST, None)):
    return list(groups.obstacles_to_leave(period=period, last_day=last_day, today=TODAY))


def test_term_ends_on_a_day_within_it():
    assert left(TODAY) == []
    assert left(LAST) == []
    assert left(date(2018, 2, 1)) == ["The term cannot end before it begins (2018-03-01)."]


def test_term_that_has_ended_is_not_ended_again_nor_prolonged():
    assert left(TODAY, (LAST, date(2018, 3, 15))) == ["The term ended 2018-03-15."]
    assert left(date(2018, 12, 31), (LAST, date(2018, 6, 30))) == [
        "The term ends 2018-06-30 already: add a new one instead."
    ]


def test_group_does_not_end_before_its_last_meeting_nor_twice():
    def ended(**facts):
        usual = {"ended_on": None, "last_day": TODAY, "last_met_on": LAST}
        return list(groups.obstacles_to_end(**{**usual, **facts}))

    assert ended() == []
    assert ended(last_met_on=date(2018, 5, 1)) == [
        "The group has a meeting on 2018-05-01, after it would end."
    ]
    assert ended(ended_on=LAST) == ["The group ended 2018-03-01."]


def test_ended_group_meets_no_more():
    assert list(groups.obstacles_to_meet(TODAY, LAST)) == ["The group ended 2018-03-01."]
    assert list(groups.obstacles_to_meet(LAST, LAST)) == []


def test_meeting_with_adjustments_is_kept():
    assert list(groups.obstacles_to_remove_meeting(0)) == []
    assert list(groups.obstacles_to_remove_meeting(1)) == [
        "1 adjustment belongs to the meeting: remove it first."
    ]
