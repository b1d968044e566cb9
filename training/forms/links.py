"""Forms of links without login, and of what a participant enters by the own one."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.forms import DateField, PlainTextField
from training.models import ApplicationLink, SeatBooking
from training.services.participants import Person


class LinkForm(forms.ModelForm):
    open_until = DateField(label=_("Open until"), help_text=_("The last day on which it opens."))

    class Meta:
        model = ApplicationLink
        fields = ["open_until"]


class LinkCreateForm(LinkForm):
    """For whom a link is made: a body that has booked, or the program itself."""

    booking = forms.ModelChoiceField(label=_("For the seats of"), queryset=None, required=False)

    class Meta(LinkForm.Meta):
        fields = ["booking", "open_until"]

    def __init__(self, *args: Any, bookings: Any, is_whole: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["booking"]
        field.queryset = bookings
        field.label_from_instance = lambda each: str(each.organization)
        field.required = not is_whole
        field.empty_label = gettext("the program: no body pays yet") if is_whole else "–"

    def clean(self):
        data = super().clean()
        booking: SeatBooking | None = data.get("booking")
        self.instance.booking = booking
        return data


class OwnLinksForm(forms.Form):
    """Who gets a link of the own, until when it opens, and what the mail says."""

    people = forms.TypedMultipleChoiceField(
        label=_("Who"), coerce=int, widget=forms.CheckboxSelectMultiple
    )
    open_until = DateField(label=_("Open until"), help_text=_("The last day on which it opens."))
    subject = forms.CharField(label=_("Subject"), max_length=200)
    text = PlainTextField(
        label=_("Text"),
        rows=6,
        max_length=5000,
        help_text=_("Below it stands until when the link opens, and the link itself."),
    )

    def __init__(self, *args: Any, names: Mapping[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].choices = list(names.items())


class ContactForm(forms.Form):
    """A participant's own contact details."""

    name = forms.CharField(
        label=_("Name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=_("E-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    phone = forms.CharField(
        label=_("Phone"),
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )

    @property
    def person(self) -> Person:
        return Person(**self.cleaned_data)
