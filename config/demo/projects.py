"""What stands around the demo's projects: effect goals, parts, money, links, partners, groups.

Roles, effect goals and the yearly sums are the papers'; how the money is split on accounts, what
it cost, the links and the groups' meetings are invented, and the rows around them say so.
"""

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from config.demo import texts
from config.demo import texts_projects as words
from config.demo.organizations import MUNICIPALITIES, REGIONAL_SHARE
from core.history import verb
from programs.choices import AccountKind, GroupKind, MemberKind
from programs.models import (
    Adjustment,
    BudgetLine,
    Contribution,
    EffectGoal,
    Group,
    GroupMeeting,
    GroupMember,
    Partner,
    ProjectLink,
)

YEARS = (2017, 2018, 2019)
# The regional board's 720 000 kr a year on accounts, with cost and forecast per year: invented
REGIONAL = {
    AccountKind.STAFF: (
        610_000,
        (598_300, 612_450, 574_900),
        (610_000, 605_000, 590_000),
    ),
    AccountKind.SERVICES: (60_000, (72_000, 48_500, 66_200), (60_000, 55_000, 60_000)),
    AccountKind.TRAVEL: (20_000, (18_640, 21_310, 12_075), (20_000, 20_000, 15_000)),
    AccountKind.MATERIAL: (30_000, (26_900, 33_480, 24_150), (30_000, 32_000, 28_000)),
}
FIRST_TERM, LAST_TERM = date(2017, 1, 1), date(2019, 12, 31)


@verb(_("entered for the demo"), name="demo.projects")
def make(organizations, people, made, *, by) -> None:
    """Fill the program and its two projects; `made` holds them by short name."""
    program, past, coming = made["program"], made["past"], made["coming"]
    _program(program, organizations)
    past.background, past.purpose = words.PAST_BACKGROUND, words.PAST_PURPOSE
    past.save_fields("background", "purpose")
    for position, text in enumerate(words.EFFECT_GOALS, 1):
        EffectGoal.objects.create(project=past, position=position, text=text)
    _parts(past, words.PARTS, organizations, people)
    _parts(coming, words.PARTS_AHEAD, organizations, people)
    for title, path, note in words.LINKS:
        ProjectLink.objects.create(
            project=past, title=title, url=f"https://www.example.org/{path}", note=note
        )
    _past_budget(past, organizations)
    _coming_budget(coming, organizations)
    _steering_group(program, past, organizations, people)
    _working_group(program, organizations, people)


def _program(program, organizations) -> None:
    program.target_groups = texts.TARGET_GROUPS
    program.note = words.PROGRAM_NOTE
    program.names_kept_years = 5
    program.save_fields("target_groups", "note", "names_kept_years")
    for short, part in words.PARTNERS.items():
        Partner.objects.create(program=program, organization=organizations[short], part=part)


def _parts(project, parts, organizations, people) -> None:
    """Who does what; people are named where they are in the demo."""
    for position, (title, login, short, did) in enumerate(parts, 1):
        Contribution.objects.create(
            project=project,
            position=position,
            title=title,
            person=people[login] if login else None,
            organization=organizations[short],
            did=did,
        )


def _past_budget(project, organizations) -> None:
    region = organizations["regional board"]
    for account, (budget, actual, forecast) in REGIONAL.items():
        for year, cost, expected in zip(YEARS, actual, forecast, strict=True):
            _line(project, account, year, region, budget, cost, expected)
    for name, *_rest, amount in MUNICIPALITIES:
        for year in YEARS:
            _line(project, AccountKind.STAFF, year, organizations[name], amount, amount, amount)


def _coming_budget(project, organizations) -> None:
    """The same financiers and sums, all for staff, and nothing spent yet."""
    for year in range(project.starts_on.year, project.ends_on.year + 1):
        region = organizations["regional board"]
        _line(project, AccountKind.STAFF, year, region, REGIONAL_SHARE)
        for name, *_rest, amount in MUNICIPALITIES:
            _line(project, AccountKind.STAFF, year, organizations[name], amount)


def _line(project, account, year, financier, budget, actual=None, forecast=None) -> None:
    BudgetLine.objects.create(
        project=project,
        account=account,
        year=year,
        financier=financier,
        budget=Decimal(budget),
        actual=None if actual is None else Decimal(actual),
        forecast=None if forecast is None else Decimal(forecast),
    )


def _steering_group(program, past, organizations, people) -> None:
    """Meets every other month; the officers' terms of the first phase have ended."""
    group = Group.objects.create(
        organization=organizations["region"],
        program=program,
        kind=GroupKind.STEERING,
        name=words.STEERING_NAME,
        task=words.STEERING_TASK,
        interval_weeks=9,
    )
    _member(group, people["styrgrupp"], MemberKind.CHAIR)
    _member(group, people["projektledare"], MemberKind.CO_OPTED)
    _member(group, people["strateg"], MemberKind.SECRETARY)
    for login in ("sekreterare.halmstad", "sekreterare.hylte"):
        _member(group, people[login], MemberKind.MEMBER, last_day=LAST_TERM)
    decided = GroupMeeting.objects.create(
        group=group, held_on=date(2018, 9, 12), place="Halmstad", notes=words.STEERING_2018
    )
    goal = past.goals.current().filter(title__icontains="forskning").order_by("number").first()
    Adjustment.objects.create(meeting=decided, text=words.ADJUSTED_2018, goal=goal)
    GroupMeeting.objects.create(
        group=group,
        held_on=timezone.localdate() - timedelta(days=30),
        place="Halmstad",
        notes=words.STEERING_NOW,
    )


def _working_group(program, organizations, people) -> None:
    """Should have met: its last meeting lies further back than its interval."""
    group = Group.objects.create(
        organization=organizations["region"],
        program=program,
        kind=GroupKind.WORKING,
        name=words.WORKING_NAME,
        task=words.WORKING_TASK,
        interval_weeks=4,
    )
    _member(group, people["strateg"], MemberKind.CHAIR)
    _member(group, people["projektledare"], MemberKind.SECRETARY)
    _member(group, people["sekreterare.laholm"], MemberKind.MEMBER)
    for days in (77, 42):
        GroupMeeting.objects.create(
            group=group,
            held_on=timezone.localdate() - timedelta(days=days),
            place="Distans",
            notes=words.WORKING_NOTES,
        )


def _member(group, person, kind, last_day=None) -> None:
    GroupMember.objects.create(
        group=group, person=person, kind=kind, valid_from=FIRST_TERM, valid_to=last_day
    )
