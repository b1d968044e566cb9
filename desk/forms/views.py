"""The form of a saved view: which columns in what order, under which name, for whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from desk.models import SavedView
from desk.models.circles import circles_of

Offered = Sequence[tuple[str, Any, bool]]


@dataclass(frozen=True)
class ColumnRow:
    """A column as the form shows it: its head, whether it is shown, and in which place."""

    label: Any
    show: Any
    place: Any


class ColumnsForm(forms.ModelForm):
    """Chooses columns; the first names the row and always stays where it is.

    `offered` are the list's columns (name, head, whether it is shown unasked).
    """

    class Meta:
        model = SavedView
        fields: list[str] = []

    def __init__(self, *args: Any, offered: Offered, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = offered
        others, chosen = offered[1:], self.instance.columns
        places = {name: place for place, name in enumerate(chosen[1:], 1)}
        for place, (name, label, is_shown) in enumerate(others, 1):
            shown = name in places if chosen else is_shown
            self.fields[f"show_{name}"] = forms.BooleanField(
                label=label, required=False, initial=shown
            )
            self.fields[f"place_{name}"] = forms.IntegerField(
                label=_("Place of the column “%(column)s”") % {"column": label},
                required=False,
                min_value=1,
                max_value=99,
                initial=places.get(name, len(chosen) + place if chosen else place),
                widget=forms.TextInput(
                    attrs={"inputmode": "numeric", "class": "year", "maxlength": "2"}
                ),
            )
        self.order_fields(self.column_fields())

    def column_fields(self) -> list[str]:
        """Return the names of the fields, two for each column, as the columns stand now."""
        names = [name for name, _label, _shown in self.offered[1:]]
        names.sort(key=lambda name: self.fields[f"place_{name}"].initial)
        return [f"{what}_{name}" for name in names for what in ("show", "place")]

    @property
    def first(self) -> Any:
        """The head of the column that always stands first."""
        return self.offered[0][1]

    @property
    def columns(self) -> list[ColumnRow]:
        names = [name.removeprefix("show_") for name in self.column_fields()[::2]]
        return [
            ColumnRow(self[f"show_{name}"].label, self[f"show_{name}"], self[f"place_{name}"])
            for name in names
        ]

    @property
    def others(self) -> list[Any]:
        """The fields that are not of a column."""
        of_columns = set(self.column_fields())
        return [self[name] for name in self.fields if name not in of_columns]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        places = {
            name: (data.get(f"place_{name}") or 100, number)
            for number, (name, _label, _shown) in enumerate(self.offered[1:])
            if data.get(f"show_{name}")
        }
        data["columns"] = [self.offered[0][0], *sorted(places, key=lambda name: places[name])]
        if data["columns"] == [name for name, _label, is_shown in self.offered if is_shown]:
            data["columns"] = []  # as the list has them, also when it gets more
        return data


class ViewForm(ColumnsForm):
    """The view with its name, who else has it, and whether the list opens with it."""

    is_default = forms.BooleanField(
        label=_("Open the list with this view"),
        required=False,
        help_text=_("Only for you; “Everything” above the list shows the rest."),
    )

    class Meta(ColumnsForm.Meta):
        fields = ["name", "shared_with"]

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        circles = [(key, name()) for key, name in circles_of(user).items()]
        stored = self.instance.shared_with
        if stored and stored not in dict(circles):
            circles.append((stored, _("a role that you no longer hold")))
        self.fields["shared_with"] = forms.ChoiceField(
            label=_("Who has the view"),
            choices=[("", _("Only I")), *sorted(circles, key=lambda each: str(each[1]))],
            required=False,
            help_text=_("Each sees of the list only what they may see."),
        )
        self.order_fields(["name", "shared_with", "is_default"])

    def validate_constraints(self) -> None:
        """The service says it in words, beside the field."""
