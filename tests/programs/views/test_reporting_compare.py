"""Two frozen reports side by side, along the changes of the goals between them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from programs.models import GoalChange, StatusUpdate
from programs.rules.lineages import Words
from programs.services import adoptions, changes, reportings, updates
from tests.factories.accounts import UserFactory
from tests.factories.programs import (
    AskedFactory,
    ProgramRoleFactory,
    ReportingRoundFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


@pytest.fixture
def approver(program):
    return ProgramRoleFactory(program=program, kind="approver", person=UserFactory()).person


@pytest.fixture
def goals(project):
    """Three adopted goals of a project that goes on."""
    project.ends_on = TODAY + timedelta(days=365)
    project.save()
    goals = [SubGoalFactory(project=project, number=n, title=f"Mål {n}") for n in (1, 2, 3)]
    adoptions.adopt(project, adopted_on=date(2017, 1, 1), source="Beslutet", by=None)
    return goals


@pytest.fixture
def change(project, strategist, approver):
    def change(kind, before, *words, day=date(2018, 3, 1)):
        made = GoalChange(project=project, kind=kind, changed_on=day, reason="Samma uppdrag.")
        after = dict(enumerate(words, 1))
        changes.propose(made, before=before, after=after, by=strategist)
        return changes.approve(made, by=approver)

    return change


@pytest.fixture
def report(program, strategist, going_on):
    """Open a round about goals, answer with the statuses, close it."""

    def report(name, goals, *statuses):
        round_ = ReportingRoundFactory(
            program=program, name=name, opened_at=None, due_on=TODAY + timedelta(days=7)
        )
        for goal in goals:
            AskedFactory(round=round_, goal=goal, person=strategist)
        reportings.open(round_, by=strategist)
        for goal, status in zip(goals, statuses, strict=False):
            said = {"as_of": TODAY, "status": status, "report": "Gjort.", "reason": "Skäl."}
            updates.send(StatusUpdate(goal=goal, reporting_round=round_, **said), by=strategist)
        return reportings.close(round_, by=strategist, is_confirmed=True)

    return report


def pages(client, later):
    return client.get(f"{later.get_absolute_url()}compare/")


def told(page):
    """Return each row as (numbers then, number now, what is said of the changes, changed)."""
    return [
        (
            [goal["number"] for goal in pair.then],
            pair.now and pair.now["number"],
            [words for words, url in said],
            pair.is_changed,
        )
        for pair, said in page.context["rows"]
    ]


def test_goals_that_stay_are_compared_one_by_one(
    goals, report, going_on, achieved, strategist, signed_in
):
    first = report("Delår 1", goals[:2], going_on)
    later = report("Delår 2", goals, achieved)
    client = signed_in(strategist)
    page = pages(client, later)
    assert told(page) == [
        ([1], 1, [], True),
        ([2], 2, [], False),
        ([], 3, [], False),
    ]
    assert page.context["changed"] == 1
    assert "New in the later report" in page.content.decode()
    assert "No earlier report" in pages(client, first).content.decode()
    wrong = client.get(f"{later.get_absolute_url()}compare/", {"with": "0"})
    assert wrong.status_code == 404


def test_merged_goals_are_one_row_with_both_statuses_of_before(
    goals, change, report, going_on, achieved, strategist, project, signed_in
):
    first = report("Delår 1", goals, going_on)
    frozen = first.content
    # a change cannot hold before what was told of the goals
    made = change("merge", goals[:2], Words(1, "Båda"), day=TODAY)
    later = report("Delår 2", project.goals.current().order_by("number"), achieved)
    page = pages(signed_in(strategist), later)
    assert told(page) == [
        ([1, 2], 1, [f"1 and 2 → 1, merged {TODAY}"], True),
        ([3], 3, [], False),
    ]
    text = page.content.decode()
    assert f'<a href="{reverse("programs:change_detail", args=[made.pk])}">' in text
    assert [word in text for word in ("1. Mål 1", "2. Mål 2", "1. Båda")] == [True] * 3
    assert "Only in the earlier report" not in text
    first.refresh_from_db()
    assert first.content == frozen


def test_split_reworded_added_and_withdrawn_goals_say_so(
    goals, change, report, strategist, project, signed_in
):
    report("Delår 1", goals)
    change("split", goals[:1], Words(1, "Ena delen"), Words(4, "Andra delen"))
    change("reword", goals[1:2], Words(2, "Mål 2, nya ord"), day=date(2018, 4, 1))
    change("withdraw", goals[2:], day=date(2018, 5, 1))
    change("add", [], Words(5, "Tillagt"), day=date(2018, 6, 1))
    later = report("Delår 2", project.goals.current().order_by("number"))
    page = pages(signed_in(strategist), later)
    split = "1 → 1 and 4, split 2018-03-01"
    assert told(page) == [
        ([1], 1, [split], False),
        ([2], 2, ["2 → 2, reworded 2018-04-01"], False),
        ([1], 4, [split], False),
        ([], 5, ["5, added 2018-06-01"], False),
        ([3], None, ["3, withdrawn 2018-05-01"], False),
    ]
    fates = [str(pair.fate) for pair, said in page.context["rows"]]
    assert fates == ["split", "reworded", "split", "added", "withdrawn"]


def test_change_that_only_waits_joins_nothing(goals, report, strategist, project, signed_in):
    report("Delår 1", goals)
    made = GoalChange(project=project, kind="withdraw", changed_on=TODAY, reason="Skäl.")
    changes.propose(made, before=goals[2:], by=strategist)
    later = report("Delår 2", goals[:2])
    assert told(pages(signed_in(strategist), later))[2] == ([3], None, [], False)


def test_comparison_asks_as_often_for_many_changes_as_for_one(
    goals, change, report, strategist, project, signed_in, django_assert_max_num_queries
):
    report("Delår 1", goals)
    client = signed_in(strategist)
    for count, goal in enumerate(goals, 1):
        change("split", [goal], *(Words(10 * count + n, "Del") for n in range(5)))
        later = report(f"Senare {count}", project.goals.current().order_by("number"))
        client.get(f"{later.get_absolute_url()}compare/")
        with django_assert_max_num_queries(15):
            client.get(f"{later.get_absolute_url()}compare/")
