"""A meeting's package: made part by part, bound once, issued with what it was bound of."""

import io
from datetime import date

import pikepdf
import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from documents import tasks
from documents.models import Document, PackagePart
from documents.services import documents, printing
from funding.pdf.meetings import AgendaPaper
from funding.pdf.packages import PackagePaper
from funding.pdf.proposals import ProposalPaper
from funding.services import attachments
from tests.factories.files import pdf as file
from tests.factories.funding import MeetingFactory
from tests.funding.services.conftest import make_proposal
from tests.pdf import structure
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db
PAPER = PackagePaper()
DAY = date(2016, 12, 8)


@pytest.fixture
def meeting(board, writer):
    meeting = MeetingFactory(board=board, held_on=DAY, place="Stadshuset")
    for place, title in enumerate(("Det första ärendet", "Det andra ärendet"), 1):
        draft = make_proposal(
            board, None, title=title, state="draft", diary_number=f"LN HSTD 15000{place}"
        )
        attachments.attach(draft, by=writer, name=f"bilaga {place}.pdf", content=file(title))
        draft.state, draft.meeting = "on_agenda", meeting
        meeting.items.create(proposal=draft, position=place)
        draft.save()
    return meeting


def work_off(rendering):
    """Run the jobs that wait, and those that they defer, each once."""
    done = set()
    while waiting := ProcrastinateJob.objects.exclude(pk__in=done).order_by("pk").first():
        done.add(waiting.pk)
        name = {"documents.render": tasks.render, "documents.make_part": tasks.make_part}
        name[waiting.task_name](**waiting.args)
    rendering.refresh_from_db()
    assert rendering.problem == ""
    return rendering


def jobs():
    return sorted(ProcrastinateJob.objects.values_list("task_name", flat=True))


def test_package_of_three_documents_is_made_part_by_part_and_bound_once(meeting, writer):
    rendering = documents.request_draft(PAPER, meeting, by=writer)
    assert jobs() == ["documents.make_part"] * 3
    for position in (2, 0, 0):  # a job that comes twice does its work once
        tasks.make_part(rendering_id=str(rendering.pk), position=position)
    assert "documents.render" not in jobs()
    tasks.make_part(rendering_id=str(rendering.pk), position=1)
    tasks.make_part(rendering_id=str(rendering.pk), position=1)
    assert jobs().count("documents.render") == 1
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert (rendering.state, PackagePart.objects.count()) == ("done", 0)
    content = bytes(rendering.file.content)
    assert validate(content, "3a") == []
    assert validate(content, "ua1") == []
    with pikepdf.open(io.BytesIO(content)) as book:
        marks = [str(book.Root.Outlines.First.Next.Title)]
        assert marks == ["1. Dagordning"] or marks == ["1. Agenda"]
        names = sorted(book.attachments)
    assert [name for name in names if "bilaga" in name] == [
        *("02_1_bilaga 1.pdf", "03_1_bilaga 2.pdf")
    ]
    tree = structure.read(content)
    assert len(structure.texts(tree, "H1")) == 4
    assert len(structure.find(tree, "Part")) == 3


def test_contents_say_on_which_page_of_the_file_each_document_begins(meeting):
    pages = structure.page_texts(printing.make(printing.freeze(PAPER, meeting)).content)
    contents = [line.split() for line in pages[0].splitlines()]
    rows = {line[0]: int(line[-1]) for line in contents if line and line[0] in ("1", "2", "3")}
    assert rows["1"] == 2
    assert "Det första ärendet" in pages[rows["2"] - 1]
    assert "Det andra ärendet" in pages[rows["3"] - 1]


def test_what_is_issued_goes_along_as_it_is_and_the_rest_as_a_draft(meeting, writer):
    proposal = meeting.proposals.get(title="Det första ärendet")
    rendering = documents.request_draft(ProposalPaper(), proposal, by=writer)
    rendering.purpose = "issue"
    rendering.save()
    document = _issued(ProposalPaper(), proposal, writer)
    parts = printing.freeze(PAPER, meeting)["data"]["parts"]
    assert [each["document"] and each["document"]["id"] for each in parts] == [
        *(None, document.pk, None)
    ]
    ProcrastinateJob.objects.all().delete()
    rendering = work_off(documents.request_draft(PAPER, meeting, by=writer))
    pages = structure.page_texts(bytes(rendering.file.content))
    (first,) = [text for text in pages[2:] if "Det första ärendet" in text][:1]
    assert document.reference in first
    assert "UTKAST" not in first
    assert "UTKAST" in pages[-1]


def _issued(paper, obj, by):
    """Issue a paper past its review: what it says is not asked here."""
    from django.contrib.contenttypes.models import ContentType
    from django.utils import timezone

    from documents.models import DocumentFile

    frozen = printing.freeze(paper, obj, at=timezone.now())
    frozen["paper"]["number"] = "2026:77"
    made = printing.make(frozen)
    document = Document.objects.create(
        kind=paper.kind,
        owner=paper.owner(obj),
        year=2026,
        number=77,
        title=paper.title(frozen["data"]),
        language=frozen["data"]["language"],
        content_type=ContentType.objects.get_for_model(obj),
        object_id=obj.pk,
        snapshot=frozen,
        template_version="1",
        engine_version="1",
        sha256=made.sha256,
        page_count=made.page_count,
        size=len(made.content),
        issued_at=timezone.now(),
        issued_by=by,
    )
    DocumentFile.objects.create(document=document, content=made.content)
    return document


def test_an_issued_package_names_its_parts_and_is_made_again_to_the_byte(meeting, writer):
    rendering = work_off(documents.request_issue(PAPER, meeting, by=writer))
    document = rendering.document
    content = bytes(document.file.content)
    parts = document.snapshot["parts"]
    assert [each["title"] for each in parts][1:] == ["Det första ärendet", "Det andra ärendet"]
    assert all(len(each["sha256"]) == 64 and each["pages"] for each in parts)
    assert document.page_count == 1 + sum(each["pages"] for each in parts)
    assert printing.make(document.snapshot).content == content
    assert validate(content, "3a") == []
    assert validate(content, "ua1") == []


def test_a_package_whose_matter_changed_while_it_was_made_is_not_issued(meeting, writer):
    rendering = documents.request_issue(PAPER, meeting, by=writer)
    proposal = meeting.proposals.first()
    proposal.summary = "Något nytt."
    proposal.save_fields("summary")
    for position in range(3):
        tasks.make_part(rendering_id=str(rendering.pk), position=position)
    tasks.render(rendering_id=str(rendering.pk))
    rendering.refresh_from_db()
    assert rendering.state == "failed"
    assert "changed" in rendering.problem or "ändrat" in rendering.problem
    assert Document.objects.count() == 0


def test_a_part_that_fails_fails_the_package_and_says_so(meeting, writer, monkeypatch):
    rendering = documents.request_draft(PAPER, meeting, by=writer)
    monkeypatch.setattr(tasks.printing, "make_part", lambda named: 1 / 0)
    for position in range(3):
        tasks.make_part(rendering_id=str(rendering.pk), position=position)
    rendering.refresh_from_db()
    assert rendering.state == "failed"
    assert rendering.problem
    assert "documents.render" not in jobs()


def test_the_page_shows_how_many_documents_are_made(meeting, writer, signed_in):
    rendering = documents.request_draft(PAPER, meeting, by=writer)
    tasks.make_part(rendering_id=str(rendering.pk), position=1)
    page = signed_in(writer).get(rendering.get_absolute_url())
    assert "1 of 3 documents are made." in page.text
    assert 'value="1" max="3"' in page.text
    assert page["Refresh"] == "3"


def test_package_asks_as_many_queries_for_twenty_matters_as_for_two(
    board, meeting, django_assert_max_num_queries
):
    for place in range(3, 20):
        make_proposal(board, meeting, title=f"Ärende {place}", diary_number=f"LN HSTD 1600{place}")
    with django_assert_max_num_queries(11):
        assert len(PAPER.snapshot(PAPER.queryset().get(pk=meeting.pk))["parts"]) == 20


def test_only_the_boards_own_people_have_its_package(
    meeting, writer, registrar, stranger, administrator, signed_in
):
    names = {"kind": "package", "pk": meeting.pk}
    at = {
        page: reverse(f"documents:{page}", kwargs=names) for page in ("preview", "draft", "issue")
    }
    assert "Det andra ärendet" in signed_in(registrar).get(at["preview"]).text
    assert signed_in(registrar).post(at["issue"]).status_code == 403
    for person in (stranger, administrator):
        assert signed_in(person).get(at["preview"]).status_code == 404
        assert signed_in(person).post(at["draft"]).status_code == 404
        assert signed_in(person).post(at["issue"]).status_code == 404
    assert PackagePart.objects.count() == 0
    asked = signed_in(writer).post(at["draft"])
    assert asked.status_code == 302
    assert signed_in(stranger).get(asked.url).status_code == 404
    assert AgendaPaper.view_permission == PAPER.view_permission
