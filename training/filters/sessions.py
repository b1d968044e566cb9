"""Search and filters of sessions."""

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.filters import ChoiceFilter, FilterSet, RowFilter
from training.choices import SessionKind
from training.models import Cohort, Session


class SessionFilter(FilterSet):
    search_fields = ["title", "place", "cohort__name", "leader__name"]
    cohort = RowFilter(label=_("Cohort"), rows=Cohort.objects, named=True)
    kind = ChoiceFilter(label=_("Kind"), choices=SessionKind)
    ahead = django_filters.BooleanFilter(
        label=_("Still to come"), widget=forms.CheckboxInput, method="still_to_come"
    )

    class Meta:
        model = Session
        fields = ["cohort", "kind", "ahead"]

    def still_to_come(self, queryset, name, value):
        if not value:
            return queryset
        return queryset.filter(held_on__gte=timezone.localdate(), is_called_off=False)
