"""Pages of sessions: a series is called off in one act; what was made up is told and put right."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from tests.factories.training import AttendanceFactory, ParticipantFactory, SessionFactory
from training.models import Session
from training.services import sessions

pytestmark = pytest.mark.django_db
DAYS = [date(2017, 1, 10), date(2017, 2, 10), date(2017, 3, 10)]


@pytest.fixture
def series(cohort, leader):
    first = Session(cohort=cohort, kind="supervision", held_on=DAYS[0], hours=Decimal(4))
    return sessions.create_series(first, DAYS, by=leader)


def page(session):
    return reverse("training:session_series_call_off", args=[session.pk])


def test_leader_calls_off_the_rest_of_a_series_with_a_reason(signed_in, leader, series, cohort):
    AttendanceFactory(session=series[1], participant=ParticipantFactory(cohort=cohort))
    client = signed_in(leader)
    assert f'href="{page(series[0])}"' in client.get(series[0].get_absolute_url()).text
    shown = client.get(page(series[0])).text
    assert "2017-01-10, 2017-03-10" in shown
    refused = client.post(page(series[0]), {"reason": ""})
    assert (refused.status_code, "This field is required." in refused.text) == (422, True)
    done = client.post(page(series[0]), {"reason": "Snöoväder."}, follow=True).text
    assert "2 sessions are called off." in done
    assert "Snöoväder." in done
    off = Session.objects.filter(is_called_off=True).order_by("held_on")
    assert list(off.values_list("held_on", flat=True)) == [DAYS[0], DAYS[2]]


def test_nothing_left_to_call_off_is_said_where_one_came_from(signed_in, leader, series):
    sessions.call_off_rest(series[0], by=leader, reason="Snöoväder.")
    turned = signed_in(leader).get(page(series[0]), follow=True)
    assert turned.redirect_chain[0][0] == series[0].get_absolute_url()
    assert "No session of the series is left to call off." in turned.text


def test_steering_group_calls_nothing_off(signed_in, steering, series):
    client = signed_in(steering)
    assert client.get(page(series[0])).status_code == 403
    assert client.post(page(series[0]), {"reason": "Nej."}).status_code == 403
    assert not Session.objects.filter(is_called_off=True).exists()


def test_what_was_made_up_is_told_and_can_be_taken_back(signed_in, leader, steering, cohort):
    session = SessionFactory(cohort=cohort)
    away = AttendanceFactory(session=session, presence="absent", made_up_on=session.held_on)
    url = reverse("training:attendance_make_up", args=[away.pk])
    assert "1 has made it up later." in signed_in(steering).get(session.get_absolute_url()).text
    client = signed_in(leader)
    assert f'href="{url}' in client.get(session.get_absolute_url()).text
    told = client.post(url, {"on": ""}, follow=True).text
    assert "no longer counts as attended" in told
    away.refresh_from_db()
    assert away.made_up_on is None
    refused = client.post(url, {"on": ""})
    assert (refused.status_code, "This field is required." in refused.text) == (422, True)
