"""Totals that texts and sources state of a project's budget, kept beside the computed ones."""

from decimal import Decimal

import pytest
from django.urls import reverse

from dashboards.pdf.projects import ProjectReview
from programs.models import DeclaredTotal
from tests.factories.accounts import UserFactory
from tests.factories.projects import BudgetLineFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def budget(project):
    for year, amount, actual in ((2017, 620_000, 600_000), (2018, 600_000, None)):
        BudgetLineFactory(project=project, year=year, budget=amount, actual=actual)
    return reverse("programs:budget_detail", args=[project.pk])


@pytest.fixture
def url(project, budget):
    return reverse("programs:budget_declared", args=[project.pk])


def declare(client, url, place="text", **amounts):
    address = f"{url}?place={place}"
    page = client.get(address)
    assert page.status_code == 200
    said = {name: field.value() or "" for name, field in _fields(page).items()}
    said |= {f"declared_{name}": value for name, value in amounts.items()}
    return client.post(address, {**said, "seen": page.context["seen"]})


def _fields(page):
    form = page.context["form"]
    return {name: form[name] for name in form.fields}


def stored():
    return set(DeclaredTotal.objects.values_list("measure", "year", "place", "amount"))


def test_totals_are_kept_place_by_place_and_taken_away_when_left_empty(signed_in, strategist, url):
    client = signed_in(strategist)
    assert declare(client, url, budget_0="1 230 000", actual_2017="600 000").status_code == 302
    assert declare(client, url, place="tabell", budget_0="1 220 000").status_code == 302
    assert stored() == {
        ("budget", None, "text", Decimal(1_230_000)),
        ("actual", 2017, "text", Decimal(600_000)),
        ("budget", None, "tabell", Decimal(1_220_000)),
    }
    declare(client, url, budget_0="")
    assert ("budget", None, "tabell", Decimal(1_220_000)) in stored()
    assert len(stored()) == 2


def test_the_budget_page_says_by_how_much_each_differs(signed_in, strategist, url, budget):
    client = signed_in(strategist)
    declare(client, url, budget_0="1 230 000", actual_2017="600 000")
    said = " ".join(client.get(budget).content.decode().replace("\u00a0", " ").split())
    assert "10 000 kr more than the sum" in said
    assert said.count("the same") == 1
    assert "set the declared totals" in said  # in the history


def test_the_review_compares_them_until_they_agree(signed_in, strategist, url, project):
    def found():
        findings = ProjectReview().findings(project)
        return [each.message for each in findings if each.code == "declared_total"]

    client = signed_in(strategist)
    assert found() == []
    declare(client, url, budget_0="1 230 000", actual_2017="600 000")
    (message,) = found()
    said = message.replace("\u00a0", " ")
    assert said.startswith("Text: declared 1 230 000 kr, computed 1 220 000 kr")
    declare(client, url, budget_0="1 220 000")
    assert found() == []


@pytest.mark.parametrize("value", ["abc", "-5", "9" * 30, "1,5"])
def test_what_is_no_amount_is_told_at_its_field(signed_in, strategist, url, value):
    answer = declare(signed_in(strategist), url, budget_2017=value)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["declared_budget_2017"]
    assert stored() == set()


def test_an_older_page_does_not_overwrite_what_was_saved_meanwhile(signed_in, strategist, url):
    client = signed_in(strategist)
    before = client.get(f"{url}?place=text")
    declare(client, url, budget_0="1 230 000")
    late = {name: field.value() or "" for name, field in _fields(before).items()}
    late |= {"declared_budget_0": "7", "seen": before.context["seen"]}
    answer = client.post(f"{url}?place=text", late)
    assert answer.context_data["conflict"]
    assert stored() == {("budget", None, "text", Decimal(1_230_000))}


def test_only_who_changes_the_project_declares(signed_in, member, outsider, url):
    assert signed_in(member).get(url).status_code == 403
    assert signed_in(member).post(url, {"declared_budget_0": "1"}).status_code == 403
    for stranger in (outsider, UserFactory()):
        assert signed_in(stranger).get(url).status_code == 404
    assert stored() == set()
