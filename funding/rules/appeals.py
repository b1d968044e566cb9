"""Appeals: the last day to appeal, how far a decision has come in law, who may appeal what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Self

from dateutil.easter import easter
from django.utils.translation import gettext as _

from core.periods import iso_date
from funding.choices import PREPARATORY, AppealOutcome, LifeState

TIME_TO_APPEAL = timedelta(weeks=3)  # the appeal must arrive within three weeks of the notice
FRIDAY = 4
# Law 1989:253: the holidays that can fall on a weekday, by (month, day) and by days after Easter.
FIXED = ((1, 1), (1, 6), (5, 1), (12, 25), (12, 26))
MOVABLE = (-2, 1, 39)  # Good Friday, Easter Monday, Ascension Day
# In 2005 the national day (6 June) became a holiday in the place of Whit Monday.
NATIONAL_DAY, WHIT_MONDAY, CHANGED_IN = (6, 6), 50, 2005
EVES = ((12, 24), (12, 31))  # law 1930:173 puts them, and midsummer's eve, beside the holidays


def last_day_to_appeal(posted_on: date) -> date:
    """Return the last day on which an appeal is in time, from the day of the notice.

    The same weekday three weeks later; when that is no weekday, the next one (law 1930:173). A
    court has counted so: notice on Tuesday 1999-03-16, last day Tuesday 1999-04-06.
    """
    day = posted_on + TIME_TO_APPEAL
    while day.weekday() > FRIDAY or day in _days_off(day.year):
        day += timedelta(days=1)
    return day


@lru_cache(maxsize=128)
def _days_off(year: int) -> frozenset[date]:
    """Return the holidays and eves of a year; those that always fall on a weekend are left out."""
    is_before = year < CHANGED_IN
    fixed = (*FIXED, *EVES) if is_before else (*FIXED, *EVES, NATIONAL_DAY)
    movable = (*MOVABLE, WHIT_MONDAY) if is_before else MOVABLE
    return frozenset(
        {date(year, month, day) for month, day in fixed}
        | {easter(year) + timedelta(days=days) for days in movable}
        | {_eve_of_midsummer(year)}
    )


def _eve_of_midsummer(year: int) -> date:
    """Return the Friday from 19 to 25 June."""
    first = date(year, 6, 19)
    return first + timedelta(days=(FRIDAY - first.weekday()) % 7)


# ---------- the life of a decision ----------


@dataclass(frozen=True)
class Appealed:
    """An appeal as the life of a decision depends on it."""

    outcome: str
    received_on: date
    settled_on: date | None = None

    @classmethod
    def read(cls, row: Mapping[str, str]) -> Self:
        """Read it from JSON, with its days written out."""
        settled_on = row["settled_on"]
        return cls(
            row["outcome"],
            date.fromisoformat(row["received_on"]),
            date.fromisoformat(settled_on) if settled_on else None,
        )


@dataclass(frozen=True)
class Facts:
    """What the law looks at: minutes, registering, notice and appeals of one decision.

    `closed_on` is the day its minutes were adjusted, or the delegate's day; `reported_on` that of
    the meeting which a delegate's decision was reported to; `posted_on` that of the notice.
    """

    outcome: str
    is_delegated: bool = False
    closed_on: date | None = None
    registered_on: date | None = None
    reported_on: date | None = None
    posted_on: date | None = None
    appeals: tuple[Appealed, ...] = ()


@dataclass(frozen=True)
class Life:
    """How far a decision has come, in words; `last_day` is the one to appeal, once it is known."""

    state: LifeState
    words: str
    last_day: date | None = None

    @property
    def badge(self) -> tuple[str, str, str]:
        """Word, tone and icon, as a state is shown."""
        return (self.words, *LifeState.tones[self.state.value])


def life_of(facts: Facts, today: date) -> Life:
    """Return how far a decision has come in law on a day (sweden.md, "Life of a decision").

    Made, adjusted, announced, appealable, then final or appealed. An appeal that came too late
    keeps nothing open, but a court that annuls has the last word.
    """
    last_day = last_day_to_appeal(facts.posted_on) if facts.posted_on else None
    annulled = [a.settled_on for a in facts.appeals if a.outcome == AppealOutcome.ANNULLED]
    if annulled:
        words = _("annulled %(day)s") % {"day": iso_date(min(annulled))}
        return Life(LifeState.ANNULLED, words, last_day)
    in_time = [a for a in facts.appeals if not is_late(a.received_on, facts.posted_on)]
    pending = [a.received_on for a in in_time if a.outcome == AppealOutcome.PENDING]
    if pending:
        words = _("appealed %(day)s") % {"day": iso_date(min(pending))}
        return Life(LifeState.APPEALED, words, last_day)
    if last_day is None or facts.outcome in PREPARATORY:
        return _before_the_notice(facts)
    if today <= last_day:
        words = _("can be appealed until %(day)s") % {"day": iso_date(last_day)}
        return Life(LifeState.APPEALABLE, words, last_day)
    settled = [a.settled_on for a in in_time]
    since = max([last_day + timedelta(days=1), *settled])
    words = _("final since %(day)s") % {"day": iso_date(since)}
    return Life(LifeState.FINAL, words, last_day)


def _before_the_notice(facts: Facts) -> Life:
    if facts.outcome in PREPARATORY:
        is_closed = facts.closed_on is not None
        words = _("cannot be appealed: it decides nothing yet")
        return Life(LifeState.ADJUSTED, words) if is_closed else _made()
    if facts.is_delegated:
        if facts.registered_on is None:
            return Life(LifeState.MADE, _("made, not registered yet"))
        if facts.reported_on is None:
            return Life(LifeState.ADJUSTED, _("not reported to a meeting yet"))
        return Life(LifeState.ADJUSTED, _("reported, no notice entered yet"))
    if facts.closed_on is None:
        return _made()
    return Life(LifeState.ADJUSTED, _("minutes adjusted, no notice entered yet"))


def _made() -> Life:
    return Life(LifeState.MADE, _("made, minutes not adjusted yet"))


def is_late(received_on: date, posted_on: date | None) -> bool:
    """Say whether an appeal came after the last day; without a notice there is none."""
    return posted_on is not None and received_on > last_day_to_appeal(posted_on)


# ---------- when an appeal is registered and settled ----------


def obstacles_to_register(
    outcome: str, counted_on: date | None, *, is_annulled: bool
) -> Iterator[str]:
    """An appeal stands beside a decision that counts, that decided something, and still stands."""
    if counted_on is None:
        yield _("The decision does not count yet: register its extract first.")
    if outcome in PREPARATORY:
        yield _("What only puts off a matter cannot be appealed.")
    if is_annulled:
        yield _("A court has annulled the decision.")


def obstacles_to_received_on(made_on: date, on: date, today: date) -> Iterator[str]:
    """The appeal came between the day of the decision and today."""
    if on < made_on:
        yield _("The decision was made on %(day)s: an appeal cannot be older.") % {
            "day": iso_date(made_on)
        }
    if on > today:
        yield _("The day lies ahead. Enter it when the appeal has come.")


def obstacles_to_repeat(*, is_known: bool) -> Iterator[str]:
    """Several may appeal on a day; `is_known`: a pending one says the same in every field."""
    if is_known:
        yield _(
            "An appeal that says the same is registered already. Tell another one apart by its "
            "diary number or in the note."
        )


def obstacles_to_settle(outcome: str, settled_on: date | None) -> Iterator[str]:
    """An appeal is settled once."""
    if outcome != AppealOutcome.PENDING:
        yield _("The appeal was settled on %(day)s: nothing in it changes any more.") % {
            "day": iso_date(settled_on)
        }


def obstacles_to_outcome(outcome: str) -> Iterator[str]:
    """An appeal that is settled is no longer pending."""
    if outcome == AppealOutcome.PENDING:
        yield _("Choose how the appeal ended.")


def obstacles_to_settled_on(received_on: date, on: date, today: date) -> Iterator[str]:
    """The end of an appeal lies between its coming and today."""
    if on < received_on:
        yield _("The appeal came on %(day)s: it cannot have ended before.") % {
            "day": iso_date(received_on)
        }
    if on > today:
        yield _("The day lies ahead. Enter it when the appeal has ended.")
