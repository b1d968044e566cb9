"""From stage to stage: what a participant may become, and what it takes to complete a course."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.periods import iso_date
from training.choices import STEPS, ProcessState, Stage


@dataclass(frozen=True)
class Attended:
    """What one participant has done: training days and in-depth meetings, and the own process."""

    days: int = 0
    meetings: int = 0
    process: str = ""


def obstacles_to_change(
    stage: str | None, since: date | None, to: str, on: date, today: date
) -> Iterable[Any]:
    """Yield why a participant who is at `stage` since a day cannot come to `to` on another."""
    if stage is None:
        if to not in (Stage.APPLIED, Stage.ACTIVE):
            yield gettext_lazy("A participant begins as an applicant or by being admitted.")
    elif to not in STEPS[Stage(stage)]:
        yield _("Whoever is “%(stage)s” cannot become “%(to)s”.") % {
            "stage": Stage(stage).label,
            "to": Stage(to).label,
        }
    if on > today:
        yield gettext_lazy("The day has not come yet.")
    if since is not None and on < since:
        yield _("The day lies before the last change, on %(day)s.") % {"day": iso_date(since)}


def missing_to_complete(course: Any, attended: Attended) -> Iterable[str]:
    """Yield what a participant lacks to complete the course, by the course's own rule."""
    days = course.required_days - attended.days
    if days > 0:
        yield ngettext(
            "%(count)d training day of %(required)d is missing.",
            "%(count)d training days of %(required)d are missing.",
            days,
        ) % {"count": days, "required": course.required_days}
    meetings = course.required_meetings - attended.meetings
    if meetings > 0:
        yield ngettext(
            "%(count)d in-depth meeting of %(required)d is missing.",
            "%(count)d in-depth meetings of %(required)d are missing.",
            meetings,
        ) % {"count": meetings, "required": course.required_meetings}
    if course.requires_process and attended.process != ProcessState.DONE:
        yield _("A process of one's own has not been carried out yet.")


def obstacles_to_admit(registered: int, capacity: int, reason: str) -> Iterable[Any]:
    """Yield that a reason is wanted when more are admitted than there are seats (31 on 30)."""
    if registered >= capacity and not reason.strip():
        yield _(
            "There are %(capacity)d seats and %(registered)d are registered. "
            "Say on the cohort why more take part."
        ) % {"capacity": capacity, "registered": registered}


def obstacles_to_transfer(
    *, is_same_cohort: bool, is_same_course: bool, ends_on: date, on: date
) -> Iterable[Any]:
    """Yield why a participant cannot go on in that cohort, which ends on a day, from another."""
    if is_same_cohort:
        yield gettext_lazy("The participant is in this cohort already.")
    elif not is_same_course:
        yield gettext_lazy("The cohort is of another course: what was attended counts in one.")
    elif on > ends_on:
        yield _("The cohort ended on %(day)s.") % {"day": iso_date(ends_on)}
