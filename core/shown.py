"""How a stored value is read by people: yes or no, numbers, ISO days, the word of a choice."""

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from core.money import NBSP, decimal
from core.periods import iso_date, iso_moment


@cache
def words_of(field: models.Field) -> dict[Any, Any]:
    """Return the words of a field's choices by what is stored."""
    return dict(field.flatchoices)


def shown(value: Any, field: models.Field | None = None) -> str:
    """Return the value as text; the field gives the words of its choices, or its unit."""
    if value is None:
        return ""
    if field is not None and field.choices:
        return str(words_of(field).get(value, value))
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, datetime):
        return iso_moment(value)
    if isinstance(value, date):
        return iso_date(value)
    if isinstance(value, Decimal):
        unit = getattr(field, "unit", "")
        return f"{decimal(value)}{NBSP}{unit}" if unit else decimal(value)
    return str(value)
