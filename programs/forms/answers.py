"""The form of one goal's answer in a reporting round; many of them stand on one page."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField, reworded
from core.money import decimal
from programs.forms.goals import TargetField
from programs.models import GoalStatus, Question, StatusUpdate, SubGoal
from programs.rules import updates as rules

TEXTS = ("report", "analysis", "reason")


class AnswerForm(forms.Form):
    """What is told of a goal: the same as in any update, and the questions of the round.

    What the whole page shares (words, questions) is read once and handed in.
    """

    status = forms.TypedChoiceField(
        label=_("Status"), coerce=int, empty_value=None, widget=forms.RadioSelect
    )
    as_of = DateField(label=_("As of"), help_text=_("The day that the answer describes."))
    reason = PlainTextField(
        label=_("Reason for the status"),
        required=False,
        rows=2,
        max_length=2000,
        help_text=_("Needed when the status has changed."),
    )
    actual = TargetField(label=_("Actual"), required=False)
    report = PlainTextField(label=_("Report"), rows=6, help_text=_("What has been done."))
    analysis = PlainTextField(
        label=_("Analysis"),
        required=False,
        rows=4,
        help_text=_("What it means: why it went as it did, and what should be done now."),
    )

    def __init__(
        self,
        *args: Any,
        goal: SubGoal,
        words: list[GoalStatus],
        questions: list[Question],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.goal, self.questions = goal, questions
        self.words = {word.pk: word for word in words}
        self.fields["status"].choices = [(word.pk, word.word) for word in words]
        if goal.target is None:
            del self.fields["actual"]
        else:
            self.fields["actual"].help_text = _(
                "How many %(unit)s were reached on the day, of %(target)s."
            ) % {"unit": goal.target_unit, "target": decimal(goal.target)}
        for question in questions:
            self.fields[f"answer_{question.pk}"] = PlainTextField(
                label=question.text, required=question.is_required, rows=3
            )
        reworded(self)

    @property
    def is_begun(self) -> bool:
        """Whether a text was written, or another status chosen than the goal has."""
        names = [*TEXTS, "actual", *(f"answer_{each.pk}" for each in self.questions)]
        if any((self.data.get(self.add_prefix(name)) or "").strip() for name in names):
            return True
        return self.data.get(self.add_prefix("status"), "") != str(self.goal.status_id or "")

    def clean(self) -> dict[str, Any]:
        """Say what the service would refuse together with all else that is missing."""
        cleaned = super().clean()
        if cleaned.get("as_of"):
            for obstacle in rules.obstacles_to_as_of(
                cleaned["as_of"],
                timezone.localdate(),
                self.goal.project.starts_on,
                self.goal.began_on,
            ):
                self.add_error("as_of", obstacle)
        status = self.words.get(cleaned.get("status"))
        if status and self.goal.status_id not in (None, status.pk):
            reason = cleaned.get("reason") or ""
            for obstacle in rules.obstacles_to_reason(self.goal.status_word, status, reason):
                self.add_error("reason", obstacle)
        return cleaned

    def update(self) -> StatusUpdate:
        """Return the update that the form describes, unsaved."""
        told = self.cleaned_data
        return StatusUpdate(
            goal=self.goal,
            as_of=told["as_of"],
            status=self.words[told["status"]],
            actual=told.get("actual"),
            **{name: told[name] for name in TEXTS},
        )

    def answers(self) -> dict[Question, str]:
        return {each: self.cleaned_data[f"answer_{each.pk}"] for each in self.questions}
