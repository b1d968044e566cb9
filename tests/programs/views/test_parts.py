"""Rows around a project, a program and a strategy: added, edited, removed on small pages."""

import pytest
from django.urls import reverse

from programs.models import (
    Alignment,
    Partner,
    ProjectLink,
    StrategicChoice,
    StrategicObjective,
    Strategy,
)
from tests.factories.accounts import OrganizationFactory, RegionFactory, UserFactory
from tests.factories.programs import ProgramFactory, ProgramRoleFactory
from tests.factories.projects import (
    ContributionFactory,
    EffectGoalFactory,
    PartnerFactory,
    ProjectLinkFactory,
)

pytestmark = pytest.mark.django_db


def to(name, pk):
    return reverse(f"programs:{name}", args=[pk])


@pytest.fixture
def rows(program, project):
    """One of each, by noun, with what it belongs to."""
    strategy = Strategy.objects.create(organization=program.organization, name="Strategin")
    objective = StrategicObjective.objects.create(strategy=strategy, name="Målet")
    choice = StrategicChoice.objects.create(objective=objective, name="Valet")
    return {
        "effect": (EffectGoalFactory(project=project, position=4), project),
        "contribution": (ContributionFactory(project=project), project),
        "link": (ProjectLinkFactory(project=project), project),
        "partner": (PartnerFactory(program=program), program),
        "objective": (objective, strategy),
        "choice": (choice, objective),
    }


FACTS = {
    "effect": {"text": "Fler mår bra.", "position": "2"},
    "contribution": {"title": "Projektledare", "did": "Ledde arbetet.", "position": "1"},
    "link": {"title": "Rapporten", "url": "https://www.example.org/r", "note": ""},
    "partner": {"part": "Utvärderar"},
    "objective": {"name": "Fler i arbete", "position": "1"},
    "choice": {"name": "Goda förutsättningar", "position": "1"},
}
NOUNS = sorted(FACTS)


def facts_of(noun):
    extra = {"organization": OrganizationFactory().pk} if noun == "partner" else {}
    return {**FACTS[noun], **extra}


@pytest.mark.parametrize("noun", NOUNS)
def test_row_is_added_and_leads_back(noun, rows, strategist, signed_in):
    row, home = rows[noun]
    answer = signed_in(strategist).post(to(f"{noun}_create", home.pk), facts_of(noun))
    assert answer.headers["Location"] == home.get_absolute_url()
    made = type(row).objects.exclude(pk=row.pk).get()
    for name, value in FACTS[noun].items():
        assert str(getattr(made, name)) == value
    assert made.events.get().pgh_context["by"] == strategist.pk


@pytest.mark.parametrize("noun", NOUNS)
def test_row_is_edited(noun, rows, strategist, signed_in):
    row, home = rows[noun]
    client = signed_in(strategist)
    page = client.get(to(f"{noun}_edit", row.pk))
    facts = {**facts_of(noun), "seen": page.context["seen"]}
    answer = client.post(to(f"{noun}_edit", row.pk), facts)
    assert answer.headers["Location"] == home.get_absolute_url()
    row.refresh_from_db()
    for name, value in FACTS[noun].items():
        assert str(getattr(row, name)) == value


@pytest.mark.parametrize("noun", NOUNS)
def test_row_is_removed_after_a_question(noun, rows, strategist, signed_in):
    row, home = rows[noun]
    client = signed_in(strategist)
    assert "?" in str(client.get(to(f"{noun}_remove", row.pk)).context["question"])
    answer = client.post(to(f"{noun}_remove", row.pk))
    assert answer.headers["Location"] == home.get_absolute_url()
    assert not type(row).objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("noun", ["effect", "contribution", "link", "partner"])
def test_only_the_programs_strategist_changes_its_rows(
    noun, rows, member, leader, outsider, stranger, signed_in
):
    row, home = rows[noun]
    doors = [(f"{noun}_create", home), (f"{noun}_edit", row), (f"{noun}_remove", row)]
    for person, code in ((member, 403), (leader, 403), (outsider, 404), (stranger, 404)):
        client = signed_in(person)
        for name, obj in doors:
            codes = (client.get(to(name, obj.pk)), client.post(to(name, obj.pk), facts_of(noun)))
            assert [each.status_code for each in codes] == [code, code]
    assert type(row).objects.count() == 1


@pytest.mark.parametrize("noun", ["objective", "choice"])
def test_strategy_is_kept_by_strategists_of_its_organization_and_administrators(
    noun, rows, strategist, member, administrator, signed_in
):
    elsewhere = ProgramFactory(organization=RegionFactory(name="Region Annorlunda"))
    foreign = ProgramRoleFactory(program=elsewhere).person
    row, home = rows[noun]
    doors = [(f"{noun}_create", home), (f"{noun}_edit", row), (f"{noun}_remove", row)]
    people = ((strategist, 200), (administrator, 200), (foreign, 403), (member, 403))
    for person, code in people:
        client = signed_in(person)
        assert [client.get(to(n, obj.pk)).status_code for n, obj in doors] == [code] * 3
        assert client.get(to("strategy_detail", rows["objective"][1].pk)).status_code == 200


def test_new_row_comes_last(rows, strategist, signed_in):
    _row, project = rows["effect"]
    form = signed_in(strategist).get(to("effect_create", project.pk)).context["form"]
    assert form["position"].value() == 5


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://example.org/a", "data:text/html,x", "www", ""]
)
def test_link_leads_to_a_page_of_the_web(address, project, strategist, signed_in):
    facts = {"title": "Rapporten", "url": address}
    answer = signed_in(strategist).post(to("link_create", project.pk), facts)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["url"]
    assert not ProjectLink.objects.exists()


def test_partner_is_another_organization_and_each_once(program, strategist, signed_in):
    partner = PartnerFactory(program=program)
    client = signed_in(strategist)
    for organization in (program.organization, partner.organization):
        facts = {"organization": organization.pk, "part": ""}
        answer = client.post(to("partner_create", program.pk), facts)
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == ["organization"]
    PartnerFactory(program=ProgramFactory(), organization=OrganizationFactory())
    assert list(program.partners.all()) == [partner]
    assert Partner.objects.count() == 2


def test_choice_that_a_project_is_aligned_to_stays(rows, project, strategist, signed_in):
    choice, objective = rows["choice"]
    Alignment.objects.create(project=project, choice=choice, motivation="Därför.")
    client = signed_in(strategist)
    for name, obj in (("choice_remove", choice), ("objective_remove", objective)):
        answer = client.post(to(name, obj.pk))
        assert answer.status_code == 422
        assert "1 project is aligned to it" in answer.content.decode()
    assert StrategicChoice.objects.filter(pk=choice.pk).exists()


def test_strategy_is_made_edited_and_removed_in_the_browser(program, strategist, signed_in):
    client = signed_in(strategist)
    region = program.organization
    facts = {"organization": region.pk, "name": "Tillväxtstrategin", "first_year": "2014"}
    answer = client.post(reverse("programs:strategy_create"), {**facts, "last_year": "2020"})
    made = Strategy.objects.get(name="Tillväxtstrategin")
    assert answer.headers["Location"] == made.get_absolute_url()
    page = client.get(to("strategy_edit", made.pk))
    wrong = {"name": "Ny", "first_year": "2014", "last_year": "2013", "seen": page.context["seen"]}
    refused = client.post(to("strategy_edit", made.pk), wrong)
    assert list(refused.context["form"].errors) == ["last_year"]
    assert client.post(to("strategy_remove", made.pk)).status_code == 302
    assert not Strategy.objects.exists()


def test_strategy_is_made_for_ones_own_organization_only(program, strategist, signed_in):
    foreign = RegionFactory(name="Region Annorlunda")
    ProgramFactory(organization=foreign)
    facts = {"organization": foreign.pk, "name": "Grannens"}
    answer = signed_in(strategist).post(reverse("programs:strategy_create"), facts)
    assert list(answer.context["form"].errors) == ["organization"]
    assert not Strategy.objects.exists()


def test_project_page_shows_what_stands_around_the_project(
    rows, program, project, member, signed_in
):
    ContributionFactory(project=project, title="Strateg", person=UserFactory(name="Stig Strateg"))
    other = ProgramRoleFactory().program
    EffectGoalFactory(project__program=other, text="Främmande effektmål")
    text = signed_in(member).get(project.get_absolute_url()).content.decode()
    for noun in ("effect", "contribution", "link", "partner"):
        assert str(rows[noun][0]) in text
    assert "Stig Strateg" in text
    assert "Främmande" not in text
    assert "effects/new" not in text  # the member changes nothing


def test_program_is_edited_with_its_target_groups_and_its_limit(program, strategist, signed_in):
    client = signed_in(strategist)
    page = client.get(to("program_edit", program.pk))
    facts = {
        "name": program.name,
        "target_groups": "Personal i skolan",
        "stale_after_days": "90",
        "seen": page.context["seen"],
    }
    client.post(to("program_edit", program.pk), facts)
    program.refresh_from_db()
    assert (program.target_groups, program.stale_after_days) == ("Personal i skolan", 90)
    text = client.get(program.get_absolute_url()).content.decode()
    assert "at least every 90 days" in text
    refused = client.post(to("program_edit", program.pk), {**facts, "stale_after_days": "0"})
    assert list(refused.context["form"].errors) == ["stale_after_days"]


def test_history_of_the_project_tells_of_its_rows(project, strategist, member, signed_in):
    client = signed_in(strategist)
    client.post(to("effect_create", project.pk), FACTS["effect"])
    client.post(to("link_create", project.pk), FACTS["link"])
    page = signed_in(member).get(to("project_history", project.pk))
    verbs = {entry.verb for entry in page.context["history"]}
    assert {"added a link", "added an effect goal"} <= verbs


def test_history_of_the_program_tells_of_its_roles_and_is_loaded_into_its_page(
    program, strategist, member, administrator, signed_in
):
    facts = {"target_groups": "Personal i skolan", "name": program.name}
    client = signed_in(strategist)
    facts["seen"] = client.get(to("program_edit", program.pk)).context["seen"]
    facts |= {"organization": program.organization_id, "since_year": "2013"}
    client.post(to("program_edit", program.pk), facts)
    client, url = signed_in(member), to("program_history", program.pk)
    told = [entry.verb for entry in client.get(url).context["history"]]
    assert "revised the program" in told
    part = client.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part and "revised the program" in part
    page = client.get(program.get_absolute_url()).content.decode()
    assert f'hx-get="{url}"' in page and f'<a href="{url}">' in page
