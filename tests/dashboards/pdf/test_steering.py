"""The steering group's paper: then against now, sums in sight, issued for the program's people."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from dashboards.pdf.steering import SteeringPaper
from desk.models import Comment
from documents.choices import Severity
from documents.models import Document
from documents.services import printing
from programs.models import GroupMeeting
from programs.services import groups
from tests.factories.accounts import BoardFactory, UserFactory
from tests.factories.funding import PaymentFactory, round_in_force
from tests.factories.groups import (
    AdjustmentFactory,
    GroupFactory,
    GroupMeetingFactory,
    GroupMemberFactory,
)
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramRoleFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.factories.projects import BudgetLineFactory
from tests.factories.training import CohortFactory, ParticipantFactory

pytestmark = pytest.mark.django_db
PAPER = SteeringPaper()
FIRST, SECOND = date(2018, 3, 1), date(2018, 6, 1)


@pytest.fixture
def project():
    return ProjectFactory(program__name="Välmående ger resultat", program__names_kept_years=5)


@pytest.fixture
def steering(project):
    program = project.program
    return GroupFactory(
        program=program, organization=program.organization, kind="steering", name="Styrgruppen"
    )


@pytest.fixture
def goal(project):
    """Going on at the first meeting, achieved before the second."""
    going, done = (
        GoalStatusFactory(
            program=project.program, word=word, position=place, counts_as_done=is_done
        )
        for place, (word, is_done) in enumerate((("Pågår", False), ("Uppnått", True)), 1)
    )
    goal = SubGoalFactory(
        project=project,
        number=1,
        title="Utbilda",
        responsible_person=UserFactory(name="Ana Ansvarig"),
    )
    StatusUpdateFactory(goal=goal, status=going, as_of=date(2018, 2, 1))
    StatusUpdateFactory(goal=goal, status=done, as_of=date(2018, 5, 1), reason="Kursen är slut.")
    return goal


@pytest.fixture
def meetings(steering, goal):
    first = GroupMeetingFactory(group=steering, held_on=FIRST)
    AdjustmentFactory(meeting=first, goal=goal, text="Tidplanen flyttas.")
    return first, GroupMeetingFactory(group=steering, held_on=SECOND)


def said(meeting, language="en"):
    found = PAPER.queryset().get(pk=meeting.pk)
    return printing.freeze(PAPER, found, language=language)["data"]


def cells(table):
    return [row["cells"] for row in table["rows"]]


def found_in(meeting):
    return {each.code: each for each in PAPER.findings(PAPER.queryset().get(pk=meeting.pk))}


# ---------- then and now ----------


def test_it_tells_of_the_meetings_day_against_the_meeting_before(meetings):
    data = said(meetings[1])
    assert data["as_of"] == "2018-06-01"
    assert data["lead"][:2] == [
        "As it stands on 1\u00a0June 2018, compared with the meeting on 1\u00a0March 2018.",
        "1 of 1 goal is done, 0 before.",
    ]
    [change] = cells(data["changes"])
    assert change[0].endswith("1. Utbilda")
    assert "Pågår" in change[1]
    assert "Uppnått" in change[2]
    assert "Kursen är slut." in change[3]
    bars = {bar["label"]: bar["values"] for bar in data["figure"]["bars"]}
    assert bars == {"Uppnått": ["0", "1"], "Pågår": ["1", "0"]}
    assert cells(data["goals"])[0][:4] == ["1. Utbilda", "Uppnått", "2018-05-01", "Ana Ansvarig"]


def test_what_the_last_meeting_adjusted_stands_with_where_it_is_now(meetings):
    assert cells(said(meetings[1])["last"]) == [["Tidplanen flyttas.", "1. Utbilda", "Uppnått"]]
    assert said(meetings[0])["last"] is None


def test_a_first_meeting_is_compared_with_a_quarter_back(meetings):
    lead = said(meetings[0])["lead"][0]
    assert lead == "As it stands on 1\u00a0March 2018, compared with 1\u00a0December 2017."


def test_of_a_meeting_ahead_it_tells_how_it_stands_today(steering, goal):
    ahead = GroupMeetingFactory(group=steering, held_on=timezone.localdate() + timedelta(days=9))
    assert said(ahead)["as_of"] == timezone.localdate().isoformat()


def test_what_is_noted_at_the_meeting_stands_in_it_once_it_is_written(meetings, goal):
    assert said(meetings[1])["this"] is None
    AdjustmentFactory(meeting=meetings[1], goal=goal, text="Målet följs upp igen.")
    GroupMeeting.objects.filter(pk=meetings[1].pk).update(notes="Alla var där.")
    assert said(meetings[1])["this"] == {
        "notes": "Alla var där.",
        "decided": [],
        "adjusted": [{"text": "Målet följs upp igen.", "about": "1. Utbilda"}],
    }


def decide(meeting, subject, **said):
    """Write a decision of the group at its meeting about something."""
    decision = {"audience": f"program:{meeting.program_id}", "kind": "decision", **said}
    author = UserFactory()
    return Comment.objects.create(subject=subject, occasion=meeting, author=author, **decision)


def test_what_the_last_meeting_decided_stands_with_how_far_it_has_come(meetings, goal):
    who = UserFactory()
    decide(meetings[0], goal, text="Tala med skolorna.", assigned_to=who, due_on=date(2018, 5, 1))
    decide(meetings[0], goal, text="Fortsätt som hittills.")
    decide(meetings[0], goal, text="Återtaget.", withdrawn_at=timezone.now())
    decide(meetings[0], goal, text="För andra.", audience="program:0")
    decide(meetings[1], goal, text="Avsluta målet.")
    data = said(meetings[1])
    assert cells(data["last"])[:-1] == [
        ["Tala med skolorna.", "1. Utbilda", "Overdue"],
        ["Fortsätt som hittills.", "1. Utbilda", "Noted"],
    ]
    assert data["this"]["decided"] == [{"text": "Avsluta målet.", "about": "1. Utbilda"}]


# ---------- money ----------


@pytest.fixture
def money(project):
    one, other = (BoardFactory(name=name) for name in ("Nämnden A", "Nämnden B"))
    round_ = round_in_force({one: 40_000, other: 20_000}, project=project)
    PaymentFactory(
        round=round_,
        financier=one,
        year=round_.first_year,
        amount=10_000,
        requested_on=date(2018, 1, 1),
        paid_on=date(2018, 2, 1),
    )
    BudgetLineFactory(
        project=project, year=2018, financier=one, budget=Decimal(9_000), actual=Decimal(4_000)
    )
    return round_


def test_money_adds_up_by_year_and_by_financier_to_the_same(meetings, money):
    today = GroupMeetingFactory(group=meetings[0].group, held_on=timezone.localdate())
    data = said(today)
    years, financiers = data["by_year"], data["by_financier"]
    assert years["sums"][1:] == financiers["sums"][1:]
    for table in (years, financiers):
        columns = list(zip(*cells(table), strict=True))[1:]
        assert [str(sum(map(Decimal, column))) for column in columns] == table["sums"][1:]
    assert {row[0]: row[2] for row in cells(financiers)} == {
        "Nämnden A": "120000",  # three years
        "Nämnden B": "60000",
    }
    assert cells(data["rounds"])[0][0] == money.name


# ---------- training ----------


def test_participants_are_counted_and_never_named(meetings):
    cohort = CohortFactory(course__program=meetings[0].group.program, starts_on=FIRST)
    person = ParticipantFactory(cohort=cohort)
    data = said(GroupMeetingFactory(group=meetings[0].group, held_on=timezone.localdate()))
    [row] = cells(data["cohorts"])
    heads = [column["label"] for column in data["cohorts"]["columns"]]
    assert dict(zip(heads, row, strict=True))["Registered"] == "1"
    name = person.contact.name
    assert name
    assert name not in str(data)


# ---------- the review ----------


def test_a_contradiction_that_nobody_has_kept_is_worth_a_look(project, steering):
    status = GoalStatusFactory(
        program=project.program, word="Uppnått", counts_as_done=True, says_target_is_met=True
    )
    goal = SubGoalFactory(project=project, number=1, target=Decimal(30), target_unit="deltagare")
    StatusUpdateFactory(goal=goal, status=status, as_of=FIRST, actual=Decimal(12))
    meeting = GroupMeetingFactory(group=steering, held_on=SECOND)
    found = [each for each in found_in(meeting).values() if "30" in str(each.message)]
    assert [each.severity for each in found] == [Severity.WARN]
    assert len(said(meeting)["contradictions"]["rows"]) == 1


def test_placeholders_in_notes_and_adjustments_are_found(meetings):
    GroupMeeting.objects.filter(pk=meetings[1].pk).update(notes="Klicka här för att ange text.")
    assert any(each.severity == Severity.BLOCK for each in found_in(meetings[1]).values())


def test_a_program_that_does_not_say_how_long_names_are_kept_is_asked_to(meetings):
    assert "names_without_end" not in found_in(meetings[1])
    program = meetings[1].group.program
    type(program).objects.update(names_kept_years=None)
    assert "names_without_end" in found_in(meetings[1])


# ---------- who ----------


def test_only_a_programs_steering_group_has_the_paper(meetings, project):
    working = GroupFactory(program=project.program, organization=project.program.organization)
    outside = GroupFactory(program=None, organization=working.organization, kind="steering")
    others = [GroupMeetingFactory(group=group) for group in (working, outside)]
    there = set(PAPER.queryset().values_list("pk", flat=True))
    assert there == {each.pk for each in meetings}
    assert [each.has_paper for each in (*meetings, *others)] == [True, True, False, False]


def test_strategists_issue_it_and_its_readers_are_the_program(meetings, project):
    program = project.program
    strategist, leader = (
        ProgramRoleFactory(program=program, kind=kind).person
        for kind in ("strategist", "project_leader")
    )
    member = GroupMemberFactory(group=meetings[0].group, valid_from=None).person
    stranger = ProgramRoleFactory(kind="strategist").person
    may = [
        (PAPER.may_view(each, meetings[1]), PAPER.may_issue(each, meetings[1]))
        for each in (strategist, leader, member, stranger)
    ]
    assert may == [(True, True), (True, False), (False, False), (False, False)]
    assert PAPER.audience(meetings[1]) == f"program:{program.pk}"


def test_a_meeting_with_an_issued_paper_is_kept(meetings):
    strategist = ProgramRoleFactory(program=meetings[1].group.program).person
    issued(meetings[1], strategist)
    with pytest.raises(ValidationError, match="A paper has been issued for the meeting"):
        groups.remove_meeting(meetings[1], by=strategist)


def issued(meeting, by):
    """Store a document about the meeting, as the issue does."""
    return Document.objects.create(
        kind="steering",
        owner=meeting.group.program.organization,
        year=2018,
        number=1,
        title="Styrgruppsrapport",
        language="sv",
        content=meeting,
        snapshot={},
        template_version="1",
        engine_version="1",
        sha256="0" * 64,
        page_count=1,
        size=1,
        audience=f"program:{meeting.program_id}",
        issued_at=timezone.now(),
        issued_by=by,
    )


# ---------- the meeting's page ----------


def page_of(meeting, client):
    return client.get(reverse("programs:group_meeting_detail", args=[meeting.pk]))


def test_the_meetings_page_leads_to_its_paper_and_to_what_was_issued(meetings, signed_in):
    strategist = ProgramRoleFactory(program=meetings[1].group.program).person
    document = issued(meetings[1], strategist)
    html = page_of(meetings[1], signed_in(strategist)).text
    assert reverse("documents:preview", args=["steering", meetings[1].pk]) in html
    assert reverse("documents:review", args=["steering", meetings[1].pk]) in html
    assert document.get_absolute_url() in html


def test_members_read_what_is_issued_and_see_no_draft(meetings, signed_in):
    strategist = ProgramRoleFactory(program=meetings[1].group.program).person
    document = issued(meetings[1], strategist)
    member = GroupMemberFactory(group=meetings[0].group, valid_from=None).person
    client = signed_in(member)
    html = page_of(meetings[1], client).text
    assert document.get_absolute_url() in html
    preview = reverse("documents:preview", args=["steering", meetings[1].pk])
    assert preview not in html
    assert client.get(preview).status_code == 403


def test_what_has_changed_is_a_panel_of_the_meetings_page(meetings, signed_in):
    member = GroupMemberFactory(group=meetings[0].group, valid_from=None).person
    address = reverse("dashboards:meeting_changes", args=[meetings[1].pk])
    client = signed_in(member)
    assert address in page_of(meetings[1], client).text
    html = client.get(address).text
    assert "Utbilda" in html
    assert "Uppnått" in html
    stranger = ProgramRoleFactory(kind="strategist").person
    assert signed_in(stranger).get(address).status_code == 404
