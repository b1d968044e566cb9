"""Forms of meetings: enter one, move it, enter the day of adjusting."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.forms import DateField

FACTS = ("held_on", "begins_at", "place", "documents_by")


class TimeField(forms.TimeField):
    """A time of day as 13:30."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
        super().__init__(widget=widget, input_formats=["%H:%M", "%H.%M"], **kwargs)
        self.error_messages["invalid"] = _("Write the time as hours and minutes, such as 13:30.")


class FactsForm(forms.Form):
    """When and where a meeting is held, and when its documents are due."""

    held_on = DateField(label=_("Date"))
    begins_at = TimeField(label=_("Time"), required=False)
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    documents_by = DateField(
        label=_("Deadline for documents"),
        required=False,
        help_text=_("Items that come to the agenda later are marked as late."),
    )


class NewMeetingForm(FactsForm):
    """A meeting of one of the person's own boards."""

    board = forms.ModelChoiceField(Organization.objects.none(), label=_("Board"))
    field_order = ["board"]

    def __init__(self, *args: Any, boards: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["board"].queryset = boards
        self.fields["board"].empty_label = None if len(boards) == 1 else _("Choose a board")


class MeetingForm(FactsForm):
    """The facts of a meeting; the board stays."""

    def __init__(self, *args: Any, instance: Any, **kwargs: Any) -> None:
        initial = {name: getattr(instance, name) for name in FACTS}
        super().__init__(*args, initial=initial, **kwargs)


class AdjustForm(forms.Form):
    """The day the minutes were adjusted."""

    on = DateField(label=_("Minutes adjusted on"), initial=timezone.localdate)


class NoticeForm(forms.Form):
    """The day the adjusted minutes were announced."""

    posted_on = DateField(label=_("Minutes announced on"))


class ExtractsForm(forms.Form):
    """The day, and which of a meeting's extracts are registered; each with the version read."""

    on = DateField(label=_("Extracts registered on"), initial=timezone.localdate)
    chosen = forms.MultipleChoiceField(
        label=_("Decisions"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one decision.")},
    )

    def __init__(self, *args: Any, decisions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(f"{each.pk}:{each.version}", str(each)) for each in decisions]
        self.fields["chosen"].choices = choices
        self.fields["chosen"].initial = [key for key, _label in choices]

    def versions(self) -> dict[int, int]:
        """Return the version of each chosen decision; the form must be valid."""
        pairs = (key.split(":") for key in self.cleaned_data["chosen"])
        return {int(pk): int(version) for pk, version in pairs}
