"""What the steering group's paper says of changes, of goals and of what is overdue."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from core.money import decimal
from core.periods import iso_date
from dashboards.pdf.steering_facts import short
from dashboards.rules.changes import changes_between
from dashboards.rules.standings import (
    GoalRow,
    Overdue,
    ProgramStanding,
)
from programs.pdf import parts
from programs.rules.lineages import listed

MOST = 40  # goals that are told one by one: the page on the web has all
MOST_CHANGES = 16
MOST_NAMED = 2  # goals that are named where several have the same said of them
TOLD_BESIDE = ("contradictions", "indicators")  # their own tables tell what was then


def lead(then: ProgramStanding, now: ProgramStanding, *, has_met: bool) -> Iterator[str]:
    """Yield in a few sentences where the program stands."""
    days = {"day": parts.in_words(now.day), "then": parts.in_words(then.day)}
    if has_met:
        yield _("As it stands on %(day)s, compared with the meeting on %(then)s.") % days
    else:
        yield _("As it stands on %(day)s, compared with %(then)s.") % days
    count = len(now.goals)
    if count:
        yield ngettext(
            "%(done)d of %(count)d goal is done, %(then)d before.",
            "%(done)d of %(count)d goals are done, %(then)d before.",
            count,
        ) % {"done": now.done, "count": count, "then": then.done}
    waiting = {pk.financier_id for each in now.rounds for pk in each.standing.waiting}
    if waiting:
        yield ngettext(
            "Funding waits for %(count)d financier.",
            "Funding waits for %(count)d financiers.",
            len(waiting),
        ) % {"count": len(waiting)}
    if now.overdue:
        yield ngettext(
            "%(count)d thing is overdue.", "%(count)d things are overdue.", len(now.overdue)
        ) % {"count": len(now.overdue)}
    if now.unkept:
        yield ngettext(
            "%(count)d status contradicts other facts.",
            "%(count)d statuses contradict other facts.",
            len(now.unkept),
        ) % {"count": len(now.unkept)}


def changes(then: ProgramStanding, now: ProgramStanding, but: int) -> dict[str, Any] | None:
    """Return what changed, with then, now and why; `but` is the meeting that the paper is for."""
    found = [
        each
        for each in changes_between(then, now)
        if each.section not in TOLD_BESIDE
        and not (each.section == "meetings" and each.row.pk == but)
    ]
    rows = [
        (
            each.row.name,
            each.before.word if each.before else "–",
            each.after.word if each.after else _("no longer there"),
            each.why,
        )
        for each in found[:MOST_CHANGES]
    ]
    columns = [
        (_("What"), "prose"),
        (_("Then"), "text"),
        (_("Now"), "text"),
        (_("Why"), "prose"),
    ]
    left = len(found) - len(rows)
    note = ngettext(
        "%(count)d more change is told on the program's page.",
        "%(count)d more changes are told on the program's page.",
        left,
    ) % {"count": left}
    caption = _("Changed since %(day)s") % {"day": parts.in_words(then.day)}
    return parts.table(caption, columns, rows, note=note if left else "") if rows else None


# ---------- goals ----------


def goals_figure(then: ProgramStanding, now: ProgramStanding) -> dict[str, Any] | None:
    """Return how many goals have each status, then and now; now is drawn."""
    if not now.goals:
        return None
    before = {each.state: each.count for each in then.statuses}
    after = {each.state: each.count for each in now.statuses}
    states = [*after, *(state for state in before if state not in after)]
    counts = [
        ({"word": state.word, "tone": state.tone}, (before.get(state, 0), after.get(state, 0)))
        for state in states
    ]
    return parts.status_figure(counts, [_("Then"), _("Now")], _("Goals now"))


def goals_table(then: ProgramStanding, now: ProgramStanding) -> dict[str, Any] | None:
    """Return the goals that are followed up, with status and who answers, by project.

    Of many goals those that ask for a look; those of projects that are over are only counted.
    """
    going_on = [goal for goal in now.goals if goal.project.ends_on >= now.day] or list(now.goals)
    told = _told_one_by_one(going_on, then, now)
    has_targets = any(goal.target is not None for goal in told)
    columns = [
        (_("Goal"), "text"),
        (_("Status"), "text"),
        (_("As of"), "day"),
        (_("Responsible"), "text"),
        (_("Due"), "day"),
    ]
    if has_targets:
        columns.append((_("Target and actual"), "text"))
    if not told:
        return None
    table = parts.table(_("How the goals stand"), columns, [], note=_left_out(told, going_on, now))
    return {**table, "rows": list(_goal_rows(told, len(columns)))}


def _told_one_by_one(
    goals: list[GoalRow], then: ProgramStanding, now: ProgramStanding
) -> list[GoalRow]:
    if len(goals) <= MOST:
        return goals
    before = {goal.pk: goal.state for goal in then.goals}
    differing = {each.goal.pk for each in now.unkept}
    told = [
        goal
        for goal in goals
        if before.get(goal.pk) != goal.state or goal.is_overdue(now.day) or goal.pk in differing
    ]
    return told[:MOST]


def _left_out(told: list[GoalRow], going_on: list[GoalRow], now: ProgramStanding) -> str:
    said = []
    if len(told) < len(going_on):
        said.append(
            _(
                "%(told)d of %(count)d goals are told: those that changed, are overdue or "
                "contradict other facts."
            )
            % {"told": len(told), "count": len(going_on)}
        )
    if over := len(now.goals) - len(going_on):
        said.append(
            ngettext(
                "%(count)d goal of projects that are over is counted above.",
                "%(count)d goals of projects that are over are counted above.",
                over,
            )
            % {"count": over}
        )
    return " ".join(said)


def _goal_rows(goals: list[GoalRow], width: int) -> Iterator[dict[str, Any]]:
    """Yield a row a goal, under a line with the name of its project where there are several."""
    has_several = len({goal.project.pk for goal in goals}) > 1
    named = None
    for goal in goals:
        if has_several and goal.project.pk != named:
            named = goal.project.pk
            yield {"cells": [goal.project.name, *[""] * (width - 1)], "kind": "part"}
        cells = [
            goal.name,
            goal.state.word,
            iso_date(goal.status_as_of) or "–",
            goal.responsible or "–",
            iso_date(goal.due_on) or "–",
            _reached(goal),
        ]
        yield {"cells": cells[:width], "kind": ""}


def _reached(goal: GoalRow) -> str:
    if goal.target is None:
        return ""
    target = f"{decimal(goal.target)} {goal.target_unit}".strip()
    actual = "–" if goal.actual is None else decimal(goal.actual)
    return _("%(actual)s of %(target)s") % {"actual": actual, "target": target}


# ---------- what asks for an act ----------


def contradictions_table(now: ProgramStanding) -> dict[str, Any] | None:
    """Return what contradicts what; goals of which the same is said stand on one line."""
    same: dict[tuple[str, str], list[GoalRow]] = {}
    for each in now.contradictions:
        reason = each.finding.overridden_reason or _("No reason is given.")
        same.setdefault((str(each.finding.message), reason), []).append(each.goal)
    rows = [(_goals(goals), *said) for said, goals in same.items()]
    columns = [(_("Goal"), "text"), (_("What contradicts what"), "prose"), (_("Reason"), "prose")]
    return short(_("Where the status contradicts other facts"), columns, rows)


def _goals(goals: list[GoalRow]) -> str:
    if len(goals) <= MOST_NAMED:
        return "; ".join(goal.name for goal in goals)
    numbers: dict[str, list[int]] = {}
    for goal in goals:
        numbers.setdefault(goal.project.name, []).append(goal.number)
    return "; ".join(f"{name}: {listed(own)}" for name, own in numbers.items())


def overdue_table(now: ProgramStanding) -> dict[str, Any] | None:
    rows = [
        (
            each.row.name,
            _kind(each),
            iso_date(each.due_on),
            str(each.days(now.day)),
            each.who or "–",
        )
        for each in now.overdue
    ]
    columns = [
        (_("What"), "text"),
        (_("Kind"), "text"),
        (_("Was due"), "day"),
        (_("Days late"), "number"),
        (_("Who"), "text"),
    ]
    return short(_("Overdue"), columns, rows)


def _kind(each: Overdue) -> str:
    return {
        "goal": _("Goal"),
        "milestone": _("Milestone"),
        "recommendation": _("Recommendation"),
        "payment": _("Payment"),
        "meeting": pgettext("group", "Meeting"),
    }[each.kind]
