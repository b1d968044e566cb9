"""Rules of updates, without a database."""

from datetime import date

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
