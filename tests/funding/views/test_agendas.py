"""Pages of an agenda: put on, ordered, taken off, numbered, decided item after item."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from funding.models import AgendaItem
from funding.services import agendas
from tests.factories.funding import DecisionFactory, MeetingFactory, ProposalFactory
from tests.funding.conftest import text_of
from tests.funding.views.conftest import HELD, make_proposal

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"funding:{name}", args=args)


@pytest.fixture
def matters(meeting, writer):
    return [agendas.add_matter(meeting, title=t, by=writer) for t in ("Upprop", "Rapporter", "Val")]


def order_of(meeting):
    return [str(item) for item in meeting.items.all()]


def test_items_are_hidden_from_other_boards_and_read_by_the_rest_of_the_authority(
    meeting, matters, decider, registrar, stranger, administrator, signed_in
):
    pages = ("matter_edit", "matter_decide", "item_absences")
    verbs = ("item_remove", "meeting_order", "meeting_place", "meeting_copy_attendance")
    of_meeting = ("meeting_number", "meeting_attendance", "meeting_add_matter", "meeting_notice")
    for person, status in (
        (stranger, 404),
        (administrator, 404),
        (decider, 403),
        (registrar, 403),
    ):
        client = signed_in(person)
        for name in (*pages, *of_meeting):
            pk = meeting.pk if name.startswith("meeting") else matters[0].pk
            assert client.get(url(name, pk)).status_code == status, name
            assert client.post(url(name, pk)).status_code == status, name
        for name in verbs:
            pk = meeting.pk if name.startswith("meeting") else matters[0].pk
            assert client.post(url(name, pk)).status_code == status, name
    assert order_of(meeting) == ["Upprop", "Rapporter", "Val"]


def test_matter_is_put_on_the_agenda_and_edited(meeting, writer, signed_in):
    client = signed_in(writer)
    said = {"title": "Delegationsbeslut", "diary_number": "LN HSTD 160001"}
    response = client.post(url("meeting_add_matter", meeting.pk), said)
    item = meeting.items.get()
    assert response.headers["Location"] == meeting.get_absolute_url()
    assert client.post(url("meeting_add_matter", meeting.pk), {"title": ""}).status_code == 422
    page = client.get(url("matter_edit", item.pk))
    said = {"title": "Anmälda beslut", "diary_number": "", "seen": page.context["seen"]}
    client.post(url("matter_edit", item.pk), said)
    assert order_of(meeting) == ["Anmälda beslut"]


def test_ready_proposal_is_put_on_the_agenda_from_the_page_of_the_meeting(
    board, other_board, meeting, writer, signed_in
):
    mine = ProposalFactory(financier=board, state="ready", title="Medel till tjänsten")
    foreign = ProposalFactory(financier=other_board, state="ready")
    draft = ProposalFactory(financier=board)
    client = signed_in(writer)
    for pk in (foreign.pk, draft.pk, "", "x", "9" * 40):
        assert client.post(url("meeting_place", meeting.pk), {"proposal": pk}).status_code == 404
    response = client.post(url("meeting_place", meeting.pk), {"proposal": mine.pk}, follow=True)
    assert "Medel till tjänsten" in response.text
    assert order_of(meeting) == ["Medel till tjänsten"]


def test_buttons_move_an_item_a_step_without_script(meeting, matters, writer, signed_in):
    client = signed_in(writer)
    first, second, third = (each.pk for each in matters)
    where = url("meeting_order", meeting.pk)
    client.post(where, {"order": [first, second, third], "up": third})
    assert order_of(meeting) == ["Upprop", "Val", "Rapporter"]
    client.post(where, {"order": [first, third, second], "down": first})
    assert order_of(meeting) == ["Val", "Upprop", "Rapporter"]
    client.post(where, {"order": [third, first, second], "up": third})
    assert order_of(meeting) == ["Val", "Upprop", "Rapporter"]


def test_script_is_answered_with_a_status_and_the_reason_waits_on_the_page(
    meeting, matters, writer, signed_in
):
    client = signed_in(writer)
    first, second, third = (each.pk for each in matters)
    asked = {"headers": {"X-Requested-With": "fetch"}}
    where = url("meeting_order", meeting.pk)
    assert client.post(where, {"order": [third, second, first]}, **asked).status_code == 204
    assert order_of(meeting) == ["Val", "Rapporter", "Upprop"]
    for wrong in ([first], ["x", "9" * 5000], []):
        assert client.post(where, {"order": wrong}, **asked).status_code == 409
    assert "load the page again" in client.get(meeting.get_absolute_url()).text
    assert order_of(meeting) == ["Val", "Rapporter", "Upprop"]


def test_item_without_paragraph_is_taken_off_and_one_with_it_is_not(
    meeting, matters, writer, signed_in
):
    client = signed_in(writer)
    client.post(url("item_remove", matters[0].pk))
    assert order_of(meeting) == ["Rapporter", "Val"]
    AgendaItem.objects.filter(pk=matters[1].pk).update(paragraph=7)
    page = client.post(url("item_remove", matters[1].pk), follow=True)
    assert "It has § 7" in page.text
    assert order_of(meeting) == ["Rapporter", "Val"]


def test_late_item_is_marked_and_one_in_time_is_not(board, writer, signed_in):
    today = timezone.localdate()
    for days, (due, marks) in enumerate(((today - timedelta(days=1), 1), (today, 0), (None, 0))):
        held_on = today + timedelta(days=days)
        held = MeetingFactory(board=board, held_on=held_on, documents_by=due)
        agendas.add_matter(held, title="Val", by=writer)
        page = signed_in(writer).get(held.get_absolute_url())
        assert page.text.count("after the deadline") == marks
        assert [row.is_late for row in page.context["agenda"]] == [bool(marks)]


def test_paragraphs_are_proposed_shown_and_changed(board, meeting, matters, writer, signed_in):
    earlier = MeetingFactory(board=board, held_on=date(2016, 3, 1))
    AgendaItem.objects.create(meeting=earlier, title="Val", paragraph=40)
    client = signed_in(writer)
    form = client.get(url("meeting_number", meeting.pk)).context["form"]
    said = {name: form[name].value() for name in form.fields}
    assert [said[f"paragraph_{each.pk}"] for each in matters] == [41, 42, 43]
    taken = client.post(
        url("meeting_number", meeting.pk), {**said, f"paragraph_{matters[0].pk}": 40}
    )
    assert taken.status_code == 422
    assert list(taken.context["form"].errors) == [f"paragraph_{matters[0].pk}"]
    said[f"paragraph_{matters[2].pk}"] = 50
    response = client.post(url("meeting_number", meeting.pk), said)
    assert response.headers["Location"] == url("matter_decide", matters[0].pk)
    assert [item.paragraph for item in meeting.items.all()] == [41, 42, 50]
    late = client.post(url("meeting_number", meeting.pk), said)
    assert late.status_code == 422
    assert "Somebody else has changed the agenda" in late.text


def test_minutes_go_from_one_undecided_item_to_the_next(
    board, meeting, proposal, matters, writer, signed_in
):
    client = signed_in(writer)
    first, second, third = matters

    def decide(item, paragraph):
        said = {"outcome": "noted", "paragraph": paragraph, "minutes": "Antecknas."}
        response = client.post(url("matter_decide", item.pk), said)
        return response.headers["Location"]

    assert decide(second, 2) == url("matter_decide", third.pk)
    assert decide(third, 3) == url("decision_record", proposal.pk)
    form = client.get(url("decision_record", proposal.pk)).context["form"]
    said = {"outcome": "rejected", "paragraph": form["paragraph"].value()}
    assert said["paragraph"] == 4
    response = client.post(url("decision_record", proposal.pk), said)
    assert response.headers["Location"] == url("matter_decide", first.pk)
    assert decide(first, 1) == meeting.get_absolute_url()
    page = client.get(meeting.get_absolute_url())
    assert [str(row.outcome) for row in page.context["agenda"]] == [
        "rejected",
        "noted",
        "noted",
        "noted",
    ]


def test_outcome_of_a_matter_is_asked_for_in_words_and_undone(meeting, matters, writer, signed_in):
    client = signed_in(writer)
    where = url("matter_decide", matters[0].pk)
    for said, field in (
        ({"paragraph": "1"}, "outcome"),
        ({"outcome": "noted", "paragraph": "noll"}, "paragraph"),
        ({"outcome": "referred", "paragraph": "1"}, "minutes"),
        ({"outcome": "noted", "paragraph": "1", "minutes": "x" * 100_000}, "minutes"),
    ):
        response = client.post(where, said)
        assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    client.post(where, {"outcome": "noted", "paragraph": "1"})
    assert client.post(url("matter_undo", matters[0].pk), {"reason": ""}).status_code == 422
    client.post(url("matter_undo", matters[0].pk), {"reason": "Fel ärende"})
    assert client.get(url("matter_undo", matters[0].pk)).status_code == 302
    assert meeting.items.get(pk=matters[0].pk).outcome == ""


def test_matter_is_tabled_to_a_named_meeting_in_the_browser(
    board, meeting, matters, writer, signed_in
):
    later = MeetingFactory(board=board, held_on=meeting.held_on + timedelta(days=30))
    page = reverse("funding:matter_decide", args=[matters[0].pk])
    client = signed_in(writer)
    assert client.get(page).context["form"]["tabled_to"].value() == later.pk
    data = {"outcome": "tabled", "paragraph": "1", "minutes": "", "tabled_to": later.pk}
    assert client.post(page, {**data, "tabled_to": "99999"}).status_code == 422
    assert client.post(page, data).status_code == 302
    there = text_of(client.get(later.get_absolute_url()))
    assert f"tabled at the meeting of {meeting.held_on}" in there
    assert f"to the meeting of {later.held_on}" in text_of(client.get(meeting.get_absolute_url()))


def test_page_of_a_meeting_asks_the_same_for_one_item_and_for_thirty(
    board, writer, signed_in, meeting
):
    client = signed_in(writer)
    counts = []
    for more in (1, 29):
        for n in range(more):
            agendas.add_matter(meeting, title=f"Ärende {n}", by=writer)
            decided = ProposalFactory(financier=board, state="decided", meeting=meeting)
            DecisionFactory(proposal=decided, meeting=meeting)
            make_proposal(board, meeting) if n == 0 and more == 1 else None
        with CaptureQueriesContext(connection) as queries:
            assert client.get(meeting.get_absolute_url()).status_code == 200
        with CaptureQueriesContext(connection) as of_history:
            assert client.get(url("meeting_history", meeting.pk)).status_code == 200
        counts.append((len(queries), len(of_history)))
    assert counts[0] == counts[1]
    assert max(counts[0]) <= 15


def test_history_of_a_meeting_tells_of_its_items_attendees_and_notice(
    meeting, matters, writer, signed_in
):
    client = signed_in(writer)
    client.post(
        url("meeting_attendance", meeting.pk),
        {
            "name_new1": "Ada Ek",
            "function_new1": "chair",
            **{f"function_new{n}": "member" for n in range(2, 7)},
            "seen": client.get(url("meeting_attendance", meeting.pk)).context["seen"],
        },
    )
    client.post(url("item_remove", matters[2].pk))
    text = client.get(url("meeting_history", meeting.pk)).text
    for told in ("Rapporter", "Ada Ek", "took an item off the agenda", "entered who attended"):
        assert told in text
    assert HELD.isoformat() in text
