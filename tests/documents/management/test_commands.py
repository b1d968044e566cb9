"""The operator's commands: document and review, as the contract has them."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import Organization
from documents import tasks
from documents.models import DocumentFile
from documents.services import documents, overrides, reviews
from tests.documents.sample import SamplePaper
from tests.factories.accounts import BoardFactory
from tests.pdf.word import margins

pytestmark = pytest.mark.django_db


def run(*args):
    out, err = StringIO(), StringIO()
    status = 0
    try:
        call_command(*args, stdout=out, stderr=err)
    except SystemExit as stop:
        status = stop.code
    return status, out.getvalue(), err.getvalue()


def test_document_lists_kinds_and_ids(board):
    assert f"sample\t{board.pk}\t{board.name}\n" in run("document", "--list")[1]


def test_document_writes_the_same_draft_each_time(board, tmp_path):
    for name in ("a.pdf", "b.PDF"):
        run("document", "sample", str(board.pk), "--output", str(tmp_path / name))
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.PDF").read_bytes()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_document_finds_by_diary_number(board, tmp_path):
    run("document", "sample", "LN HSTD 150021", "--output", str(tmp_path / "a.pdf"))
    assert (tmp_path / "a.pdf").exists()


def test_document_writes_the_issued_file_while_it_says_the_same(
    sample_paper, board, decider, tmp_path
):
    rendering = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    stored = bytes(DocumentFile.objects.get().content)
    target = tmp_path / "a.pdf"
    run("document", "sample", str(board.pk), "--output", str(target))
    assert target.read_bytes() == stored
    run("document", "sample", str(board.pk), "--draft", "--output", str(target))
    assert target.read_bytes() != stored
    board.note = "Något nytt."
    board.save()
    run("document", "sample", str(board.pk), "--output", str(target))
    assert target.read_bytes() != stored


def test_document_is_written_in_the_language_that_is_asked_for(bilingual, board, tmp_path):
    contents = []
    for language in ((), ("--language", "sv"), ("--language", "en")):
        target = tmp_path / "a.pdf"
        run("document", "sample", str(board.pk), *language, "--output", str(target))
        contents.append(target.read_bytes())
    assert contents[0] == contents[1] != contents[2]
    with pytest.raises(CommandError) as caught:
        call_command("document", "sample", str(board.pk), language="de", output="a.pdf")
    assert str(caught.value) == "It is not made in 'de', only in: sv, en."


def test_document_writes_an_editable_copy_by_the_ending(sample_paper, board, decider, tmp_path):
    target = tmp_path / "a.docx"
    _status, _out, said = run("document", "sample", "LN HSTD 150021", "--output", str(target))
    assert said == f"Editable copy of the draft written to {target}\n"
    assert margins(target.read_bytes())["header"].split("\t")[1] == "UTKAST"
    rendering = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    year = DocumentFile.objects.get().document.reference
    _status, _out, said = run("document", "sample", str(board.pk), "--output", str(target))
    assert said == f"Editable copy of document {year} written to {target}\n"
    assert year in margins(target.read_bytes())["footer"]


def test_document_says_when_there_is_no_editable_copy(board, tmp_path, monkeypatch):
    monkeypatch.setattr(SamplePaper, "is_editable", False)
    with pytest.raises(CommandError, match="no editable copy of a sample"):
        run("document", "sample", str(board.pk), "--output", str(tmp_path / "a.docx"))


@pytest.mark.parametrize(
    "args",
    [
        ("letter", "1", "--output", "a.pdf"),
        ("sample", "999999", "--output", "a.pdf"),
        ("sample", "LN NONE 1", "--output", "a.pdf"),
        ("sample", "{board}", "--output", "a.odt"),
        ("sample", "{board}", "--output", "/nowhere/at/all/a.docx"),
        ("sample", "{board}", "--output", "/nowhere/at/all/a.pdf"),
        ("sample",),
        (),
    ],
)
def test_document_says_in_a_sentence_what_is_wrong(board, args):
    with pytest.raises(CommandError) as caught:
        call_command("document", *[arg.format(board=board.pk) for arg in args])
    assert str(caught.value).endswith((".", "--list."))


def test_review_prints_one_finding_a_line_and_says_if_anything_blocks(sample_paper, board, decider):
    board.note = "XX kr"
    board.save()
    status, out, _err = run("review", "sample", str(board.pk))
    first, second = out.splitlines()
    assert status == 1
    assert first.startswith("block unfilled_placeholder Sammanfattning: ")
    assert second == "warn no_address Avsändare: Skriv avsändarens adress."
    finding = reviews.findings_of(sample_paper, board)[0]
    overrides.keep(sample_paper, board, finding, by=decider, reason="Romerskt\ntal.")
    status, out, _err = run("review", "sample", str(board.pk))
    assert status == 0
    assert "(kept: Romerskt tal.)" in out


def test_review_speaks_to_machines(board):
    status, out, _err = run("review", "sample", str(board.pk), "--json")
    assert status == 0
    assert json.loads(out) == [
        {
            "severity": "warn",
            "code": "no_address",
            "where": "Avsändare",
            "field": "",
            "what": "Skriv avsändarens adress.",
            "overridable": True,
            "overridden_reason": "",
            "stops": False,
        }
    ]


def test_review_reads_all_of_a_kind_each_under_its_name(board):
    other = BoardFactory(name="Lokala nämnden i Hylte", note="XX kr")
    status, out, _err = run("review", "sample", "--all")
    lines = out.splitlines()
    assert status == 1
    assert [line for line in lines if line.startswith("#")] == [
        f"# sample {each.pk}" for each in Organization.objects.order_by("pk")
    ]
    under = lines[lines.index(f"# sample {other.pk}") + 1]
    assert under.startswith("block unfilled_placeholder Sammanfattning: ")
    status, out, _err = run("review", "sample", "--all", "--json")
    told = {each["id"]: each["findings"] for each in json.loads(out)}
    assert [each["field"] for each in told[other.pk]] == ["summary", ""]


@pytest.mark.parametrize("args", [(), ("sample",), ("letter", "--all"), ("sample", "999999")])
def test_review_says_in_a_sentence_what_is_wrong(board, args):
    with pytest.raises(CommandError) as caught:
        call_command("review", *args)
    assert str(caught.value).endswith((".", "--list", "--all."))
