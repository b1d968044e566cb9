"""Fields that the rows of a project, a program or a strategy have in common."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class PositionField(forms.IntegerField):
    """Where a row stands among its like, from 1 on."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"inputmode": "numeric", "class": "year", "maxlength": "3"}
        given = {
            "label": _("Order"),
            "min_value": 1,
            "max_value": 999,
            "widget": forms.TextInput(attrs=attrs),
            "help_text": _("They are listed from the lowest number to the highest."),
        }
        super().__init__(**{**given, **kwargs})
