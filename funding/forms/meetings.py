"""Forms of meetings: enter one, move it, enter the day of adjusting."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.forms import DateField

PLACE = {"label": _("Place"), "max_length": 200, "required": False}


class NewMeetingForm(forms.Form):
    """A meeting of one of the person's own boards."""

    board = forms.ModelChoiceField(Organization.objects.none(), label=_("Board"))
    held_on = DateField(label=_("Date"))
    place = forms.CharField(**PLACE)

    def __init__(self, *args: Any, boards: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["board"].queryset = boards
        self.fields["board"].empty_label = None if len(boards) == 1 else _("Choose a board")


class MeetingForm(forms.Form):
    """The day and place of a meeting; the board stays."""

    held_on = DateField(label=_("Date"))
    place = forms.CharField(**PLACE)

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        initial = {"held_on": instance.held_on, "place": instance.place}
        super().__init__(*args, initial=initial, **kwargs)


class AdjustForm(forms.Form):
    """The day the minutes were adjusted."""

    on = DateField(label=_("Minutes adjusted on"), initial=timezone.localdate)
