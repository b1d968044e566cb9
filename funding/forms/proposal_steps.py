"""Forms of a proposal's steps: a diary number, a meeting, an approval, what has to be changed."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.forms import PlainTextField
from funding.forms.proposals import check_number
from funding.models import Meeting, Proposal
from funding.rules import proposals as rules
from funding.rules.reviews import PLACES


class DiaryNumberForm(forms.Form):
    """The number that the registrar has given."""

    diary_number = forms.CharField(label=PLACES["diary_number"], max_length=40)
    reason = PlainTextField(
        label=gettext_lazy("Why it is changed"),
        rows=3,
        max_length=2000,
        help_text=gettext_lazy("The history keeps your reason."),
    )

    def __init__(self, *args: Any, proposal: Proposal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposal = proposal
        if not rules.is_number_settled(proposal.state, proposal.diary_number):
            del self.fields["reason"]
        field = self.fields["diary_number"]
        field.initial = proposal.diary_number
        if proposal.financier.diary_example:
            field.help_text = _("Such as %(example)s.") % {
                "example": proposal.financier.diary_example
            }

    def clean_diary_number(self) -> str:
        number = rules.tidy_number(self.cleaned_data["diary_number"])
        check_number(self.proposal, number)
        return number


class AgendaForm(forms.Form):
    """Which of the board's meetings; those whose minutes are adjusted take nothing more."""

    meeting = forms.ModelChoiceField(
        label=gettext_lazy("Meeting"), queryset=Meeting.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, proposal: Proposal, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        open_meetings = Meeting.objects.filter(
            board=proposal.financier_id, adjusted_on__isnull=True
        ).select_related("board")
        field = self.fields["meeting"]
        field.queryset = open_meetings.order_by("-held_on")
        coming = open_meetings.filter(held_on__gte=today).order_by("held_on").first()
        field.initial = proposal.meeting_id or (coming and coming.pk)
        field.help_text = _(
            "The next meeting is chosen; earlier ones are for what is registered late."
        )


class ApprovalForm(forms.Form):
    """Which version was read; why the only officer of a board approves their own text."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    reason = PlainTextField(
        label=gettext_lazy("Why you approve it alone"),
        rows=3,
        max_length=2000,
        help_text=gettext_lazy("The reason is shown with the proposal."),
    )

    def __init__(self, *args: Any, asks_reason: bool, version: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = version
        if not asks_reason:
            del self.fields["reason"]


class BackForm(forms.Form):
    """What has to be changed before it can be approved."""

    reason = PlainTextField(
        label=gettext_lazy("What has to be changed"),
        rows=5,
        max_length=4000,
        help_text=gettext_lazy("The author gets your words and sees them with the draft."),
    )
