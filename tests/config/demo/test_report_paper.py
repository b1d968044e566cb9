"""The demo's project as its report: every fact of the printed one, each in its chapter."""

import re

import pytest
from django.utils import timezone

from dashboards.pdf.reports import ReportPaper
from documents.services import printing
from programs.models import Project
from tests.facts import seed_001
from tests.facts import seed_001_project as project_facts
from tests.pdf.places import chapters, outside, words_of
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db
PAPER = ReportPaper()
ORDER = [
    *("summary", "background", "goals", "alignment", "people", "reports"),
    *("lineage", "training", "budget", "funding", "documents", "closing"),
]


@pytest.fixture(scope="module")
def past(demo, django_db_blocker):
    with django_db_blocker.unblock():
        return PAPER.queryset().get(starts_on__year=2017)


@pytest.fixture(scope="module")
def frozen(past, django_db_blocker):
    with django_db_blocker.unblock():
        return printing.freeze(PAPER, past, at=timezone.now())


@pytest.fixture(scope="module")
def html(frozen):
    return PAPER.html(frozen)


@pytest.fixture(scope="module")
def said(html):
    return chapters(html)


@pytest.fixture(scope="module")
def pdf(frozen):
    return printing.make(frozen).content


def test_chapters_come_in_their_order(html):
    assert re.findall(r'<h2[^>]* id="([^"]+)"', html) == ORDER


def test_each_goal_has_its_report_with_all_that_was_told(said, frozen):
    goals = {goal["heading"].split(".")[0]: goal["id"] for goal in frozen["data"]["told"]}
    assert len(goals) == len(seed_001.GOALS) == 8
    for number in seed_001.GOALS:
        assert seed_001.missing(number, said[goals[str(number)]]) == []
        assert goals[str(number)] in said


def test_background_goals_and_people_have_the_facts_of_the_project(said):
    assert project_facts.missing(project_facts.BACKGROUND, said["background"]) == []
    assert project_facts.missing(project_facts.PURPOSE, said["background"]) == []
    assert project_facts.missing(project_facts.EFFECTS, said["effects"]) == []
    for title, fragments in project_facts.PARTS.items():
        assert project_facts.missing({title: (title, *fragments)}, said["people"]) == []
    assert all(partner in said["people"] for partner in project_facts.PARTNERS)
    assert all(day in said["reports"] for day in project_facts.EVALUATION_MOVED)
    assert said["alignment"].count("Hallands tillväxtstrategi") == 1


def test_summary_and_closing_say_which_goals_were_reached(said):
    assert project_facts.missing(project_facts.SUMMARY, said["summary"]) == []
    assert project_facts.missing(project_facts.CLOSING, said["closing"]) == []
    for numbers in (seed_001.ACHIEVED, seed_001.HANDED_OVER, seed_001.DEPRIORITISED):
        *most, last = map(str, sorted(numbers))
        listed = f"{', '.join(most)} och {last}" if most else last
        assert f"{len(numbers)} delmål ({listed})" in said["summary"]


def test_lineage_leads_each_decided_goal_to_the_reported_one(frozen):
    rows = [row["cells"] for row in frozen["data"]["lineage"]["table"]["rows"]]
    became = {
        int(decided.split(".")[0]): int(reported.split(".")[0])
        for decided, _said, reported in rows
        if decided[0].isdigit()
    }
    assert became == seed_001.BECAME
    added = [reported for decided, _said, reported in rows if not decided[0].isdigit()]
    assert {int(each.split(".")[0]) for each in added} == seed_001.NEW


def test_training_has_the_counts_of_the_printed_report(said, frozen):
    assert seed_001.missing_of_training(said["training"]) == []
    assert sum(people * each for people, each in seed_001.BREAKDOWN) == 50
    (told,) = frozen["data"]["training"]
    supervision = told["table"]["rows"][-1]["cells"]
    assert supervision[1:] == [str(seed_001.SUPERVISIONS), "50", str(seed_001.SUPERVISED)]


def test_review_of_the_printed_words_finds_50_attendances_called_13_supervisions(past):
    found = [each for each in PAPER.findings(past) if each.code.startswith("counted")]
    assert [each.code for each in found] == ["counted_breakdown"]
    assert "2 × 6 + 6 × 6 + 2 × 1 = 50" in found[0].message


def test_money_has_the_yearly_sums_of_the_paper(frozen):
    data = frozen["data"]
    declared = [row["cells"] for row in data["declared"]["rows"]]
    yearly = str(project_facts.YEARLY)
    assert [row[0] for row in declared] == [str(year) for year in project_facts.YEARS]
    assert all(row[1:] == [yearly] * 4 + ["0"] for row in declared)
    decided, paid = data["money_tables"]
    assert len(decided["rows"]) == 7
    assert decided["sums"]["amounts"][:3] == [yearly] * 3
    assert paid["sums"]["amounts"][:3] == [yearly, yearly, "0"]  # as of the end of 2018


def test_what_was_spent_later_is_not_told(frozen):
    spent = {row["cells"][0]: row["cells"][3] for row in frozen["data"]["budget"]["rows"]}
    assert spent["2018"]
    assert spent["2019"] is None


def test_pdf_has_every_fact_and_is_valid(pdf, frozen):
    text = " ".join(words_of(pdf).replace("-\n", "").split())
    for number in seed_001.GOALS:
        assert seed_001.missing(number, text) == []
    assert validate(pdf, "3a") == []
    assert validate(pdf, "ua1") == []
    assert outside(pdf) == []


def test_english_report_speaks_english_around_the_same_facts(past):
    frozen = printing.freeze(PAPER, past, language="en")
    said = chapters(PAPER.html(frozen))
    assert "Who worked in the project" in said["people"]
    assert project_facts.missing(project_facts.BACKGROUND, said["background"]) == []
    content = printing.make(frozen).content
    assert validate(content, "3a") == []
    assert validate(content, "ua1") == []


def test_review_of_the_report_has_the_reviews_of_the_project_and_no_block(past):
    found = {each.code: each for each in PAPER.findings(past)}
    assert "missing_diary_number" in found
    assert not any(each.stops for each in found.values())


def test_errors_of_the_printed_report_are_found_when_they_are_entered(past):
    """The title, the training, the budget chapter, the period, the attachment, two names."""
    past = PAPER.queryset().get(pk=past.pk)
    past.report.title = "Välstånd ger resultat"
    past.report.subtitle = "Projektfördjupning 2017–2018"
    past.report.summary += " Huvudsyftet var att projektledarutbildningen skulle fullföljas."
    past.report.closing += " Halmstad Högskola utvärderar satsningen (se bifogad rapport)."
    past.budget_lines.all().delete()
    found = [(each.code, each.anchor) for each in PAPER.findings(past)]
    assert ("name_near_miss", "title") in found
    assert ("period_differs", "subtitle") in found
    assert ("name_near_miss", "summary") in found
    assert ("missing_attachment", "closing") in found
    assert ("chapter_empty", "budget") in found
    assert Project.objects.get(pk=past.pk).report.title == ""
