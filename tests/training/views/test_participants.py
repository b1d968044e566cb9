"""Pages of participants: who moved is followed from one cohort to the next, with what counts."""

from datetime import date

import pytest
from django.urls import reverse

from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    OwnLinkFactory,
    ParticipantFactory,
    SeatBookingFactory,
    SessionFactory,
)
from training.queries import ledger_of
from training.services import participants

pytestmark = pytest.mark.django_db


@pytest.fixture
def moved(cohort, leader):
    """Somebody who was at one session of the cohort, and then went on in another."""
    someone = ParticipantFactory(cohort=cohort)
    session = SessionFactory(cohort=cohort, title="Före flytten", held_on=date(2017, 1, 10))
    AttendanceFactory(session=session, participant=someone)
    later = CohortFactory(course=cohort.course, name="Omgång 9", ends_on=date(2099, 1, 1))
    return participants.transfer(someone, later, by=leader, on=date(2017, 2, 1))


def test_who_moved_is_led_to_the_other_cohort_and_back(moved, leader, signed_in):
    page, old = signed_in(leader), moved.came_from
    assert f'<a href="{moved.get_absolute_url()}">Omgång 9</a>' in page.get(
        old.get_absolute_url()
    ).text.replace("\n", "")
    assert f'<a href="{old.get_absolute_url()}">2016–2018</a>' in page.get(
        moved.get_absolute_url()
    ).text.replace("\n", "")


def test_what_was_attended_before_a_move_is_listed_where_it_counts(moved, leader, signed_in):
    shown = signed_in(leader).get(moved.get_absolute_url())
    assert "Före flytten" in shown.text
    assert "There 1 of 1 times" in shown.text
    assert "1 training day of 2 is missing." in shown.text


def test_own_page_lists_what_was_attended_before_a_move(moved, client):
    link = OwnLinkFactory(participant=moved)
    told = client.get(reverse("training:own", args=[link.code])).text
    assert "Före flytten" in told
    assert "1 training day of 2 is missing." in told


def test_who_is_moved_gets_a_seat_of_the_cohort_moved_to(cohort, leader, signed_in):
    later = CohortFactory(course=cohort.course, name="Omgång 9", ends_on=date(2099, 1, 1))
    here, there = SeatBookingFactory(cohort=cohort), SeatBookingFactory(cohort=later)
    third = SeatBookingFactory(cohort=CohortFactory(course=cohort.course))
    someone = ParticipantFactory(cohort=cohort, booking=here)
    page = signed_in(leader)
    url = reverse("training:participant_transfer", args=[someone.pk])
    asked = {"cohort": later.pk, "booking": third.pk, "on": "2017-02-01"}
    refused = page.post(url, asked)
    assert refused.status_code == 422
    assert refused.context["form"].errors == {
        "booking": ["These seats are booked in another cohort."]
    }
    page.post(url, asked | {"booking": there.pk})
    assert [ledger_of(each).sum("used") for each in (cohort, later)] == [0, 1]


def test_nobody_is_moved_to_a_cohort_that_has_ended(cohort, leader, signed_in):
    later = CohortFactory(course=cohort.course, ends_on=date(2018, 6, 15))
    someone = ParticipantFactory(cohort=cohort)
    url = reverse("training:participant_transfer", args=[someone.pk])
    refused = signed_in(leader).post(url, {"cohort": later.pk, "on": "2018-06-16"})
    assert (refused.status_code, "The cohort ended on 2018-06-15." in refused.text) == (422, True)
