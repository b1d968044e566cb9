"""How the eight goals of 2016 became the eight of the 2018 report, and what was reported on them.

The goals were adopted when the round of 2016 came into force (see funding).
"""

from datetime import date

from django.utils.translation import gettext_lazy as _

from config.demo import reporting, texts
from core.history import verb
from programs.choices import ChangeKind
from programs.models import GoalChange, Project, StatusUpdate
from programs.rules.lineages import Words, words_of
from programs.services import changes

APPROVED_ON = date(2018, 2, 26)
CHANGED_ON = date(2018, 3, 1)
WAITING_ON = date(2019, 6, 30)
REPORTED_ON = date(2018, 12, 31)


def make(people, program) -> None:
    """Change the adopted goals as the papers show, report on them, and leave a change to settle."""
    project = program["past"]
    decided = {goal.number: goal for goal in project.goals.current()}
    for kind, before, number, reason in texts.CHANGES_2018:
        goals = [decided[each] for each in before]
        change = GoalChange(
            project=project,
            kind=kind,
            changed_on=CHANGED_ON,
            reason=f"{reason} {texts.CHANGE_INVENTED}",
        )
        after = {1: _words(number, goals, project)}
        change = changes.propose(change, before=goals, after=after, by=people["strateg"])
        changes.approve(change, by=people["chef"], on=APPROVED_ON)
    _report(project, people, by=people["projektledare"])
    _leave_waiting(project, people)


def _words(number, goals, project: Project) -> Words:
    """The goal as the report has it; without words of its own it says what it said before."""
    old = words_of(goals[0]) if goals else Words(number, "", due_on=project.ends_on)
    title, purpose = texts.GOALS_2018.get(number, (old.title, old.purpose))
    return Words(number, title, purpose, old.target, old.target_unit, old.due_on)


@verb(_("entered for the demo"), name="demo.lineages")
def _report(project: Project, people, *, by) -> None:
    """What the report of 2018 says of each of its goals, in the round that it answers."""
    round_ = reporting.final_round(project.program)
    words = project.program.statuses.order_by("position")
    words = dict(zip(texts.MEANINGS, words, strict=True))
    goals = list(project.goals.current().order_by("number"))
    for goal in goals:
        if goal.responsible_person is None:  # the added one: nobody to inherit from
            goal.responsible_person = people["projektledare"]
            goal.responsible_organization = goals[0].responsible_organization
            goal.save_fields("responsible_person", "responsible_organization")
        word, report, analysis = texts.REPORTED_2018[goal.number]
        StatusUpdate.objects.create(
            goal=goal,
            as_of=REPORTED_ON,
            status=words[word],
            report=report,
            analysis=analysis,
            reason="Slutrapporten för 2017–2018.",
            reporting_round=round_,
            author=by,
        )


def _leave_waiting(project: Project, people) -> None:
    goal = project.goals.current().get(number=6)
    change = GoalChange(
        project=project,
        kind=ChangeKind.WITHDRAW,
        changed_on=WAITING_ON,
        reason=texts.CHANGE_WAITING,
    )
    changes.propose(change, before=[goal], by=people["strateg"])
