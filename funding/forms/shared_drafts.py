"""Forms of shared drafts: with whom and why, the day of registering."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.forms import DateField, PlainTextField


class ShareForm(forms.Form):
    """The authority that gets to read the draft, why, and that the person knows what it means."""

    organization = forms.ModelChoiceField(
        Organization.objects.none(),
        label=_("Share with"),
        empty_label=_("Choose an authority"),
        help_text=_("Its secretaries, approvers and registrars can read the draft."),
    )
    reason = PlainTextField(
        label=_("Why it is shared"),
        rows=3,
        max_length=2000,
        help_text=_("The other authority reads the reason, and the history keeps it."),
    )
    understood = forms.BooleanField(
        label=_("I know that the draft becomes a public document and has to be registered."),
        error_messages={"required": _("Tick the box to say that you know what sharing means.")},
    )

    def __init__(self, *args: Any, boards: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = boards


class RegisterSharedForm(forms.Form):
    """The day on which the registrar registered it."""

    on = DateField(label=_("Registered on"), initial=timezone.localdate)
