"""Filters: declared search over named fields; choices never name what the person may not see."""

from collections.abc import Callable
from functools import cache, reduce
from operator import or_
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Manager, Q, QuerySet
from django.forms.utils import flatatt
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from core.forms import tidied

MAX_WORDS = 8


def _few_words(value: str) -> None:
    if len(value.split()) > MAX_WORDS:
        raise ValidationError(
            _("Search for at most %(number)s words at a time.") % {"number": MAX_WORDS}
        )


class Select(forms.Select):
    """A select without groups, drawn at once: Django makes a small template of each option."""

    def render(
        self, name: str, value: Any, attrs: dict | None = None, renderer: Any = None
    ) -> SafeString:
        chosen = str(value or "")
        options = "\n".join(
            f'<option value="{conditional_escape(key)}"{" selected" if str(key) == chosen else ""}>'
            f"{conditional_escape(label)}</option>"
            for key, label in self.choices
        )
        opening = flatatt({"name": name, **self.attrs, **(attrs or {})})
        return SafeString(f"<select{opening}>{options}</select>")


class ChoiceFilter(django_filters.ChoiceFilter):
    """One of a few words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"empty_label": _("All"), "widget": Select, **kwargs})


class RowFilter(ChoiceFilter):
    """One of the rows of another table, offered by its name; nothing else is read of them.

    Of `rows` those are offered that the person sees, or, when `named`, those that the rows of
    the list name. A function of the filter set answers for itself.
    """

    def __init__(
        self,
        *args: Any,
        rows: Manager | QuerySet | Callable,
        named: bool = False,
        word: str = "name",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rows, self.named, self.word = rows, named, word

    @property
    def field(self) -> forms.Field:
        self.extra["choices"] = cache(self.offered)
        return super().field

    def offered(self) -> list[tuple[int, str]]:
        listed = self.parent
        if callable(self.rows):
            rows = self.rows(listed)
        elif self.named:
            rows = self.rows.filter(pk__in=listed.queryset.order_by().values(self.field_name))
        else:
            rows = self.rows.all().visible_to(listed.request.user)
        return list(rows.values_list("pk", self.word))


class FilterSet(django_filters.FilterSet):
    """A filter with a search box over `search_fields`; every word must be found somewhere."""

    search_fields: list[str] = []
    q = django_filters.CharFilter(
        label=_("Search"),
        method="search",
        max_length=200,
        validators=[_few_words],
        widget=forms.TextInput(attrs={"type": "search"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.search_fields:
            self.filters.move_to_end("q", last=False)
        else:
            del self.filters["q"]
        for each in self.filters.values():
            # the filter's own attribute: django-filter takes the choices from there
            choices = getattr(each, "queryset", None)
            if hasattr(choices, "visible_to"):
                each.queryset = choices.all().visible_to(self.request.user)

    def search(self, queryset: Any, name: str, value: str) -> Any:
        """Keep the rows that have every word somewhere, each once.

        A row's own words are read where it stands; those of its child rows are looked up by
        themselves: joined to the rows they would be read for each of them.
        """
        model = queryset.model
        of_children = [field for field in self.search_fields if _has_many(model, field)]
        own = [field for field in self.search_fields if field not in of_children]
        for word in value.split():
            found = [Q(**{f"{field}__icontains": word}) for field in own]
            for field in of_children:
                named = model._base_manager.filter(**{f"{field}__icontains": word})
                found.append(Q(pk__in=named.values("pk")))
            queryset = queryset.filter(reduce(or_, found))
        return queryset

    @property
    def form(self) -> forms.BaseForm:
        if not hasattr(self, "_form"):
            tidied(super().form)
        return self._form

    def filter_queryset(self, queryset: Any) -> Any:
        """Return what fits; nothing when a part cannot be read: rows would look as if they fit."""
        return super().filter_queryset(queryset) if self.form.is_valid() else queryset.none()

    @property
    def is_narrowed(self) -> bool:
        """Whether the person asked for less than everything."""
        return any(self.data.get(name) for name in self.form.fields) if self.is_bound else False


def _has_many(model: Any, path: str) -> bool:
    """Say whether a search field leads through child rows."""
    for part in path.split("__"):
        try:
            field = model._meta.get_field(part)
        except FieldDoesNotExist:
            return False
        if field.one_to_many or field.many_to_many:
            return True
        model = field.related_model or model
    return False
