"""Verbs on changes of adopted goals: proposed by one, approved or declined by another."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse, refuse_fields
from desk.services import mails
from programs.choices import ChangeKind, ChangeState, ProgramRoleKind
from programs.mails import changes as letters
from programs.models import (
    ChangedGoal,
    GoalBefore,
    GoalChange,
    ProgramRole,
    Project,
    SubGoal,
)
from programs.rules import changes as rules
from programs.rules.changes import Ended, Ground
from programs.rules.lineages import Words, words_of
from programs.services import reportings

WORDS = ("number", "title", "purpose", "target", "target_unit", "due_on")
RESPONSIBLE = ("responsible_organization_id", "responsible_person_id")


@verb(_("proposed a change of goals"))
def propose(
    change: GoalChange,
    *,
    before: Collection[SubGoal] = (),
    after: Mapping[int, Words] | None = None,
    by: User,
) -> GoalChange:
    """Save a change that others are to approve, and tell them.

    `after` are the words of the goals that would begin, by the row of the form they stand in.
    """
    after = after or {}
    project = Project.objects.locked(change.project_id)
    goals = list(project.goals.filter(pk__in=[goal.pk for goal in before]))
    _refuse_faults(change, project, goals, after)
    change.proposed_by = by
    change.save(force_insert=True)
    for goal in goals:
        GoalBefore.objects.create(change=change, goal=goal)
    for words in after.values():
        said = {name: getattr(words, name) for name in WORDS}
        ChangedGoal.objects.create(change=change, **said)
    mails.send(
        to=approvers_of(project, by),
        subject=lambda: letters.proposed_subject(change),
        body=lambda: letters.proposed_body(change, goals, list(after.values())),
        path=change.get_absolute_url(),
        by=by,
    )
    return change


@verb(_("approved the change of goals"))
def approve(
    change: GoalChange, *, by: User, comment: str = "", on: date | None = None
) -> GoalChange:
    """Let the change hold: its goals before end on its day, and those after begin.

    `on` is the day of the approval, today unless a change of the past is entered.
    """
    change, project = _locked(change)
    refuse(rules.obstacles_to_settle(change.state, change.settled_by, change.proposed_by, by))
    before = list(project.goals.filter(endings__change=change).select_for_update(of=("self",)))
    after = list(change.after.order_by("number", "pk"))
    refuse(why_not_approve(change, before, after))
    for goal in before:
        goal.ended_on = change.changed_on
        goal.save_fields("ended_on")
    for row in after:
        row.goal = _begin(row, change, before)
        row.save_fields("goal")
    reportings.hand_on(before, [row.goal for row in after])
    return _settle(change, ChangeState.APPROVED, by, comment, on)


@verb(_("declined the change of goals"))
def decline(change: GoalChange, *, comment: str, by: User, on: date | None = None) -> GoalChange:
    """Leave the goals as they are; the comment says why."""
    change, _project = _locked(change)
    refuse(rules.obstacles_to_settle(change.state, change.settled_by, change.proposed_by, by))
    refuse_fields({"comment": rules.obstacles_to_decline(comment)})
    return _settle(change, ChangeState.DECLINED, by, comment, on)


@verb(_("took the change of goals back"))
def take_back(change: GoalChange, *, by: User) -> Project:
    """Delete a change that nobody has settled (the trail keeps it); return its project."""
    change, project = _locked(change)
    reasons = rules.obstacles_to_settle(
        change.state, change.settled_by, change.proposed_by, by, undoes=True
    )
    refuse(reasons)
    change.delete()
    return project


def approvers_of(project: Project, by: User | None = None) -> list[User]:
    """Return who may approve a change of the project's goals that `by` has written."""
    roles = ProgramRole.objects.filter(
        program=project.program_id,
        kind__in=(ProgramRoleKind.APPROVER, ProgramRoleKind.STRATEGIST),
    ).held_now()
    people = User.objects.filter(pk__in=roles.values("person"), is_active=True)
    return [person for person in people.order_by("name", "pk") if person != by]


def why_not_approve(
    change: GoalChange, before: Collection[SubGoal], after: Iterable[ChangedGoal]
) -> list[str]:
    """Return all that keeps a proposed change from holding today: other changes came between."""
    words = dict(enumerate(map(words_of, after), 1))
    faults = faults_of(change, change.project, before, words)
    return list(dict.fromkeys(reason for reasons in faults.values() for reason in reasons))


def faults_of(
    change: GoalChange, project: Project, before: Collection[SubGoal], after: Mapping[int, Words]
) -> dict[str, list[str]]:
    """Return all that is wrong with a change today, by the name of the field."""
    reported = dict(
        SubGoal.objects.filter(pk__in=[goal.pk for goal in before])
        .annotate(reported_on=Max("updates__as_of"))
        .values_list("pk", "reported_on")
    )
    ended = [
        Ended(goal.pk, words_of(goal), goal.began_on, goal.ended_on, reported.get(goal.pk))
        for goal in before
    ]
    adoption = getattr(project, "adoption", None)
    standing = project.goals.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=change.changed_on))
    ground = Ground(
        adopted_on=adoption.adopted_on if adoption else None,
        today=timezone.localdate(),
        starts_on=project.starts_on,
        taken=list(
            standing.exclude(pk__in=[goal.pk for goal in before]).values_list("number", flat=True)
        ),
    )
    found: dict[str, list[str]] = {}
    for name, reason in rules.faults_of(change.kind, change.changed_on, ended, after, ground):
        found.setdefault(name, []).append(reason)
    return found


def _refuse_faults(change, project, before, after) -> None:
    faults = faults_of(change, project, before, after)
    if reasons := list(rules.obstacles_to_reason(change.reason)):
        faults["reason"] = reasons
    if faults:
        raise ValidationError(faults)


def _locked(change: GoalChange) -> tuple[GoalChange, Project]:
    """Lock the project first, as all that changes its goals does, and then the change."""
    project = Project.objects.locked(change.project_id)
    locked = GoalChange.objects.locked(change.pk)
    locked.project = project
    return locked, project


def _begin(row: ChangedGoal, change: GoalChange, before: list[SubGoal]) -> SubGoal:
    """Make the goal after a change; who answers is inherited where all before agree."""
    goal = SubGoal(project_id=change.project_id, began_on=change.changed_on)
    for name in WORDS:
        setattr(goal, name, getattr(row, name))
    for name in RESPONSIBLE:
        answers = {getattr(each, name) for each in before}
        setattr(goal, name, answers.pop() if len(answers) == 1 else None)
    if change.kind == ChangeKind.REWORD:
        _carry_on(before[0], goal)
    goal.position = min((each.position for each in before), default=0)
    goal.save(force_insert=True)
    return goal


def _carry_on(before: SubGoal, goal: SubGoal) -> None:
    """Let a goal that is the same in other words go on from where it stood.

    An actual is told in the unit of the target, and means nothing in another.
    """
    updates = before.updates.newest_first()
    goal.carried_update = updates.first() or before.carried_update
    if before.target is not None and goal.target_unit == before.target_unit:
        stated = updates.filter(actual__isnull=False).first()
        goal.carried_actual = stated or before.carried_actual


def _settle(change: GoalChange, state: str, by: User, comment: str, on: date | None) -> GoalChange:
    change.state, change.settled_by, change.comment = state, by, comment.strip()
    change.settled_on = on or timezone.localdate()
    change.save_fields("state", "settled_by", "settled_on", "comment")
    mails.send(
        to=[change.proposed_by],
        subject=lambda: letters.settled_subject(change),
        body=lambda: letters.settled_body(change),
        path=change.get_absolute_url(),
        by=by,
    )
    return change
