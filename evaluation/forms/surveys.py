"""Forms about files of answers: the file, what its columns hold, whether to replace answers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import PlainTextField
from evaluation.choices import ColumnUse
from evaluation.rules.surveys import Column, obstacles_to_columns, obstacles_to_file

OPTION = re.compile(r"(-?\d{1,4})\s*[=:]\s*(.+)")
FIELDS = ("use", "text", "options", "low", "high")
LONGEST_SAMPLE = 60


class SurveyFileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "Excel (.xlsx) or csv from the survey tool: one row for each who answered, "
            "the questions in the first row."
        ),
        error_messages={"required": gettext_lazy("Choose a file.")},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if len(file.name) > 200:
            raise forms.ValidationError(_("The name of the file is too long."))
        return file


class OptionsField(PlainTextField):
    """Answers to choose from, one a line: “1 = Yes”, or the words alone, numbered as they come."""

    def prepare_value(self, value):
        if isinstance(value, Mapping):
            return "\n".join(f"{code} = {label}" for code, label in value.items())
        return value

    def to_python(self, value):
        text = value if isinstance(value, str) else self.prepare_value(value or {})
        found: dict[int, str] = {}
        for line in super().to_python(text).split("\n"):
            if not line.strip():
                continue
            said = OPTION.fullmatch(line.strip())
            code = int(said[1]) if said else max(found, default=0) + 1
            label = (said[2] if said else line).strip()
            if code in found or label.casefold() in (each.casefold() for each in found.values()):
                raise forms.ValidationError(_("“%(said)s” stands there twice.") % {"said": line})
            if len(label) > 300:
                raise forms.ValidationError(_("An answer has at most 300 characters."))
            found[code] = label
        return found

    def has_changed(self, initial, data):
        return self.prepare_value(initial or {}) != (data or "")


@dataclass(frozen=True)
class ColumnRow:
    """A column as the form shows it: its head, what stands in it, whether that is personal."""

    head: str
    samples: str
    is_personal: bool
    fields: Sequence[forms.BoundField]


class ColumnsForm(forms.Form):
    """What each column of a file is read as: flat fields, `use_3` for the fourth column."""

    def __init__(
        self, data=None, files=None, *, columns, samples, personal, known, **kwargs
    ) -> None:
        self.columns: Sequence[Column] = columns
        self.samples: Sequence[Sequence[str]] = samples
        self.personal, self.known = personal, known
        super().__init__(data, files, **kwargs)
        for at, column in enumerate(columns):
            self._add(at, column)

    def _add(self, at: int, column: Column) -> None:
        uses = ColumnUse.choices
        if column.head in self.personal:
            kept = (ColumnUse.IGNORE, ColumnUse.KEY)
            uses = [(value, label) for value, label in uses if value in kept]
        step = {"inputmode": "numeric", "class": "year", "maxlength": "4"}
        fields = {
            "use": forms.ChoiceField(label=_("Read as"), choices=uses),
            "text": PlainTextField(label=_("Question"), rows=2, max_length=2_000, required=False),
            "options": OptionsField(
                label=_("Answers to choose from"),
                help_text=_("One a line, such as “1 = Yes”. For a scale: words for its steps."),
                rows=3,
                max_length=8_000,
                required=False,
            ),
            "low": forms.IntegerField(
                label=_("Lowest step"),
                required=False,
                min_value=-100,
                max_value=1_000,
                widget=forms.TextInput(attrs=step),
            ),
            "high": forms.IntegerField(
                label=_("Highest step"),
                required=False,
                min_value=-100,
                max_value=1_000,
                widget=forms.TextInput(attrs=step),
            ),
        }
        for name, field in fields.items():
            value = getattr(column, name)
            field.initial = field.prepare_value(value) if name == "options" else value
            self.fields[f"{name}_{at}"] = field

    def rows(self) -> Iterator[ColumnRow]:
        """Yield each column with its fields; of a personal one only what it is read as."""
        for at, column in enumerate(self.columns):
            is_personal = column.head in self.personal
            names = ("use",) if is_personal else FIELDS
            said = list(dict.fromkeys(cell for cell in self.samples[at] if cell))[:4]
            samples = ", ".join(each[:LONGEST_SAMPLE] for each in said)
            fields = [self[f"{name}_{at}"] for name in names]
            yield ColumnRow(column.head, "" if is_personal else samples, is_personal, fields)

    def clean(self):
        data = super().clean()
        if self.errors:
            return data
        data["columns"] = [self._column(at) for at in range(len(self.columns))]
        for at, reason in obstacles_to_columns(data["columns"], self.personal, self.known):
            self.add_error(f"use_{at}", reason)
        for reason in obstacles_to_file(data["columns"]):
            self.add_error(None, reason)
        return data

    def _column(self, at: int) -> Column:
        said = {name: self.cleaned_data.get(f"{name}_{at}") for name in FIELDS}
        head, use = self.columns[at].head, said["use"]
        if use not in (ColumnUse.CODED, ColumnUse.SCALE, ColumnUse.OPEN):
            return Column(head, use)
        column = Column(head, use, said["text"])
        if use == ColumnUse.OPEN:
            return column
        if use == ColumnUse.CODED:
            return Column(head, use, said["text"], said["options"])
        return Column(head, use, said["text"], said["options"], said["low"], said["high"])


class ImportForm(forms.Form):
    """What becomes of answers that differ from those imported before."""

    differing = forms.ChoiceField(
        label=gettext_lazy("Those who answered otherwise before"),
        choices=[
            ("keep", gettext_lazy("Leave the answers that were imported before as they are")),
            ("replace", gettext_lazy("Replace their answers by those of this file")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what becomes of their answers.")},
    )

    def __init__(self, data=None, files=None, *, has_differing: bool, **kwargs) -> None:
        super().__init__(data, files, **kwargs)
        if not has_differing:
            del self.fields["differing"]

    @property
    def replaces(self) -> bool:
        return self.cleaned_data.get("differing") == "replace"
