"""Tables in our clothes: lean template, money and days in Swedish format, links that lead back."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import django_tables2 as tables
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.html import format_html
from django_tables2.utils import signature

from core.money import amount
from core.periods import iso_date
from core.shown import shown
from core.templatetags.core import state_badge
from core.views.doors import with_back

RIGHT = {"th": {"class": "number"}, "td": {"class": "number"}}


class Table(tables.Table):
    """A table that knows the list it stands on (`here`), so that every link leads back to it.

    With `columns` it shows and exports those, in that order, after the first one, which names the
    row; names that are no columns are passed over. One can sort by what is not shown.
    """

    class Meta:
        template_name = "core/_table.html"
        order_by_field = "sort"
        empty_text = ""

    def __init__(
        self, *args: Any, here: str = "", columns: Iterable[str] = (), **kwargs: Any
    ) -> None:
        self.here = here
        self.chosen = type(self).known(columns)
        if self.chosen:
            kwargs["sequence"] = (*self.chosen, "...")
        super().__init__(*args, **kwargs)
        for column in self.columns.iterall() if self.chosen else ():
            column.column.visible = column.name in self.chosen

    @classmethod
    def known(cls, columns: Iterable[str]) -> list[str]:
        """Return those of some names that are columns, each once; what names the row stands first.

        Nothing where none is a column.
        """
        names = list(dict.fromkeys(columns))
        if not names:
            return []
        offered = [name for name, _shown in _offered(cls)]
        kept = [name for name in names if name in offered[1:]]
        return [offered[0], *kept] if kept or offered[:1] == names else []

    @classmethod
    def offered(cls) -> list[tuple[str, Any, bool]]:
        """Return the columns one can choose among: name, head, whether it is shown unasked."""
        heads = {column.name: column.header for column in cls(_no_rows(cls)).columns.iterall()}
        return [(name, heads[name], is_shown) for name, is_shown in _offered(cls)]

    def as_values(self, exclude_columns: Iterable[str] | None = None) -> Iterator[list]:
        """Yield heads and rows for a file: of chosen columns those alone, else the hidden too."""
        left_out = [column.name for column in self.columns.iterall() if not column.visible]
        return super().as_values([*(exclude_columns or ()), *(left_out if self.chosen else ())])

    def cells(self) -> list["Cell"]:
        """Return for each visible column the function that gives its cell of a row."""
        return [Cell(self, bound) for bound in self.columns]


def _no_rows(table: type[Table]) -> Any:
    """Return no rows of the table's model: its fields then give the heads."""
    model = table._meta.model
    return model._base_manager.none() if model is not None else []


@cache
def _offered(table: type[Table]) -> tuple[tuple[str, bool], ...]:
    """Return the names of a table's columns, what names the row first, and which are shown."""
    columns = list(table(_no_rows(table)).columns.iterall())
    first = next(each for each in columns if each.visible)
    others = (each for each in columns if each is not first)
    return tuple((each.name, each.visible) for each in (first, *others))


class Cell:
    """The cell of a column as django-tables2 draws it (`BoundRow.get_cell`), but quicker.

    What is the same for all rows is worked out once: which arguments the column's render takes,
    and whether the words of a choice stand for its value.
    """

    def __init__(self, table: Table, bound: Any) -> None:
        self.table, self.bound = table, bound
        self.accessor = tables.A(bound.accessor)
        self.empty_values = bound.column.empty_values
        names, catches_all = signature(bound.render)
        self.wanted = None if catches_all else names
        self.is_ours = isinstance(bound.column, LinkColumn)
        self.display: str | None = None  # the method that gives a choice's word; "" where none does

    def __call__(self, row: Any) -> Any:
        try:
            value = self._value(row.record)
        except Exception:
            value = None  # nothing stands at the end of the way; house tests find what is wrong
        if value in self.empty_values:
            return self.bound.default
        given = {
            "value": value,
            "record": row.record,
            "column": self.bound.column,
            "bound_column": self.bound,
            "bound_row": row,
            "table": self.table,
        }
        wanted = given if self.wanted is None else {name: given[name] for name in self.wanted}
        content = self.bound.render(**wanted)
        if self.is_ours:
            return format_html('<a href="{}">{}</a>', link_back(row.record, self.table), content)
        return self.bound.link(content, **given) if self.bound.link else content

    def _value(self, record: Any) -> Any:
        if self.display is None:
            self.display = self._method(record)
        if self.display:
            return getattr(self.accessor.penultimate(record)[0], self.display)()
        return self.accessor.resolve(record)

    def _method(self, record: Any) -> str:
        owner, name = self.accessor.penultimate(record)
        method = f"get_{name}_display"
        if not isinstance(owner, Model) or not hasattr(owner, method):
            return ""
        try:
            return method if owner._meta.get_field(name).choices else ""
        except FieldDoesNotExist:
            return ""


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
