"""Which days a program's page compares."""

from datetime import date

import pytest

from dashboards.forms.programs import StandingForm

TODAY = date(2026, 11, 23)
MET = [date(2026, 3, 10), date(2026, 9, 15)]


def form(met_on=(), begins=date(2013, 1, 1), **data):
    return StandingForm(data, today=TODAY, begins=begins, met_on=met_on)


def test_page_tells_of_today_and_compares_with_the_last_meeting():
    assert form(MET).days == (date(2026, 9, 15), TODAY)


def test_day_of_a_meeting_is_compared_with_the_meeting_before():
    assert form(MET, on="2026-09-15").days == (date(2026, 3, 10), date(2026, 9, 15))


def test_without_a_meeting_before_it_compares_with_a_quarter_back():
    assert form(MET, on="2026-03-01").days == (date(2025, 12, 1), date(2026, 3, 1))


def test_chosen_days_are_compared():
    assert form(MET, on="2018-06-30", since="2017-12-31").days == (
        date(2017, 12, 31),
        date(2018, 6, 30),
    )


@pytest.mark.parametrize(
    ("field", "data", "said"),
    [
        ("on", {"on": "2026-11-24"}, "The day lies ahead"),
        ("on", {"on": "2012-12-31"}, "The program began on 2013-01-01"),
        ("on", {"on": "30 juni"}, "Write the date as year-month-day"),
        ("since", {"on": "2018-06-30", "since": "2018-06-30"}, "Compare with a day before"),
        ("since", {"since": "0"}, "Write the date as year-month-day"),
    ],
)
def test_day_that_cannot_be_is_said_beside_its_field(field, data, said):
    asked = form(MET, **data)
    assert list(asked.errors) == [field]
    assert said in asked.errors[field][0]
    assert asked.days[1] in (TODAY, date(2018, 6, 30))


@pytest.mark.parametrize("blank", ["", " ", "0001-01-01"])
def test_first_day_there_is_and_a_blank_do_no_harm(blank):
    since, on = form(begins=None, on=blank).days
    assert since <= on
