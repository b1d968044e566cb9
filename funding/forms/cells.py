"""The field of one share in a grid."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from core.forms import KronorField
from funding.rules.shares import NOTHING, Cell

LONGEST_CELL = 60
TIMES = re.compile(r"[×xX*·]")
PERCENTAGE = re.compile(r"([0-9]{1,4})(?:,([0-9]{1,4}))?\s*%")
# "14 ×" or "14 platser": the price is the plan's
AT_PLAN = re.compile(r"([^×xX*·]*?)\s*(?:[×xX*·]|platser|plats|seats|seat)\s*")


class CellField(forms.Field):
    """One share: reads "40 000", "14 × 9 000" (seats × price per seat) or "25 %"; gives a Cell.

    What a percentage comes to, and the price of "14 ×" (at the price plan's), is the grid's to say.
    """

    widget = forms.TextInput
    default_error_messages = {
        "invalid": gettext_lazy(
            "Write kronor, such as 40 000, seats × price, such as 14 × 9 000, or a part of what is "
            "applied for, such as 25 %."
        ),
        "percentage": gettext_lazy("A percentage is more than 0 and at most 100."),
        "negative": gettext_lazy("An amount cannot be negative."),
        "too_large": gettext_lazy("The amount is larger than any that is handled here."),
        "seats": gettext_lazy("Write the number of seats as a whole number from 1 to 99 999."),
    }
    maximum = Decimal(10**11)

    def to_python(self, value: Any) -> Cell | None:
        if value is None or isinstance(value, Cell):
            return value
        text = str(value).strip()
        if not text:
            return None
        if len(text) > LONGEST_CELL:
            self._refuse("invalid")
        if text.endswith("%"):
            return self._percentage(text)
        at_plan = AT_PLAN.fullmatch(text)
        if at_plan and at_plan[1]:
            return Cell(NOTHING, self._seats(at_plan[1]))
        parts = TIMES.split(text)
        if len(parts) == 1:
            return Cell(self._kronor(text))
        if len(parts) > 2:
            self._refuse("invalid")
        seats, price = self._seats(parts[0]), self._kronor(parts[1])
        if seats * price > self.maximum:
            self._refuse("too_large")
        return Cell(seats * price, seats, price)

    def _percentage(self, text: str) -> Cell:
        found = PERCENTAGE.fullmatch(text)
        if found is None:
            self._refuse("invalid")
        percentage = Decimal(f"{found[1]}.{found[2] or 0}")
        if not 0 < percentage <= 100:
            self._refuse("percentage")
        return Cell(NOTHING, percentage=percentage)

    def _seats(self, text: str) -> int:
        digits = re.sub(r"\s", "", text)
        if not digits:
            self._refuse("invalid")
        if not re.fullmatch(r"[0-9]{1,5}", digits) or int(digits) == 0:
            self._refuse("seats")
        return int(digits)

    def _kronor(self, text: str) -> Decimal:
        if not text.strip():
            self._refuse("invalid")
        money = KronorField(error_messages=self.error_messages)
        money.maximum = self.maximum
        return money.clean(text.strip())

    def _refuse(self, code: str) -> None:
        raise forms.ValidationError(self.error_messages[code], code=code)

    def prepare_value(self, value: Any) -> Any:
        return str(value) if isinstance(value, Cell) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return _as_typed(self.to_python(initial)) != _as_typed(self.to_python(data))
        except forms.ValidationError:
            return True

    def widget_attrs(self, widget: forms.Widget) -> dict:
        return {"class": "number", "autocomplete": "off"}


def _as_typed(cell: Cell | None) -> tuple | None:
    """What a person wrote: of a percentage not the amount that it comes to."""
    if cell is None or cell.percentage is None:
        return cell and (cell.amount, cell.seats, cell.seat_price)
    return (cell.percentage,)
