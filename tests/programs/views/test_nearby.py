"""What stands around a program or a project, and what comes next in a project.

The small rows are read in SQL: they must be those that the querysets would give.
"""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from programs.models import (
    Contribution,
    EffectGoal,
    Group,
    GroupMeeting,
    Partner,
    ProjectLink,
    ReportingRound,
)
from programs.services import reportings, updates
from programs.views.nearby import people_of, read_around_program, read_around_project
from tests.factories.accounts import OrganizationFactory, UserFactory
from tests.factories.programs import (
    AskedFactory,
    ProgramRoleFactory,
    ProjectFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
DAY = timedelta(days=1)


# ---------- what comes next ----------


@pytest.fixture
def round_(program, goal):
    round_ = ReportingRoundFactory(program=program, due_on=TODAY - timedelta(days=2))
    AskedFactory(round=round_, goal=goal)
    return round_


def steps_on(page):
    return [(step.kind, step.title, step.is_late) for step in page.context["steps"]]


def test_round_is_next_only_in_a_project_whose_goals_it_asks_about(
    round_, program, project, member, signed_in
):
    client = signed_in(member)
    other = ProjectFactory(program=program)
    assert steps_on(client.get(project.get_absolute_url())) == [("round", round_.name, True)]
    assert steps_on(client.get(other.get_absolute_url())) == []


def test_round_whose_last_day_has_passed_is_told_as_late(round_, project, member, signed_in):
    client = signed_in(member)
    assert "the answers were due" in client.get(project.get_absolute_url()).content.decode()
    round_.due_on = TODAY
    round_.save()
    assert steps_on(client.get(project.get_absolute_url())) == [("round", round_.name, False)]


def test_what_is_next_stands_in_the_order_of_its_days(round_, project, member, signed_in):
    soon = SubGoalFactory(project=project, number=8, due_on=TODAY)
    later = ReportingRoundFactory(program=project.program, due_on=TODAY + timedelta(days=9))
    AskedFactory(round=later, goal=soon)
    page = signed_in(member).get(project.get_absolute_url())
    assert [step.title for step in page.context["steps"]] == [round_.name, str(soon), later.name]


# ---------- the small rows ----------


def around(program):
    read_around_program(program, program.pk, TODAY)
    return program


def test_nothing_around_is_no_row(program, project):
    read_around_project(project)
    around(program)
    assert (program.partner_rows, program.group_rows, program.role_rows) == ([], [], [])
    rows = (project.effect_rows, project.link_rows, project.alignment_rows)
    assert (*rows, project.contribution_rows, project.reporting_rows) == ([],) * 5


def test_groups_are_those_that_go_on_with_their_last_and_next_meeting(program):
    for number, ended_on in enumerate((None, TODAY, TODAY - DAY)):
        group = Group.objects.create(
            organization=program.organization,
            program=program,
            kind="working",
            name=f"Grupp {number}",
            ended_on=ended_on,
        )
        for days in (-20, 0, 5, 9) if number == 0 else ():
            GroupMeeting.objects.create(group=group, held_on=TODAY + days * DAY)
    wanted = [
        (each.pk, each.name, each.last_met_on, each.booked_on)
        for each in Group.objects.going_on(TODAY).with_meetings(TODAY).order_by("kind", "name")
    ]
    told = [
        (each["pk"], each["name"], each["last_met_on"], each["booked_on"])
        for each in around(program).group_rows
    ]
    assert [pk for pk, *_ in wanted] == [pk for pk, *_ in told]
    days = [[day and day.isoformat() for day in each[2:]] for each in wanted]
    assert [list(each[2:]) for each in told] == days
    assert days == [[TODAY.isoformat(), (TODAY + 5 * DAY).isoformat()], [None, None]]


def test_people_are_those_who_hold_a_role_in_the_program_today(program, strategist):
    for name, days in (("Ö", {"valid_to": TODAY}), ("Slutat", {"valid_to": TODAY - DAY})):
        ProgramRoleFactory(
            program=program, kind="project_leader", person=UserFactory(name=name), **days
        )
    ahead = UserFactory(name="Kommande")
    ProgramRoleFactory(program=program, person=ahead, valid_from=TODAY + DAY)
    ProgramRoleFactory(person=UserFactory(name="Annanstans"))
    told = [
        (label, [person["name"] for person in people])
        for label, people in people_of(around(program).role_rows)
    ]
    assert told == [("strategist", ["Stina Strateg"]), ("project leader", ["Ö"])]


def test_partners_stand_in_the_order_of_their_names(program):
    for name in ("Skolverket", "Bättre skolor"):
        partner = OrganizationFactory(name=name)
        Partner.objects.create(program=program, organization=partner, part=f"Del {name}")
    told = [(each["name"], each["part"]) for each in around(program).partner_rows]
    assert told == [
        ("Bättre skolor", "Del Bättre skolor"),
        ("Skolverket", "Del Skolverket"),
    ]


def test_rounds_are_the_open_ones_that_ask_about_the_project(program, project, goal):
    moments = {
        "Öppet": {},
        "Förberett": {"opened_at": None},
        "Stängt": {},
        "Om andra mål": {},
    }
    for name, given in moments.items():
        round_ = ReportingRoundFactory(program=program, name=name, **given)
        other = SubGoalFactory(project__program=program)
        AskedFactory(round=round_, goal=other if name == "Om andra mål" else goal)
    closed = ReportingRound.objects.get(name="Stängt")
    reportings.close(closed, by=UserFactory(), is_confirmed=True)
    read_around_project(project)
    assert [each["name"] for each in project.reporting_rows] == ["Öppet"]


def test_rows_of_a_project_are_its_own_in_their_order(project):
    for position, text in ((2, "Andra"), (1, "Första")):
        EffectGoal.objects.create(project=project, position=position, text=text)
        Contribution.objects.create(project=project, position=position, title=text, did="Gjort.")
        ProjectLink.objects.create(project=project, title=text, url="https://a.example")
    read_around_project(project)
    assert [each["text"] for each in project.effect_rows] == ["Första", "Andra"]
    assert [(each["title"], each["person"]) for each in project.contribution_rows] == [
        ("Första", None),
        ("Andra", None),
    ]
    assert [each["title"] for each in project.link_rows] == ["Andra", "Första"]


def test_program_names_its_open_rounds_with_how_many_goals_are_answered(
    program, project, going_on, strategist, leader, member, signed_in
):
    round_ = ReportingRoundFactory(program=program, name="Delår 1", due_on=TODAY)
    goals = SubGoalFactory.create_batch(3, project=project)
    for goal in goals:
        AskedFactory(round=round_, goal=goal)
    answer = {"status": going_on, "author": leader, "reporting_round": round_}
    StatusUpdateFactory(goal=goals[0], **answer)
    returned = StatusUpdateFactory(goal=goals[1], **answer)
    updates.send_back(returned, comment="Hur många?", by=strategist)
    StatusUpdateFactory(goal=goals[2], status=going_on, author=leader)  # outside the round
    late = ReportingRoundFactory(program=program, name="Förra året", due_on=TODAY - DAY)
    AskedFactory(round=late, goal=goals[2])
    ReportingRoundFactory(program=program, name="Förberett", opened_at=None)
    ReportingRoundFactory(name="Någon annans")
    page = signed_in(member).get(program.get_absolute_url())
    told = [
        (each.name, each.due_on, each.is_late, each.answered, each.asked)
        for each in page.context["reportings"]
    ]
    assert told == [
        ("Förra året", TODAY - DAY, True, 0, 1),
        ("Delår 1", TODAY, False, 1, 3),
    ]
    body = page.content.decode()
    assert round_.get_absolute_url() in body and "1 of 3 goals are answered" in body
    counted = ReportingRound.objects.with_counts(strategist).get(pk=round_.pk)
    assert (counted.answered_count, counted.asked_count) == (1, 3)


def test_program_without_a_project_tells_its_strategist_the_first_steps_in_order(
    program, strategist, member, signed_in
):
    def steps(person):
        body = signed_in(person).get(program.get_absolute_url()).content.decode()
        return re.findall(r'<li>(?:<a href="([^"]+)")?', body[body.find("The first steps") :])

    page = program.get_absolute_url()
    assert [link.split("?")[0] for link in steps(strategist)[:5]] == [
        reverse("programs:status_list", args=[program.pk]),
        reverse("programs:project_create"),
        "",
        "",
        reverse("programs:reporting_create"),
    ]
    assert "The first steps" not in signed_in(member).get(page).content.decode()
    ProjectFactory(program=program)
    assert "The first steps" not in signed_in(strategist).get(page).content.decode()
