"""Slips of milestones in days, where they stand, and what holds for changing them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.money import decimal
from core.periods import iso_date
from evaluation.choices import MilestoneState


def slip(planned_on: date, due_on: date, met_on: date | None) -> int:
    """Return the days from what was promised first to when it came, or is to come."""
    return ((met_on or due_on) - planned_on).days


def state(planned_on: date, due_on: date, met_on: date | None, today: date) -> MilestoneState:
    """Return where a milestone stands on a day."""
    if met_on is not None and met_on <= today:
        return MilestoneState.MET
    if due_on < today:
        return MilestoneState.LATE
    return MilestoneState.SLIPPED if due_on > planned_on else MilestoneState.PLANNED


def slip_in_words(days: int) -> str:
    """Return "123 days later than planned"."""
    if not days:
        return _("as planned")
    number = decimal(Decimal(abs(days)))
    if days > 0:
        return ngettext(
            "%(days)s day later than planned", "%(days)s days later than planned", days
        ) % {"days": number}
    return ngettext(
        "%(days)s day earlier than planned", "%(days)s days earlier than planned", -days
    ) % {"days": number}


def obstacles_to_revise(
    *, is_met: bool, due_on: date, new: date, last_on: date | None, on: date, today: date
) -> Iterable[Any]:
    """Yield why a milestone cannot get a new day; `last_on` is when it got the last one."""
    if is_met:
        yield gettext_lazy("The milestone is met: its day is not moved any more.")
    if new == due_on:
        yield gettext_lazy("That is the day that holds already.")
    if on > today:
        yield gettext_lazy("The day has not come yet.")
    if last_on is not None and on < last_on:
        yield _("It was revised later than that, on %(day)s.") % {"day": iso_date(last_on)}


def obstacles_to_meet(
    *, is_met: bool, on: date, today: date, unmet: Collection[str]
) -> Iterable[Any]:
    """Yield why a milestone cannot be marked as met; `unmet` are those it depends on."""
    if is_met:
        yield gettext_lazy("The milestone is met already.")
    if on > today:
        yield gettext_lazy("The day has not come yet.")
    for title in unmet:
        yield _("It depends on “%(what)s”, which is not met yet.") % {"what": title}


def obstacles_to_reopen(*, is_met: bool, dependants: Collection[str]) -> Iterable[Any]:
    """Yield why a milestone cannot be opened again."""
    if not is_met:
        yield gettext_lazy("The milestone is open.")
    for title in dependants:
        yield _("“%(what)s” depends on it and is met.") % {"what": title}


def obstacles_to_depend(milestone: int, needs: int, chains: Mapping[int, set[int]]) -> Iterable:
    """Yield why a milestone cannot depend on another; `chains` is who depends on whom."""
    seen, ahead = set(), {needs}
    while ahead:
        each = ahead.pop()
        if each == milestone:
            yield gettext_lazy("They would depend on each other in a circle.")
            return
        seen.add(each)
        ahead |= chains.get(each, set()) - seen


def warnings(title: str, due_on: date, needed: Iterable[tuple[str, date]]) -> Iterator[str]:
    """Yield what of the days does not fit: due before something it depends on."""
    for other, day in needed:
        if day > due_on:
            yield _("“%(what)s” is due on %(day)s, before “%(other)s” on %(later)s.") % {
                "what": title,
                "day": iso_date(due_on),
                "other": other,
                "later": iso_date(day),
            }
