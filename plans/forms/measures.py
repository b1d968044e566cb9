"""The form of a whole matrix: each row of each group with flat fields of its own.

A field is called after its row (`follow_up_12_applies`; new rows are n1, n2 …), so that an edit
conflict is shown cell by cell. A row is taken away by emptying it or by its checkbox.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import OrganizationRole, User
from core.forms import PlainTextField, YearField, fingerprints
from plans.models import Activity, Cell, Measure, Responsible
from plans.rules.measures import AnswererRow, EntryRow, MatrixRows, PartRow
from plans.rules.references import write
from programs.models import Group, ProgramRole

MOST_ROWS = 100
GROWTH = 3
KEY = re.compile(r"(measure|follow_up|effect|resource|responsible)_(n?[0-9]{1,15})_([a-z_]+)")
NEW = re.compile(r"_n([0-9]+)$")
ENTRY_KINDS = ("follow_up", "effect", "resource")
# What a row is about: when all of it is empty, the row is not there.
MATTER = {
    "measure": ("text", "when", "first_year", "last_year"),
    "follow_up": ("text", "when", "forum", "responsible"),
    "effect": ("text",),
    "resource": ("text",),
    "responsible": ("title", "who"),
}
TITLES = {
    "measure": gettext_lazy("Measures"),
    "follow_up": gettext_lazy("Follow-up"),
    "effect": gettext_lazy("Expected effects"),
    "resource": gettext_lazy("Resources"),
    "responsible": gettext_lazy("Responsible"),
}
LEGENDS = {
    "measure": (gettext_lazy("Part %(n)s"), gettext_lazy("New part")),
    "follow_up": (gettext_lazy("Follow-up %(n)s"), gettext_lazy("New follow-up")),
    "effect": (gettext_lazy("Effect %(n)s"), gettext_lazy("New effect")),
    "resource": (gettext_lazy("Resource %(n)s"), gettext_lazy("New resource")),
    "responsible": (gettext_lazy("Responsible %(n)s"), gettext_lazy("New responsible")),
}
NO_NAME = gettext_lazy("nobody by name")
A_BODY = gettext_lazy("a body, not a person")


def _line(label: Any, most: int, css: str = "") -> forms.CharField:
    attrs = {"autocomplete": "off", **({"class": css} if css else {})}
    field = forms.CharField(
        label=label, max_length=most, required=False, widget=forms.TextInput(attrs=attrs)
    )
    field.widget.attrs.pop("maxlength", None)  # a browser would cut a pasted text without a word
    return field


def _of_model(model: Any, name: str, rows: int = 0) -> forms.Field:
    field = model._meta.get_field(name)
    label = capfirst(field.verbose_name)
    if rows:
        return PlainTextField(label=label, required=False, rows=rows, max_length=4000)
    return _line(label, field.max_length)


def _year(name: str) -> YearField:
    return YearField(label=capfirst(Measure._meta.get_field(name).verbose_name), required=False)


def row_fields(group: str, who: Sequence[tuple[str, str]] = ()) -> dict[str, forms.Field]:
    """Return the fields of one row of a group, by the end of their names."""
    applies = _line(_("Applies to part"), 200, "w-applies")
    if group == "measure":
        number = forms.IntegerField(
            label=capfirst(Measure._meta.get_field("number").verbose_name),
            required=False,
            max_value=32_767,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year"}),
        )
        return {
            "number": number,
            "text": _of_model(Measure, "text", 2),
            "when": _of_model(Measure, "when"),
            "first_year": _year("first_year"),
            "last_year": _year("last_year"),
        }
    if group == "responsible":
        choice = forms.ChoiceField(label=_("By name"), choices=who, required=False)
        return {"title": _of_model(Responsible, "title"), "who": choice, "applies": applies}
    fields = {"text": _of_model(Cell, "text", 2)}
    if group == "follow_up":
        held = ("when", "forum", "responsible")
        fields |= {name: _of_model(Cell, name) for name in held}
    return {**fields, "applies": applies}


@dataclass(frozen=True)
class FormRow:
    """One row of the page, with its fields in order."""

    key: str
    legend: str
    fields: list[forms.BoundField]
    remove: forms.BoundField | None


@dataclass(frozen=True)
class FormGroup:
    """One group of the page: its rows, and an empty one for the script to copy."""

    name: str
    title: Any
    rows: list[FormRow]
    pattern: FormRow


class MatrixForm(forms.Form):
    """The whole matrix of an activity.

    `gone` are keys of rows that somebody else took away and that are kept all the same; `more`
    is the group that gets more empty rows.
    """

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        *,
        instance: Activity,
        gone: Collection[str] = (),
        more: str = "",
    ) -> None:
        self.activity = instance
        self.more = more
        super().__init__(data, files, initial=dict(self._stored_values()))
        new = list(_new_keys(data or {}))
        self.has_too_many = False
        self.keys: dict[str, list[str]] = {}
        for group in MATTER:
            stored = [f"{group}_{pk}" for pk in self.stored[group]]
            back = [key for key in gone if data and key.startswith(f"{group}_")]
            written = [key for key in new if key.startswith(f"{group}_")]
            self.has_too_many |= len(written) > MOST_ROWS
            self.keys[group] = [*stored, *back, *written[:MOST_ROWS]]
            self.keys[group] += self._empty_keys(group)
            for key in self.keys[group]:
                self._add_row(group, key, is_stored=key in stored)

    # ---------- what is stored ----------

    @cached_property
    def stored(self) -> dict[str, dict[int, Any]]:
        """The rows of the activity by group and primary key, in order."""
        found: dict[str, dict[int, Any]] = {group: {} for group in MATTER}
        found["measure"] = {each.pk: each for each in self.activity.measures.order_by("number")}
        cells = self.activity.cells.order_by("position", "pk").prefetch_related("links")
        for cell in cells:
            found[cell.kind][cell.pk] = cell
        named = self.activity.responsibles.order_by("position", "pk")
        named = named.select_related("person", "group").prefetch_related("links")
        found["responsible"] = {each.pk: each for each in named}
        return found

    def _stored_values(self) -> Iterator[tuple[str, Any]]:
        numbers = {pk: measure.number for pk, measure in self.stored["measure"].items()}
        for group, rows in self.stored.items():
            for pk, row in rows.items():
                for name in row_fields(group):
                    yield f"{group}_{pk}_{name}", self._value(row, name, numbers)

    def _value(self, row: Any, name: str, numbers: Mapping[int, int]) -> Any:
        if name == "applies":
            links = row.links.all()
            return write(
                (numbers[link.measure_id], getattr(link, "is_partial", False)) for link in links
            )
        return _who(row) if name == "who" else getattr(row, name)

    @cached_property
    def people(self) -> dict[str, Any]:
        """Who can be named: those with a role for the plan's organization or in its program."""
        plan = self.activity.plan
        named = list(self.stored["responsible"].values())
        held = OrganizationRole.objects.filter(organization=plan.organization_id).held_now()
        in_program = ProgramRole.objects.filter(program=plan.program_id).held_now()
        people = User.objects.filter(
            Q(pk__in=held.values("person"))
            | Q(pk__in=in_program.values("person"))
            | Q(pk__in=[each.person_id for each in named if each.person_id])
        )
        groups = Group.objects.filter(
            Q(organization=plan.organization_id)
            | Q(program__isnull=False, program=plan.program_id)
            | Q(pk__in=[each.group_id for each in named if each.group_id])
        )
        return {f"person-{each.pk}": each for each in people.order_by("name", "pk")} | {
            f"group-{each.pk}": each for each in groups.order_by("name", "pk")
        }

    @cached_property
    def who_choices(self) -> list[tuple[str, str]]:
        named = [(key, str(each)) for key, each in self.people.items()]
        return [("", str(NO_NAME)), *named, ("body", str(A_BODY))]

    # ---------- rows and fields ----------

    def _empty_keys(self, group: str) -> list[str]:
        taken = [int(match[1]) for key in self.keys[group] if (match := NEW.search(key))]
        first = max(taken, default=0) + 1
        count = 1 if self.stored[group] or taken else 2
        count += GROWTH if self.more == group else 0
        return [f"{group}_n{first + n}" for n in range(count)]

    def _add_row(self, group: str, key: str, *, is_stored: bool) -> None:
        legend = self._legend(group, key)
        for name, field in row_fields(group, self._choices(group)).items():
            field.short_label = short = str(field.label)
            field.label = f"{legend}: {short[:1].lower()}{short[1:]}"
            self.fields[f"{key}_{name}"] = field
        if is_stored:
            label = _("Take it away")
            field = forms.BooleanField(label=f"{legend}: {label.lower()}", required=False)
            field.short_label = label
            self.fields[f"{key}_remove"] = field

    def _choices(self, group: str) -> list[tuple[str, str]]:
        return self.who_choices if group == "responsible" else []

    def _legend(self, group: str, key: str) -> str:
        numbered, new = LEGENDS[group]
        stored = list(self.stored[group])
        pk = key.removeprefix(f"{group}_")
        if not pk.isdecimal() or int(pk) not in self.stored[group]:
            return str(new)
        row = self.stored[group][int(pk)]
        number = row.number if group == "measure" else stored.index(row.pk) + 1
        return str(numbered) % {"n": number}

    def groups(self) -> list[FormGroup]:
        """Return the groups of the page in order."""
        return [
            FormGroup(
                group,
                TITLES[group],
                [self._row(group, key) for key in self.keys[group]],
                self._pattern(group),
            )
            for group in MATTER
        ]

    def _row(self, group: str, key: str) -> FormRow:
        names = [f"{key}_{name}" for name in row_fields(group)]
        remove = self[f"{key}_remove"] if f"{key}_remove" in self.fields else None
        return FormRow(key, self._legend(group, key), [self[name] for name in names], remove)

    def _pattern(self, group: str) -> FormRow:
        key = f"{group}_n0"
        blank = forms.Form()
        for name, field in row_fields(group, self._choices(group)).items():
            field.short_label = field.label
            blank.fields[f"{key}_{name}"] = field
        return FormRow(key, str(LEGENDS[group][1]), list(blank), None)

    # ---------- what was written ----------

    def clean(self) -> dict[str, Any]:
        if self.has_too_many:
            said = {"most": MOST_ROWS}
            self.add_error(None, _("At most %(most)d new rows are read in each group.") % said)
        for group, keys in self.keys.items():
            for key in keys:
                if self.cleaned_data.get(f"{key}_remove"):  # what is wrong with it is no matter
                    for name in row_fields(group):
                        self._errors.pop(f"{key}_{name}", None)
        return super().clean()

    def written(self, group: str) -> Iterator[tuple[str, int | None, dict[str, Any]]]:
        """Yield (key, primary key if stored, values) of each row that stays or is new."""
        for key in self.keys[group]:
            values = {name: self.cleaned_data.get(f"{key}_{name}") for name in row_fields(group)}
            pk = key.removeprefix(f"{group}_")
            known = int(pk) if pk.isdecimal() and int(pk) in self.stored[group] else None
            needed = MATTER[group] if known else tuple(values)
            if self.cleaned_data.get(f"{key}_remove") or not any(values[n] for n in needed):
                continue
            yield key, known, values

    @property
    def rows(self) -> MatrixRows:
        """The matrix as it was written; a reference that was left alone follows its parts."""
        entries = [
            EntryRow(key=key, kind=kind, pk=pk, **{**values, "applies": self._applies(key, pk)})
            for kind in ENTRY_KINDS
            for key, pk, values in self.written(kind)
        ]
        return MatrixRows(
            [PartRow(key=key, pk=pk, **values) for key, pk, values in self.written("measure")],
            entries,
            [self._answerer(*row) for row in self.written("responsible")],
        )

    def _applies(self, key: str, pk: int | None) -> str | None:
        name = f"{key}_applies"
        written = self.cleaned_data.get(name) or ""
        return None if pk and written == self.initial.get(name, "") else written

    def _answerer(self, key: str, pk: int | None, values: dict[str, Any]) -> AnswererRow:
        who = values["who"]
        chosen = self.people.get(who)
        return AnswererRow(
            key=key,
            title=values["title"],
            pk=pk,
            applies=self._applies(key, pk),
            person=chosen if who.startswith("person-") else None,
            group=chosen if who.startswith("group-") else None,
            is_body=who == "body",
        )


def _who(row: Responsible) -> str:
    if row.person_id:
        return f"person-{row.person_id}"
    if row.group_id:
        return f"group-{row.group_id}"
    return "body" if row.is_body else ""


def _new_keys(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys of new rows in which something is written, in order."""
    seen: dict[str, bool] = {}
    for name in data:
        match = KEY.fullmatch(name)
        if match and match[2].startswith("n") and match[3] in row_fields(match[1]):
            key = f"{match[1]}_{match[2]}"
            seen[key] = seen.get(key, False) or bool(str(data[name]).strip())
    yield from sorted((key for key, has_text in seen.items() if has_text), key=_in_order)


def _in_order(key: str) -> tuple[str, int]:
    group, _n, index = key.rpartition("_n")
    return group, int(index)


def stored_keys(names: Iterable[str]) -> dict[str, list[str]]:
    """Return the names of posted fields by the stored row that they belong to."""
    found: dict[str, list[str]] = {}
    for name in names:
        match = KEY.fullmatch(name)
        if match and match[2].isdecimal() and match[3] in row_fields(match[1]):
            found.setdefault(f"{match[1]}_{match[2]}", []).append(name)
    return found


def written_fingerprints(data: Any, names: Iterable[str]) -> dict[str, str]:
    """Return the fingerprint of what was written in each field, to compare with what was seen."""
    typed = forms.Form(initial={name: data.get(name) for name in names})
    for name in typed.initial:
        match = KEY.fullmatch(name)
        typed.fields[name] = row_fields(match[1])[match[3]]
    return fingerprints(typed)
