"""A project on a day in the past: as it stood by the facts' dates, as it was known by the trail."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from programs.models import BudgetLine, GoalChange
from programs.rules.lineages import Words
from programs.services import adoptions, changes, goals
from programs.views import past
from tests.factories.accounts import BoardFactory, UserFactory
from tests.factories.programs import ProgramRoleFactory, StatusUpdateFactory, SubGoalFactory

DAY = date(2018, 1, 31)


def url(project, **query):
    return reverse("programs:project_past", args=[project.pk], query=query)


def text_of(response):
    bare = re.sub(r"<[^>]+>", " ", response.content.decode())
    return re.sub(r"[\s\u00a0]+", " ", bare)


def goals_of(response):
    """The rows of the goals: name, status and day."""
    found = re.search(r"<tbody.*?</tbody>", response.content.decode(), re.S)
    rows = re.findall(r"<tr.*?</tr>", found.group(), re.S) if found else []
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in rows]


@pytest.mark.django_db
class TestAsItStood:
    def test_goals_have_the_status_of_the_day_whenever_it_was_entered(
        self, project, goal, going_on, achieved, signed_in, member
    ):
        StatusUpdateFactory(goal=goal, status=achieved, as_of=date(2018, 6, 30), actual=27)
        StatusUpdateFactory(goal=goal, status=going_on, as_of=date(2018, 1, 15), actual=12)
        client = signed_in(member)
        assert "Pågår 2018-01-15 12" in goals_of(client.get(url(project, on="2018-01-31")))[0]
        assert "Uppnått 2018-06-30 27" in goals_of(client.get(url(project, on="2018-06-30")))[0]
        assert "No update yet" in goals_of(client.get(url(project, on="2018-01-14")))[0]

    def test_an_actual_is_written_without_a_zero_that_says_nothing(
        self, project, goal, going_on, signed_in, member
    ):
        goal.target, goal.target_unit = Decimal("87.50"), "procent"
        goal.save()
        StatusUpdateFactory(goal=goal, status=going_on, as_of=DAY, actual=Decimal("2.50"))
        answer = signed_in(member).get(url(project, on=DAY.isoformat()))
        assert "2,5 of 87,5 procent" in goals_of(answer)[0]

    def test_a_day_before_the_adoption_says_that_the_goals_were_only_proposed(
        self, project, goal, signed_in, member
    ):
        adoptions.adopt(project, adopted_on=date(2016, 12, 21), source="Omgången", by=None)
        client = signed_in(member)
        note = "The goals were adopted on 21 December 2016."
        assert note in text_of(client.get(url(project, on="2016-12-20")))
        assert note not in text_of(client.get(url(project, on="2016-12-21")))

    def test_a_merged_goal_stands_until_its_day(
        self, project, goal, strategist, program, signed_in, member
    ):
        other = SubGoalFactory(project=project, number=2, title="Andra målet")
        adoptions.adopt(project, adopted_on=date(2017, 1, 1), source="Omgången", by=None)
        change = GoalChange(project=project, kind="merge", changed_on=DAY, reason="Hör ihop.")
        change = changes.propose(
            change, before=[goal, other], after={1: Words(1, "Båda")}, by=strategist
        )
        changes.approve(change, by=ProgramRoleFactory(program=program, kind="approver").person)
        client = signed_in(member)
        before = goals_of(client.get(url(project, on="2018-01-30")))
        assert [row.split(" No ")[0] for row in before] == [
            "1. Slutföra utbildningen",
            "2. Andra målet",
        ]
        after = goals_of(client.get(url(project, on="2018-01-31")))
        assert [row.split(" No ")[0] for row in after] == ["1. Båda"]

    def test_counts_phase_and_overdue_are_those_of_the_day(
        self, project, goal, achieved, signed_in, member
    ):
        goal.due_on = date(2018, 1, 1)
        goal.save()
        StatusUpdateFactory(goal=goal, status=achieved, as_of=date(2018, 6, 30))
        client = signed_in(member)
        page = text_of(client.get(url(project, on="2018-01-31")))
        assert "Going on" in page and "Overdue" in page and "0 of 1 goal counts as done" in page
        page = text_of(client.get(url(project, on="2018-07-01")))
        assert "Overdue" not in page and "1 of 1 goal counts as done" in page
        assert "Planned" in text_of(client.get(url(project, on="2016-12-31")))

    def test_the_budget_is_that_of_the_year(self, project, signed_in, member):
        for year, kr in ((2017, 610_000), (2018, 620_000)):
            BudgetLine.objects.create(
                project=project,
                account="staff",
                year=year,
                financier=BoardFactory(),
                budget=Decimal(kr),
                actual=Decimal(kr - 1000),
            )
        page = text_of(signed_in(member).get(url(project, on="2018-01-31")))
        assert "Budget and cost of 2018" in page
        assert "620 000" in page and "619 000" in page and "610 000" not in page

    @pytest.mark.parametrize(
        ("day", "reason"),
        [
            ((timezone.localdate() + timedelta(days=1)).isoformat(), "lies ahead"),
            ("i fjol", "year-month-day"),
            ("2017-02-31", "year-month-day"),
        ],
    )
    def test_a_day_that_cannot_be_is_answered_beside_the_field(
        self, day, reason, project, goal, signed_in, member
    ):
        page = signed_in(member).get(url(project, on=day))
        assert page.status_code == 200
        assert reason in text_of(page)

    def test_without_a_day_it_is_today(self, project, goal, signed_in, member):
        assert len(goals_of(signed_in(member).get(url(project)))) == 1

    def test_outsiders_find_nothing(self, project, signed_in, outsider, administrator):
        for person in (outsider, administrator):
            assert signed_in(person).get(url(project, on="2018-01-31")).status_code == 404

    def test_the_project_page_leads_here(self, project, signed_in, member):
        page = signed_in(member).get(project.get_absolute_url()).content.decode()
        assert url(project) in page


@pytest.mark.django_db
def test_before_the_trail_begins_the_page_says_so(project, goal, signed_in, member):
    page = signed_in(member).get(url(project, on="2018-01-31", view="known"))
    assert "The trail does not reach that far back" in text_of(page)
    assert goals_of(page) == []


@pytest.mark.django_db
def test_today_both_views_show_the_same_goals(
    project, goal, going_on, achieved, signed_in, member, django_assert_max_num_queries
):
    goal.responsible_person = UserFactory(name="Ansgar Ansvarig")
    goal.target, goal.target_unit = 30, "deltagare"
    goal.save()
    SubGoalFactory.create_batch(5, project=project)
    for status, day, actual in ((going_on, date(2018, 1, 1), 12), (achieved, DAY, None)):
        StatusUpdateFactory(goal=goal, status=status, as_of=day, actual=actual)
    client = signed_in(member)
    stood = goals_of(client.get(url(project)))
    with django_assert_max_num_queries(15):
        known = goals_of(client.get(url(project, view="known")))
    assert known == stood
    assert any("Uppnått 2018-01-31 12 of 30 deltagare Ansgar Ansvarig" in row for row in known)


@pytest.mark.django_db(transaction=True)
def test_what_was_entered_later_was_not_known(project, goal, achieved, strategist, signed_in):
    """The trail is read up to the end of the chosen day: today is the only day of a test."""
    moment = timezone.now()
    goal.title = "Nya ord"
    goals.revise(goal, by=strategist)
    StatusUpdateFactory(goal=goal, status=achieved, as_of=DAY)
    today = timezone.localdate()
    _, [then], _ = past.known(project, moment, today)
    _, [now], _ = past.known(project, timezone.now(), today)
    assert (then.title, then.status_word) == ("Slutföra utbildningen", None)
    assert (now.title, now.status_word) == ("Nya ord", "Uppnått")
