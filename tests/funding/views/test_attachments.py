"""Attachments of a proposal: added, named, ordered, removed, downloaded, and frozen."""

from io import BytesIO

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from documents.services import printing
from funding.models import Attachment, Proposal
from funding.services import attachments, proposals
from tests.factories.files import PNG, office, pdf
from tests.factories.rounds_2016 import complete, delivered
from tests.funding.views.test_proposal_writing import client_of, text_of, url
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(board, other_board, writer):
    world = delivered(halmstad=board, hylte=other_board)
    proposal = proposals.draft(world.delivery("Halmstad"), by=writer)
    return complete(proposal, by=writer)


def attach(draft, writer, name="Budget.pdf", content=None):
    return attachments.attach(draft, by=writer, name=name, content=content or pdf(name))


def file_url(attachment, name="file"):
    return reverse(f"funding:attachment_{name}", args=[attachment.pk])


def upload(client, draft, name, content, **more):
    sent = {"file": SimpleUploadedFile(name, content), **more}
    return client.post(url("attachments", draft.pk), sent)


def test_a_file_is_attached_under_its_title_and_downloaded_as_it_was(draft, writer):
    client = client_of(writer)
    content = pdf("Hela budgeten")
    assert upload(client, draft, "Årsbudget 2017.pdf", content, title="Budget").status_code == 302
    attachment = draft.attachments.get()
    assert (attachment.title, attachment.filename) == ("Budget", "Årsbudget 2017.pdf")
    given = client.get(file_url(attachment))
    assert given.content == content
    assert given.headers["Content-Type"] == "application/pdf"
    assert given.headers["Content-Disposition"].startswith("attachment;")
    assert given.headers["X-Content-Type-Options"] == "nosniff"
    assert given.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert given.headers["Cache-Control"] == "private, no-store"
    assert "Budget" in text_of(client.get(url("detail", draft.pk)))
    assert "Budget" in text_of(client.get(url("history", draft.pk)))


def test_without_a_title_it_is_called_as_its_file(draft, writer):
    upload(client_of(writer), draft, "Kalkyl_2017.xlsx", office("xlsx"))
    assert draft.attachments.get().title == "Kalkyl 2017"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("tom.pdf", b"", "empty"),
        ("virus.exe", b"MZ", "Choose a PDF"),
        ("sida.pdf", b"<script>alert(1)</script>", "not what its name says"),
        ("bild.exe.png", PNG, "two endings"),
    ],
)
def test_a_bad_file_is_refused_beside_its_field(draft, writer, name, content, message):
    page = upload(client_of(writer), draft, name, content, title="Bevarad")
    assert page.status_code == 422
    assert message in " ".join(page.context["form"].errors["file"])
    assert 'value="Bevarad"' in page.content.decode()
    assert not Attachment.objects.exists()


def test_no_file_at_all_is_said_and_no_fault(draft, writer):
    assert client_of(writer).post(url("attachments", draft.pk), {}).status_code == 422


def test_the_same_file_twice_is_said(draft, writer):
    attach(draft, writer, "Budget.pdf", pdf("samma"))
    page = upload(client_of(writer), draft, "Annat namn.pdf", pdf("samma"))
    assert page.status_code == 422
    assert "“Budget”" in text_of(page)


def test_attachments_are_moved_named_and_removed_and_numbered_anew(draft, writer):
    client = client_of(writer)
    first, second, third = (attach(draft, writer, f"{name}.pdf") for name in ("A", "B", "C"))
    client.post(file_url(third, "move"), {"to": "up"})
    client.post(file_url(first, "move"), {"to": "up"})
    assert [each.title for each in draft.attachments.all()] == ["A", "C", "B"]
    page = client.get(file_url(second, "edit"))
    client.post(file_url(second, "edit"), {"title": "Bilden", "seen": page.context["seen"]})
    assert client.get(file_url(first, "remove")).status_code == 200
    client.post(file_url(first, "remove"))
    rows = [(each.position, each.title) for each in draft.attachments.all()]
    assert rows == [(1, "C"), (2, "Bilden")]


def test_a_change_of_attachments_ends_the_review(draft, writer):
    proposals.send_to_review(draft, by=writer)
    attach(draft, writer)
    assert Proposal.objects.get().state == "draft"


def test_who_attached_a_file_has_written_some_of_it(draft, writer, decider):
    attach(draft, decider)
    attachments.rename(draft.attachments.get(), by=writer, title="Annan")
    assert Proposal.objects.filter(pk=draft.pk).written_by(decider).exists()


def test_nothing_changes_once_the_text_is_locked(draft, writer):
    attachment = attach(draft, writer)
    Proposal.objects.filter(pk=draft.pk).update(state="ready")
    client = client_of(writer)
    upload(client, draft, "Sen.pdf", pdf("sen"))
    client.post(file_url(attachment, "move"), {"to": "up"})
    client.post(file_url(attachment, "remove"))
    client.post(file_url(attachment, "edit"), {"title": "Annan"})
    assert [each.title for each in draft.attachments.all()] == ["Budget"]
    assert client.get(url("attachments", draft.pk)).status_code == 302
    assert client.get(file_url(attachment)).status_code == 200


def test_attachments_are_seen_inside_the_authority_only(draft, writer, stranger, registrar):
    attachment = attach(draft, writer)
    pages = [file_url(attachment, name) for name in ("file", "edit", "remove")]
    outside = client_of(stranger)
    assert [outside.get(page).status_code for page in pages] == [404, 404, 404]
    assert outside.post(file_url(attachment, "move")).status_code == 404
    inside = client_of(registrar)
    assert [inside.get(page).status_code for page in pages] == [200, 403, 403]


def test_attachments_are_named_in_the_paper_and_lie_inside_it(draft, writer):
    attach(draft, writer, "Budget.pdf", pdf("en"))
    sheet = office("xlsx")
    attach(draft, writer, "Kalkyl.xlsx", sheet)
    frozen = printing.freeze(proposals.PAPER, proposals.PAPER.find(str(draft.pk)))
    made = printing.make(frozen)
    assert made.content == printing.make(frozen).content
    with pikepdf.open(BytesIO(made.content)) as file:
        inside = {name: each.get_file().read_bytes() for name, each in file.attachments.items()}
        types = {name: each.get_file().mime_type for name, each in file.attachments.items()}
    assert inside.pop("data.json")
    assert inside == {"1_Budget.pdf": pdf("en"), "2_Kalkyl.xlsx": sheet}
    assert types["2_Kalkyl.xlsx"] == Attachment.objects.get(position=2).media_type
    assert validate(made.content, "3a") == []
    assert validate(made.content, "ua1") == []
