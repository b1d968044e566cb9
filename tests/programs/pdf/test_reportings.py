"""The report of a reporting round: frozen for ever once it is closed, a draft while it is open."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from documents.paper import plain
from documents.services import printing, reviews
from programs.models import GoalChange, GoalStatus
from programs.pdf.contents import content_of
from programs.pdf.frozen import read
from programs.pdf.reportings import ReportingPaper, said
from programs.rules.lineages import Words
from programs.services import adoptions, changes, reportings
from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    AskedFactory,
    QuestionFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.pdf import letters
from tests.pdf.letters import RARE
from tests.pdf.places import chapters, outside, words_of
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db
PAPER = ReportingPaper()
MARKUP = "<script>alert(1)</script> & <b>fet</b> <img src=file:///etc/passwd>"
NAMES = f"Łukasz Šimůnek Ő. محمد {RARE}"
WORD = "processledarutbildningssamordningsorganisationsutveckling" * 2


@pytest.fixture
def round_(program, goal):
    round_ = ReportingRoundFactory(program=program, name="Delår 1", introduction="Skriv kort.")
    AskedFactory(round=round_, goal=goal, person=UserFactory(name="Ansgar Ansvarig"))
    return round_


def answered(round_, goal, status, **fields):
    return StatusUpdateFactory(goal=goal, status=status, reporting_round=round_, **fields)


def closed(round_, by):
    return reportings.close(round_, by=by, is_confirmed=True).round


def data_of(round_, language="en"):
    return printing.freeze(PAPER, PAPER.queryset().get(pk=round_.pk), language=language)["data"]


def test_closed_round_says_the_same_for_ever(round_, goal, going_on, strategist):
    question = QuestionFactory(round=round_, text="Vad hände?")
    update = answered(round_, goal, going_on, report="Redovisat.", analysis="Analyserat.")
    update.answers.create(question=question, text="Mycket.")
    frozen = printing.freeze(PAPER, PAPER.queryset().get(pk=closed(round_, strategist).pk))
    StatusUpdateFactory(goal=goal, status=going_on, report="Senare.")
    GoalStatus.objects.filter(pk=going_on.pk).update(word="Ett annat ord")
    assert printing.freeze(PAPER, PAPER.queryset().get(pk=round_.pk)) == frozen
    (told,) = frozen["data"]["projects"][0]["goals"]
    assert (told["report"], told["analysis"]) == ("Redovisat.", "Analyserat.")
    assert told["answers"] == [{"question": "Vad hände?", "text": "Mycket."}]


def test_open_round_is_a_draft_of_what_has_come_in(round_, goal, going_on, project):
    other = SubGoalFactory(project=project, number=2, title="Följa upp")
    AskedFactory(round=round_, goal=other, person=UserFactory(name="Sena Svarare"))
    assert "0 answers came" in data_of(round_)["lead"]
    answered(round_, goal, going_on, report="Halvvägs.")
    data = data_of(round_)
    assert "1 answer came" in data["lead"]
    assert data["projects"][0]["goals"][0]["report"] == "Halvvägs."
    assert [row["cells"] for row in data["missing"]["rows"]] == [
        ["2. Följa upp", str(project), "Sena Svarare"]
    ]
    assert list(PAPER.obstacles_to_issue(round_))
    codes = [each.code for each in PAPER.findings(round_)]
    assert codes == ["no_answer"]


def test_status_is_held_against_the_last_report(
    program, project, round_, goal, going_on, achieved, strategist
):
    answered(round_, goal, going_on)
    closed(round_, strategist)
    later = ReportingRoundFactory(program=program, name="Delår 2")
    AskedFactory(round=later, goal=goal)
    answered(later, goal, achieved)
    data = data_of(later)
    assert data["figure"]["heads"] == ["Status", "Delår 1", "Now"]
    drawn = {bar["label"]: bar["values"] for bar in data["figure"]["bars"]}
    assert drawn == {"Uppnått": ["0", "1"], "Pågår": ["1", "0"]}
    (row,) = data["projects"][0]["table"]["rows"]
    assert row["cells"] == ["1. Slutföra utbildningen", "Pågår", "Uppnått"]


def test_merged_goals_keep_what_the_last_report_said_of_each(
    program, project, goal, going_on, achieved, strategist, leader
):
    second = SubGoalFactory(project=project, number=2, title="Fortbilda")
    gone = SubGoalFactory(project=project, number=3, title="Sprida")
    first = ReportingRoundFactory(program=program, name="Delår 1")
    for each in (goal, second, gone):
        AskedFactory(round=first, goal=each)
        answered(first, each, going_on)
    closed(first, strategist)
    adoptions.adopt(project, adopted_on=date(2017, 1, 1), source="Beslutet", by=strategist)
    merge = GoalChange(
        project=project, kind="merge", changed_on=date(2018, 7, 1), reason="De hör ihop."
    )
    merge = changes.propose(merge, before=[goal, second], after={1: Words(1, "Utbilda")}, by=leader)
    changes.approve(merge, by=strategist)
    new = project.goals.get(title="Utbilda")
    later = ReportingRoundFactory(program=program, name="Delår 2")
    AskedFactory(round=later, goal=new)
    answered(later, new, achieved)
    data = data_of(closed(later, strategist))
    (row,) = data["projects"][0]["table"]["rows"]
    assert row["cells"][1].split("\n\n")[:2] == ["1: Pågår", "2: Pågår"]
    assert "merged 2018-07-01" in row["cells"][1]
    assert [each["cells"][:2] for each in data["gone"]["rows"]] == [["3. Sprida", "Pågår"]]
    drawn = {bar["label"]: bar["values"] for bar in data["figure"]["bars"]}
    assert drawn == {"Uppnått": ["0", "1"], "Pågår": ["3", "0"]}


def test_contradictions_are_frozen_in_both_languages(round_, goal, achieved, strategist):
    achieved.says_target_is_met = True
    achieved.save()
    goal.target, goal.target_unit = Decimal(30), "deltagare"
    goal.save()
    answered(round_, goal, achieved, actual=Decimal(0))
    closed(round_, strategist)
    english, swedish = (data_of(round_, code) for code in ("en", "sv"))
    (row,) = english["contradictions"]["rows"]
    assert row["cells"][2] == "No reason is given."
    assert "30" in row["cells"][1]
    assert swedish["contradictions"]["rows"][0]["cells"][1] != row["cells"][1]
    (finding,) = reviews.findings_of(PAPER, PAPER.queryset().get(pk=round_.pk))
    assert finding.code == "done_below_target"


def test_report_frozen_in_an_earlier_form_is_still_read(round_, goal, going_on):
    """What was frozen before contradictions and the last report were frozen with it."""
    answered(round_, goal, going_on, report="Redovisat.")
    content = plain(content_of(round_, number=1, closed_by="Stina Strateg"))
    for each in (content, *content["goals"]):
        for name in ("previous", "gone", "contradictions", "last"):
            each.pop(name, None)
    data = said(read(content), names_kept_years=None)
    assert data["projects"][0]["goals"][0]["report"] == "Redovisat."
    assert data["contradictions"] is None
    assert data["figure"]["heads"] == ["Status", "Now"]


@pytest.mark.parametrize("goals", [30, pytest.param(200, marks=pytest.mark.long)])
def test_full_round_is_whole_and_valid(round_, project, going_on, strategist, goals):
    for number in range(2, goals + 1):
        goal = SubGoalFactory(project=project, number=number, title=f"Mål {number} {WORD}")
        AskedFactory(round=round_, goal=goal, person=UserFactory(name=f"{NAMES} {number}"))
        if number <= 3:
            answered(round_, goal, going_on, report=f"{MARKUP} {NAMES}", analysis=WORD)
    closed(round_, strategist)
    whole = PAPER.queryset().get(pk=round_.pk)
    pdf = printing.make(printing.freeze(PAPER, whole, at=timezone.now())).content
    assert validate(pdf, "3a") == []
    assert validate(pdf, "ua1") == []
    assert outside(pdf) == []
    text = "".join(words_of(pdf).split()).replace("-", "")
    assert all(f"{number}.Mål{number}{WORD[:9]}" in text for number in range(2, goals + 1))
    assert text.count("<script>alert(1)</script>") == 2
    assert text.count(letters.said()) >= 2 + goals - 1  # in reports, and in each name
    assert "ŁukaszŠimůnekŐ." in text


def test_small_round_is_valid_in_both_languages(round_, goal, going_on, strategist):
    answered(round_, goal, going_on, report="Redovisat.")
    closed(round_, strategist)
    for language, words in (("sv", "I korthet"), ("en", "In short")):
        frozen = printing.freeze(PAPER, PAPER.queryset().get(pk=round_.pk), language=language)
        assert chapters(PAPER.html(frozen))["summary"].startswith(words)
        pdf = printing.make(frozen).content
        assert validate(pdf, "3a") == []
        assert validate(pdf, "ua1") == []


def test_who_may_look_at_it_and_issue_it(
    client, round_, goal, going_on, strategist, leader, member, responsible, outsider
):
    answered(round_, goal, going_on, report="Redovisat.")
    closed(round_, strategist)
    preview, issue = (
        reverse(f"documents:{name}", args=["interim", round_.pk]) for name in ("preview", "issue")
    )
    for person, sees, issues in (
        (strategist, 200, 302),
        (leader, 200, 403),
        (member, 403, 403),
        (outsider, 404, 404),
        (responsible, 404, 404),
    ):
        client.force_login(person)
        assert client.get(preview).status_code == sees
        assert client.post(issue).status_code == issues
    client.force_login(leader)
    assert preview in client.get(round_.get_absolute_url()).content.decode()
    client.force_login(member)
    assert preview not in client.get(round_.get_absolute_url()).content.decode()
