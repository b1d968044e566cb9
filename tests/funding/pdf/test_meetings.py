"""The agenda of a meeting: when, where, each matter; valid when it is full and when it is empty."""

from datetime import date, time

import pytest
from django.urls import reverse

from documents.services import printing
from funding.pdf.meetings import AgendaPaper
from funding.services import agendas, attendance, meetings, proposals
from tests.factories.funding import open_round
from tests.factories.rounds_2016 import complete, delivered
from tests.pdf import structure
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db
PAPER = AgendaPaper()
HELD = date(2016, 12, 8)
HTML = "<script>alert(1)</script> & <b>fet</b> <img src=file:///etc/passwd>"
WORD = "processledarutbildningssamordningsorganisationsutveckling" * 2


@pytest.fixture
def meeting(board, writer):
    said = {"begins_at": time(13), "documents_by": date(2016, 11, 30), "place": "Stadshuset"}
    return meetings.create(board, held_on=HELD, by=writer, **said)


@pytest.fixture
def full(board, other_board, meeting, writer):
    world = delivered(halmstad=board, hylte=other_board)
    open_round(world.round)
    draft = proposals.draft(world.delivery("Halmstad"), by=writer)
    complete(draft, by=writer, dated_on=date(2016, 11, 21))
    ready = proposals.mark_ready(draft, by=writer, reason="Ensam.")
    agendas.add_matter(meeting, title="Val av justerare", by=writer)
    proposals.put_on_agenda(ready, meeting=meeting, by=writer)
    attendance.set_attendees(meeting, [(None, "Ada Ek", "chair")], by=writer)
    return meeting


def made(meeting, language="en"):
    pdf = printing.make(printing.freeze(PAPER, meeting, language=language)).content
    return pdf, " ".join(" ".join(structure.page_texts(pdf)).replace("\u00a0", " ").split())


def is_valid(pdf):
    return validate(pdf, "3a") == [] and validate(pdf, "ua1") == []


def test_agenda_calls_to_the_meeting_and_says_what_is_proposed(full):
    pdf, said = made(full)
    for fact in (
        *("2016-12-08", "13:00", "Stadshuset", "2016-11-30", "Ada Ek (chair)"),
        *("Val av justerare", "Other matter", "Matter to decide", "LN HSTD 150021"),
        *("40 000 kr/år, 2017–2019", "Proposal to decide, 2016-11-21", "Samtliga finansiärer"),
    ):
        assert fact in said, fact
    assert is_valid(pdf)
    tree = structure.read(pdf)
    assert len(structure.find(tree, "H1")) == 1
    assert [each[:2] for each in structure.texts(tree, "H2")] == ["Ca", "Ag", "1.", "2."]
    assert len(structure.find(tree, "Link")) >= 2
    assert is_valid(made(full, "sv")[0])


def test_an_empty_agenda_is_a_valid_paper_that_cannot_be_issued(meeting):
    pdf, said = made(meeting)
    assert "Nothing is on the agenda." in said
    assert is_valid(pdf)
    assert [each.code for each in PAPER.findings(meeting) if each.stops] == ["empty_agenda"]


def test_markup_and_long_words_are_set_as_text_on_the_page(meeting, writer):
    for place in range(40):
        agendas.add_matter(meeting, title=f"{place} {HTML} {WORD}", by=writer)
    pdf, _ = made(meeting)
    words = "".join(structure.all_text(structure.read(pdf)).split()).replace("-", "")
    assert words.count("<script>alert(1)</script>") == words.count(WORD) == 80
    assert validate(pdf, "ua1") == []


def test_agenda_asks_as_many_queries_for_one_matter_as_for_twenty(
    meeting, writer, django_assert_max_num_queries
):
    for place in range(20):
        agendas.add_matter(meeting, title=f"Ärende {place}", by=writer)
    with django_assert_max_num_queries(9):
        PAPER.snapshot(PAPER.queryset().get(pk=meeting.pk))


def test_only_the_boards_own_people_read_an_agenda(
    full, writer, registrar, stranger, administrator, signed_in
):
    names = {"kind": "agenda", "pk": full.pk}
    preview, issue = (reverse(f"documents:{page}", kwargs=names) for page in ("preview", "issue"))
    for person in (writer, registrar):
        client = signed_in(person)
        assert "Val av justerare" in client.get(preview).text
        assert preview in client.get(full.get_absolute_url()).text
    assert signed_in(registrar).post(issue).status_code == 403
    for person in (stranger, administrator):
        assert signed_in(person).get(preview).status_code == 404
        assert signed_in(person).post(issue).status_code == 404
    assert signed_in(writer).post(issue).status_code == 302
