"""Who stands in for whom, and for how long."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.forms import DateField
from desk.models import Deputy


class ColleagueField(forms.ModelChoiceField):
    """Chooses a colleague by name and title; addresses are shown to administrators alone."""

    def label_from_instance(self, person: User) -> str:
        return f"{person.name}, {person.title}" if person.title else person.name


class DeputyForm(forms.ModelForm):
    """A person names their own deputy; an administrator also says who is away."""

    absent = ColleagueField(label=_("Who is away"), queryset=User.objects.active())
    deputy = ColleagueField(label=_("Deputy"), queryset=User.objects.active())
    first_day = DateField(label=_("From"))
    last_day = DateField(label=_("To"))

    class Meta:
        model = Deputy
        fields = ["absent", "deputy", "first_day", "last_day"]

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["first_day"].initial = timezone.localdate()
        if not user.has_perm("desk.manage_deputies"):
            del self.fields["absent"]
            self.fields["deputy"].queryset = User.objects.active().exclude(pk=user.pk)

    def clean(self):
        found = super().clean()
        first, last = found.get("first_day"), found.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("The last day lies before the first."))
        return found


class EndForm(forms.Form):
    last_day = DateField(label=_("Last day"))
