"""Search and filters of participants."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.filters import ChoiceFilter, FilterSet, RowFilter
from training.choices import Profession, Stage
from training.models import Cohort, Participant


class ParticipantFilter(FilterSet):
    search_fields = ["contact__name", "contact__email", "unit__name", "municipality__name"]
    cohort = RowFilter(label=_("Cohort"), rows=Cohort.objects, named=True)
    stage = ChoiceFilter(label=_("Stage"), choices=Stage)
    profession = ChoiceFilter(label=_("Profession"), choices=Profession)
    municipality = RowFilter(label=_("Municipality"), rows=Organization.objects, named=True)

    class Meta:
        model = Participant
        fields = ["cohort", "stage", "profession", "municipality"]
