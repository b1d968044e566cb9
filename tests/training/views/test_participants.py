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
from training.choices import LinkState, Stage
from training.models import Participant
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


@pytest.mark.parametrize("left", [Stage.TRANSFERRED, Stage.DROPPED_OUT])
def test_the_link_of_who_left_is_not_said_to_be_open(cohort, leader, signed_in, left):
    link = OwnLinkFactory(participant=ParticipantFactory(cohort=cohort))
    assert link.state == LinkState.OPEN
    why = {"drop_reason": "moved"} if left == Stage.DROPPED_OUT else {}
    link.participant.changes.create(stage=left, on=date(2017, 1, 1), **why)
    assert link.state == LinkState.IDLE
    page = signed_in(leader)
    assert "opens nothing: the person" in page.get(link.participant.get_absolute_url()).text
    # whoever comes back would come in again: it can be withdrawn meanwhile
    page.post(reverse("training:participant_withdraw_link", args=[link.participant_id]))
    link.refresh_from_db()
    assert link.state == LinkState.CLOSED


def test_a_course_with_one_cohort_says_that_there_is_no_other(cohort, leader, signed_in):
    someone = ParticipantFactory(cohort=cohort)
    url = reverse("training:participant_transfer", args=[someone.pk])
    answer = signed_in(leader).get(url, follow=True)
    assert answer.redirect_chain[0][0].startswith(someone.get_absolute_url())
    assert "The course has no other cohort to move to." in answer.text


def test_who_gets_a_freed_seat_is_admitted_with_the_reason_filled_in(cohort, leader, signed_in):
    left = ParticipantFactory(cohort=cohort)
    left.changes.create(stage=Stage.DROPPED_OUT, drop_reason="moved", on=date(2017, 1, 1))
    cohort.capacity = 1
    cohort.save_fields("capacity")
    waits = ParticipantFactory(cohort=cohort, staged=(Stage.WAITING, date(2017, 1, 2)))
    page, url = signed_in(leader), reverse("training:participant_admit", args=[waits.pk])
    reason = page.get(url).context["form"].initial["capacity_reason"]
    assert reason == "Seats were freed by drop-outs."
    refused = page.post(url, {"on": "2017-01-03", "capacity_reason": ""})
    assert set(refused.context["form"].errors) == {"capacity_reason"}
    page.post(url, {"on": "2017-01-03", "capacity_reason": reason})
    assert Participant.objects.with_stage().get(pk=waits.pk).stage == Stage.ACTIVE
    cohort.refresh_from_db()
    assert cohort.capacity_reason == reason
    # who dropped out and returns was registered all the time: nothing is asked
    returns = reverse("training:participant_admit", args=[left.pk])
    assert "capacity_reason" not in page.get(returns).context["form"].fields
    assert page.post(returns, {"on": "2017-01-04"}).status_code == 302
