"""Where a program stands on a day: one value, from which pages and papers are made.

Each row is there on a day if it had begun by its own dates, or had been entered by then; what is
told of it goes by the facts' own dates (as-of, counted, paid, revised …). Rows know no database.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from documents.rules.findings import Finding
from evaluation.choices import MilestoneState, RecommendationState
from funding.rules.rounds import Standing as RoundStanding
from funding.rules.shares import ShareTable
from training.rules.sentences import CohortCount

NOTHING = Decimal(0)


@dataclass(frozen=True)
class State:
    """A state in words, with its tone and icon, as badges draw it."""

    word: str
    tone: str = "neutral"
    icon: str = ""

    def __str__(self) -> str:
        return self.word


@dataclass(frozen=True)
class Row:
    """One thing on the page: its id, what it is called, and the page that tells all of it."""

    pk: int
    name: str
    url: str

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return self.url


@dataclass(frozen=True)
class ProjectRow(Row):
    """A project of the program; `program` is the one that it belongs to (stale_after_days)."""

    starts_on: date
    ends_on: date
    phase: State
    program: Any = field(repr=False, compare=False)


@dataclass(frozen=True)
class GoalRow(Row):
    """A goal that stood on the day, as its newest update by then told it.

    `name` is “3. Title”. It has what programs.rules.facts asks of a goal.
    """

    project: ProjectRow
    number: int
    title: str
    state: State
    position: int  # of the status among the program's words; 0 without an update
    status_word: str | None
    status_as_of: date | None
    reason: str  # why the status is what it is, by the update that told it
    is_done: bool
    is_ended: bool
    says_target_is_met: bool
    due_on: date | None
    responsible: str
    target: Decimal | None
    target_unit: str
    actual: Decimal | None
    began_on: date  # by a change of the goals, else the day it was entered
    status_id: int | None = None
    is_carried: bool = False  # the update is its predecessor's, before a change of the goals
    ended_on: date | None = None  # what stands on the day has not ended

    def is_overdue(self, day: date) -> bool:
        is_past = self.due_on is not None and self.due_on < day
        return is_past and not (self.is_done or self.is_ended)


@dataclass(frozen=True)
class StatusCount:
    """How many goals have a status; `status_id` is None for those without an update."""

    state: State
    count: int
    status_id: int | None = None


@dataclass(frozen=True)
class RoundRow(Row):
    """A funding round: its computed state (words, reasons, who it waits for) and its shares."""

    project_id: int
    first_year: int
    last_year: int
    opened_on: date | None
    answer_by: date | None
    standing: RoundStanding
    table: ShareTable

    @property
    def state(self) -> State:
        return State(str(self.standing.words), *self.standing.badge[1:])

    @property
    def short_state(self) -> State:
        """The state without names and days, where those stand beside it."""
        return State(str(self.standing.state.label), *self.standing.badge[1:])


@dataclass(frozen=True)
class Money:
    """What is applied for, decided, decided in rounds in force, paid and used (kr).

    `applied` and `decided` are of every opened round. Only what is `in_force` can be used.
    """

    applied: Decimal = NOTHING
    decided: Decimal = NOTHING
    in_force: Decimal = NOTHING
    paid: Decimal = NOTHING
    used: Decimal = NOTHING

    def __add__(self, other: "Money") -> "Money":
        return Money(
            self.applied + other.applied,
            self.decided + other.decided,
            self.in_force + other.in_force,
            self.paid + other.paid,
            self.used + other.used,
        )

    def __bool__(self) -> bool:
        return any((self.applied, self.decided, self.in_force, self.paid, self.used))

    @property
    def left(self) -> Decimal:
        """What is in force and not used; less than nothing where more was used."""
        return self.in_force - self.used


@dataclass(frozen=True)
class MoneyTable:
    """Financier × year, with the sums down, across and in all (kr)."""

    cells: Mapping[tuple[int, int], Money]  # by (financier's id, year)
    names: Mapping[int, str]

    @cached_property
    def years(self) -> list[int]:
        return sorted({year for _pk, year in self.cells})

    @cached_property
    def financiers(self) -> list[tuple[int, str]]:
        """Their ids and names, by name."""
        found = {pk for pk, _year in self.cells}
        return sorted(((pk, self.names[pk]) for pk in found), key=lambda each: (each[1], each[0]))

    def of_year(self, year: int) -> Money:
        return _added(money for (_pk, each), money in self.cells.items() if each == year)

    def of_financier(self, pk: int) -> Money:
        return _added(money for (each, _year), money in self.cells.items() if each == pk)

    @cached_property
    def total(self) -> Money:
        return _added(self.cells.values())


def _added(amounts: Iterable[Money]) -> Money:
    return sum(amounts, Money())


@dataclass(frozen=True)
class CohortRow(Row):
    """A cohort: how many are where, its seats, and what each who completed has cost (kr)."""

    starts_on: date
    ends_on: date
    capacity: int
    booked: int
    count: CohortCount
    cost_per_completed: Decimal | None = None


@dataclass(frozen=True)
class MilestoneRow(Row):
    """A milestone with the days that held as far as was known; `slip` in days from the promise."""

    evaluation: str
    title: str
    planned_on: date
    due_on: date
    met_on: date | None
    slip: int
    state: MilestoneState
    revised: tuple[date, ...] = ()  # the days it was moved to, in order
    reason: str = ""  # of the newest of them

    def state_on(self, day: date) -> MilestoneState:
        return self.state


@dataclass(frozen=True)
class IndicatorRow(Row):
    """An indicator with its newest published figure of a period that had ended, and its target."""

    number: int
    unit: str
    direction: str
    baseline: Decimal | None
    period: Row | None  # None: nothing has been published
    value: Decimal | None
    target: Decimal | None
    is_reached: bool | None  # None: no target, or no figure


@dataclass(frozen=True)
class Contradiction:
    """What contradicts a goal's status; `finding.overridden_reason` where it was kept."""

    goal: GoalRow
    finding: Finding

    @property
    def is_kept(self) -> bool:
        return self.finding.overridden


@dataclass(frozen=True)
class RecommendationRow(Row):
    """A recommendation: how far it has come, whom it concerns, who answers for it, by when."""

    evaluation: str
    organization: str
    responsible: str
    due_on: date | None
    state: RecommendationState


@dataclass(frozen=True)
class PaymentRow(Row):
    """An instalment that was due and not paid on the day (kr)."""

    financier: str
    round_name: str
    amount: Decimal
    due_on: date
    is_requested: bool


@dataclass(frozen=True)
class AdjustmentRow:
    """What the group adjusted, and the goal that it is about."""

    text: str
    goal: str = ""
    goal_url: str = ""


@dataclass(frozen=True)
class MeetingRow(Row):
    """A meeting of a steering group with what was adjusted at it; `name` is the group's."""

    group_id: int
    held_on: date
    adjustments: tuple[AdjustmentRow, ...] = ()
    has_notes: bool = False


@dataclass(frozen=True)
class GroupRow(Row):
    """A steering group: when it met last, and when it meets next (booked, or by its interval)."""

    last: MeetingRow | None
    next_on: date | None
    booked: MeetingRow | None
    is_overdue: bool


@dataclass(frozen=True)
class Overdue:
    """One thing whose day has passed: what kind of thing, its name and page, since when, who."""

    kind: str  # goal, milestone, recommendation, payment or meeting
    row: Row
    due_on: date
    who: str = ""

    def days(self, day: date) -> int:
        return (day - self.due_on).days


@dataclass(frozen=True)
class ProgramStanding:
    """Where a program stands on a day."""

    program_id: int
    day: date
    projects: tuple[ProjectRow, ...] = ()
    goals: tuple[GoalRow, ...] = ()
    rounds: tuple[RoundRow, ...] = ()
    money: MoneyTable = MoneyTable({}, {})
    cohorts: tuple[CohortRow, ...] = ()
    milestones: tuple[MilestoneRow, ...] = ()
    indicators: tuple[IndicatorRow, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()  # what nobody has kept stands first
    recommendations: tuple[RecommendationRow, ...] = ()
    payments: tuple[PaymentRow, ...] = ()  # due and not paid
    groups: tuple[GroupRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()  # held by the day, newest first

    @cached_property
    def statuses(self) -> list[StatusCount]:
        """How many goals have each status, in the program's order; without an update first."""
        counts: dict[tuple[State, int | None], int] = {}
        for goal in sorted(self.goals, key=lambda each: (each.position, each.state.word)):
            key = goal.state, goal.status_id
            counts[key] = counts.get(key, 0) + 1
        return [StatusCount(state, count, pk) for (state, pk), count in counts.items()]

    @property
    def done(self) -> int:
        return sum(goal.is_done for goal in self.goals)

    @property
    def last_meeting(self) -> MeetingRow | None:
        """The newest meeting of a steering group that was held by the day."""
        return next(iter(self.meetings), None)

    @property
    def has_later(self) -> bool:
        """Whether there is anything to tell of training and evaluation."""
        return any((self.cohorts, self.milestones, self.indicators, self.recommendations))

    @property
    def unkept(self) -> list[Contradiction]:
        return [each for each in self.contradictions if not each.is_kept]

    @cached_property
    def overdue(self) -> list[Overdue]:
        """What should have come by now, the longest overdue first."""
        goals = [
            Overdue("goal", each, each.due_on, each.responsible)
            for each in self.goals
            if each.is_overdue(self.day)
        ]
        milestones = [
            Overdue("milestone", each, each.due_on, each.evaluation)
            for each in self.milestones
            if each.state == MilestoneState.LATE
        ]
        recommended = [
            Overdue("recommendation", each, each.due_on, each.responsible or each.organization)
            for each in self.recommendations
            if each.state == RecommendationState.OVERDUE
        ]
        payments = [Overdue("payment", each, each.due_on, each.financier) for each in self.payments]
        meetings = [
            Overdue("meeting", each, each.next_on) for each in self.groups if each.is_overdue
        ]
        found = [*goals, *milestones, *recommended, *payments, *meetings]
        return sorted(found, key=lambda each: (each.due_on, each.kind, each.row.pk))

    def goals_of(self, project: ProjectRow) -> list[GoalRow]:
        return [goal for goal in self.goals if goal.project.pk == project.pk]

    def rounds_of(self, project: ProjectRow) -> list[RoundRow]:
        return [each for each in self.rounds if each.project_id == project.pk]
