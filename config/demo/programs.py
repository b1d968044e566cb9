"""The program of the demo, its project phases, goals and what was reported on them."""

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from config.demo import texts
from core.history import verb
from programs.choices import ProgramRoleKind
from programs.models import (
    Alignment,
    GoalStatus,
    Program,
    ProgramRole,
    Project,
    StatusUpdate,
    StrategicChoice,
    StrategicObjective,
    Strategy,
    SubGoal,
)
from programs.services import statuses

NAME = "Välmående ger resultat"
HALFWAY_ON = date(2018, 1, 31)
OTHER_ARENAS = 8  # the goal of 2016 that was never worked on


@verb(_("entered for the demo"), name="demo.programs")
def make(organizations, people, *, by) -> dict:
    """Make the program and its two project phases; return them by short name."""
    program = Program.objects.create(
        organization=organizations["region"],
        name=NAME,
        since_year=2013,
        purpose=texts.PROGRAM_PURPOSE,
        background=texts.PROGRAM_BACKGROUND,
    )
    for login, kind in [
        ("strateg", ProgramRoleKind.STRATEGIST),
        ("projektledare", ProgramRoleKind.PROJECT_LEADER),
        ("styrgrupp", ProgramRoleKind.STEERING_GROUP),
        ("chef", ProgramRoleKind.APPROVER),
    ]:
        ProgramRole.objects.create(program=program, person=people[login], kind=kind)
    words = _statuses(program, people["strateg"])
    past = _project(program, "Förstärkt arbete 2017–2019", date(2017, 1, 1), date(2019, 12, 31))
    _align(past, organizations)
    _past_goals(past, organizations, people, words)
    year = timezone.localdate().year
    coming = _project(
        program,
        f"Fortsatt arbete {year + 1}–{year + 3}",
        date(year + 1, 1, 1),
        date(year + 3, 12, 31),
    )
    _coming_goals(coming, organizations, people, words)
    return {"program": program, "past": past, "coming": coming}


def _project(program, name, starts_on, ends_on) -> Project:
    return Project.objects.create(
        program=program,
        name=name,
        starts_on=starts_on,
        ends_on=ends_on,
        summary=texts.PROJECT_SUMMARY,
        background=texts.PROJECT_BACKGROUND,
        purpose=texts.PROJECT_PURPOSE if starts_on.year == 2017 else texts.COMING_PURPOSE,
        target_groups=texts.TARGET_GROUPS,
    )


def _statuses(program, strategist) -> dict[str, GoalStatus]:
    """The usual eight words, in Swedish; returned by what they mean."""
    with translation.override("sv"):
        statuses.begin(program, by=strategist)
    return dict(zip(texts.MEANINGS, program.statuses.order_by("position"), strict=True))


def _align(project, organizations) -> None:
    strategy = Strategy.objects.create(
        organization=organizations["region"], name="Hallands tillväxtstrategi"
    )
    for position, (objective, choice, motivation) in enumerate(texts.ALIGNMENTS, 1):
        parent = StrategicObjective.objects.create(
            strategy=strategy, position=position, name=objective
        )
        chosen = StrategicChoice.objects.create(objective=parent, position=1, name=choice)
        Alignment.objects.create(project=project, choice=chosen, motivation=motivation)


def _goal(project, number, title, organizations, people) -> SubGoal:
    has_target = "30 deltagare" in title
    return SubGoal.objects.create(
        project=project,
        number=number,
        title=title,
        responsible_organization=organizations["social"],
        responsible_person=people["projektledare" if number in (1, 3, 6) else "strateg"],
        target=Decimal(30) if has_target else None,
        target_unit="deltagare" if has_target else "",
        due_on=project.ends_on,
    )


def _past_goals(project, organizations, people, words) -> None:
    """The goals of 2016, as they stood halfway; what became of them follows (see lineages)."""
    for number, title in enumerate(texts.GOALS_2016, 1):
        goal = _goal(project, number, title, organizations, people)
        is_begun = number != OTHER_ARENAS
        StatusUpdate.objects.create(
            goal=goal,
            as_of=HALFWAY_ON,
            status=words["in progress" if is_begun else "not started"],
            report="Arbetet följer planen." if is_begun else "Inget att redovisa.",
            reason="Första läget efter projektets start. " + texts.INVENTED,
            author=people["projektledare"],
        )


def _coming_goals(project, organizations, people, words) -> None:
    """Goals of the coming phase, most with an early status; one contradicts its own target."""
    today = timezone.localdate()
    for number, title in enumerate(texts.GOALS_AHEAD, 1):
        goal = _goal(project, number, title, organizations, people)
        if number in texts.TARGET_AHEAD:
            goal.target, goal.target_unit = texts.TARGET_AHEAD[number]
            goal.save_fields("target", "target_unit")
        if number not in texts.TOLD_AHEAD:
            continue
        word, actual, report, reason = texts.TOLD_AHEAD[number]
        StatusUpdate.objects.create(
            goal=goal,
            as_of=today - timedelta(days=20 * number),
            status=words[word],
            actual=actual,
            report=report,
            reason=f"{reason} {texts.INVENTED}",
            author=people["strateg"],
        )
