"""The proposal as an editable copy (.docx): every fact, real headings, lists and tables."""

import json
import time

import pytest

from documents.paper import canonical
from documents.services import printing
from tests.facts import seed_000
from tests.funding.pdf.test_proposals import HTML, PAPER, changed
from tests.funding.pdf.test_proposals import proposal as proposal
from tests.pdf.word import all_text, margins, opens_in_libreoffice, read, rows, styled

pytestmark = pytest.mark.django_db


def copy_of(proposal) -> bytes:
    return printing.make_copy(printing.freeze(PAPER, PAPER.find(str(proposal.pk))))


def test_copy_has_every_fact_of_the_2016_proposal(proposal):
    assert seed_000.missing(all_text(copy_of(proposal))) == []


def test_copy_has_the_headings_lists_and_table_of_the_paper(proposal):
    content = copy_of(proposal)
    assert styled(content, "Title") == [proposal.title]
    assert styled(content, "Heading 1") == [
        "Förslag till beslut",
        "Sammanfattning",
        "Bakgrund",
        "Mål",
        "Kompletteringar och förtydligande",
        "Ekonomiska konsekvenser av beslutet",
        "Beslutet ska skickas till",
    ]
    assert len(styled(content, "List Number")) == 8
    assert [clause[:4] for clause in styled(content, "Clause")] == ["att "]
    _letterhead, money = read(content).tables
    assert rows(money)[0] == ["Finansiär", "2017", "2018", "2019", "Totalt"]
    assert [row[-1] for row in rows(money)][-2:] == ["2\u00a0160\u00a0000", "2\u00a0760\u00a0000"]
    assert margins(content)["header"] == "Region Halland\tUTKAST\tLN HSTD 150021"
    about = read(content).core_properties
    assert (about.author, about.language) == ("Region Halland", "sv-SE")
    assert about.title == f"UTKAST: {proposal.title}"


def test_the_same_snapshot_gives_the_same_copy(proposal):
    frozen = printing.freeze(PAPER, proposal)
    again = json.loads(canonical(frozen))
    assert printing.make_copy(frozen) == printing.make_copy(again)


def test_copy_opens_in_libreoffice_where_there_is_one(proposal, tmp_path):
    opens = opens_in_libreoffice(copy_of(proposal), tmp_path)
    if opens is None:
        pytest.skip("LibreOffice is not on this machine.")
    assert opens


def test_markup_in_texts_is_text_in_the_copy(proposal, writer):
    proposal = changed(proposal, writer, summary=HTML, title=HTML, addressee=HTML)
    text = all_text(copy_of(proposal))
    assert text.count("<script>alert(1)</script>") >= 3
    assert not [each for each in read(copy_of(proposal)).part.rels.values() if each.is_external]


def test_an_empty_draft_is_a_copy_too(proposal, writer):
    proposal.clauses.all().delete()
    empty = dict.fromkeys(("summary", "background", "clarifications", "financial_text"), "")
    proposal = changed(proposal, writer, **empty, dated_on=None, diary_number="", addressee="")
    proposal.source.content.clear()
    content = printing.make_copy(printing.freeze(PAPER, proposal))
    assert styled(content, "Title") == [proposal.title]


def test_two_hundred_goals_are_all_there_and_made_while_one_waits(proposal):
    frozen = printing.freeze(PAPER, proposal)
    goals = [f"Mål {n}: processledarutbildningssamordning" for n in range(200)]
    frozen["data"]["goals"] = goals
    printing.make_copy(frozen)
    begun = time.process_time()
    content = printing.make_copy(frozen)
    assert time.process_time() - begun < 1  # some 40 ms; a page makes it while the person waits
    assert styled(content, "List Number") == goals


def test_an_english_copy_speaks_english_around_the_same_facts(proposal, writer):
    content = copy_of(changed(proposal, writer, language="en"))
    assert "Proposed decision" in styled(content, "Heading 1")
    assert margins(content)["header"].split("\t")[1] == "DRAFT"
    assert margins(content)["footer"].startswith("Editable copy. ")
    assert read(content).core_properties.language == "en-GB"
