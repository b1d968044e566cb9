"""Forms of reporting rounds: the facts, who is asked, the questions, the reminder, the close."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from core.forms import DateField, PlainTextField
from programs.choices import ProgramRoleKind, ReportingState
from programs.models import Program, ReportingRound, SubGoal, programs_held
from programs.queries import can_answer
from programs.rules import reportings as rules
from programs.services.reportings import Wording, names_beside

BLANK_QUESTIONS = 3


class ReportingForm(forms.ModelForm):
    """The facts of a round; its program never changes."""

    introduction = PlainTextField(
        label=gettext_lazy("What those who are asked should know"),
        required=False,
        rows=5,
        max_length=5000,
        help_text=gettext_lazy("It stands in the mail that they get, and above what they write."),
    )

    class Meta:
        model = ReportingRound
        fields = ["kind", "name", "first_day", "last_day", "due_on", "introduction"]
        field_classes = {"first_day": DateField, "last_day": DateField, "due_on": DateField}
        help_texts = {
            "first_day": gettext_lazy("The first day that the answers are about."),
            "last_day": gettext_lazy("The last day that the answers are about."),
            "due_on": gettext_lazy("The last day for the answers."),
        }

    def validate_constraints(self) -> None:
        """The rules of the service say it in words, beside the field."""

    def clean(self) -> dict[str, Any]:
        """Say what the service would refuse together with all else that is wrong."""
        cleaned = super().clean()
        first, last, due = (cleaned.get(name) for name in ("first_day", "last_day", "due_on"))
        program = cleaned.get("program") or (self.instance.pk and self.instance.program)
        reasons: dict[str, Any] = {}
        if first and last:
            reasons["last_day"] = rules.obstacles_to_period(first, last)
        if first and due:
            reasons["due_on"] = rules.obstacles_to_due_day(due, first)
        if program and cleaned.get("name"):
            reasons["name"] = rules.obstacles_to_name(
                cleaned["name"], names_beside(self.instance, program)
            )
        for name, found in reasons.items():
            for reason in found:
                self.add_error(name, reason)
        return cleaned


class ReportingCreateForm(ReportingForm):
    """A new round of a program that the person is a strategist of."""

    class Meta(ReportingForm.Meta):
        fields = ["program", *ReportingForm.Meta.fields]

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = programs_held(user, ProgramRoleKind.STRATEGIST)
        programs = Program.objects.filter(pk__in=held)
        self.fields["program"].queryset = programs
        if len(held) == 1:
            self.fields["program"].initial = next(iter(held))


class AskForm(forms.Form):
    """Which goals the round asks about, and whom: a tick and a person for each goal."""

    def __init__(self, *args: Any, instance: ReportingRound, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance = instance
        asked = dict(instance.asked.values_list("goal_id", "person_id"))
        goals = SubGoal.objects.filter(
            Q(project__program=instance.program_id, ended_on__isnull=True) | Q(pk__in=asked)
        )
        goals = goals.select_related("project").order_by(
            "-project__starts_on", "project", "position", "number", "pk"
        )
        self.goals = list(goals)
        named = [*asked.values(), *(goal.responsible_person_id for goal in self.goals)]
        people = can_answer([instance.program_id], named).order_by("name", "pk")
        self.people = {person.pk: person for person in people}
        choices = [("", _("nobody chosen yet")), *((p.pk, p.name) for p in people)]
        for goal in self.goals:
            is_asked = goal.pk in asked
            person = asked.get(goal.pk) if is_asked else goal.responsible_person_id
            self.fields[f"goal_{goal.pk}"] = forms.BooleanField(
                label=str(goal), required=False, initial=is_asked
            )
            self.fields[f"person_{goal.pk}"] = forms.TypedChoiceField(
                label=_("Who is asked about goal %(goal)s") % {"goal": goal},
                choices=choices,
                coerce=int,
                empty_value=None,
                required=False,
                initial=person or "",
            )

    def groups(self) -> Iterator[tuple[Any, list]]:
        """Yield each project with its goals: (goal, its tick, its person)."""
        for project, goals in groupby(self.goals, key=lambda goal: goal.project):
            yield (
                project,
                [(goal, self[f"goal_{goal.pk}"], self[f"person_{goal.pk}"]) for goal in goals],
            )

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if self.instance.state == ReportingState.OPEN:
            for goal in self.goals:
                if data.get(f"goal_{goal.pk}") and data.get(f"person_{goal.pk}") is None:
                    self.add_error(
                        f"person_{goal.pk}", _("The round is open: choose who is asked.")
                    )
        return data

    def chosen(self) -> dict[SubGoal, User | None]:
        """Return whom the round asks about which goal."""
        data = self.cleaned_data
        return {
            goal: self.people.get(data.get(f"person_{goal.pk}"))
            for goal in self.goals
            if data.get(f"goal_{goal.pk}")
        }


class QuestionsForm(forms.Form):
    """The questions of a round: text, order and whether they must be answered."""

    def __init__(self, *args: Any, instance: ReportingRound, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance = instance
        questions = list(instance.questions.all())
        self.keys = [str(each.pk) for each in questions]
        for position, each in enumerate(questions, 1):
            self._add(str(each.pk), position, each.text, each.is_required)
        for number in range(1, BLANK_QUESTIONS + 1):
            self.keys.append(f"new{number}")
            self._add(f"new{number}", len(questions) + number, "", False)

    def _add(self, key: str, position: int, text: str, is_required: bool) -> None:
        words = {"number": position}
        self.fields[f"text_{key}"] = forms.CharField(
            label=_("Question %(number)s") % words, max_length=300, required=False, initial=text
        )
        self.fields[f"order_{key}"] = forms.IntegerField(
            label=_("Order of question %(number)s") % words,
            min_value=1,
            max_value=99,
            required=False,
            initial=position,
            widget=forms.TextInput(
                attrs={"inputmode": "numeric", "class": "year", "maxlength": "2"}
            ),
        )
        self.fields[f"required_{key}"] = forms.BooleanField(
            label=_("Question %(number)s must be answered") % words,
            required=False,
            initial=is_required,
        )

    def rows(self) -> list[tuple]:
        """Return the fields of each question: text, order, must be answered."""
        names = ("text", "order", "required")
        return [tuple(self[f"{name}_{key}"] for name in names) for key in self.keys]

    def wordings(self) -> list[Wording]:
        """Return the questions that have a text, in the order that was given."""
        data = self.cleaned_data
        kept = [key for key in self.keys if data[f"text_{key}"]]
        kept.sort(key=lambda key: data[f"order_{key}"] or len(self.keys) + 1)
        return [
            Wording(
                data[f"text_{key}"], data[f"required_{key}"], int(key) if key.isdecimal() else None
            )
            for key in kept
        ]


class RemindForm(forms.Form):
    """Whom a reminder goes to, and in what words."""

    people = forms.TypedMultipleChoiceField(
        label=gettext_lazy("To whom"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    text = PlainTextField(
        label=gettext_lazy("Text"),
        rows=6,
        max_length=5000,
        help_text=gettext_lazy(
            "Below it each person gets the list of their own goals, and the way to the page where "
            "they answer."
        ),
    )

    def __init__(self, *args: Any, awaited: dict[User, list[SubGoal]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_pk = {person.pk: person for person in awaited}
        self.fields["people"].choices = [
            (person.pk, f"{person.name}: {'; '.join(map(str, goals))}")
            for person, goals in awaited.items()
        ]
        self.fields["people"].initial = list(self.by_pk)

    def chosen(self) -> list[User]:
        return [self.by_pk[pk] for pk in self.cleaned_data["people"]]


class CloseForm(forms.Form):
    """Asks for a word about what is missing, where something is."""

    confirm = forms.BooleanField(required=False)

    def __init__(self, *args: Any, missing: list[SubGoal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if missing:
            self.fields["confirm"].label = _("Freeze the report without these answers")
        else:
            del self.fields["confirm"]
