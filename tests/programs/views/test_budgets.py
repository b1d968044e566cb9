"""The budget of a project: its page, its grid, its files."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from programs.models import Project
from programs.rules.budgets import Amounts
from programs.services import budgets, projects
from tests.factories.accounts import BoardFactory
from tests.factories.projects import BudgetLineFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def region(project):
    return BoardFactory(name="Regionstyrelsen", parent=project.program.organization)


@pytest.fixture
def lines(project, region):
    """Two financiers, two kinds of account."""
    made = [
        ("staff", region, 2017, 600_000, 590_000, None),
        ("staff", region, 2018, 600_000, None, 640_000),
        ("travel", region, 2017, 20_000, 30_000, None),
        ("staff", BoardFactory(name="Lokala nämnden i Hylte"), 2017, 20_000, 20_000, None),
    ]
    for account, financier, year, *amounts in made:
        kr = dict(zip(("budget", "actual", "forecast"), amounts, strict=True))
        BudgetLineFactory(project=project, account=account, financier=financier, year=year, **kr)
    return made


def url(name, project):
    return reverse(f"programs:budget_{name}", args=[project.pk])


def cells(form):
    return {name: form[name].value() or "" for name in form.fields if name.count("_") == 3}


def posted(page, **changes):
    form = page.context["form"]
    rows = [name for _line, name, _rows, _differences in form.grid()]
    whole = {"row": rows, "year": [str(year) for year in form.years], "seen": page.context["seen"]}
    return {**cells(form), **whole, **changes}


def read(project):
    kinds = ("account", "financier__name", "year", "budget", "actual", "forecast")
    return sorted(project.budget_lines.values_list(*kinds))


def test_page_shows_sums_and_differences(project, lines, member, signed_in):
    page = signed_in(member).get(url("detail", project))
    sums = {row.kind: (dict(row.cells), row.total) for _label, row in page.context["sums"]}
    assert sums == {
        "budget": ({2017: 640_000, 2018: 600_000, 2019: None}, 1_240_000),
        "actual": ({2017: 640_000, 2018: None, 2019: None}, 640_000),
        "forecast": ({2017: None, 2018: 640_000, 2019: None}, 640_000),
        "left": ({2017: 0, 2018: None, 2019: None}, 600_000),
        "left_by_forecast": ({2017: None, 2018: -40_000, 2019: None}, 600_000),
    }
    kinds = [(name, [row.kind for _label, row in rows]) for name, rows in page.context["groups"]]
    assert kinds == [
        ("Staff, Lokala nämnden i Hylte", ["budget", "actual"]),  # no difference in any year
        (
            "Staff, Regionstyrelsen",
            ["budget", "actual", "forecast", "left", "left_by_forecast"],
        ),
        ("Travel, Regionstyrelsen", ["budget", "actual", "left"]),
    ]
    assert "1\xa0240\xa0000" in page.content.decode()


def test_project_page_shows_the_sums_of_each_year(project, lines, member, signed_in):
    page = signed_in(member).get(project.get_absolute_url())
    money = {row.kind: [kr for _year, kr in row.cells] for _label, row in page.context["money"]}
    assert page.context["years"] == [2017, 2018]
    assert money["budget"] == [640_000, 600_000]
    assert money["left"] == [0, None]


def test_files_have_every_line_and_the_sums(project, lines, member, signed_in):
    client = signed_in(member)
    answer = client.get(url("detail", project), {"export": "csv"})
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[1:4] == [
        ["Staff", "Lokala nämnden i Hylte", "2017", "20000", "20000", "", "0", ""],
        ["Staff", "Regionstyrelsen", "2017", "600000", "590000", "", "10000", ""],
        ["Staff", "Regionstyrelsen", "2018", "600000", "", "640000", "", "-40000"],
    ]
    assert rows[-1][:4] == ["All", "All", "In all", "1240000"]
    answer = client.get(url("detail", project), {"export": "xlsx"})
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert [cell.value for cell in sheet[sheet.max_row]][3:6] == [1_240_000, 640_000, 640_000]


def test_grid_saves_what_is_written(project, lines, region, strategist, signed_in):
    client = signed_in(strategist)
    page = client.get(url("edit", project))
    name = f"budget_staff_{region.pk}_2019"
    answer = client.post(url("edit", project), posted(page, **{name: "610 000 kr"}))
    assert answer.headers["Location"] == url("detail", project)
    assert ("staff", "Regionstyrelsen", 2019, Decimal(610_000), None, None) in read(project)
    assert len(read(project)) == 5


def test_emptied_line_is_taken_away(project, lines, region, strategist, signed_in):
    client = signed_in(strategist)
    page = client.get(url("edit", project))
    data = posted(page)
    emptied = {name: "" for name in data if f"_travel_{region.pk}_" in name}
    client.post(url("edit", project), {**data, **emptied})
    assert [line[0] for line in read(project)] == ["staff", "staff", "staff"]


def test_bad_cell_is_told_beside_it_and_nothing_is_written(
    project, lines, region, strategist, signed_in
):
    before = read(project)
    client = signed_in(strategist)
    page = client.get(url("edit", project))
    name = f"actual_staff_{region.pk}_2018"
    data = posted(page, **{name: "sexhundra", f"budget_staff_{region.pk}_2018": "1"})
    answer = client.post(url("edit", project), data)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [name]
    assert "sexhundra" in answer.content.decode()
    # the sums beside it are those of what can be read
    assert answer.context["form"].as_written.sums[2018].budget == 1
    assert read(project) == before


def test_grid_grows_by_lines_and_by_a_year_and_writes_nothing_yet(
    project, lines, strategist, signed_in
):
    before = read(project)
    client = signed_in(strategist)
    data = posted(client.get(url("edit", project)))
    near = BoardFactory(name="Lokala nämnden i Laholm", parent=project.program.organization)
    grown = {"account": "travel", "financiers": [near.pk], "grow": "1", "more_years": ["2020"]}
    answer = client.post(url("edit", project), {**data, **grown, "each_year": "5 000"})
    form = answer.context["form"]
    assert form.years == (2017, 2018, 2019, 2020)
    assert form[f"budget_travel_{near.pk}_2018"].value() == "5 000"
    assert read(project) == before
    saved = client.post(url("edit", project), posted(answer))
    assert saved.status_code == 302
    assert ("travel", near.name, 2019, Decimal(5_000), None, None) in read(project)


def test_saving_with_a_chosen_year_shows_it_first_and_says_so(
    project, lines, strategist, signed_in
):
    before = read(project)
    client = signed_in(strategist)
    data = posted(client.get(url("edit", project)), more_years=["2016"])
    answer = client.post(url("edit", project), data)
    assert answer.status_code == 422
    assert answer.context["form"].years == (2016, 2017, 2018, 2019)
    assert "in the table now" in str(answer.context["form"].non_field_errors())
    assert read(project) == before


def test_years_beside_the_project_end_one_before_and_one_after(project, strategist, signed_in):
    form = signed_in(strategist).get(url("edit", project)).context["form"]
    assert form.years == (2017, 2018, 2019)
    assert form.fields["more_years"].choices == [(2016, "2016"), (2020, "2020")]


def test_cell_of_a_year_far_away_is_refused_aloud(project, region, lines, strategist, signed_in):
    client = signed_in(strategist)
    data = posted(client.get(url("edit", project)))
    far = {f"budget_staff_{region.pk}_2031": "1"}
    answer = client.post(url("edit", project), {**data, **far})
    assert answer.status_code == 422
    assert "2016–2020" in str(answer.context["form"].non_field_errors())


def test_second_to_save_chooses_cell_by_cell_and_loses_nothing(
    project, lines, region, strategist, signed_in
):
    client = signed_in(strategist)
    page = client.get(url("edit", project))
    name, other = f"budget_staff_{region.pk}_2017", f"forecast_staff_{region.pk}_2017"
    theirs = page.context["form"].stored
    amounts = {(line.key, year): each for line in theirs.lines for year, each in line.cells.items()}
    amounts[("staff", region.pk), 2017] = Amounts(Decimal(700_000), Decimal(590_000))
    budgets.set_lines(project, lines=amounts, by=strategist)

    mine = posted(page, **{name: "650 000", other: "655 000"})
    asked = client.post(url("edit", project), mine)
    assert [(each.name, each.mine, each.theirs) for each in asked.context["conflict"]] == [
        (name, "650 000", "700\xa0000")
    ]
    assert asked.context["form"][other].value() == "655 000"  # typed and kept
    chosen = {**mine, "seen": asked.context["seen"], f"keep_{name}": "theirs"}
    assert client.post(url("edit", project), chosen).status_code == 302
    row = ("staff", "Regionstyrelsen", 2017, Decimal(700_000), Decimal(590_000), Decimal(655_000))
    assert row in read(project)


def test_line_that_another_added_meanwhile_stays(project, lines, strategist, signed_in):
    client = signed_in(strategist)
    page = client.get(url("edit", project))
    BudgetLineFactory(project=project, year=2018, financier=BoardFactory(name="En till"))
    project.save_fields()
    assert client.post(url("edit", project), posted(page)).status_code == 302
    assert "En till" in [line[1] for line in read(project)]
    assert len(read(project)) == 5


def test_editing_the_project_meanwhile_is_no_conflict(project, lines, strategist, signed_in):
    client = signed_in(strategist)
    page = client.get(url("edit", project))
    other = Project.objects.get(pk=project.pk)
    other.summary = "Ny text."
    projects.revise(other, by=strategist)
    assert client.post(url("edit", project), posted(page)).status_code == 302


def test_only_the_strategist_sets_the_budget(
    project, member, leader, outsider, stranger, signed_in
):
    for person, code in ((member, 403), (leader, 403), (outsider, 404), (stranger, 404)):
        client = signed_in(person)
        assert client.get(url("edit", project)).status_code == code
        assert client.post(url("edit", project)).status_code == code
    for person, code in ((member, 200), (leader, 200), (outsider, 404), (stranger, 404)):
        client = signed_in(person)
        assert client.get(url("detail", project)).status_code == code
        assert client.get(url("detail", project), {"export": "csv"}).status_code == code


def test_grid_of_many_lines_asks_no_more_than_of_one(
    project, strategist, signed_in, django_assert_max_num_queries
):
    client = signed_in(strategist)
    for number in range(20):
        financier = BoardFactory(name=f"Nämnd {number}")
        BudgetLineFactory(project=project, financier=financier, year=2017)
    for name in ("detail", "edit"):
        with django_assert_max_num_queries(15):
            assert client.get(url(name, project)).status_code == 200


def test_period_of_one_day_has_a_budget_too(project, strategist, signed_in):
    Project.objects.filter(pk=project.pk).update(
        starts_on=date(2017, 5, 1), ends_on=date(2017, 5, 1)
    )
    form = signed_in(strategist).get(url("edit", project)).context["form"]
    assert form.years == (2017,)
