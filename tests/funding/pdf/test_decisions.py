"""The extract of a decision: every fact in its place, both standards, its later life beside it."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.core.management import call_command
from django.urls import reverse

from documents.services import printing
from funding.models import Decision
from funding.pdf.decisions import DecisionPaper
from funding.rules.decisions import Ruling
from funding.rules.delegations import Delegation
from funding.services import (
    appeals,
    attendance,
    corrections,
    decisions,
    delegations,
    meetings,
    proposals,
)
from tests.factories.funding import open_round
from tests.factories.rounds_2016 import complete, delivered
from tests.pdf import structure
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db
PAPER = DecisionPaper()
HELD, ADJUSTED, POSTED = date(2016, 12, 8), date(2016, 12, 12), date(2016, 12, 14)
AMOUNTS = dict.fromkeys((2017, 2018, 2019), Decimal(40_000))
PEOPLE = [
    (None, "Ada Ek", "chair"),
    (None, "Bo Al", "member"),
    (None, "Cia Asp", "serving"),
    (None, "Dan Lind", "officer"),
]
MOTIONS = "Bo Al yrkar avslag. Ordföranden ställer förslagen mot varandra."
HTML = "<script>alert(1)</script> & <b>fet</b> <img src=file:///etc/passwd>"
WORD = "processledarutbildningssamordningsorganisationsutveckling" * 3
NAME = "Łukasz Šimůnek Ő. محمد"


@pytest.fixture
def proposal(board, other_board, writer):
    board.postal_address = "Region Halland\nBox 517\n301 80 Halmstad"
    board.definite_name = "Halmstadsnämnden"
    board.save()
    world = delivered(halmstad=board, hylte=other_board)
    open_round(world.round)
    draft = proposals.draft(world.delivery("Halmstad"), by=writer)
    complete(draft, by=writer, dated_on=date(2016, 11, 21))
    return proposals.mark_ready(draft, by=writer, reason="Ensam.")


@pytest.fixture
def meeting(board, proposal, writer):
    meeting = meetings.create(board, held_on=HELD, place="Stadshuset", by=writer)
    proposals.put_on_agenda(proposal, meeting=meeting, by=writer)
    attendance.set_attendees(meeting, PEOPLE, by=writer)
    return meeting


def record(proposal, by, **said):
    clauses = tuple(proposal.clauses.values_list("text", flat=True))
    ruling = Ruling(paragraph=72, outcome="approved", amounts=AMOUNTS, clauses=clauses)
    return decisions.record(proposal, replace(ruling, **said), by=by)


@pytest.fixture
def decision(proposal, meeting, writer, registrar):
    item = meeting.items.get()
    absent = meeting.attendees.get(name="Ada Ek")
    attendance.set_absences(item, {absent.pk: "disqualified"}, by=writer)
    said = {"motions": MOTIONS, "reservations": "Bo Al reserverar sig.", "votes_for": 1}
    made = record(proposal, writer, **said, votes_against=1, votes_abstained=0)
    meetings.adjust_minutes(meeting, on=ADJUSTED, by=writer)
    meetings.announce(meeting, posted_on=POSTED, by=writer)
    return decisions.register_extract(made, on=ADJUSTED, by=registrar)


def made(decision, language=None):
    """Return the draft as PDF and its words on one line; each page reads the decision anew."""
    decision = PAPER.find(str(decision.pk))
    pdf = printing.make(printing.freeze(PAPER, decision, language=language)).content
    return pdf, " ".join(" ".join(structure.page_texts(pdf)).replace("\u00a0", " ").split())


def is_valid(pdf):
    return validate(pdf, "3a") == [] and validate(pdf, "ua1") == []


def test_extract_says_what_was_decided_by_whom_and_how_to_appeal(decision):
    pdf, said = made(decision, "en")
    for fact in (
        *("Extract of the minutes", "2016-12-08", "Stadshuset", "§ 72", "LN HSTD 150021"),
        *("Halmstadsnämnden decides", "40 000 kr/år", "120 000", "Bo Al yrkar avslag"),
        *("Bo Al reserverar sig.", "Bo Al (member), Cia Asp (substitute, serving)"),
        *("Ada Ek (disqualified)", "Dan Lind (officer)", "Regionkontoret"),
        *("The minutes were adjusted on 12 December 2016.", "posted on 14 December 2016"),
        *("The last day to appeal is 4 January 2017.", "True extract, certified by"),
    ):
        assert fact in said, fact
    assert is_valid(pdf)


def test_extract_is_in_the_language_that_is_asked_for(decision):
    frozen = printing.freeze(PAPER, decision)
    assert (frozen["data"]["language"], PAPER.languages_of(decision)) == ("sv", ("sv", "en"))
    pdf, said = made(decision)
    assert "Sista dag" in said or "Beslut" in said
    assert is_valid(pdf)


def test_a_reading_aid_meets_one_heading_of_the_first_level_and_every_table_head(decision, writer):
    corrections.correct(
        decision, on=ADJUSTED, wrong="tjänsten", right="en tjänst", reason="Skrivfel.", by=writer
    )
    tree = structure.read(made(decision, "en")[0])
    assert structure.texts(tree, "H1") == [decision.title]
    assert structure.texts(tree, "H2")[:3] == ["Decision", "Decided amounts", "Corrections"]
    tables = structure.find(tree, "Table")
    assert len(tables) == 4
    assert all(structure.find(table, "TH") for table in tables)
    words = structure.all_text(tree)
    order = [words.index(each) for each in ("Halmstadsnämnden decides", "120", "How to appeal")]
    assert order == sorted(order)


def test_twin_on_the_web_says_the_same(decision, writer, signed_in):
    url = reverse("documents:preview", kwargs={"kind": "decision", "pk": decision.pk})
    page = signed_in(writer).get(url + "?language=en")
    text = unescape(re.sub(r"<[^>]+>", "", page.text)).replace("\u00a0", " ")
    for fact in ("Halmstadsnämnden decides", "Ada Ek (disqualified)", "4 January 2017"):
        assert fact in text


def test_a_correction_stands_beside_with_its_reason(decision, writer):
    wrong, right = "Halmstadsnämnden", "Halmstadnämnden"
    corrections.correct(
        decision, on=ADJUSTED, wrong=wrong, right=right, reason="Namnet felskrivet.", by=writer
    )
    pdf, said = made(decision, "en")
    assert "A clerical error is corrected: see Corrections." in said
    assert "2016-12-12 Halmstadsnämnden Halmstadnämnden Namnet felskrivet." in said
    assert is_valid(pdf)


def test_an_appealed_decision_says_so_and_an_annulled_one_that_it_holds_no_longer(
    decision, registrar
):
    appeal = appeals.register(decision, received_on=date(2016, 12, 20), by=registrar)
    assert "Appealed on 20 December 2016. The decision counts" in made(decision, "en")[1]
    appeals.settle(appeal, outcome="annulled", on=date(2017, 3, 1), by=registrar)
    said = made(decision, "en")[1]
    assert "Annulled by a court on 1 March 2017. The decision holds no longer." in said
    assert "Appealed on" not in said


def test_an_appeal_that_came_too_late_changes_nothing(decision, registrar):
    appeals.register(decision, received_on=date(2017, 1, 5), by=registrar)
    assert "Appealed" not in made(decision, "en")[1]


def test_a_replaced_decision_names_the_one_that_replaced_it(decision):
    later = Decision.objects.get(pk=decision.pk)
    later.pk, later.replaces, later.paragraph = None, decision, None
    later.meeting, later.decided_on = None, date(2017, 2, 1)
    later.delegate, later.delegation_point = "Ordföranden", "3.2"
    later.created_at = None
    later.save(force_insert=True)
    assert "Replaced by a later decision: Ordföranden, 2017-02-01." in made(decision, "en")[1]
    assert "Replaces an earlier decision: § 72" in made(later, "en")[1]


def test_a_delegated_decision_names_delegate_point_and_meeting(proposal, writer, board):
    ruling = Ruling(
        paragraph=None,
        outcome="approved",
        amounts=AMOUNTS,
        clauses=tuple(proposal.clauses.values_list("text", flat=True)),
    )
    chair = Delegation("Nämndens ordförande", "2.4", HELD)
    decision = delegations.record(proposal, ruling, chair, by=writer)
    pdf, said = made(decision, "en")
    assert "Decision by delegation" in said
    assert "Nämndens ordförande decides" in said
    assert "Point of the delegation order 2.4" in said or "2.4" in said
    assert "not reported to a meeting yet" in said
    decisions.register_extract(decision, on=HELD, by=writer)
    told = meetings.create(board, held_on=date(2016, 12, 20), by=writer)
    delegations.report(decision, meeting=told, by=writer)
    assert "Reported to the meeting on 20 December 2016." in made(decision, "en")[1]
    assert is_valid(pdf)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"outcome": "rejected"}, "Halmstadsnämnden rejects the proposal."),
        ({"outcome": "referred", "asked_for": "En budget."}, "refers the matter back"),
        ({"outcome": "tabled"}, "Halmstadsnämnden tables the matter."),
        ({"outcome": "answered"}, "regards the matter as answered"),
        ({"outcome": "dropped"}, "takes the matter off the agenda"),
    ],
)
def test_another_outcome_is_said_in_a_sentence(said, words, proposal, meeting, writer):
    decision = record(proposal, writer, amounts={}, clauses=(), **said)
    pdf, text = made(decision, "en")
    assert words in text
    assert "Decided amounts" not in text
    assert ("cannot be appealed" in text) == (said["outcome"] in ("referred", "tabled", "dropped"))
    assert is_valid(pdf)


def test_what_was_changed_stands_beside_what_was_asked(proposal, meeting, writer):
    clause = "att Halmstadsnämnden medfinansierar tjänsten med 30 000 kr/år, 2017–2019"
    less = dict.fromkeys(AMOUNTS, Decimal(30_000))
    decision = record(proposal, writer, outcome="changed", amounts=less, clauses=(clause,))
    data = printing.freeze(PAPER, decision, language="en")["data"]
    assert data["money"]["columns"] == ["Asked", "Decided", "Difference"]
    assert data["money"]["sums"]["amounts"] == ["120000", "90000", "-30000"]


@pytest.mark.django_db(transaction=True)
def test_extract_of_a_referral_says_what_the_board_had_before_it(proposal, meeting, writer):
    decision = record(
        proposal, writer, outcome="referred", asked_for="Ny budget.", amounts={}, clauses=()
    )
    before = printing.freeze(PAPER, decision)["data"]
    proposal.refresh_from_db()
    proposals.revise(
        proposal,
        by=writer,
        fields={"summary": "Allt är annorlunda."},
        clauses=[],
        signatories=[],
        recipients=["Någon annan"],
    )
    after = printing.freeze(PAPER, Decision.objects.get(pk=decision.pk))["data"]
    assert after["summary"] == before["summary"]
    assert after["recipients"] == ["Regionkontoret", "Samtliga finansiärer"]


def test_markup_and_long_words_are_set_as_text_on_the_page(proposal, meeting, writer):
    said = f"{HTML} {WORD} {NAME}"
    attendance.set_attendees(meeting, [(None, NAME, "chair")], by=writer)
    decision = record(proposal, writer, outcome="changed", clauses=(said,), motions=said * 20)
    decision.title, decision.reservations = said[:300], said
    decision.save()
    pdf, text = made(decision)
    words = structure.all_text(structure.read(pdf))
    joined = "".join(words.split()).replace("-", "")
    assert joined.count("<script>alert(1)</script>") >= 20
    assert joined.count(WORD) >= 20
    assert "ŁukaszŠimůnekŐ." in joined
    assert "root:" not in text
    assert is_valid(pdf)


def test_the_same_snapshot_gives_the_same_bytes(decision):
    frozen = printing.freeze(PAPER, decision)
    assert printing.make(frozen).content == printing.make(frozen).content


def test_review_finds_nothing_in_a_right_decision(decision):
    assert PAPER.findings(decision) == []


def test_review_names_a_clause_that_says_another_amount(proposal, meeting, writer):
    clause = "att Halmstadsnämnden medfinansierar tjänsten med 30 000 kr/år, 2017–2018"
    decision = record(proposal, writer, outcome="changed", clauses=(clause,))
    codes = [each.code for each in PAPER.findings(decision)]
    assert codes == ["clause_amount", "clause_years"]


def test_extract_is_not_issued_before_the_minutes_are_adjusted(proposal, meeting, writer):
    decision = record(proposal, writer)
    assert [str(each) for each in PAPER.obstacles_to_issue(decision)] == [
        "The minutes are not adjusted yet."
    ]


def test_only_the_boards_own_people_read_it_and_only_its_secretary_issues_it(
    decision, writer, decider, registrar, stranger, administrator, signed_in
):
    preview = reverse("documents:preview", kwargs={"kind": "decision", "pk": decision.pk})
    issue = reverse("documents:issue", kwargs={"kind": "decision", "pk": decision.pk})
    detail = decision.get_absolute_url()
    for person in (writer, decider, registrar):
        client = signed_in(person)
        assert "Ada Ek" in client.get(preview).text
        assert preview in client.get(detail).text
    for person in (stranger, administrator):
        page = signed_in(person).get(preview)
        assert page.status_code in (403, 404)
        assert "Ada Ek" not in page.text
        assert signed_in(person).post(issue).status_code in (403, 404)
    assert signed_in(registrar).post(issue).status_code == 403
    assert signed_in(writer).post(issue).status_code == 302


def test_the_command_writes_a_decision(decision, tmp_path):
    target = tmp_path / "extract.pdf"
    call_command("document", "decision", str(decision.pk), output=str(target))
    assert target.read_bytes().startswith(b"%PDF")
