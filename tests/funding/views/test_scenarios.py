"""Pages of scenarios: worked out, typed in a grid, compared, adopted; inside the program only."""

import pytest
from django.urls import reverse

from funding.models import RoundSource, Scenario
from funding.services import rounds, scenarios, sources
from tests.factories.accounts import OrganizationRoleFactory
from tests.funding.conftest import decide, text_of, url

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(seed_round, strategist):
    return rounds.open(seed_round, by=strategist)


@pytest.fixture
def scenario(asked, financiers, strategist):
    return scenarios.create(
        asked,
        by=strategist,
        name="Hylte säger nej",
        kind="spread",
        without=[financiers["Hylte"].pk],
        explanation="Hemlig tanke",
    )


def page(name, scenario):
    return reverse(f"funding:scenario_{name}", args=[scenario.pk])


def create_url(round_):
    return reverse("funding:scenario_create", args=[round_.pk])


def posted(response, **changes):
    """Return what a browser would send from the page of a form."""
    form = response.context["form"]
    data = {"seen": response.context.get("seen", "")}
    for name, field in form.fields.items():
        value = field.prepare_value(form[name].value())
        data[name] = "" if value is None else value
    return data | changes


def test_new_scenario_begins_with_those_who_said_no(asked, financiers, strategist, signed_in):
    decide(asked, financiers["Hylte"], outcome="rejected")
    response = signed_in(strategist).get(create_url(asked))
    assert response.context["form"].initial["without"] == [financiers["Hylte"].pk]


def test_scenario_is_worked_out_and_shown_beside_todays(asked, financiers, strategist, signed_in):
    client = signed_in(strategist)
    data = {"name": "Hylte säger nej", "kind": "spread", "without": [financiers["Hylte"].pk]}
    done = client.post(create_url(asked), data)
    made = Scenario.objects.get()
    assert done.url == made.get_absolute_url()
    text = text_of(client.get(done.url))
    assert "40 889 +889" in text and "736 000 +16 000" in text
    assert "– −20 000" in text and "largest remainders" in text
    side = text_of(client.get(url("scenarios", asked)))
    assert "122 667 +2 667" in side and "2 760 000" in side


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": " "}, "This field is required."),
        ({"without": []}, "Choose who does not fund."),
        ({"without": ["999999"]}, "not one of the available choices"),
        ({"kind": "gissa"}, "not one of the available choices"),
        ({"kind": "ask_one"}, "Choose who is asked for more."),
        ({"kind": "ask_one", "asked": "x"}, "not one of the available choices"),
    ],
)
def test_bad_input_is_answered_at_its_field(
    asked, financiers, strategist, signed_in, changes, message
):
    data = {"name": "x", "kind": "spread", "without": [financiers["Hylte"].pk]}
    response = signed_in(strategist).post(create_url(asked), {**data, **changes})
    assert response.status_code == 422
    assert message in text_of(response)
    assert not Scenario.objects.exists()


def test_amounts_are_typed_in_the_grid(scenario, financiers, strategist, signed_in):
    client = signed_in(strategist)
    form = client.get(page("edit", scenario))
    cell = f"share_{financiers['Laholm'].pk}_2017"
    data = posted(form, **{cell: "25 000"})
    assert client.post(page("edit", scenario), data).url == scenario.get_absolute_url()
    row = scenario.shares.get(financier=financiers["Laholm"], year=2017)
    assert row.amount == 25_000
    shown = text_of(client.get(scenario.get_absolute_url()))
    assert "do not add up" in shown


@pytest.mark.parametrize("value", ["mycket", "-5", "9" * 30])
def test_a_cell_that_is_no_amount_keeps_what_was_typed(
    scenario, financiers, strategist, signed_in, value
):
    client = signed_in(strategist)
    cell = f"share_{financiers['Laholm'].pk}_2017"
    response = client.post(
        page("edit", scenario), posted(client.get(page("edit", scenario)), **{cell: value})
    )
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [cell]
    assert response.context["form"][cell].value() == value


def test_who_saves_second_is_asked_cell_by_cell(scenario, financiers, strategist, signed_in):
    client = signed_in(strategist)
    cell = f"share_{financiers['Laholm'].pk}_2017"
    data = posted(client.get(page("edit", scenario)), **{cell: "25 000"})
    client.post(page("edit", scenario), {**data, cell: "22 000"})
    response = client.post(page("edit", scenario), data)
    assert [each.name for each in response.context["conflict"]] == [cell]


def test_adopting_shows_what_follows_and_does_it(
    asked, scenario, financiers, strategist, signed_in
):
    decide(asked, financiers["Varberg"])
    client = signed_in(strategist)
    confirm = client.get(page("adopt", scenario))
    text = text_of(confirm)
    assert "6 financiers are asked for something else" in text
    assert "Has no share any more, and is told." in text
    assert "the new share needs a new one" in text
    done = client.post(page("adopt", scenario), posted(confirm))
    assert done.url == asked.get_absolute_url()
    assert RoundSource.objects.get(number=2).reason == "Hemlig tanke"
    assert asked.shares.filter(financier=financiers["Hylte"]).count() == 0
    assert "was adopted as version 2" in text_of(client.get(scenario.get_absolute_url()))
    assert client.get(page("edit", scenario)).url == scenario.get_absolute_url()
    assert client.post(page("delete", scenario)).status_code == 422
    assert Scenario.objects.exists()


def test_a_newer_version_since_refuses_in_words(asked, scenario, strategist, signed_in):
    client = signed_in(strategist)
    confirm = client.get(page("adopt", scenario))
    sources.deliver(asked, by=strategist, reason="Språk", fields={"title": "Ny rubrik"})
    response = client.post(page("adopt", scenario), posted(confirm))
    assert response.status_code == 422
    assert "newer version than the one the scenario was worked out from" in text_of(response)
    assert RoundSource.objects.count() == 2
    assert "out of date" in text_of(client.get(url("scenarios", asked)))


def test_nothing_is_adopted_without_an_explanation(scenario, strategist, signed_in):
    client = signed_in(strategist)
    data = posted(client.get(page("adopt", scenario)), explanation=" ")
    response = client.post(page("adopt", scenario), data)
    assert list(response.context["form"].errors) == ["explanation"]


def test_a_scenario_that_changed_nothing_is_deleted(asked, scenario, strategist, signed_in):
    done = signed_in(strategist).post(page("delete", scenario))
    assert done.url == url("scenarios", asked)
    assert not Scenario.objects.exists()


class TestWhoSees:
    NAMES = ("detail", "edit", "adopt", "delete")

    def test_boards_and_strangers_know_nothing_of_it(
        self, asked, scenario, financiers, stranger, signed_in
    ):
        secretary = OrganizationRoleFactory(organization=financiers["Hylte"]).person
        for person, of_round in ((secretary, 403), (stranger, 404)):
            client = signed_in(person)
            codes = {client.get(page(name, scenario)).status_code for name in self.NAMES}
            assert codes == {404}
            assert client.get(url("scenarios", asked)).status_code == of_round
            assert client.get(create_url(asked)).status_code == of_round
            if of_round == 403:
                for address in (asked.get_absolute_url(), url("versions", asked)):
                    assert "Hylte säger nej" not in text_of(client.get(address))

    def test_steering_group_reads_and_changes_nothing(self, asked, scenario, steering, signed_in):
        client = signed_in(steering)
        assert client.get(scenario.get_absolute_url()).status_code == 200
        assert client.get(url("scenarios", asked)).status_code == 200
        codes = {client.get(page(name, scenario)).status_code for name in self.NAMES[1:]}
        assert codes == {403}

    def test_pages_of_a_round_with_many_scenarios_ask_as_often(
        self, asked, scenario, financiers, strategist, signed_in, django_assert_max_num_queries
    ):
        for n in range(8):
            scenarios.create(
                asked,
                by=strategist,
                name=f"Nummer {n}",
                kind="shrink",
                without=[financiers["Laholm"].pk],
            )
        client = signed_in(strategist)
        with django_assert_max_num_queries(15):
            client.get(url("scenarios", asked))
        with django_assert_max_num_queries(15):
            client.get(page("adopt", scenario))
