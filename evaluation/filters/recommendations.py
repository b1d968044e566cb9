"""Search and filters of recommendations."""

import django_filters
from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.filters import ChoiceFilter, FilterSet, RowFilter
from evaluation.choices import Verdict
from evaluation.models import Evaluation, Recommendation


class RecommendationFilter(FilterSet):
    search_fields = ["title", "text", "organization__name", "responsible__name"]
    evaluation = RowFilter(label=_("Evaluation"), rows=Evaluation.objects, named=True, word="title")
    organization = RowFilter(label=_("Concerns"), rows=Organization.objects, named=True)
    responsible = RowFilter(label=_("Responsible"), rows=User.objects, named=True)
    verdict = ChoiceFilter(label=_("Response"), choices=Verdict)
    open = django_filters.BooleanFilter(
        label=_("Not closed"), widget=forms.CheckboxInput, method="not_closed"
    )
    overdue = django_filters.BooleanFilter(
        label=_("Overdue"), widget=forms.CheckboxInput, method="passed"
    )

    class Meta:
        model = Recommendation
        fields = ["evaluation", "organization", "responsible", "verdict", "open", "overdue"]

    def not_closed(self, queryset, name, value):
        return queryset.open() if value else queryset

    def passed(self, queryset, name, value):
        return queryset.overdue(timezone.localdate()) if value else queryset
