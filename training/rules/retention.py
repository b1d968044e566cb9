"""How long the names of participants are kept."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _


def obstacles_to_edit(*, has_names: bool) -> Iterator[str]:
    """Yield why a participant is not edited: whose names are gone is only counted."""
    if not has_names:
        yield _("The names have been disposed of. What is left is kept for the counts.")


def keep_until(cohort: Any) -> date:
    """Return the last day on which the names of a cohort's participants are kept: its course's."""
    years, month = divmod(cohort.ends_on.month - 1 + cohort.course.keep_months, 12)
    year = cohort.ends_on.year + years
    return date(year, month + 1, min(cohort.ends_on.day, monthrange(year, month + 1)[1]))
