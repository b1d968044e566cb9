"""Help opens with the guide for one's own roles, in one's own language."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse

from dashboards.rules.help import BY_SLUG
from tests.factories.accounts import OrganizationRoleFactory, UserFactory
from tests.factories.programs import ProgramRoleFactory, SubGoalFactory

HOME = reverse("dashboards:help_home")


def slugs(guides):
    return [guide.slug for guide in guides]


@pytest.mark.parametrize("slug", BY_SLUG)
def test_every_guide_is_written_in_both_languages(slug):
    texts = {each: get_template(BY_SLUG[slug].template(each)).render({}) for each in ("sv", "en")}
    assert texts["sv"] != texts["en"]
    links = {each: text.count("<a href") for each, text in texts.items()}
    assert links["sv"] == links["en"]
    if slug != "words":
        assert all(text.count("<h3>") == 3 for text in texts.values()), "three usual tasks"
        assert links["sv"] > 2


def test_no_guide_lies_about_unused():
    folder = Path(settings.BASE_DIR) / "templates" / "dashboards" / "help"
    assert {path.stem for path in folder.glob("*/*.html")} == set(BY_SLUG)


@pytest.mark.django_db
def test_who_has_one_role_reads_its_guide_at_once(signed_in, writer):
    page = signed_in(writer).get(HOME)
    assert slugs(page.context["mine"]) == ["secretary"]
    assert "Prepare the meeting" in page.content.decode()


@pytest.mark.django_db
def test_who_has_several_chooses_among_them(signed_in):
    person = ProgramRoleFactory(kind="strategist").person
    OrganizationRoleFactory(person=person, kind="approver")
    page = signed_in(person).get(HOME)
    assert slugs(page.context["mine"]) == ["strategist", "approver"]
    assert page.context["text"] == ""


@pytest.mark.django_db
def test_who_answers_for_a_goal_gets_the_guide_for_that(signed_in):
    goal = SubGoalFactory(responsible_person=UserFactory())
    page = signed_in(goal.responsible_person).get(HOME)
    assert slugs(page.context["mine"]) == ["responsible"]


@pytest.mark.django_db
def test_who_has_no_role_is_told_so(signed_in):
    assert "You hold no role yet" in signed_in(UserFactory()).get(HOME).content.decode()


@pytest.mark.django_db
def test_a_guide_is_read_in_the_readers_language(signed_in, writer):
    client = signed_in(writer)
    url = reverse("dashboards:help_guide", args=["words"])
    assert "(satsning)" in client.get(url).content.decode()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "sv"
    assert "Ett långsiktigt åtagande" in client.get(url).content.decode()
    missing = reverse("dashboards:help_guide", args=["nosuch"])
    assert client.get(missing).status_code == 404


@pytest.mark.django_db
def test_a_guide_led_to_a_page_that_its_reader_may_not_open(signed_in, administrator):
    client = signed_in(administrator)
    url = reverse("dashboards:help_guide", args=["strategist"])
    pages = re.findall(r'<a href="(/[^"?]*)"', client.get(url).content.decode().split("<main")[1])
    assert pages
    assert {client.get(page).status_code for page in pages} == {200}
    assert "<strong>Projects</strong>" in client.get(url).content.decode()
