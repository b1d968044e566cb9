"""Rules of updates, without a database."""

from datetime import date
from decimal import Decimal

from programs.choices import ReportingState
from programs.rules import updates

TODAY = date(2026, 11, 22)
START = date(2017, 1, 1)


def test_update_is_not_dated_in_the_future():
    assert list(updates.obstacles_to_day(date(2026, 11, 23), TODAY, START)) == [
        "An update cannot be dated in the future: today is 2026-11-22."
    ]
    assert list(updates.obstacles_to_day(TODAY, TODAY, START)) == []


def test_update_can_be_dated_from_a_year_before_the_project():
    assert list(updates.obstacles_to_day(date(2016, 1, 1), TODAY, START)) == []
    assert list(updates.obstacles_to_day(date(2015, 12, 31), TODAY, START)) == [
        "The project starts on 2017-01-01: an update can be dated from 2016-01-01 at the earliest."
    ]


def test_year_before_a_leap_day_is_the_day_before_march():
    assert updates.earliest_day(date(2024, 2, 29)) == date(2023, 2, 28)


def test_change_of_status_needs_a_written_reason():
    assert list(updates.obstacles_to_reason("Pågår", "Uppnått", "  ")) == [
        "The status changes from “Pågår” to “Uppnått”: write the reason."
    ]
    assert list(updates.obstacles_to_reason("Pågår", "Uppnått", "Allt är gjort.")) == []
    assert list(updates.obstacles_to_reason("Pågår", "Pågår", "")) == []


def test_first_status_is_no_change():
    assert list(updates.obstacles_to_reason(None, "Pågår", "")) == []


def test_update_without_a_report_is_refused():
    assert list(updates.obstacles_to_report(" \n")) == [
        "Write what has been done, or that nothing has."
    ]


def test_status_of_another_program_is_refused():
    assert list(updates.obstacles_to_status(1, 1)) == []
    assert list(updates.obstacles_to_status(1, 2)) == ["Choose one of the program's own words."]


def test_update_sent_meanwhile_must_be_read_first():
    assert list(updates.obstacles_to_overtake(None, None)) == []
    assert list(updates.obstacles_to_overtake(7, 7)) == []
    assert len(list(updates.obstacles_to_overtake(None, 7))) == 1


def test_nobody_writes_before_there_are_words_and_the_time_has_come():
    assert list(updates.obstacles_to_write(True, TODAY, START)) == []
    assert list(updates.obstacles_to_write(False, TODAY, date(2028, 1, 1))) == [
        "The program has no status words yet: its strategist chooses them.",
        "The project starts on 2028-01-01: updates can be written from 2027-01-01.",
    ]


def test_goal_that_came_of_a_change_has_no_updates_of_earlier_days():
    assert list(updates.obstacles_to_day_of_goal(date(2018, 6, 30), None)) == []
    assert list(updates.obstacles_to_day_of_goal(START, START)) == []
    assert list(updates.obstacles_to_day_of_goal(date(2016, 12, 31), START)) == [
        "The goal holds from 2017-01-01: it has no updates of earlier days."
    ]


def test_ended_goal_is_not_reported_on():
    assert list(updates.obstacles_to_report_on(None)) == []
    assert list(updates.obstacles_to_report_on(START)) == [
        "The goal ended on 2017-01-01 and is not reported on any more."
    ]


def test_actual_needs_a_target_and_is_not_negative():
    assert list(updates.obstacles_to_actual(None, has_target=False)) == []
    assert list(updates.obstacles_to_actual(Decimal(0), has_target=True)) == []
    assert list(updates.obstacles_to_actual(Decimal(-1), has_target=False)) == [
        "The goal has no target that an actual could be compared to.",
        "The actual cannot be less than 0.",
    ]


def test_round_is_answered_while_it_is_open_about_a_goal_it_asks_about():
    refusals = {
        state: list(updates.obstacles_to_answer_round(state, is_asked=True))
        for state in ReportingState
    }
    assert refusals == {
        ReportingState.PREPARING: ["The reporting round is not open yet."],
        ReportingState.OPEN: [],
        ReportingState.CLOSED: ["The reporting round is closed: its report is frozen."],
    }
    assert list(updates.obstacles_to_answer_round(ReportingState.OPEN, is_asked=False)) == [
        "The reporting round does not ask about this goal."
    ]


def test_required_question_must_be_answered_and_no_other():
    assert list(updates.obstacles_to_answer(" ", is_required=True)) == [
        "This question must be answered."
    ]
    assert list(updates.obstacles_to_answer("", is_required=False)) == []
    assert list(updates.obstacles_to_answer("Ja.", is_required=True)) == []
    assert list(updates.obstacles_to_answers([])) == []
    assert list(updates.obstacles_to_answers([7])) == [
        "An answer belongs to a question that is not asked."
    ]


def test_update_is_returned_once_by_another_while_it_is_the_newest():
    returnable = {"is_own": False, "is_newest": True, "is_returned": False, "ended_on": None}
    assert list(updates.obstacles_to_return(**returnable)) == []
    wrong = {"is_own": True, "is_newest": False, "is_returned": True, "ended_on": START}
    assert list(updates.obstacles_to_return(**wrong)) == [
        "Nobody returns an update of their own: write a new one.",
        "The update has been returned already.",
        "A later update has been sent: only the newest one of a goal is returned.",
        "The goal ended on 2017-01-01 and is not reported on any more.",
    ]


def test_return_says_what_is_missing():
    assert list(updates.obstacles_to_comment(" ")) == ["Write what is missing."]
    assert list(updates.obstacles_to_comment("Antalet.")) == []
