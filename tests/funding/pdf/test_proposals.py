"""The proposal as a paper: every fact, both standards, its data inside, the same to the byte."""

import io
import json
import re
import subprocess
from datetime import date
from html import unescape

import pikepdf
import pytest
from django.utils import translation

from documents.paper import canonical
from documents.services import printing
from funding.pdf.proposals import ProposalPaper
from funding.services import proposals
from tests.factories.rounds_2016 import complete, delivered
from tests.facts import seed_000
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db
PAPER = ProposalPaper()
HTML = "att <script>alert(1)</script> & <b>fet</b> <img src=file:///etc/passwd>"


@pytest.fixture
def proposal(board, other_board, writer):
    board.sender_unit = "Regionkontoret"
    board.postal_address = "Region Halland\nBox 517\n301 80 Halmstad"
    board.save()
    writer.title = "Nämndtjänsteman"
    writer.save()
    world = delivered(halmstad=board, hylte=other_board)
    draft = proposals.draft(world.delivery("Halmstad"), by=writer)
    complete(draft, by=writer, dated_on=date(2016, 11, 21))
    return PAPER.find("LN HSTD 150021")


def words_of(pdf: bytes) -> str:
    """Return the text of a PDF as a reader's search sees it."""
    command = ["pdftotext", "-raw", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def changed(proposal, writer, **fields):
    return proposals.revise(
        proposal,
        by=writer,
        fields=fields,
        clauses=list(proposal.clauses.values_list("pk", "text")),
        signatories=[("Vera Skrivare", "Nämndtjänsteman"), ("Ny Chef", "Bitr. regiondirektör")],
        recipients=[each.name for each in proposal.recipients.all()],
    )


def test_paper_is_found_by_its_diary_number_and_by_its_key(proposal):
    assert PAPER.find(" ln hstd 150021 ") == proposal
    assert PAPER.find(str(proposal.pk)) == proposal
    with pytest.raises(type(proposal).DoesNotExist):
        PAPER.find("LN HSTD 999999")


def test_review_finds_nothing_in_the_proposal_of_2016(proposal):
    assert PAPER.findings(proposal) == []


def test_paper_has_every_fact_of_the_2016_proposal_and_is_valid(proposal):
    frozen = printing.freeze(PAPER, proposal)
    pdf = printing.make(frozen)
    text = words_of(pdf.content)
    assert seed_000.missing(text) == []
    assert pdf.page_count == 2
    assert validate(pdf.content, "3a") == []
    assert validate(pdf.content, "ua1") == []
    with pikepdf.open(io.BytesIO(pdf.content)) as file:
        (name,) = file.attachments
        data = bytes(file.attachments[name].get_file().read_bytes())
    assert data == canonical(frozen)
    assert json.loads(data)["data"]["diary_number"] == "LN HSTD 150021"


def test_the_same_snapshot_gives_the_same_bytes(proposal):
    frozen = printing.freeze(PAPER, proposal)
    again = json.loads(canonical(frozen))
    assert printing.make(frozen).sha256 == printing.make(again).sha256


def test_twin_on_the_web_has_every_fact_too(proposal):
    html = PAPER.html(printing.freeze(PAPER, proposal))
    assert seed_000.missing(unescape(re.sub(r"<[^>]+>", "", html))) == []


def test_markup_in_texts_is_set_as_text(proposal, writer):
    proposal = changed(proposal, writer, summary=HTML, title=HTML, addressee=HTML)
    clause = proposal.clauses.get()
    clause.text = HTML
    clause.save()
    pdf = printing.make(printing.freeze(PAPER, PAPER.find(proposal.pk)))
    text = "".join(words_of(pdf.content).split())
    assert text.count("<script>alert(1)</script>") >= 4
    assert "root:" not in text
    assert validate(pdf.content, "ua1") == []


def test_an_empty_draft_is_a_valid_paper_too(proposal, writer):
    bare = dict.fromkeys(
        ["summary", "background", "clarifications", "financial_text", "condition_text"], ""
    )
    proposals.revise(
        proposal,
        by=writer,
        fields={**bare, "dated_on": None, "diary_number": "", "addressee": ""},
        clauses=[],
        signatories=[],
        recipients=[],
    )
    proposal.source.content.clear()
    pdf = printing.make(printing.freeze(PAPER, PAPER.find(str(proposal.pk))))
    assert validate(pdf.content, "3a") == []
    assert validate(pdf.content, "ua1") == []


def test_long_words_and_foreign_letters_stay_on_the_page(proposal, writer):
    word = "processledarutbildningssamordningsorganisationsutveckling" * 3
    name = "Łukasz Šimůnek Ő. محمد"
    proposal = changed(proposal, writer, title=word, officer_name=name, summary=f"{word} {name}")
    pdf = printing.make(printing.freeze(PAPER, PAPER.find(proposal.pk)))
    text = "".join(words_of(pdf.content).split()).replace("-", "")
    assert text.count(word) >= 2
    assert "ŁukaszŠimůnekŐ." in text
    assert validate(pdf.content, "ua1") == []


def test_an_english_paper_speaks_english_around_the_same_facts(proposal, writer):
    proposal = changed(proposal, writer, language="en")
    frozen = printing.freeze(PAPER, PAPER.find(str(proposal.pk)))
    assert frozen["data"]["kind_label"] == "Proposal to decide"
    pdf = printing.make(frozen)
    text = words_of(pdf.content)
    assert "Proposed decision" in text
    assert "DRAFT" in text
    with pikepdf.open(io.BytesIO(pdf.content)) as file:
        assert str(file.Root.Lang) == "en"


def test_two_signatories_stand_with_their_titles(proposal, writer):
    proposal = changed(proposal, writer)
    frozen = printing.freeze(PAPER, PAPER.find(proposal.pk))
    assert frozen["data"]["signatures"]["people"] == [
        {"name": "Vera Skrivare", "role": "Nämndtjänsteman"},
        {"name": "Ny Chef", "role": "Bitr. regiondirektör"},
    ]


def test_paper_is_not_issued_before_it_is_approved(proposal, writer):
    assert list(PAPER.obstacles_to_issue(proposal))
    ready = proposals.mark_ready(proposal, by=writer, reason="Ensam.")
    assert list(PAPER.obstacles_to_issue(ready)) == []
    with translation.override("en"):
        gone = proposals.withdraw(ready, by=writer, reason="Fel.")
        assert "withdrawn" in str(next(iter(PAPER.obstacles_to_issue(gone))))


def test_sender_says_each_thing_once(proposal):
    sender = PAPER.snapshot(proposal)["sender"]
    assert sender == {
        "organization": "Region Halland",
        "unit": "Regionkontoret",
        "lines": ["Box 517", "301 80 Halmstad"],
    }


def test_consequences_and_basis_stand_in_the_paper(proposal, writer):
    proposals.revise(
        proposal,
        by=writer,
        fields={},
        clauses=list(proposal.clauses.values_list("pk", "text")),
        signatories=[],
        recipients=[],
        consequences={"children": (True, "Barn får stöd tidigare.")},
        basis=[(date(2016, 11, 14), "Ansökan från Region Halland")],
    )
    frozen = printing.freeze(PAPER, PAPER.find(str(proposal.pk)))
    assert frozen["data"]["basis"] == [
        "Tjänsteskrivelse, 2016-11-21",
        "Ansökan från Region Halland, 2016-11-14",
    ]
    pdf = printing.make(frozen)
    assert "Barn får stöd tidigare." in words_of(pdf.content)
    assert validate(pdf.content, "3a") == []
    assert validate(pdf.content, "ua1") == []
