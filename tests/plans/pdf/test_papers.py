"""Plans as papers: every fact in its place, both standards, in both languages, nothing lost."""

import io
import itertools
import json
import re
from decimal import Decimal

import pikepdf
import pytest

from core.money import amount
from documents.paper import canonical
from documents.services import printing
from plans.pdf.papers import PAPERS
from tests.factories.plans import PlanFactory, adopt
from tests.facts import seed_003, seed_004
from tests.pdf import structure
from tests.pdf.verapdf import validate
from tests.plans.pdf.boxes import outside
from tests.plans.pdf.conftest import activities, chapters, frozen

pytestmark = pytest.mark.django_db
KINDS = ("activity", "development")


def kr(value) -> str:
    return amount(Decimal(value)).replace("\u00a0", " ")


def plain(text) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


def solid(text) -> str:
    """Return a text without what setting it in type adds: spaces, and hyphens at line ends."""
    return re.sub(r"[\s-]", "", text)


def assert_sound(pdf):
    """Both standards, one h1, no level left out, every table with heads, nothing off the page."""
    assert (validate(pdf.content, "3a"), validate(pdf.content, "ua1")) == ([], [])
    levels = [each.level for each in chapters(pdf.content)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    for table in structure.find(structure.read(pdf.content), "Table"):
        heads = structure.find(table, "TH")
        assert heads
        for cell in structure.find(table, "TD"):
            assert cell.headers, structure.all_text(table)[:80]
    assert outside(pdf.content) == []


# ---------- the activity plan, after seed 004 ----------


def test_activity_plan_holds_every_fact_of_the_source_in_its_chapter(orebro):
    data = frozen(orebro[2])
    pdf = printing.make(data)
    assert_sound(pdf)
    by_title = {each.title: each for each in chapters(pdf.content)}
    assert " ".join(seed_004.HEADING) in by_title
    for fact in seed_004.ACTIVITIES:
        chapter = by_title[f"{fact.number} {fact.title}"]
        assert set(fact.organizers) <= set(chapter.texts)
        (table,) = chapter.tables
        years = [
            f"{line.year}/{line.last_year}" if line.last_year else str(line.year)
            for line in fact.lines
        ]
        approximately = "ca " if fact.is_approximate else ""
        assert [head.split()[0] for head in table[0][1:-1]] == years
        assert [head.partition(" ")[2] for head in table[0][1:-1]] == [
            line.note for line in fact.lines
        ]
        amounts = [f"{approximately}{kr(line.amount)}" for line in fact.lines]
        assert table[1][1:] == [*amounts, kr(fact.total)]


def test_the_total_table_has_every_sum_and_what_is_declared_beside(orebro):
    pdf = printing.make(frozen(orebro[2], "en"))
    (chapter,) = [each for each in chapters(pdf.content) if each.title == "Costs in all"]
    figure, first, *others = chapter.tables
    table = first + [row for each in others for row in each[1:]]  # its head on each page
    assert [row[:2] for row in figure[1:]] == [
        [str(year), kr(total)] for year, total in seed_004.COMPUTED.items()
    ]
    years = list(seed_004.COMPUTED)
    assert table[0] == ["Activity", *map(str, years), "In all", "Declared"]
    for row, fact in zip(table[1:-1], seed_004.ACTIVITIES, strict=True):
        assert row[0] == f"{fact.number} {fact.in_table}"
        lines = {line.year: line for line in fact.lines}
        about = "approx. " if fact.is_approximate else ""
        assert row[1:-2] == [
            plain(
                f"{about}{kr(lines[year].amount)}"
                + (f" {year}/{lines[year].last_year}" if lines[year].last_year else "")
            )
            if year in lines
            else ""
            for year in years
        ]
        assert row[-2] == kr(fact.total)
        declared = {fact.declared_in_table, fact.declared_in_text}
        assert all(kr(each) in row[-1] for each in declared)
    sums = [kr(total) for total in seed_004.COMPUTED.values()]
    assert table[-1][:-1] == ["Sum", *sums, kr(seed_004.COMPUTED_IN_ALL)]
    assert table[-1][-1] == f"{kr(seed_004.DECLARED_IN_ALL)} in tabell"
    said = plain(chapter.text)
    assert "2.7 Pilotprojekt Skottlandsmodellen: 720 000 kr stands for 2021/2022" in said
    assert "500 kr more than the sum" in said
    assert "600 000 kr less than the sum" in said


def test_cover_says_whose_plan_it_is_what_it_belongs_to_and_that_it_is_a_draft(orebro):
    draft, adopted = frozen(orebro[2])["data"], frozen(orebro[1])["data"]
    assert draft["sender"] == {"organization": seed_004.REGION, "unit": "", "lines": []}
    assert draft["subtitle"].endswith("samverkansdokumentet Kunskapslyft barn och unga 2016–2022")
    assert draft["document_title"].startswith(f"{draft['title']}, ")
    values = [each["value"] for each in adopted["facts"]]
    assert values[0] == "2019–2022"
    assert orebro[1].adopted_by in values
    assert "2018-09-27" in values
    assert "2018-09-27" not in [each["value"] for each in draft["facts"]]


# ---------- the development plan, after seed 003 ----------


def of(fact, found):
    (one,) = [each for each in found if each["title"].startswith(fact.begins)]
    return one


def test_development_plan_holds_every_fact_of_the_source_in_its_place(halmstad):
    data = frozen(halmstad, "en")["data"]
    assert [len(group["activities"]) for group in data["groups"]] == [
        sum(fact.goal == goal for fact in seed_003.ACTIVITIES)
        for goal in range(1, seed_003.GOALS + 1)
    ]
    assert all("meets every 4 weeks" in group["group"] for group in data["groups"])
    assert [row["cells"][0] for row in data["indicators"]["rows"]] == seed_003.INDICATORS
    for fact in seed_003.ACTIVITIES:
        each = of(fact, data["groups"][fact.goal - 1]["activities"])
        named = [name.partition(" – ")[0] for name in each["responsible"]]  # no group's name
        assert named == [
            f"{title} (part {parts})" if parts else title for title, parts in fact.responsible
        ]
        words = {"not_stated": "not stated", "doubtful": f"doubtful: “{fact.as_written}”"}
        assert each["assignment"] == words.get(fact.assignment, fact.assignment)
        rows = each["matrix"]
        numbers = [part["number"] for row in rows for part in row["parts"]]
        assert numbers == list(range(1, fact.parts + 1))
        for column, expected in enumerate((fact.follow_up, fact.effects, fact.resources)):
            applies = [e["applies"] for row in rows for e in row["cells"][column]["entries"]]
            assert sorted(applies) == sorted(expected), (fact.begins, column)
    in_tables = {each["title"]: each["in_tables"] for each in activities(data)}
    differ = {title: shown for title, shown in in_tables.items() if title != shown}
    assert differ == dict(seed_003.TITLES_DIFFER)


def test_the_matrix_of_each_activity_stands_under_its_title(halmstad):
    draft = frozen(halmstad, "en")
    pdf = printing.make(draft)
    assert_sound(pdf)
    by_title = {each.title: each for each in chapters(pdf.content)}
    for each in activities(draft["data"]):
        chapter = by_title[each["title"]]
        heads = {tuple(table[0]) for table in chapter.tables}
        assert heads == {("Measure and when", "Follow-up", "Expected effect", "Resources")}
        for row in each["matrix"]:
            (first,) = [
                found
                for table in chapter.tables
                for found in table[1:]
                if all(solid(part["text"]) in solid(found[0]) for part in row["parts"])
                and (row["parts"] or found[0] == "All parts")
            ] or [None]
            assert first, (each["title"], row["parts"])
            for cell, said in zip(row["cells"], first[1:], strict=True):
                for entry in cell["entries"]:
                    assert solid(entry["applies"] + entry["text"]) in solid(said)
        for name in each["responsible"]:
            assert solid(name) in solid(chapter.text)


def test_overview_names_the_page_of_each_activity(halmstad):
    pdf = printing.make(frozen(halmstad, "en"))
    pages = [solid(text) for text in structure.page_texts(pdf.content)]
    (overview,) = [
        each for each in chapters(pdf.content) if each.title == "The activities in overview"
    ]
    rows = [row for table in overview.tables for row in table[1:]]
    assert len(rows) == len(seed_003.ACTIVITIES)
    by_shown = {solid(shown): text for text, shown in seed_003.TITLES_DIFFER}
    for shown, _responsible, _assignment, page in rows:
        number = int(page.removeprefix("page "))
        title = solid(by_shown.get(solid(shown), shown))
        assert title[:40] in pages[number - 1], (shown, number)


def test_an_activity_that_goes_on_over_a_page_is_named_in_its_head(halmstad):
    activity = halmstad.activities.order_by("heading__position", "position").first()
    measure = activity.measures.first()
    measure.text = "En lång insats. " * 900
    measure.save()
    pdf = printing.make(frozen(halmstad, "en"))
    assert_sound(pdf)
    pages = structure.page_texts(pdf.content)
    on = [text for text in pages if text.count("En lång insats.") > 20]
    assert len(on) > 2
    for text in on[1:]:
        assert plain(text).split("Measure and when")[0].count(activity.title[:30]) == 1
        assert "Expected effect" in text


def test_gaps_are_listed_while_it_is_a_draft_and_not_when_it_is_adopted(halmstad):
    listed = frozen(halmstad, "en")["data"]["open"]
    without_years = {
        (each["name"], gap) for each in listed for gap in each["gaps"] if "period" not in gap
    }
    assert len(without_years) == len(seed_003.GAPS)
    for kind, begins, _parts in seed_003.GAPS:
        assert any(name.startswith(begins) for name, _gap in without_years), (kind, begins)
    adopt(halmstad)
    data = frozen(halmstad, "en")
    assert data["data"]["open"] == []
    html = PAPERS["development"].html(data)
    assert "What the draft leaves open" not in html
    assert "Missing" not in html


# ---------- both ----------


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_plan_is_a_valid_paper(kind, language):
    plan = PlanFactory(kind=kind)
    assert_sound(printing.make(frozen(plan, language)))


def test_adopted_papers_in_the_other_language_are_sound_too(orebro, halmstad):
    adopt(halmstad)
    for plan, language in ((orebro[1], "en"), (halmstad, "sv")):
        pdf = printing.make(frozen(plan, language, at=plan.updated_at))
        assert_sound(pdf)
        with pikepdf.open(io.BytesIO(pdf.content)) as file:
            assert str(file.Root.Lang) == language


def test_the_same_snapshot_gives_the_same_bytes_with_the_data_inside(orebro):
    draft = frozen(orebro[2])
    pdf = printing.make(draft)
    assert pdf.sha256 == printing.make(json.loads(canonical(draft))).sha256
    with pikepdf.open(io.BytesIO(pdf.content)) as file:
        (name,) = file.attachments
        assert bytes(file.attachments[name].get_file().read_bytes()) == canonical(draft)


def test_each_kind_of_paper_finds_only_plans_of_its_kind(orebro, halmstad):
    for kind, other in (("activity", halmstad), ("development", orebro[1])):
        paper = PAPERS[kind]
        assert set(paper.queryset().values_list("kind", flat=True)) == {kind}
        with pytest.raises(type(other).DoesNotExist):
            paper.find(str(other.pk))
