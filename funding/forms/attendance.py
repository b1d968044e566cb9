"""Forms of attendance: a row for each who attended, and who takes no part in an item."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from funding.choices import AbsenceReason, AttendeeFunction
from funding.models import Attendee, Meeting

MORE = 6  # empty rows


class AttendanceForm(forms.Form):
    """Who attended, a name and a capacity on each row; an emptied name is removed."""

    def __init__(self, *args: Any, instance: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.keys: list[tuple[str, int | None]] = []
        for row in instance.attendees.all():
            self._add(str(row.pk), row.pk, row.name, row.function)
        for number in range(1, MORE + 1):
            self._add(f"new{number}", None, "", AttendeeFunction.MEMBER)

    def _add(self, key: str, pk: int | None, name: str, function: str) -> None:
        self.keys.append((key, pk))
        number = len(self.keys)
        self.fields[f"name_{key}"] = forms.CharField(
            label=_("Name %(number)s") % {"number": number},
            max_length=Attendee._meta.get_field("name").max_length,
            required=False,
            initial=name,
        )
        self.fields[f"function_{key}"] = forms.ChoiceField(
            label=_("Attends as %(number)s") % {"number": number},
            choices=AttendeeFunction.choices,
            initial=function,
        )

    @property
    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"name_{key}"], self[f"function_{key}"]) for key, _pk in self.keys]

    def attendees(self) -> list[tuple[int | None, str, str]]:
        """Return the rows that have a name; the form must be valid."""
        said = self.cleaned_data
        return [
            (pk, said[f"name_{key}"], said[f"function_{key}"])
            for key, pk in self.keys
            if said[f"name_{key}"]
        ]


class AbsencesForm(forms.Form):
    """For each who attended: whether they take part in the item, or why not."""

    def __init__(self, *args: Any, attendees: Any, reasons: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for each in attendees:
            self.fields[f"reason_{each.pk}"] = forms.ChoiceField(
                label=f"{each.name}, {each.get_function_display()}",
                choices=[("", _("takes part")), *AbsenceReason.choices],
                required=False,
                initial=reasons.get(each.pk, ""),
            )

    def reasons(self) -> dict[int, str]:
        """Return the reasons by attendee; the form must be valid."""
        return {int(name.rpartition("_")[2]): said for name, said in self.cleaned_data.items()}
