"""Verbs of reporting rounds: prepare, ask, open, remind, close, open again."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse, refuse_fields
from desk.services import mails
from programs.choices import ProjectPhase, ReportingState
from programs.mails import reportings as words
from programs.models import (
    Asked,
    Program,
    Project,
    Question,
    Reminder,
    ReportingRound,
    ReportingSnapshot,
    SubGoal,
)
from programs.rules import reportings as rules
from programs.services import snapshots

FIELDS = ("kind", "name", "first_day", "last_day", "due_on", "introduction")


@dataclass(frozen=True)
class Wording:
    """One question as it is to be: `pk` None makes a new one."""

    text: str
    is_required: bool = False
    pk: int | None = None


@verb(_("prepared the reporting round"))
def create(round_: ReportingRound, *, by: User | None) -> ReportingRound:
    """Save a new round, which asks about the goals of the program's running projects."""
    Program.objects.locked(round_.program_id)  # two rounds of a program never take one name
    _check(round_)
    round_.save()
    for goal in usual_goals(round_.program):
        Asked.objects.create(round=round_, goal=goal, person=goal.responsible_person)
    return round_


def usual_goals(program: Program) -> list[SubGoal]:
    """Return what a round asks about unless told otherwise.

    The current goals of the projects that go on; where none does, of those that are to come.
    """
    today = timezone.localdate()
    goals = SubGoal.objects.current().select_related("responsible_person").order_by("project", "pk")
    for phase in (ProjectPhase.RUNNING, ProjectPhase.PLANNED):
        projects = Project.objects.filter(program=program).in_phase(phase, today)
        found = list(goals.filter(project__in=projects))
        if found:
            return found
    return []


@verb(_("revised the reporting round"))
def revise(round_: ReportingRound, *, by: User | None) -> ReportingRound:
    """Save the facts of the round as they now stand on the object."""
    refuse(rules.obstacles_to_change(ReportingRound.objects.locked(round_.pk).state))
    _check(round_)
    round_.save_fields(*FIELDS)
    return round_


def _check(round_: ReportingRound) -> None:
    refuse_fields(
        {
            "name": rules.obstacles_to_name(round_.name, names_beside(round_, round_.program_id)),
            "last_day": rules.obstacles_to_period(round_.first_day, round_.last_day),
            "due_on": rules.obstacles_to_due_day(round_.due_on, round_.first_day),
        }
    )


def names_beside(round_: ReportingRound, program: Any) -> list[str]:
    """Return the names of the program's other reporting rounds."""
    others = ReportingRound.objects.filter(program=program).exclude(pk=round_.pk)
    return list(others.values_list("name", flat=True))


@verb(_("chose who is asked"))
def ask(
    round_: ReportingRound, people: Mapping[SubGoal, User | None], *, by: User | None
) -> ReportingRound:
    """Let the round ask about exactly these goals, each of its person.

    In an open round those who are asked anew get their mail.
    """
    round_ = ReportingRound.objects.locked(round_.pk)
    stored = {row.goal_id: row for row in round_.asked.with_answer().select_related("goal")}
    wanted = {goal.pk for goal in people}
    gone = [row for goal, row in stored.items() if goal not in wanted]
    current = set(
        SubGoal.objects.current().filter(project__program=round_.program_id, pk__in=wanted)
    )
    refuse(
        rules.obstacles_to_ask(
            round_.state,
            nobody=[goal for goal, person in people.items() if person is None],
            answered=[row.goal for row in gone if row.answer_id is not None],
            foreign=[g for g in people if g not in current and g.pk not in stored],
        )
    )
    for row in gone:
        row.delete()
    anew = [row for goal, person in people.items() if (row := _asked(round_, goal, person, stored))]
    round_.save_fields()
    if round_.state == ReportingState.OPEN:
        _tell(round_, anew, by)
    return round_


def _asked(round_, goal, person, stored) -> Asked | None:
    """Write whom the round asks about the goal; return the row when that is new."""
    row = stored.get(goal.pk)
    if row is None:
        return Asked.objects.create(round=round_, goal=goal, person=person)
    if row.person_id == getattr(person, "pk", None):
        return None
    row.person = person
    row.save_fields("person")
    return row


@verb(_("wrote the questions"))
def set_questions(
    round_: ReportingRound, questions: Iterable[Wording], *, by: User | None
) -> ReportingRound:
    """Let the round have exactly these questions, in this order."""
    round_ = ReportingRound.objects.locked(round_.pk)
    refuse(rules.obstacles_to_questions(round_.state))
    stored = {each.pk: each for each in round_.questions.all()}
    kept = set()
    for position, wording in enumerate(questions, 1):
        question = stored.get(wording.pk) or Question(round=round_)
        told = (position, wording.text, wording.is_required)
        if (question.position, question.text, question.is_required) != told or not question.pk:
            question.position, question.text, question.is_required = told
            question.save()
        kept.add(question.pk)
    for pk, question in stored.items():
        if pk not in kept:
            question.delete()
    round_.save_fields()
    return round_


@verb(_("opened the reporting round"))
def open(round_: ReportingRound, *, by: User | None) -> ReportingRound:
    """Ask everybody who is to answer, by mail and on their own pages."""
    round_ = ReportingRound.objects.locked(round_.pk)
    rows = _rows(round_)
    refuse(obstacles_to_open(round_, rows))
    round_.opened_at = timezone.now()
    round_.save_fields("opened_at")
    _tell(round_, rows, by)
    return round_


def obstacles_to_open(round_: ReportingRound, rows: Collection[Asked]) -> list[str]:
    """Return why the round cannot be opened; `rows` are its asked goals with their people."""
    people = {row.person for row in rows if row.person is not None}
    return list(
        rules.obstacles_to_open(
            round_.state,
            goals=rows,
            nobody=[row.goal for row in rows if row.person is None],
            away=sorted((p for p in people if not p.is_active), key=str),
            ended=[row.goal for row in rows if row.goal.ended_on],
            due_on=round_.due_on,
            today=timezone.localdate(),
            has_words=round_.program.statuses.exists(),
        )
    )


@verb(_("deleted the reporting round"))
def delete(round_: ReportingRound, *, by: User | None) -> ReportingRound:
    """Delete a round that nobody has been asked in (the trail keeps it)."""
    round_ = ReportingRound.objects.locked(round_.pk)
    refuse(rules.obstacles_to_delete(round_.state))
    round_.delete()
    return round_


def hand_on(before: Collection[SubGoal], after: Iterable[SubGoal]) -> None:
    """Ask about the goals after a change instead of those it ended; a part of that verb.

    In every round that is not closed: what was answered stays; what was awaited cannot be answered
    any more. Who was asked about all of them is asked on, else the person responsible.
    """
    rounds = ReportingRound.objects.filter(closed_at__isnull=True, asked__goal__in=before)
    for pk in sorted(set(rounds.values_list("pk", flat=True))):
        round_ = ReportingRound.objects.locked(pk)
        if round_.state == ReportingState.CLOSED:  # while this waited for it
            continue
        rows = Asked.objects.filter(round=round_, goal__in=before).with_answer()
        people = {row.person_id for row in rows}
        for row in rows:
            if row.answer_id is None:
                row.delete()
        person = people.pop() if len(people) == 1 else None
        for goal in after:
            asked = person or goal.responsible_person_id
            Asked.objects.create(round=round_, goal=goal, person_id=asked)


@verb(_("sent a reminder"))
def remind(
    round_: ReportingRound, people: Collection[User], *, text: str, by: User
) -> list[Reminder]:
    """Remind these people, in these words, of what is awaited from them."""
    round_ = ReportingRound.objects.locked(round_.pk)
    refuse(rules.obstacles_to_remind(round_.state))
    awaited = awaited_from(round_)
    refuse_fields(
        {
            "people": rules.obstacles_to_recipients(people, awaited),
            "text": rules.obstacles_to_text(text),
        }
    )
    path = reverse("programs:reporting_write", args=[round_.pk])
    for person in people:
        told = words.reminder(round_, text, awaited[person])
        mails.send(to=[person], path=path, by=by, **told)
    return [
        Reminder.objects.create(round=round_, person=person, text=text.strip(), sent_by=by)
        for person in people
    ]


def awaited_from(round_: ReportingRound) -> dict[User, list[SubGoal]]:
    """Return by person the goals that an answer, or a completed one, is awaited about."""
    awaited: dict[User, list[SubGoal]] = {}
    for row in _rows(round_, round_.asked.with_answer().unanswered()):
        if row.person is not None and row.person.is_active:
            awaited.setdefault(row.person, []).append(row.goal)
    return awaited


@verb(_("closed the reporting round"))
def close(round_: ReportingRound, *, by: User, is_confirmed: bool = False) -> ReportingSnapshot:
    """Close the round and freeze what it says; a missing answer must have been confirmed."""
    round_ = ReportingRound.objects.locked(round_.pk)
    refuse(rules.obstacles_to_close(round_.state))
    missing = [row.goal for row in _rows(round_, round_.asked.with_answer().unanswered())]
    refuse_fields({"confirm": rules.obstacles_to_close_without(missing, is_confirmed)})
    round_.closed_at = timezone.now()
    round_.save_fields("closed_at")
    return snapshots.take(round_, by)


@verb(_("opened the reporting round again"))
def reopen(round_: ReportingRound, *, by: User | None, reason: str) -> ReportingRound:
    """Open a closed round once more; the report that was frozen stays."""
    round_ = ReportingRound.objects.locked(round_.pk)
    refuse(rules.obstacles_to_reopen(round_.state, reason))
    round_.closed_at = None
    round_.save_fields("closed_at")
    return round_


def _rows(round_: ReportingRound, rows: Any = None) -> list[Asked]:
    rows = round_.asked if rows is None else rows
    return list(rows.select_related("goal", "person").order_by("goal__project", "goal__number"))


def _tell(round_: ReportingRound, rows: Iterable[Asked], by: User | None) -> None:
    """Write each person one mail about all that they are asked."""
    path = reverse("programs:reporting_write", args=[round_.pk])
    named = sorted((row for row in rows if row.person), key=lambda row: row.person_id)
    for __, own in groupby(named, key=lambda row: row.person_id):
        own = list(own)
        told = words.opened(round_, [row.goal for row in own])
        mails.send(to=[own[0].person], path=path, by=by, **told)
