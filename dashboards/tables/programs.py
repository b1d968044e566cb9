"""The tables of a program's page: in short, what changed, goals, rounds, what is overdue."""

from collections.abc import Collection
from typing import Any

from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.charts import linked
from core.money import amount, kronor
from core.periods import iso_date, years_text
from core.templatetags.core import state_badge
from dashboards.rules.changes import (
    Change,
    changes_between,
    cohort_number,
    cohort_words,
    money_words,
    signed,
)
from dashboards.rules.standings import GoalRow, Overdue, ProgramStanding
from dashboards.tables.listings import (
    MOST,
    NUMBER,
    Listing,
    badge_of,
    by_pk,
    day_head,
    in_all,
    link,
    listing,
    sides,
)
from evaluation.choices import MilestoneState, RecommendationState
from programs.tables.goals import status_day

MOST_CHANGES = 20
Words = tuple[dict[str, str], dict[str, str]]  # of the money, of the participants
OVER = (RecommendationState.CLOSED, RecommendationState.DECLINED)


# ---------- in short ----------


def glance(then: ProgramStanding, now: ProgramStanding) -> Listing:
    """Return the page in short: each figure then and now, and what lies between."""
    rows, words = [], (money_words(), cohort_words())
    for anchor, label, measure, write in MEASURES:
        was, is_ = measure(then), measure(now)
        if was or is_:
            told = (write(was), write(is_), signed(is_ - was, write))
            rows.append((linked(label(words), f"#{anchor}" if is_ else ""), *told))
    return sides(_("In short"), _("In short"), then, now, rows)


def _of_money(name: str) -> tuple:
    def label(words: Words) -> str:
        return pgettext("money", "Money: %(what)s") % {"what": words[0][name].lower()}

    return "money", label, lambda standing: getattr(standing.money.total, name), kronor


def _of_cohorts(measure: str) -> tuple:
    def label(words: Words) -> str:
        return _("Participants: %(what)s") % {"what": words[1][measure]}

    def counted(standing: ProgramStanding) -> int:
        return sum(cohort_number(each, measure) for each in standing.cohorts)

    return "later", label, counted, amount


def _waiting(standing: ProgramStanding) -> int:
    return sum(bool(each.standing.waiting) for each in standing.rounds)


def _late(standing: ProgramStanding) -> int:
    return sum(each.state == MilestoneState.LATE for each in standing.milestones)


def _open(standing: ProgramStanding) -> int:
    return sum(each.state not in OVER for each in standing.recommendations)


MEASURES = (
    ("goals", lambda words: _("Goals"), lambda standing: len(standing.goals), amount),
    ("goals", lambda words: _("Goals that are done"), lambda standing: standing.done, amount),
    ("overdue", lambda words: _("Overdue"), lambda standing: len(standing.overdue), amount),
    (
        "contradictions",
        lambda words: _("Contradictions that nobody has explained"),
        lambda standing: len(standing.unkept),
        amount,
    ),
    ("rounds", lambda words: _("Funding rounds that wait for answers"), _waiting, amount),
    *(_of_money(name) for name in ("applied", "decided", "in_force", "paid", "used", "left")),
    *(_of_cohorts(measure) for measure in ("registered", "completed", "dropped")),
    ("later", lambda words: _("Milestones that are late"), _late, amount),
    ("later", lambda words: _("Recommendations that are not closed"), _open, amount),
)


# ---------- what changed ----------


def changes_listing(then: ProgramStanding, now: ProgramStanding, shown: Collection[str]) -> Listing:
    """Return what changed: from what to what, when and why; goals first, meetings last."""
    new, gone = state_badge((_("new"), "info", "plus-circle")), _("no longer there")
    heads = [
        (_("What has changed"), ""),
        day_head(then),
        day_head(now),
        (_("When"), "nowrap"),
        (_("Why"), ""),
    ]

    def row(change: Change) -> tuple:
        return (
            link(change.row),
            new if change.before is None else badge_of(change.before),
            state_badge((gone, "muted", "dash-circle"))
            if change.after is None
            else badge_of(change.after),
            iso_date(change.on),
            Truncator(change.why).words(40),
        )

    changes = changes_between(then, now)
    caption = _("What has changed, thing by thing")
    return listing("changes", caption, heads, changes, row, shown, MOST_CHANGES)


def overdue_listing(now: ProgramStanding, shown: Collection[str]) -> Listing:
    kinds = {
        "goal": _("goal"),
        "milestone": _("milestone"),
        "recommendation": _("recommendation"),
        "payment": _("payment"),
        "meeting": _("meeting"),
    }
    heads = [
        (_("What"), ""),
        (_("Kind"), ""),
        (_("Was due"), "nowrap"),
        (_("Days late"), NUMBER),
        (_("Who"), ""),
    ]

    def row(each: Overdue) -> tuple:
        days = amount(each.days(now.day))
        return link(each.row), kinds[each.kind], iso_date(each.due_on), days, each.who

    return listing("overdue", _("What is overdue"), heads, now.overdue, row, shown)


# ---------- goals and money ----------


def statuses_table(then: ProgramStanding, now: ProgramStanding, list_url: str = "") -> Listing:
    """Return how many goals have each status, then and now; today's numbers lead to their list."""
    before = {each.state: each.count for each in then.statuses}
    after = {each.state: each for each in now.statuses}
    rows = []
    for state in [*after, *(state for state in before if state not in after)]:
        was, is_ = before.get(state, 0), after[state].count if state in after else 0
        pk = after[state].status_id if state in after else None
        number = linked(str(is_), f"{list_url}?status={pk}" if list_url and pk else "")
        rows.append((state_badge(state), str(was), number, signed(is_ - was)))
    was, is_ = len(then.goals), len(now.goals)
    rows.append(in_all(_("In all"), str(was), str(is_), signed(is_ - was)))
    return sides(_("Goals by status, then and now"), _("Status"), then, now, rows)


def goals_listing(then: ProgramStanding, now: ProgramStanding, shown: Collection[str]) -> Listing:
    """Return the goals; of many those stand first that have changed, are overdue or contradict."""
    before = by_pk(then.goals)
    differing = {each.goal.pk for each in now.unkept}

    def is_quiet(goal: GoalRow) -> bool:
        is_same = goal.pk in before and before[goal.pk].state == goal.state
        return is_same and not goal.is_overdue(now.day) and goal.pk not in differing

    goals = now.goals
    if len(goals) > MOST and "goals" not in shown:
        goals = tuple(sorted(goals, key=is_quiet))
    heads = [
        (_("Goal"), ""),
        day_head(then),
        day_head(now),
        (_("As of"), "nowrap"),
        (_("Due"), "nowrap"),
        (_("Responsible"), ""),
    ]

    def row(goal: GoalRow) -> tuple:
        was, name = before.get(goal.pk), link(goal)
        if len(now.projects) > 1:
            name = format_html('{}<br><span class="quiet">{}</span>', name, goal.project)
        due = iso_date(goal.due_on)
        if goal.is_overdue(now.day):
            due = format_html("{} {}", due, state_badge((_("overdue"), "bad", "alarm")))
        return (
            name,
            badge_of(was and was.state),
            badge_of(goal.state),
            status_day(goal),
            due,
            goal.responsible,
        )

    return listing("goals", _("Goals one by one"), heads, goals, row, shown)


def rounds_listing(then: ProgramStanding, now: ProgramStanding, shown: Collection[str]) -> Listing:
    before = by_pk(then.rounds)
    heads = [
        (_("Funding round"), ""),
        (_("Years"), "nowrap"),
        day_head(then),
        day_head(now),
        (_("Why, and who it waits for"), ""),
        (_("Applied for (kr)"), NUMBER),
        (_("Decided (kr)"), NUMBER),
    ]

    def row(each) -> tuple:
        was = before.get(each.pk)
        return (
            link(each),
            years_text(each.first_year, each.last_year),
            badge_of(was and was.short_state),
            badge_of(each.short_state),
            waits_for(each),
            amount(each.table.total),
            amount(each.standing.decided_total),
        )

    return listing("rounds", _("Rounds then and now"), heads, now.rounds, row, shown)


def waits_for(row: Any) -> str:
    """Return why a round stands as it does: its reasons, and who has not answered, by name."""
    told = [str(each) for each in row.standing.because]
    asked = [_awaited(each) for each in row.standing.waiting]
    if asked:
        told.append(_("Waits for %(names)s.") % {"names": ", ".join(asked)})
    if row.standing.since:
        told.append(_("In force since %(day)s.") % {"day": iso_date(row.standing.since)})
    if row.standing.gap_total:
        told.append(_("Missing: %(gap)s.") % {"gap": row.standing.gap_in_words})
    return " ".join(told)


def _awaited(answer: Any) -> str:
    if not answer.agenda_on:
        return answer.financier
    told = {"who": answer.financier, "day": iso_date(answer.agenda_on)}
    return _("%(who)s (on the agenda of %(day)s)") % told
