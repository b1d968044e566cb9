"""What changed in a program between two days: two standings laid side by side."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.money import amount, decimal, kronor
from core.periods import iso_date
from dashboards.rules.standings import (
    CohortRow,
    GoalRow,
    IndicatorRow,
    MilestoneRow,
    ProgramStanding,
    RecommendationRow,
    RoundRow,
    Row,
    State,
)


@dataclass(frozen=True)
class Change:
    """One thing that is not as it was: what, from which state to which, why, since when.

    `before` is None for what was not there yet, `after` for what is there no more. `section` names
    the part of the page that it belongs to, see SECTIONS.
    """

    section: str
    row: Row
    before: State | None
    after: State | None
    why: str = ""
    on: date | None = None


def changes_between(then: ProgramStanding, now: ProgramStanding) -> list[Change]:
    """Return what changed from one day to a later one, in the order of SECTIONS."""
    return [each for section in SECTIONS.values() for each in section(then, now)]


def updated_unchanged(then: ProgramStanding, now: ProgramStanding) -> list[GoalRow]:
    """Return the goals that have a newer update which says the same status."""
    before = _by_pk(then.goals)
    return [
        goal
        for goal in now.goals
        if goal.pk in before
        and before[goal.pk].status_as_of != goal.status_as_of
        and before[goal.pk].state == goal.state
    ]


def _goals(then: ProgramStanding, now: ProgramStanding) -> Iterator[Change]:
    for before, goal in _pairs(then.goals, now.goals):
        if before is None:
            why = "" if goal.is_carried else goal.reason  # that was said of its predecessor
            yield Change("goals", goal, None, goal.state, why, goal.status_as_of)
        elif goal is None:
            yield Change("goals", before, before.state, None)
        elif before.state != goal.state:
            yield Change("goals", goal, before.state, goal.state, goal.reason, goal.status_as_of)
        elif before.actual != goal.actual:
            was, is_ = (State(_reached(each)) for each in (before, goal))
            yield Change("goals", goal, was, is_, goal.reason, goal.status_as_of)


def _reached(goal: GoalRow) -> str:
    if goal.actual is None:
        return _("no actual stated")
    return f"{decimal(goal.actual)} {goal.target_unit}".strip()


def _rounds(then: ProgramStanding, now: ProgramStanding) -> Iterator[Change]:
    for before, round_ in _pairs(then.rounds, now.rounds):
        if round_ is None:
            yield Change("rounds", before, before.short_state, None)
            continue
        if before is None or before.short_state != round_.short_state:
            why = " ".join(round_.standing.because)
            was = before.short_state if before else None
            yield Change("rounds", round_, was, round_.short_state, why, round_.standing.since)
        if before is not None:
            yield from _answers(before, round_)


def _answers(then: RoundRow, now: RoundRow) -> Iterator[Change]:
    before = {each.financier_id: each for each in then.standing.answers}
    for answer in now.standing.answers:
        was = before.get(answer.financier_id)
        if was is None or was.state == answer.state:
            continue
        row = Row(answer.financier_id, f"{answer.financier}, {now.name}", now.url)
        told = _("%(amount)s decided") % {"amount": kronor(answer.decided_total)}
        why = told if answer.is_yes else ""
        states = (
            State(str(each.label), *each.tones[each.value]) for each in (was.state, answer.state)
        )
        yield Change("rounds", row, *states, why, answer.counted_on)


def money_words() -> dict[str, str]:
    """Return how the measures of money are called."""
    return {
        "applied": pgettext("money", "Applied for"),
        "decided": pgettext("money", "Decided"),
        "in_force": pgettext("money", "Of this in force"),
        "paid": pgettext("money", "Paid"),
        "used": pgettext("money", "Used"),
        "left": pgettext("money", "In force and not used"),
    }


def _money(then: ProgramStanding, now: ProgramStanding) -> Iterator[Change]:
    for name, word in money_words().items():
        before, after = (getattr(each.money.total, name) for each in (then, now))
        if before != after and name != "left":  # it follows from the others
            yield Change("money", Row(0, word, ""), State(kronor(before)), State(kronor(after)))


def _cohorts(then: ProgramStanding, now: ProgramStanding) -> Iterator[Change]:
    for before, cohort in _pairs(then.cohorts, now.cohorts):
        if before is None or cohort is None:
            was, is_ = (each and State(str(each.count.registered)) for each in (before, cohort))
            name = _measured(cohort or before, cohort_words()["registered"])
            yield Change("cohorts", name, was, is_)
            continue
        for measure, word in cohort_words().items():
            was, is_ = (cohort_number(each, measure) for each in (before, cohort))
            if was != is_:
                yield Change("cohorts", _measured(cohort, word), State(str(was)), State(str(is_)))


def _measured(cohort: CohortRow, word: str) -> Row:
    return Row(cohort.pk, f"{cohort.name}: {word}", cohort.url)


def cohort_words() -> dict[str, str]:
    """Return what is counted in a cohort, in the order in which a person comes to it."""
    return {
        "booked": pgettext("seats", "seats booked"),
        "applied": _("applied, not admitted yet"),
        "registered": pgettext("participants", "registered"),
        "active": pgettext("participants", "taking part"),
        "completed": pgettext("participants", "completed"),
        "dropped": pgettext("participants", "dropped out"),
    }


def cohort_number(cohort: CohortRow, measure: str) -> int:
    if measure == "booked":
        return cohort.booked
    if measure == "applied":
        return cohort.count.applied + cohort.count.waiting
    return getattr(cohort.count, measure)


def _milestones(then: ProgramStanding, now: ProgramStanding) -> Iterator[Change]:
    for before, each in _pairs(then.milestones, now.milestones):
        if before is None or each is None or milestone_state(before) != milestone_state(each):
            was, is_ = (row and milestone_state(row) for row in (before, each))
            moved = before is not None and each is not None and before.due_on != each.due_on
            yield Change("milestones", each or before, was, is_, each.reason if moved else "")


def milestone_state(row: MilestoneRow) -> State:
    """Return where a milestone stands, with the day that tells it."""
    day = row.met_on or row.due_on
    return State(f"{row.state.label} {iso_date(day)}", *row.state.tones[row.state.value])


def _indicators(then: ProgramStanding, now: ProgramStanding) -> Iterator[Change]:
    for before, each in _pairs(then.indicators, now.indicators):
        was, is_ = (row and indicator_state(row) for row in (before, each))
        if was != is_:
            yield Change("indicators", each or before, was, is_)


def indicator_state(row: IndicatorRow) -> State:
    """Return the newest figure of an indicator, its period, and whether the target is reached."""
    if row.value is None:
        return State(_("nothing published"), "muted", "dash-circle")
    words = f"{decimal(row.value)} {row.unit} ({row.period})"
    if row.is_reached is None:
        return State(words)
    return State(
        words, *(("good", "check-circle") if row.is_reached else ("wait", "arrow-down-up"))
    )


def _recommendations(then: ProgramStanding, now: ProgramStanding) -> Iterator[Change]:
    for before, each in _pairs(then.recommendations, now.recommendations):
        was, is_ = (row and recommendation_state(row) for row in (before, each))
        if was != is_:
            yield Change("recommendations", each or before, was, is_)


def recommendation_state(row: RecommendationRow) -> State:
    return State(str(row.state.label), *row.state.tones[row.state.value])


def _contradictions(then: ProgramStanding, now: ProgramStanding) -> Iterator[Change]:
    before, after = (
        {(each.goal.pk, each.finding.code): each for each in standing.contradictions}
        for standing in (then, now)
    )
    for key in {**before, **after}:
        was, is_ = before.get(key), after.get(key)
        if was is None or is_ is None or was.is_kept != is_.is_kept:
            told = is_ or was
            states = (each and contradiction_state(each.is_kept) for each in (was, is_))
            why = is_.finding.overridden_reason if is_ and is_.is_kept else told.finding.message
            yield Change("contradictions", told.goal, *states, str(why))


def contradiction_state(is_kept: bool) -> State:
    if is_kept:
        return State(_("kept with a reason"), "muted", "chat-left-text")
    return State(_("contradictory"), "bad", "exclamation-triangle")


def _meetings(then: ProgramStanding, now: ProgramStanding) -> Iterator[Change]:
    known = {each.pk for each in then.meetings}
    for each in reversed(now.meetings):
        if each.pk not in known:
            word = State(pgettext("meeting", "held"), "good", "check2")
            why = " ".join(adjusted.text for adjusted in each.adjustments)
            yield Change("meetings", each, None, word, why, each.held_on)


SECTIONS = {
    "goals": _goals,
    "rounds": _rounds,
    "money": _money,
    "cohorts": _cohorts,
    "milestones": _milestones,
    "indicators": _indicators,
    "recommendations": _recommendations,
    "contradictions": _contradictions,
    "meetings": _meetings,
}


def _by_pk[Kind: Row](rows: Sequence[Kind]) -> Mapping[int, Kind]:
    return {row.pk: row for row in rows}


def _pairs[Kind: Row](
    then: Sequence[Kind], now: Sequence[Kind]
) -> Iterator[tuple[Kind | None, Kind | None]]:
    """Yield each thing as it was and as it is, in today's order; what has gone stands last."""
    before, after = _by_pk(then), _by_pk(now)
    yield from ((before.get(pk), row) for pk, row in after.items())
    yield from ((row, None) for pk, row in before.items() if pk not in after)


def signed(difference: int | Decimal, write: Callable[[Any], str] = amount) -> str:
    """Write a difference with its sign: +2, −40 000 kr; ±0 where there is none."""
    if not difference:
        return "±0"
    return f"+{write(difference)}" if difference > 0 else write(difference)
