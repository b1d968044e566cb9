"""Pages of participants: who moved is followed from one cohort to the next, with what counts."""

from datetime import date

import pytest
from django.urls import reverse

from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    OwnLinkFactory,
    ParticipantFactory,
    SessionFactory,
)
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
