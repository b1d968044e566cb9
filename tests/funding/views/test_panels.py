"""The rounds of a project as they stood on a day in the past, by what counted by then."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories.funding import RoundSourceFactory, open_round
from tests.funding.conftest import decide, text_of

pytestmark = pytest.mark.django_db
EARLY, LATE = date(2016, 12, 5), date(2016, 12, 21)


@pytest.fixture
def show(seed_round, financiers, signed_in, steering):
    """Opened on 21 November 2016; Kungsbacka's yes counts early in December, the others' late."""
    RoundSourceFactory(round=seed_round)
    open_round(seed_round, at=datetime(2016, 11, 21, 9, tzinfo=UTC))
    for name, board in financiers.items():
        decide(seed_round, board, on=EARLY if name == "Kungsbacka" else LATE)
    address = reverse("funding:program_rounds", args=[seed_round.project.program_id])

    def show(day):
        return text_of(signed_in(steering).get(address, {"on": day}))

    return show


def test_money_and_state_are_those_of_the_day(show):
    before = show("2016-12-04")
    assert "Decided: 0 kr" in before and "in force" not in before
    between = show("2016-12-20")
    assert "Decided: 120 000 kr" in between
    assert "waiting for" in between and "Kungsbacka" not in between.split("waiting for")[1][:80]
    after = show("2016-12-21")
    assert "Decided: 2 760 000 kr" in after and "in force since 2016-12-21" in after


def test_a_round_that_was_not_open_yet_is_not_shown(show):
    assert "Medfinansiering 2017–2019" not in show("2016-11-20")
    assert "Medfinansiering 2017–2019" in show("2016-11-21")


@pytest.mark.parametrize("day", ["", "i fjol", "2017-02-31", "a\x00b"])
def test_what_is_no_day_shows_the_rounds_of_today(show, day):
    assert "in force since 2016-12-21" in show(day)


def test_a_day_that_lies_ahead_shows_the_rounds_of_today(show):
    ahead = timezone.localdate() + timedelta(days=1)
    assert "in force since 2016-12-21" in show(ahead.isoformat())
