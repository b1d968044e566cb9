"""The page of a search and the list below its box: calm, marked, without a query too many."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories.accounts import OrganizationFactory
from tests.factories.programs import ProgramRoleFactory, ProjectFactory, SubGoalFactory

pytestmark = pytest.mark.django_db
PAGE, LIVE = reverse("dashboards:search"), reverse("dashboards:search_live")
STRANGE = {
    "nul": "a\0b",
    "percent": "100%_\\",
    "quotes": "\"'`”",
    "operators": "& | ! <-> :* (",
    "a half phrase": '"lokala nämnden',
    "markup": "<script>alert(1)</script>",
    "a surrogate": "\ud800",
    "spaces": " \t\n ",
    "many words": "ord " * 9,
    "a long word": "ö" * 199,
    "another writing": "العربية 漢字 İ ﬁ",
}


@pytest.fixture
def strategist():
    return ProgramRoleFactory(kind="strategist", program__name="Välmående").person


@pytest.fixture
def goal(strategist):
    program = ProgramRoleFactory._meta.model.objects.get(person=strategist).program
    project = ProjectFactory(program=program, name="Förstärkt <b>arbete</b>")
    return SubGoalFactory(
        project=project, title="Kvastskaft & <i>borste</i>", purpose="Om <u>kvastar</u> i skolan."
    )


def test_what_is_found_stands_by_kind_with_its_place_and_leads_back(goal, strategist, signed_in):
    page = signed_in(strategist).get(PAGE, {"q": "kvast"})
    html = page.content.decode()
    assert page.status_code == 200
    assert f'href="{goal.get_absolute_url()}?back=%2Fsearch%2F%3Fq%3Dkvast"' in html
    assert "<mark>Kvastskaft</mark> &amp; &lt;i&gt;borste&lt;/i&gt;" in html
    assert "Om &lt;u&gt;<mark>kvastar</mark>&lt;/u&gt; i skolan." in html
    assert "Förstärkt &lt;b&gt;arbete&lt;/b&gt;" in html
    assert [group.source.kind for group in page.context["shown"]] == ["goal"]


def test_the_page_asks_for_as_little_with_one_row_as_with_thirty(goal, strategist, signed_in):
    client = signed_in(strategist)

    def count(url):
        client.get(url, {"q": "kvastskaft"})
        with CaptureQueriesContext(connection) as captured:
            client.get(url, {"q": "kvastskaft"})
        return len(captured)

    before = {url: count(url) for url in (PAGE, LIVE)}
    for number in range(30):
        OrganizationFactory(name=f"Kvastskaft {number}", parent=None)
        SubGoalFactory(project=goal.project, number=number + 100, title=f"Kvastskaft {number}")
    assert {url: count(url) for url in (PAGE, LIVE)} == before
    assert max(before.values()) <= 12


def test_one_kind_is_chosen_by_an_address(goal, strategist, signed_in):
    OrganizationFactory(name="Kvastskaft")
    page = signed_in(strategist).get(PAGE, {"q": "kvastskaft", "kind": "organization"})
    assert [group.source.kind for group in page.context["shown"]] == ["organization"]
    assert [group.source.kind for group in page.context["groups"]] == ["goal", "organization"]


def test_the_first_visit_says_what_can_be_written(strategist, signed_in):
    page = signed_in(strategist).get(PAGE)
    assert page.status_code == 200
    assert "What you can write" in page.content.decode() or "Så här" in page.content.decode()


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"q": "x"}, "q"),
        ({"q": "&&&"}, "q"),
        ({"q": "å" * 201}, "q"),
        ({"q": "ett två tre fyra fem sex sju åtta nio"}, "q"),
        ({"q": "kvast", "kind": "participant"}, "kind"),
        ({"q": "kvast", "state": "'"}, "state"),
    ],
)
def test_what_cannot_be_searched_is_said_beside_the_field(asked, field, strategist, signed_in):
    page = signed_in(strategist).get(PAGE, asked)
    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]
    assert page.context["shown"] == []


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_nothing_that_can_be_written_is_an_error(text, goal, strategist, signed_in):
    client = signed_in(strategist)
    text = text.encode("utf-8", "surrogatepass")
    assert client.get(PAGE, {"q": text}).status_code in (200, 422)
    live = client.get(LIVE, {"q": text})
    assert live.status_code == 200
    assert b"<script" not in live.content


def test_the_list_below_the_box_holds_options_with_addresses(goal, strategist, signed_in):
    page = signed_in(strategist).get(LIVE, {"q": "kvast"})
    html = page.content.decode()
    assert html.count('role="option"') == 2
    assert f'data-url="{goal.get_absolute_url()}"' in html
    assert f'data-url="{PAGE}?q=kvast"' in html
    assert "<html" not in html


def test_the_list_below_the_box_says_when_there_is_nothing(strategist, signed_in):
    html = signed_in(strategist).get(LIVE, {"q": "kvast"}).content.decode()
    assert html.count("data-url") == 0
    assert 'aria-disabled="true"' in html


def test_every_page_has_the_box_in_its_head(strategist, signed_in):
    html = signed_in(strategist).get(reverse("programs:goal_list")).content.decode()
    assert html.count(f'action="{PAGE}"') == 2  # of the wide head and of the small one
    assert html.count(f'data-live="{LIVE}"') == 2
