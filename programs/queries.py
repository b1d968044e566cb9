"""Sums over goals and facts about them, read and never stored."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.choices import OrganizationRoleKind
from accounts.models import OrganizationRole, User
from core.models import ask
from core.periods import iso_date
from documents.queries import organization_names
from documents.rules.sums import Declared
from documents.rules.vocabulary import Vocabulary, long_words
from programs.choices import (
    AccountKind,
    ChangeState,
    DeclaredMeasure,
    Fate,
    ProgramRoleKind,
    ReportingState,
)
from programs.models import (
    Adjustment,
    AdoptedGoal,
    Adoption,
    Asked,
    GoalChange,
    ProgramRole,
    Project,
    Standing,
    StatusUpdate,
    SubGoal,
    programs_held,
)
from programs.rules.budgets import Amounts, BudgetTable, Line, Stated, computed, years_shown
from programs.rules.facts import GoalFact, facts_of
from programs.rules.lineages import Step, Sum, said_of, sentences, sums_of, threads_of, words_of

# What SubGoalQuerySet.with_status annotates, for goals that have been read already.
STATUS = """
    SELECT DISTINCT ON (said.goal) said.goal, said.id, status.id, status.word, status.tone,
           status.position, status.icon, said.as_of, said.is_carried, status.counts_as_done,
           status.ends_follow_up, status.says_target_is_met
      FROM (
            SELECT goal_id AS goal, id, as_of, status_id, false AS is_carried
              FROM programs_statusupdate
             WHERE goal_id = ANY(%(goals)s)
             UNION ALL
            SELECT goal.id, came.id, came.as_of, came.status_id, true
              FROM programs_subgoal goal
              JOIN programs_statusupdate came ON came.id = goal.carried_update_id
             WHERE goal.id = ANY(%(goals)s)
           ) said
      JOIN programs_goalstatus status ON status.id = said.status_id
     ORDER BY said.goal, said.is_carried, said.as_of DESC, said.id DESC
"""
ACTUAL = """
    SELECT DISTINCT ON (said.goal) said.goal, said.actual
      FROM (
            SELECT goal_id AS goal, id, as_of, actual, false AS is_carried
              FROM programs_statusupdate
             WHERE goal_id = ANY(%(goals)s) AND actual IS NOT NULL
             UNION ALL
            SELECT goal.id, came.id, came.as_of, came.actual, true
              FROM programs_subgoal goal
              JOIN programs_statusupdate came ON came.id = goal.carried_actual_id
             WHERE goal.id = ANY(%(goals)s)
           ) said
     ORDER BY said.goal, said.is_carried, said.as_of DESC, said.id DESC
"""
NO_STATUS = {
    "newest_update_id": None,
    "status_id": None,
    "status_word": None,
    "status_tone": None,
    "status_position": None,
    "status_icon": None,
    "status_as_of": None,
    "is_carried": False,
    "is_done": False,
    "is_ended": False,
    "says_target_is_met": False,
}


def read_status(goals: list[SubGoal], *, has_actual: bool = True) -> None:
    """Give goals what `with_status` and `with_actual` would have annotated; two queries.

    For the goals of one page: the status of all is worked out only to choose or sort by it. What
    shows no figures leaves out the actuals, and asks once.
    """
    pks = [goal.pk for goal in goals]
    said = {pk: facts for pk, *facts in ask(STATUS, goals=pks)}
    actual = dict(ask(ACTUAL, goals=pks)) if has_actual else {}
    for goal in goals:
        facts = said.get(goal.pk, NO_STATUS.values())
        vars(goal).update(zip(NO_STATUS, facts, strict=True))
        if has_actual:
            goal.actual = actual.get(goal.pk)


@dataclass(frozen=True)
class StatusCount:
    """How many goals stand where; `status_id` is None for those without an update."""

    standing: Standing
    status_id: int | None
    count: int


def count_by_status(goals: Iterable[SubGoal]) -> list[StatusCount]:
    """Return how many goals have each status, in the program's order, without update last.

    The goals come from `with_status`; words that no goal has are left out.
    """
    counted: Counter = Counter()
    order: dict[tuple, tuple] = {}
    for goal in goals:
        key = (goal.standing, goal.status_id)
        counted[key] += 1
        order[key] = (goal.status_id is None, goal.status_position or 0, goal.status_id or 0)
    return [
        StatusCount(standing, status_id, counted[standing, status_id])
        for standing, status_id in sorted(order, key=order.__getitem__)
    ]


def facts_for(
    goals: Iterable[SubGoal], user: Any = None, today: date | None = None
) -> dict[int, list[GoalFact]]:
    """Return what programs know about each goal beside its status, by the goal's id.

    The goals come from `with_status` and `with_actual`, with their project and its program;
    `user` narrows what is told to what they see (None: everything, for the operator). One query.
    """
    goals = list(goals)
    today = today or timezone.localdate()
    facts = {goal.pk: list(facts_of(goal, today)) for goal in goals}
    adjusted = Adjustment.objects.filter(goal__in=facts).select_related("meeting__group")
    if user is not None:
        adjusted = adjusted.visible_to(user)
    for each in adjusted.order_by("meeting__held_on", "position", "pk"):
        label = _("Adjusted by %(group)s, %(day)s") % {
            "group": each.meeting.group,
            "day": iso_date(each.meeting.held_on),
        }
        url = each.meeting.get_absolute_url()
        facts[each.goal_id].append(GoalFact(label, each.text, url))
    return facts


# ---------- from decided to reported goals ----------


@dataclass(frozen=True)
class LineageRow:
    """One decided goal (or one added later, with `decided` None) and what stands of it.

    `changes` are the approved ones it went through, `ends` the goals that stand (with status).
    """

    decided: AdoptedGoal | None
    fate: Fate
    said: str
    changes: list[GoalChange]
    ends: list[SubGoal]

    @property
    def badge(self) -> tuple[str, str, str]:
        """What became of it, in words, with its tone and icon."""
        return (self.said, *Fate.tones[self.fate])


@dataclass(frozen=True)
class Lineage:
    """A project's goals from decided to reported, as they stood on a day."""

    adoption: Adoption
    day: date
    rows: list[LineageRow]
    sums: list[Sum]
    decided: int
    reported: int

    @property
    def sentences(self) -> list[str]:
        return list(sentences(self.sums))


def lineage_of(
    project: Project, day: date | None = None, changes: Iterable[GoalChange] | None = None
) -> Lineage | None:
    """Return what became of each adopted goal by a day (today), or None before the adoption.

    Six queries; three when the changes are given.
    """
    day = day or timezone.localdate()
    adoption = Adoption.objects.filter(project=project, adopted_on__lte=day).first()
    if adoption is None:
        return None
    adopted = {each.goal_id: each for each in adoption.goals.select_related("goal")}
    approved = {
        change.pk: change
        for change in (changes_of(project) if changes is None else changes)
        if change.state == ChangeState.APPROVED and change.changed_on <= day
    }
    steps = [_step(change) for change in approved.values()]
    goals = {goal.pk: goal for goal in project.goals.with_status(on=day).with_actual(on=day)}
    words = {pk: words_of(adopted.get(pk, goal)) for pk, goal in goals.items()}
    standing = {pk for pk, goal in goals.items() if goal.stands_on(day)}
    threads = threads_of(adopted, steps, words, standing)
    rows = [
        LineageRow(
            decided=adopted.get(thread.root),
            fate=thread.fate,
            said=said_of(thread, words),
            changes=[approved[step.pk] for step in thread.steps],
            ends=[goals[pk] for pk in thread.ends],
        )
        for thread in threads
    ]
    return Lineage(adoption, day, rows, sums_of(threads), len(adopted), len(standing))


def _step(change: GoalChange) -> Step:
    before = tuple(each.goal_id for each in change.ending.all())
    after = tuple(each.goal_id for each in change.after.all())
    return Step(change.pk, change.kind, change.changed_on, before, after)


def steps_of(projects: Iterable[int], day: date) -> tuple[list[Step], dict[int, int]]:
    """Return the approved changes of the projects' goals by a day, and the goals' numbers.

    Four queries, or one where nothing has changed.
    """
    approved = GoalChange.objects.filter(
        project__in=projects, state=ChangeState.APPROVED, changed_on__lte=day
    )
    changes = list(approved.prefetch_related("ending__goal", "after"))
    numbers = {
        each.goal_id: getattr(each, "number", None) or each.goal.number
        for change in changes
        for each in (*change.ending.all(), *change.after.all())
    }
    return [_step(change) for change in changes], numbers


def changes_of(project: Project) -> QuerySet[GoalChange]:
    """Return the project's changes of goals with their people and goals; three queries."""
    return (
        project.goal_changes.select_related("proposed_by", "settled_by")
        .prefetch_related("ending__goal", "after__goal")
        .order_by("changed_on", "pk")
    )


@dataclass(frozen=True)
class Kin:
    """What a goal came of and what became of it: approved changes; and those that wait."""

    came_of: GoalChange | None
    became: GoalChange | None
    waiting: list[GoalChange]


def kin_of(goal: SubGoal) -> Kin:
    """Return the changes around one goal; one query where there are none, else five.

    The goals before have the status that they had last: one that is only reworded goes on from it.
    """
    around = GoalChange.objects.exclude(state=ChangeState.DECLINED)
    around = around.filter(Q(after__goal=goal) | Q(ending__goal=goal)).distinct()
    around = around.select_related("settled_by", "proposed_by")
    before = Prefetch("ending__goal", SubGoal.objects.with_status())
    found = list(around.prefetch_related(before, "after__goal").order_by("pk"))
    approved = [each for each in found if each.state == ChangeState.APPROVED]
    born = [each for each in approved if any(a.goal_id == goal.pk for a in each.after.all())]
    ended = [each for each in approved if each not in born]
    waiting = [each for each in found if each.state == ChangeState.PROPOSED]
    return Kin(next(iter(born), None), next(iter(ended), None), waiting)


# ---------- updates ----------


def asked_about(goal: SubGoal, user: Any, updates: Iterable[StatusUpdate]) -> list[Asked]:
    """Return what open reporting rounds ask about the goal, if the person sees it; one query.

    Each with its `answer` among the goal's `updates` (as `with_answer` finds it, or None), and
    whether the person `may_answer`.
    """
    rows = Asked.objects.filter(goal=goal).of_open_rounds().visible_to(user)
    found = list(rows.select_related("round", "person").order_by("round__due_on", "pk"))
    sent = sorted(updates, key=lambda update: update.pk)
    answers = {update.reporting_round_id: update for update in sent}
    for row in found:
        row.goal, row.answer = goal, answers.get(row.round_id)
        row.answer_id = row.answer and row.answer.pk
        row.return_id = row.answer.returned.pk if hasattr(row.answer, "returned") else None
        row.may_answer = user.has_perm("programs.answer_asked", row)
    return found


def completion_url(update: StatusUpdate, user: Any) -> str:
    """Return where a returned update is completed: in its reporting round while that is open.

    Who answers for the goal and is not asked in the round writes an update of its own.
    """
    round_ = update.reporting_round
    kinds = (ProgramRoleKind.STRATEGIST, ProgramRoleKind.PROJECT_LEADER)
    if round_ is not None and round_.state == ReportingState.OPEN:
        asked = round_.asked.filter(goal=update.goal_id, person=user.pk)
        if round_.program_id in programs_held(user, *kinds) or asked.exists():
            page = reverse("programs:reporting_write", args=[round_.pk])
            return f"{page}#goal-{update.goal_id}"
    return reverse("programs:update_create", args=[update.goal_id])


def can_answer(programs: Iterable[int], named: Iterable[int | None] = ()) -> QuerySet[User]:
    """Return who can answer for goals of the programs, and who is `named` so already (ids).

    Those who hold a role in one of them, or are responsible for an organization.
    """
    in_program = ProgramRole.objects.filter(program__in=programs).held_now()
    responsible = OrganizationRole.objects.filter(kind=OrganizationRoleKind.RESPONSIBLE).held_now()
    return User.objects.filter(
        Q(pk__in={pk for pk in named if pk is not None})
        | Q(is_active=True, pk__in=in_program.values("person"))
        | Q(is_active=True, pk__in=responsible.values("person"))
    )


def vocabulary_of(project: Project, goals: Iterable[SubGoal] | None = None) -> Vocabulary:
    """Return the names and terms of a project as its texts should write them; two queries.

    One where its current goals are in hand.
    """
    goals = project.goals.current() if goals is None else goals
    terms = long_words(goal.title for goal in goals)
    return Vocabulary((project.program.name,), terms, organization_names())


def vocabularies_of(projects: Iterable[Project]) -> dict[int, Vocabulary]:
    """Return by project the names and terms that its texts should use; two queries.

    The words of its goals are its terms: what was adopted is how it is called.
    """
    by_id, names = {each.pk: each for each in projects}, organization_names()
    titles: dict[int, list[str]] = {pk: [] for pk in by_id}
    goals = SubGoal.objects.filter(project__in=by_id).current()
    for project_id, title in goals.values_list("project_id", "title"):
        titles[project_id].append(title)
    return {
        pk: Vocabulary((each.program.name,), long_words(titles[pk]), names)
        for pk, each in by_id.items()
    }


def budget_of(project: Project) -> BudgetTable:
    """Return the project's budget as it is stored, by kind of account and financier."""
    lines: dict[tuple, dict] = {}
    names: dict[tuple, tuple] = {}
    stored = project.budget_lines.select_related("financier").order_by("financier__name", "year")
    for each in stored:
        key = each.account, each.financier_id
        names[key] = each.get_account_display(), each.financier.name
        lines.setdefault(key, {})[each.year] = Amounts(each.budget, each.actual, each.forecast)
    order = AccountKind.values
    keys = sorted(lines, key=lambda key: order.index(key[0]))  # stable: financiers by name
    years = {year for cells in lines.values() for year in cells}
    return BudgetTable(
        years_shown(project.starts_on.year, project.ends_on.year, years),
        tuple(Line(*key, *names[key], lines[key]) for key in keys),
    )


def stated_of(project: Project, table: BudgetTable | None = None) -> list[Stated]:
    """Return what texts and sources state of a project's budget, each beside its computed sum."""
    labels = dict(DeclaredMeasure.choices)
    found = list(project.declared_totals.all())
    if found and table is None:
        table = budget_of(project)
    return [
        Stated(
            each.measure,
            labels[each.measure],
            each.year,
            Declared(each.amount, computed(table, each.measure, each.year), each.place),
        )
        for each in found
    ]
