"""Min sida: by urgency, by kind, and back to where one was."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from core.views.doors import with_back
from dashboards.queries.rows import Waiting
from tests.factories.accounts import UserFactory
from tests.factories.evaluation import RecommendationFactory
from tests.factories.funding import ProposalFactory
from tests.factories.programs import ProgramFactory, ProgramRoleFactory, SubGoalFactory

TODAY = timezone.localdate()


@pytest.fixture
def client(client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


def waiting(days):
    due_on = None if days is None else TODAY + timedelta(days=days)
    return Waiting("Gör", "Det", "Här", "/", "flag", kind="goal", due_on=due_on)


@pytest.mark.parametrize(
    ("days", "urgency"),
    [(-1, "late"), (0, "this_week"), (7, "this_week"), (8, "later"), (None, "undated")],
)
def test_what_waits_is_urgent_by_its_due_day(days, urgency):
    assert waiting(days).urgency == urgency


def test_the_way_back_stands_before_the_place_on_the_page():
    assert with_back("/a/?x=1#b", "/?kind=goal") == "/a/?x=1&back=%2F%3Fkind%3Dgoal#b"
    assert with_back("/a/#b", "") == "/a/#b"


@pytest.fixture
def busy(db):
    """Somebody with a late goal, advice due next month, and a goal that is soon due."""
    person = UserFactory()
    program = ProgramFactory(stale_after_days=None)
    for days, title in ((-3, "Sent"), (20, "Snart")):
        SubGoalFactory(
            project__program=program,
            title=title,
            responsible_person=person,
            due_on=TODAY + timedelta(days=days),
        )
    RecommendationFactory(responsible=person, due_on=TODAY + timedelta(days=30))
    return person


def test_groups_stand_by_urgency_and_what_comes_stands_apart(busy, signed_in):
    page = signed_in(busy).get("/")
    groups = [(urgency.value, len(rows)) for urgency, rows in page.context["groups"]]
    assert groups == [("late", 1), ("later", 1)]
    [coming] = page.context["coming"]
    assert coming.subject.endswith("Snart")


def test_a_chosen_kind_is_kept_on_the_way_back(busy, signed_in):
    client = signed_in(busy)
    page = client.get("/", {"kind": "goal"})
    [row] = page.context["waiting"]
    assert [str(kind) for kind, _ in page.context["kinds"]] == ["goal", "recommendation"]
    there = f"{row.url}?back={quote('/?kind=goal', safe='')}"
    assert f'href="{there}"' in page.content.decode()
    assert 'href="/?kind=goal"' in client.get(there).content.decode()
    assert client.get("/", {"kind": "nonsense"}).context["kind"] is None
    empty = client.get("/", {"kind": "meeting"})
    assert "Nothing of this kind waits for you." in empty.content.decode()


@pytest.mark.django_db
def test_what_nobody_answers_for_is_folded_away_for_strategists_alone(signed_in):
    role = ProgramRoleFactory(kind="strategist")
    SubGoalFactory(project__program=role.program, title="Ingens", due_on=TODAY)
    reader = ProgramRoleFactory(program=role.program, kind="steering_group").person
    assert [each.subject for each in signed_in(role.person).get("/").context["unowned"]] == [
        f"{role.program.projects.get().goals.get()}"
    ]
    page = signed_in(reader).get("/")
    assert page.context["unowned"] == []
    assert "Ingens" not in page.content.decode()


def test_the_panel_of_news_is_a_part_and_a_page(busy, signed_in):
    client = signed_in(busy)
    url = reverse("dashboards:news")
    assert f'hx-get="{url}"' in client.get("/").content.decode()
    part = client.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "You follow nothing yet." in part
    assert "<html" in client.get(url).content.decode()


def test_a_page_whose_crumbs_are_lazy_leads_back_too(board, writer, signed_in):
    """A proposal's crumbs are worked out late: the way back to Min sida broke its page."""
    proposal = ProposalFactory(financier=board)
    page = signed_in(writer).get(proposal.get_absolute_url(), {"back": "/?kind=proposal"})
    assert page.status_code == 200
    assert page.context["back_label"] == "Back to My page"
