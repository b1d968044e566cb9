"""Tables in our clothes: lean template, money and days in Swedish format, links that lead back."""

from typing import Any

import django_tables2 as tables

from core.money import amount
from core.periods import iso_date
from core.shown import shown
from core.templatetags.core import state_badge
from core.views.doors import with_back

RIGHT = {"th": {"class": "number"}, "td": {"class": "number"}}


class Table(tables.Table):
    """A table that knows the list it stands on (`here`), so that every link leads back to it."""

    class Meta:
        template_name = "core/_table.html"
        order_by_field = "sort"
        empty_text = ""

    def __init__(self, *args: Any, here: str = "", **kwargs: Any) -> None:
        self.here = here
        super().__init__(*args, **kwargs)


class LinkColumn(tables.Column):
    """The row's name, linked to its page; the first column of a list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("linkify", link_back)
        super().__init__(*args, **kwargs)


def link_back(record: Any, table: Any) -> str:
    """Return the record's page with the way back to the list it is shown on."""
    return with_back(record.get_absolute_url(), table.here)


class MoneyColumn(tables.Column):
    """Kronor, right-aligned; the unit stands in the head."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"attrs": RIGHT, **kwargs})

    def render(self, value: Any) -> str:
        return amount(value)

    def value(self, value: Any = None, **kwargs: Any) -> Any:
        return value


class NumberColumn(tables.Column):
    """A whole number, right-aligned."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"attrs": RIGHT, **kwargs})

    def render(self, value: Any) -> str:
        return str(value)

    def value(self, value: Any = None, **kwargs: Any) -> Any:
        return value


class DateColumn(tables.Column):
    """A day as 2016-11-21."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"attrs": {"td": {"class": "nowrap"}}, **kwargs})

    def render(self, value: Any) -> str:
        return iso_date(value)

    def value(self, value: Any = None, **kwargs: Any) -> Any:
        return value


class BooleanColumn(tables.Column):
    """Yes or no, in words."""

    def render(self, value: Any) -> str:
        return shown(value)

    def value(self, value: Any = None, **kwargs: Any) -> Any:
        return shown(value)


class StateColumn(tables.Column):
    """A state with its word and icon; exports give the word.

    With `choices` (a TextChoices with `tones`) the stored value is shown as its member; without,
    the accessor gives something that state_badge takes (see core.templatetags.core).
    """

    def __init__(self, *args: Any, choices: Any = None, **kwargs: Any) -> None:
        self.choices = choices
        super().__init__(*args, **kwargs)

    def state_of(self, record: Any, bound_column: Any) -> Any:
        found = bound_column.accessor.resolve(record)
        return self.choices(found) if self.choices and found else found

    def render(self, record: Any, bound_column: Any) -> Any:
        return state_badge(self.state_of(record, bound_column))

    def value(self, record: Any, bound_column: Any, **kwargs: Any) -> str:
        found = self.state_of(record, bound_column)
        found = found[0] if isinstance(found, (tuple, list)) else found
        return str(getattr(found, "label", found) or "")
