"""Forms of comments."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from desk.choices import CommentKind
from desk.models import Comment
from desk.models.circles import circle_named
from desk.services.comments import askable

HINT = _(
    "A working note for those in the program. Write nothing about the health or the private life "
    "of a person, and no names of pupils or participants."
)


class CommentForm(forms.ModelForm):
    """A comment, or for who may a decision of the group; whom it asks, and by when."""

    text = PlainTextField(label=_("Text"), rows=5, max_length=4000, help_text=HINT)
    due_on = DateField(label=_("Due"), required=False)
    occasion = forms.ModelChoiceField(
        label=_("Decided at the meeting"),
        queryset=None,
        required=False,
        empty_label=_("no meeting"),
        help_text=_("For a decision of the group."),
    )

    class Meta:
        model = Comment
        fields = ["text", "kind", "assigned_to", "due_on"]
        labels = {"assigned_to": _("Asks")}
        help_texts = {"assigned_to": _("Gets a mail, and finds it on their page until resolved.")}

    field_order = ["text", "kind", "occasion", "assigned_to", "due_on"]

    def __init__(self, *args: Any, subject: Any, audience: str, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        circle = circle_named(audience)
        people = self.fields["assigned_to"]
        people.queryset = askable(subject, audience)
        people.empty_label = _("nobody")
        self.fields["kind"].choices = CommentKind.choices
        if circle.may_decide(user) or self.instance.kind == CommentKind.DECISION:
            self.fields["occasion"].queryset = circle.meetings()
            self.initial.setdefault("occasion", self.instance.occasion_id)
        else:
            del self.fields["kind"], self.fields["occasion"]

    def validate_constraints(self) -> None:
        """The rules of the service say it in words, beside the field."""


class AnswerForm(forms.Form):
    text = PlainTextField(label=_("Answer"), rows=4, max_length=4000, help_text=HINT)


class ResolveForm(forms.Form):
    resolution = PlainTextField(
        label=_("How it was resolved"),
        rows=3,
        max_length=2000,
        help_text=_("A sentence is enough, such as “Moved to the meeting in March”."),
    )
