"""The form of a change of adopted goals, one per kind, and of settling one."""

from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from programs.choices import ChangeKind
from programs.forms.goals import TargetField
from programs.models import SubGoal
from programs.rules.goals import next_number
from programs.rules.lineages import Words, words_of

# How many goals can begin: all rows stand in the page, so that it needs no script.
ROWS = {ChangeKind.SPLIT: 6, ChangeKind.ADD: 6, ChangeKind.MERGE: 1, ChangeKind.REWORD: 1}
AT_ONCE = {ChangeKind.SPLIT: 2}  # the rows that are open from the beginning; else one
ONE_BEFORE = (ChangeKind.SPLIT, ChangeKind.REWORD)
MANY_BEFORE = (ChangeKind.MERGE, ChangeKind.WITHDRAW)
SAID = ("title", "purpose", "target", "target_unit", "due_on")


class ChangeForm(forms.Form):
    """What changes, from when and why, and the words of the goals that begin.

    `chosen` are the goals that the person came from: a split or a rewording is of one such goal.
    """

    def __init__(
        self,
        data: Any = None,
        *,
        kind: str,
        goals: Collection[SubGoal],
        chosen: Collection[SubGoal] = (),
    ) -> None:
        super().__init__(data)
        self.kind, self.goals, self.chosen = ChangeKind(kind), list(goals), list(chosen)
        if self.kind in MANY_BEFORE:
            self.fields["before"] = forms.TypedMultipleChoiceField(
                label=_("Goals that end"),
                coerce=int,
                choices=[(goal.pk, str(goal)) for goal in self.goals],
                initial=[goal.pk for goal in self.chosen],
                widget=forms.CheckboxSelectMultiple,
                required=False,
            )
        for row in range(1, ROWS.get(self.kind, 0) + 1):
            self._add_row(row)
        self.fields["changed_on"] = DateField(
            label=_("Holds from"),
            initial=timezone.localdate,
            help_text=_("The day from which the change holds: today, or an earlier one."),
        )
        self.fields["reason"] = PlainTextField(
            label=_("Reason"),
            rows=4,
            max_length=4000,
            help_text=_("Why the goals change. It stands beside the change in every report."),
        )

    def _add_row(self, row: int) -> None:
        first = self.initial_words(row)
        number = {"inputmode": "numeric", "class": "year", "maxlength": "3"}
        fields: dict[str, forms.Field] = {
            "number": forms.IntegerField(
                label=_("Number"),
                min_value=1,
                max_value=999,
                widget=forms.TextInput(attrs=number),
                help_text=_("Leave it empty for the next number in the project."),
            ),
            "title": forms.CharField(label=_("Title"), max_length=300),
            "purpose": PlainTextField(label=_("Purpose"), rows=3),
            "target": TargetField(label=_("Target")),
            "target_unit": forms.CharField(
                label=_("Unit of the target"),
                max_length=60,
                widget=forms.TextInput(attrs={"class": "w-medium"}),
            ),
            "due_on": DateField(label=_("Due on")),
        }
        for name, field in fields.items():
            field.required = False
            field.initial = getattr(first, name) if first else None
            self.fields[f"{name}_{row}"] = field

    def initial_words(self, row: int) -> Words | None:
        """Return what a row is filled in with: the first goal as it was, if one was chosen."""
        return words_of(self.chosen[0]) if row == 1 and self.chosen else None

    @property
    def rows(self) -> list[list[forms.BoundField]]:
        """The fields of each goal that may begin."""
        return [
            [self[f"{name}_{row}"] for name in ("number", *SAID)]
            for row in range(1, ROWS.get(self.kind, 0) + 1)
        ]

    @property
    def open_rows(self) -> list[list[forms.BoundField]]:
        return self.rows[: AT_ONCE.get(self.kind, 1)]

    @property
    def more_rows(self) -> list[list[forms.BoundField]]:
        return self.rows[AT_ONCE.get(self.kind, 1) :]

    @property
    def has_more(self) -> bool:
        """Whether something is written in the rows that are closed from the beginning."""
        return any(field.data or field.errors for row in self.more_rows for field in row)

    def goals_before(self) -> list[SubGoal]:
        """Return the goals that the change would end; the form must be valid."""
        if self.kind in ONE_BEFORE:
            return self.chosen[:1]
        wanted = set(self.cleaned_data.get("before", ()))
        return [goal for goal in self.goals if goal.pk in wanted]

    def words_after(self) -> Mapping[int, Words]:
        """Return the words of the goals that would begin, by row; blank rows are left out."""
        given = {}
        taken = [goal.number for goal in self.goals]
        for row in range(1, ROWS.get(self.kind, 0) + 1):
            said = {name: self.cleaned_data[f"{name}_{row}"] for name in SAID}
            if any(value not in (None, "") for value in said.values()):
                number = self.cleaned_data[f"number_{row}"] or next_number(taken)
                taken.append(number)
                given[row] = Words(number=number, **said)
        return given


class ApproveForm(forms.Form):
    comment = PlainTextField(label=_("Comment"), rows=3, max_length=2000, required=False)


class DeclineForm(forms.Form):
    comment = PlainTextField(
        label=_("Why it is declined"),
        rows=3,
        max_length=2000,
        help_text=_("Who wrote the change reads it."),
    )
