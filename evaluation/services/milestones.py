"""What is done with milestones: planned, moved with a reason, met, rested on."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from desk.services import mails
from evaluation.mails import milestones as words
from evaluation.models import (
    Evaluation,
    GoalMilestone,
    Milestone,
    MilestoneDependency,
    MilestoneRevision,
)
from evaluation.rules import milestones as rules


@verb(_("planned a milestone"))
def create(milestone: Milestone, *, by, needs: Iterable[int] = ()) -> Milestone:
    """Save a new milestone with the day that is promised, and what it depends on."""
    milestone.save()
    _depend(milestone, needs)
    return milestone


@verb(_("revised the milestone"))
def revise(milestone: Milestone, *, by, needs: Iterable[int] | None = None) -> Milestone:
    """Save the milestone's words, and what it depends on where that is given; never its day."""
    milestone.save_fields("title", "text")
    if needs is not None:
        _depend(milestone, needs)
    return milestone


@verb(_("moved the milestone"))
def postpone(milestone: Milestone, due_on: date, *, by, reason: str, on: date | None = None):
    """Give a milestone a new day; who answers for a goal that rests on it is told."""
    today = timezone.localdate()
    now = Milestone.objects.with_due().locked(milestone.pk)
    last = now.revisions.order_by("-revised_on", "-pk").first()
    refuse(
        rules.obstacles_to_revise(
            is_met=now.met_on is not None,
            due_on=now.due_on,
            new=due_on,
            last_on=last.revised_on if last else None,
            on=on or today,
            today=today,
        )
    )
    refuse_fields({"reason": [] if reason.strip() else [_("Say why it gets a new day.")]})
    revision = MilestoneRevision.objects.create(
        milestone=now, due_on=due_on, revised_on=on or today, reason=reason.strip(), author=by
    )
    if due_on > now.planned_on:
        _tell(revision, by)
    return revision


@verb(_("marked the milestone as met"))
def meet(milestone: Milestone, *, by, on: date, note: str = "") -> Milestone:
    """Say that a milestone was met on a day."""
    now = Milestone.objects.locked(milestone.pk)
    unmet = now.dependencies.filter(needs__met_on__isnull=True)
    refuse(
        rules.obstacles_to_meet(
            is_met=now.met_on is not None,
            on=on,
            today=timezone.localdate(),
            unmet=list(unmet.values_list("needs__title", flat=True)),
        )
    )
    now.met_on, now.met_note = on, note
    now.save_fields("met_on", "met_note")
    return now


@verb(_("opened the milestone again"))
def reopen(milestone: Milestone, *, by, reason: str) -> Milestone:
    """Take back that a milestone was met; the reason goes to the trail."""
    now = Milestone.objects.locked(milestone.pk)
    dependants = now.needed_by.filter(milestone__met_on__isnull=False)
    refuse(
        rules.obstacles_to_reopen(
            is_met=now.met_on is not None,
            dependants=list(dependants.values_list("milestone__title", flat=True)),
        )
    )
    now.met_on, now.met_note = None, ""
    now.save_fields("met_on", "met_note")
    return now


@verb(_("let a goal rest on the milestone"))
def carry_goal(link: GoalMilestone, *, by) -> GoalMilestone:
    """Let a goal rest on a milestone: its slips speak about the goal from now on."""
    link.save()
    return link


@verb(_("took a goal off the milestone"))
def drop_goal(link: GoalMilestone, *, by) -> None:
    """Let a goal no longer rest on a milestone; the trail keeps that it did."""
    link.delete()


def _depend(milestone: Milestone, needs: Iterable[int]) -> None:
    Evaluation.objects.locked(milestone.evaluation_id)
    wanted = set(needs)
    chains: dict[int, set[int]] = defaultdict(set)
    rows = MilestoneDependency.objects.filter(milestone__evaluation=milestone.evaluation_id)
    for one, other in rows.values_list("milestone", "needs"):
        chains[one].add(other)
    held = chains.pop(milestone.pk, set())
    refuse(
        reason
        for other in sorted(wanted)
        for reason in rules.obstacles_to_depend(milestone.pk, other, chains)
    )
    milestone.dependencies.filter(needs__in=held - wanted).delete()
    for other in sorted(wanted - held):
        MilestoneDependency.objects.create(milestone=milestone, needs_id=other)


def _tell(revision: MilestoneRevision, by) -> None:
    links = GoalMilestone.objects.filter(milestone=revision.milestone_id)
    links = links.filter(goal__ended_on__isnull=True, goal__responsible_person__isnull=False)
    for link in links.select_related("goal__responsible_person", "milestone__evaluation"):
        mails.send(
            to=[link.goal.responsible_person],
            path=link.goal.get_absolute_url(),
            by=by,
            **words.slipped(link, revision),
        )
