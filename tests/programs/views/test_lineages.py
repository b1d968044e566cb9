"""The page from decided to reported goals reads right, for every day, and as a sheet."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from programs.models import GoalChange
from programs.rules.lineages import Words
from programs.services import adoptions, changes
from tests.factories.accounts import UserFactory
from tests.factories.programs import ProgramRoleFactory, StatusUpdateFactory, SubGoalFactory

pytestmark = pytest.mark.django_db
ADOPTED = date(2016, 12, 21)
DAY = date(2018, 3, 1)


@pytest.fixture
def approver(program):
    person = UserFactory(name="Greta Godkännare")
    return ProgramRoleFactory(program=program, kind="approver", person=person).person


@pytest.fixture
def goals(project):
    return [SubGoalFactory(project=project, number=n, title=f"Mål {n}") for n in range(1, 5)]


@pytest.fixture
def adopted(project, goals):
    adoptions.adopt(project, adopted_on=ADOPTED, source="Omgången 2017–2019", by=None)
    return project


@pytest.fixture
def merged(adopted, goals, strategist, approver):
    change = GoalChange(project=adopted, kind="merge", changed_on=DAY, reason="Samma uppdrag.")
    change = changes.propose(change, before=goals[2:], after={1: Words(3, "Ett")}, by=strategist)
    changes.approve(change, by=approver)
    return adopted


def url(project, **query):
    return reverse("programs:lineage_detail", args=[project.pk], query=query)


def text_of(response):
    bare = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"[\s\u00a0]+", " ", bare)


def rows_of(response):
    """The rows of the table, each as the words of its three cells."""
    body = re.search(r"<tbody.*?</tbody>", response.content.decode(), re.S).group()
    rows = re.findall(r"<tr.*?</tr>", body, re.S)
    cells = [re.findall(r"<t[hd].*?</t[hd]>", row, re.S) for row in rows]
    return [[" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in row] for row in cells]


def test_every_decided_goal_has_a_row_with_what_became_of_it(merged, goals, signed_in, strategist):
    StatusUpdateFactory(goal=goals[0], as_of=date(2018, 6, 30))
    rows = rows_of(signed_in(strategist).get(url(merged)))
    assert [row[0] for row in rows] == ["1. Mål 1", "2. Mål 2", "3. Mål 3", "4. Mål 4"]
    assert rows[0][1] == "Unchanged" and rows[0][2].endswith("2018-06-30")
    said = "Samma uppdrag. From 2018-03-01 , approved by Greta Godkännare"
    assert rows[2][1] == f"Merged with goal 4 {said}"
    assert rows[3][1] == f"Merged with goal 3 {said}"
    assert [row[2].split(" No ")[0] for row in rows[2:]] == ["3. Ett", "3. Ett"]


def test_the_sums_are_in_sight(merged, signed_in, member):
    page = text_of(signed_in(member).get(url(merged)))
    assert "4 decided goals became 3 reported goals" in page
    assert "2 unchanged" in page and "2 merged into 1" in page


def test_an_added_goal_has_an_empty_left_side(adopted, strategist, approver, signed_in):
    change = GoalChange(project=adopted, kind="add", changed_on=DAY, reason="Nytt uppdrag.")
    change = changes.propose(change, after={1: Words(5, "Jämställdhet")}, by=strategist)
    changes.approve(change, by=approver)
    row = rows_of(signed_in(strategist).get(url(adopted)))[-1]
    assert row[0] == "Not among the decided goals"
    assert row[1].startswith("Added Nytt uppdrag.")
    assert row[2].startswith("5. Jämställdhet")


def test_a_day_before_the_change_shows_the_goals_that_stood(merged, signed_in, member):
    rows = rows_of(signed_in(member).get(url(merged, on="2018-02-28")))
    assert [row[1] for row in rows] == ["Unchanged"] * 4


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2016-12-20", "were adopted on 2016-12-21"),
        ((timezone.localdate() + timedelta(days=1)).isoformat(), "lies ahead"),
        ("31/12/2018", "year-month-day"),
    ],
)
def test_a_day_that_cannot_be_is_answered_beside_the_field(day, reason, merged, signed_in, member):
    page = signed_in(member).get(url(merged, on=day))
    assert page.status_code == 200
    assert reason in text_of(page)
    assert len(rows_of(page)) == 4


def test_goals_that_are_not_adopted_have_no_lineage_yet(project, goals, signed_in, strategist):
    page = text_of(signed_in(strategist).get(url(project)))
    assert "The goals are not adopted yet" in page
    assert "Propose a change" not in page


def test_the_sheet_has_a_line_for_each_pair(merged, signed_in, member):
    response = signed_in(member).get(url(merged, export="csv"))
    lines = response.content.decode("utf-8-sig").splitlines()
    assert response.headers["Content-Type"].startswith("text/csv")
    assert len(lines) == 5
    assert lines[3].startswith("3;Mål 3;Merged with goal 4;2018-03-01;Samma uppdrag.;Greta")
    assert lines[3].split(";")[6:8] == ["3", "Ett"]
    workbook = signed_in(member).get(url(merged, export="xlsx"))
    assert workbook.content[:2] == b"PK"


def test_only_a_strategist_is_offered_to_propose(adopted, signed_in, strategist, member):
    new = reverse("programs:change_create", args=[adopted.pk, "merge"])
    assert new in signed_in(strategist).get(url(adopted)).content.decode()
    assert new not in signed_in(member).get(url(adopted)).content.decode()


def test_what_waits_and_what_was_declined_stands_below(
    adopted, goals, strategist, approver, signed_in
):
    for reason in ("Onödigt.", "Kanske."):
        change = GoalChange(project=adopted, kind="withdraw", changed_on=DAY, reason=reason)
        change = changes.propose(change, before=goals[:1], by=strategist)
        if reason == "Onödigt.":
            changes.decline(change, comment="Behåll det.", by=approver)
    page = text_of(signed_in(approver).get(url(adopted)))
    assert "Changes that wait for approval" in page
    assert "Declined changes" in page and "Behåll det." in page


def test_outsiders_find_nothing(merged, signed_in, outsider, administrator):
    for person in (outsider, administrator):
        assert signed_in(person).get(url(merged)).status_code == 404


def test_queries_do_not_grow_with_the_changes(
    adopted, goals, strategist, approver, signed_in, django_assert_max_num_queries
):
    client = signed_in(approver)
    for n in range(5, 20):
        change = GoalChange(project=adopted, kind="add", changed_on=DAY, reason="Nytt.")
        change = changes.propose(change, after={1: Words(n, f"Nytt {n}")}, by=strategist)
        changes.approve(change, by=approver)
    client.get(url(adopted))
    with django_assert_max_num_queries(15):
        client.get(url(adopted))
