"""Days, years and spans as they are written: ISO in tables, running dates in texts."""

from datetime import date, datetime
from functools import lru_cache

from django.utils import timezone

NBSP = "\u00a0"
MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}


@lru_cache(maxsize=4096)
def running_date(day: date | None, language: str = "sv") -> str:
    """Write a day for running text: 21 november 2016; None is empty."""
    if day is None:
        return ""
    months = MONTHS[language if language in MONTHS else "en"].split()
    return f"{day.day}{NBSP}{months[day.month - 1]} {day.year}"


def iso_date(day: date | datetime | None) -> str:
    """Write a day for tables and forms: 2016-11-21; a moment becomes its day in Sweden."""
    if day is None:
        return ""
    if isinstance(day, datetime):
        day = timezone.localtime(day).date()
    return day.isoformat()


def iso_moment(moment: datetime | None) -> str:
    """Write a moment to the minute in Swedish time: 2016-11-21 14:32."""
    return "" if moment is None else timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def years_text(first: int | None, last: int | None) -> str:
    """Write a span of years with an en dash: 2017–2019; one year stands alone."""
    if first is None or last is None or first == last:
        return str(first or last or "")
    return f"{first}–{last}"
