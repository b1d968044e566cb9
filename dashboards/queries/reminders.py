"""What a person is to be told by mail: of what waits and comes, what they have not turned off."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone

from accounts.models import User
from dashboards.choices import DATED
from dashboards.queries.ahead import ahead_of
from dashboards.queries.rows import Waiting
from dashboards.queries.waiting import waiting_for
from desk.models import Preference, Reminder, ReminderRule, Sending, Snooze
from desk.rules import reminders as rules
from desk.services.sendings import Step


@dataclass(frozen=True)
class Wanted:
    """What a person has chosen, as it holds on a day."""

    choice: Preference
    paused: frozenset[str]

    def wants(self, each: Waiting) -> bool:
        return each.kind not in self.choice.muted and each.item not in self.paused


@dataclass(frozen=True)
class Coming:
    """Something that waits, with the days on which a reminder of it is still to come."""

    waiting: Waiting
    days: list[date]


@dataclass(frozen=True)
class Outlook:
    """What will be sent to a person, as things stand now."""

    choice: Preference
    snoozes: list[Snooze]
    sendings: list[Sending]
    next_digest: date | None
    coming: list[Coming] = field(default_factory=list)
    unwanted: list[Waiting] = field(default_factory=list)


def everything_for(user: Any) -> list[Waiting]:
    """Return what waits for a person and what comes, by due day; what has none stands last."""
    found = [*waiting_for(user), *ahead_of(user)]
    return sorted(found, key=lambda each: (each.due_on is None, each.due_on or date.max))


def wanted_by(person: User, today: date) -> Wanted:
    """Return what the person has chosen; two queries."""
    choice = Preference.objects.filter(person=person).first() or Preference(person=person)
    paused = [
        each.item
        for each in Snooze.objects.filter(person=person)
        if each.until is None or each.until > today
    ]
    return Wanted(choice, frozenset(paused))


def steps_by_kind() -> dict[str, list[int]]:
    """Return for each kind that has due days the steps of its rule; one query."""
    rules_there = {each.kind: each for each in ReminderRule.objects.all()}
    found = {}
    for kind in DATED:
        rule = rules_there.get(kind)
        if rule is None:
            found[kind.value] = rules.steps_of(rules.DAYS_BEFORE, rules.DAYS_AFTER)
        else:
            found[kind.value] = (
                rules.steps_of(rule.days_before, rule.days_after) if rule.is_on else []
            )
    return found


def reached_by(rows: list[Waiting], steps: dict[str, list[int]], today: date) -> list[Step]:
    """Return the steps of reminding that a day has come to."""
    found = []
    for each in rows:
        if each.due_on is None:
            continue
        step = rules.reached_step(each.due_on, steps.get(each.kind, []), today)
        if step is not None:
            found.append(Step(each.item, each.due_on, step))
    return found


def not_yet_told(person: User, steps: list[Step]) -> list[Step]:
    """Return those of the steps that the person has not been reminded by."""
    told = Reminder.objects.filter(person=person, item__in=[each.item for each in steps])
    known = set(told.values_list("item", "due_on", "step"))
    return [each for each in steps if (each.item, each.due_on, each.step) not in known]


def last_digest(person: User) -> date | None:
    """Return the day of the person's newest overview."""
    sent = Sending.objects.filter(person=person, has_digest=True).order_by("-day")
    return sent.values_list("day", flat=True).first()


def since_of(choice: Preference, last: date | None) -> date | None:
    """Return the day after which an overview is due: that of the last one, or of the choice."""
    return max((day for day in (choice.chosen_on, last) if day), default=None)


def outlook_of(person: User) -> Outlook:
    """Return what will be sent to a person: the next overview, and the reminders to come."""
    today = timezone.localdate()
    wanted = wanted_by(person, today)
    choice = wanted.choice
    sendings = list(Sending.objects.all().of(person)[:10])
    has_had_today = any(each.day == today for each in sendings)
    first = today if not has_had_today else date.fromordinal(today.toordinal() + 1)
    since = since_of(choice, last_digest(person))
    steps = steps_by_kind()
    rows = everything_for(person)
    coming = [
        Coming(each, rules.coming_days(each.due_on, steps.get(each.kind, []), today))
        for each in rows
        if each.due_on is not None and wanted.wants(each)
    ]
    return Outlook(
        choice=choice,
        snoozes=list(Snooze.objects.filter(person=person)),
        sendings=sendings,
        next_digest=rules.next_digest(choice.digest, choice.weekday, since, first),
        coming=[each for each in coming if each.days] if choice.has_reminders else [],
        unwanted=[each for each in rows if not wanted.wants(each)],
    )
