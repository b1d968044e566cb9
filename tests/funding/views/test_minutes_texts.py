"""The text to the minutes: what was decided under each §, for the board's own people."""

from django.urls import reverse

from funding.rules.agendas import Minutes
from funding.rules.decisions import Ruling
from funding.services import agendas, decisions
from tests.factories.funding import MeetingFactory
from tests.funding.services.conftest import CLAUSE, HELD, YES, make_proposal


def page_of(meeting):
    return reverse("funding:meeting_text", args=[meeting.pk])


def test_texts_stand_in_the_order_of_their_paragraphs(board, writer, signed_in):
    meeting = MeetingFactory(board=board, held_on=HELD)
    agendas.add_matter(meeting, title="Val av justerare", by=writer)
    matter = meeting.items.get()
    first = make_proposal(board, meeting, title="Ett ärende", summary="Det gäller en sak.")
    waiting = make_proposal(board, meeting, title="Ett som väntar", summary="Det väntar.")
    agendas.decide_matter(matter, Minutes(9, outcome="noted", minutes="Ada Ek väljs."), by=writer)
    decisions.record(first, YES, by=writer)
    response = signed_in(writer).get(page_of(meeting))
    headings = [each.heading for each in response.context["texts"]]
    assert headings == ["§\u00a07 Ett ärende", "§\u00a09 Val av justerare", "Ett som väntar"]
    for said in (CLAUSE.removeprefix("att ")[:20], "Det gäller en sak.", "Ada Ek väljs."):
        assert said in response.text
    assert [str(each.label) for each in response.context["texts"]] == [
        *("Decision", "", "Proposed decision")
    ]
    assert response.text.count('data-copy="') == 4
    assert waiting.summary in response.text
    part = signed_in(writer).get(page_of(meeting), headers={"HX-Request": "true"})
    assert "<html" not in part.text


def test_another_outcome_is_said_in_a_sentence(board, writer, signed_in):
    meeting = MeetingFactory(board=board, held_on=HELD)
    proposal = make_proposal(board, meeting)
    decision = decisions.record(proposal, Ruling(paragraph=7, outcome="rejected"), by=writer)
    assert "rejects the proposal." in signed_in(writer).get(page_of(meeting)).text
    page = signed_in(writer).get(decision.get_absolute_url())
    assert "rejects the proposal." in page.text
    assert f'data-copy="decision-{decision.pk}"' in page.text


def test_texts_are_the_boards_own(board, writer, stranger, signed_in):
    meeting = MeetingFactory(board=board, held_on=HELD)
    make_proposal(board, meeting, summary="Hemligt.")
    assert signed_in(stranger).get(page_of(meeting)).status_code == 404
    assert "Hemligt." in signed_in(writer).get(page_of(meeting)).text
