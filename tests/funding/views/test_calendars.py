"""The calendar: a year of a board's meetings, month by month, with what is due and what is late."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import OrganizationRole
from funding.services import agendas
from tests.factories.funding import MeetingFactory

pytestmark = pytest.mark.django_db
CALENDAR = reverse("funding:meeting_calendar")


def shown(page):
    return [
        (month, [each.held_on for each in meetings])
        for month, _is_now, meetings in page.context["months"]
    ]


def test_calendar_tells_a_year_month_by_month(board, writer, signed_in):
    for day in (date(2016, 12, 12), date(2016, 3, 1), date(2016, 12, 1), date(2017, 1, 9)):
        MeetingFactory(board=board, held_on=day)
    client = signed_in(writer)
    page = client.get(CALENDAR + "?year=2016")
    assert [days for _month, days in shown(page)] == [
        [date(2016, 3, 1)],
        [date(2016, 12, 1), date(2016, 12, 12)],
    ]
    assert {2016, 2017, timezone.localdate().year} == set(page.context["years"])


def test_calendar_shows_the_own_boards_only(board, other_board, writer, stranger, signed_in):
    MeetingFactory(board=board, held_on=date(2016, 3, 1), place="Hemliga salen")
    client = signed_in(stranger)
    for query in ("?year=2016", f"?year=2016&board={board.pk}"):
        page = client.get(CALENDAR + query)
        assert shown(page) == []
        assert "Hemliga salen" not in page.text
        assert board.name not in page.text


def test_calendar_of_one_of_several_boards(board, other_board, writer, signed_in):
    OrganizationRole.objects.create(person=writer, organization=other_board, kind="secretary")
    for each in (board, other_board):
        MeetingFactory(board=each, held_on=date(2016, 3, 1))
    client = signed_in(writer)
    ((_month, both),) = shown(client.get(CALENDAR + "?year=2016"))
    ((_month, one),) = shown(client.get(CALENDAR + f"?year=2016&board={board.pk}"))
    assert (len(both), len(one)) == (2, 1)


@pytest.mark.parametrize("query", ["?year=abc", "?year=99999", "?year=0000", "?board=x", ""])
def test_calendar_of_nonsense_is_that_of_this_year(writer, signed_in, query):
    page = signed_in(writer).get(CALENDAR + query)
    assert page.context["year"] == timezone.localdate().year
    assert "No meeting is entered" in page.text


def test_calendar_says_what_is_due_and_what_came_late(board, writer, signed_in):
    today = timezone.localdate()
    soon = MeetingFactory(
        board=board, held_on=today + timedelta(days=1), documents_by=today - timedelta(days=1)
    )
    agendas.add_matter(soon, title="Sent", by=writer)
    page = signed_in(writer).get(CALENDAR + f"?year={soon.held_on.year}")
    assert "the deadline has passed" in page.text
    assert "1 item came late" in page.text


def test_calendar_asks_the_same_for_one_meeting_and_for_thirty(board, writer, signed_in):
    client = signed_in(writer)
    counts = []
    for more in (1, 29):
        for n in range(more):
            day = date(2016, 1, 1) + timedelta(days=10 * n + more)
            MeetingFactory(board=board, held_on=day)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(CALENDAR + "?year=2016").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 15
