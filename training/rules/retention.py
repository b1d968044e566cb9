"""How long the names of participants are kept."""

from calendar import monthrange
from datetime import date
from typing import Any


def keep_until(cohort: Any) -> date:
    """Return the last day on which the names of a cohort's participants are kept: its course's."""
    years, month = divmod(cohort.ends_on.month - 1 + cohort.course.keep_months, 12)
    year = cohort.ends_on.year + years
    return date(year, month + 1, min(cohort.ends_on.day, monthrange(year, month + 1)[1]))
