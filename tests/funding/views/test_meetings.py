"""Pages of meetings: inside the authority only, with every refusal in words."""

from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from funding.models import Meeting
from tests.factories.funding import DecisionFactory, MeetingFactory, ProposalFactory

pytestmark = pytest.mark.django_db
HELD = date(2016, 12, 12)


@pytest.fixture
def meeting(board):
    return MeetingFactory(board=board, held_on=HELD, place="Hemliga salen")


def url(name, *args):
    return reverse(f"funding:meeting_{name}", args=args)


def text(response):
    return response.content.decode()


def test_meeting_pages_are_hidden_from_other_boards_and_the_administrator(
    meeting, stranger, administrator, signed_in
):
    for person in (stranger, administrator):
        client = signed_in(person)
        for name in ("detail", "history", "edit", "adjust", "reopen"):
            assert client.get(url(name, meeting.pk)).status_code == 404
            assert client.post(url(name, meeting.pk), {"on": "2016-12-12"}).status_code == 404


def test_meeting_list_never_names_what_a_stranger_may_not_see(meeting, stranger, signed_in):
    client = signed_in(stranger)
    for query in ("", "?export=csv", "?export=xlsx", "?q=Hemliga", "?state=held"):
        response = client.get(url("list") + query)
        assert response.status_code == 200
        assert b"salen" not in response.content
        assert b"Halmstad" not in response.content


def test_meeting_is_read_but_not_changed_by_approver_and_registrar(
    meeting, decider, registrar, signed_in
):
    for person in (decider, registrar):
        client = signed_in(person)
        assert client.get(url("detail", meeting.pk)).status_code == 200
        for name in ("edit", "adjust", "reopen"):
            assert client.get(url(name, meeting.pk)).status_code == 403
        assert client.get(url("create")).status_code == 403


def test_create_enters_a_meeting_of_the_persons_own_board(board, other_board, writer, signed_in):
    client = signed_in(writer)
    said = {"board": board.pk, "held_on": "2016-12-12", "place": "Salen"}
    response = client.post(url("create"), said)
    meeting = Meeting.objects.get()
    assert response.headers["Location"] == url("detail", meeting.pk)
    foreign = client.post(url("create"), {**said, "board": other_board.pk})
    assert foreign.status_code == 422
    again = client.post(url("create"), said)
    assert again.status_code == 422
    assert list(again.context["form"].errors) == ["held_on"]
    assert Meeting.objects.count() == 1


@pytest.mark.parametrize(
    "said",
    [
        {"held_on": "02/11/2026"},
        {"held_on": "2016-02-30"},
        {"held_on": ""},
        {"held_on": "2016-12-12", "place": "x" * 2_000_000},
        {"held_on": "9" * 1000},
        {"held_on": "2016-12-12\x00"},
        {"held_on": "2016-12-12", "begins_at": "halv två"},
        {"held_on": "2016-12-12", "documents_by": "2016-12-13"},
    ],
)
def test_bad_input_gets_a_message_at_its_field(board, writer, signed_in, said):
    response = signed_in(writer).post(url("create"), {"board": board.pk, **said})
    assert response.status_code == 422
    assert response.context["form"].errors


def test_edit_moves_the_meeting(meeting, writer, signed_in):
    client = signed_in(writer)
    seen = client.get(url("edit", meeting.pk)).context["seen"]
    said = {"held_on": "2016-12-13", "begins_at": "13:30", "documents_by": "2016-12-01"}
    client.post(url("edit", meeting.pk), {**said, "place": "", "seen": seen})
    meeting.refresh_from_db()
    assert (meeting.held_on, meeting.place) == (date(2016, 12, 13), "")
    assert (meeting.begins_at, meeting.documents_by) == (time(13, 30), date(2016, 12, 1))


def test_adjust_refuses_with_the_undecided_item_named(meeting, board, writer, signed_in):
    ProposalFactory(financier=board, state="on_agenda", meeting=meeting, title="Ärendet om x")
    client = signed_in(writer)
    page = client.get(url("detail", meeting.pk))
    _minutes, action, *_others = page.context["actions"]
    assert "Ärendet om x" in action.reasons[0]
    response = client.post(url("adjust", meeting.pk), {"on": "2016-12-12"})
    assert response.status_code == 422
    assert "Ärendet om x" in text(response)
    meeting.refresh_from_db()
    assert meeting.adjusted_on is None


def test_adjust_enters_the_day_and_reopen_takes_it_back(meeting, writer, signed_in):
    client = signed_in(writer)
    client.post(url("adjust", meeting.pk), {"on": "2016-12-20"})
    meeting.refresh_from_db()
    assert meeting.adjusted_on == date(2016, 12, 20)
    assert client.get(url("adjust", meeting.pk)).status_code == 302
    assert client.get(url("edit", meeting.pk)).status_code == 302
    client.post(url("reopen", meeting.pk), {"reason": "Fel dag"})
    meeting.refresh_from_db()
    assert meeting.adjusted_on is None


def test_agenda_offers_to_record_what_was_held_and_only_then(board, writer, signed_in):
    held = MeetingFactory(board=board, held_on=HELD)
    ahead = MeetingFactory(board=board, held_on=timezone.localdate() + timedelta(days=7))
    items = [
        ProposalFactory(financier=board, state="on_agenda", meeting=meeting)
        for meeting in (held, ahead)
    ]
    client = signed_in(writer)
    record = [reverse("funding:decision_record", args=[item.pk]) for item in items]
    assert record[0] in text(client.get(url("detail", held.pk)))
    assert record[1] not in text(client.get(url("detail", ahead.pk)))


def test_pages_ask_a_constant_number_of_queries(board, writer, signed_in):
    client = signed_in(writer)
    counts = []
    for more in (1, 29):
        for _ in range(more):
            meeting = MeetingFactory(board=board)
            item = ProposalFactory(financier=board, state="decided", meeting=meeting)
            DecisionFactory(proposal=item, meeting=meeting)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(url("list") + "?per_page=50").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 15
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url("detail", meeting.pk)).status_code == 200
    assert len(queries) <= 15


@pytest.mark.parametrize("sort", ["held_on", "-board", "state", "place", "undecided", "-decided"])
def test_list_sorts_by_every_column(meeting, writer, signed_in, sort):
    assert signed_in(writer).get(url("list") + f"?sort={sort}").status_code == 200


def test_list_filters_by_state_as_the_page_shows_it(board, writer, signed_in):
    ahead = timezone.localdate() + timedelta(days=7)
    made = {
        "planned": MeetingFactory(board=board, held_on=ahead),
        "held": MeetingFactory(board=board, held_on=HELD),
        "adjusted": MeetingFactory(board=board, held_on=date(2016, 3, 1), adjusted_on=HELD),
    }
    client = signed_in(writer)
    for state, meeting in made.items():
        rows = client.get(url("list") + f"?state={state}").context["table"].rows
        assert [row.record for row in rows] == [meeting]
        assert meeting.state == state
