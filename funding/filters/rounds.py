"""What the list of rounds can be narrowed to."""

import django_filters
from django.utils.translation import gettext_lazy as _

from core.filters import FilterSet
from funding.choices import RoundState
from funding.models import Round
from programs.models import Project


def projects(request):
    """The projects of the rounds that the person sees."""
    rounds = Round.objects.all().visible_to(request.user)
    return Project.objects.filter(pk__in=rounds.values("project"))


class RoundFilter(FilterSet):
    """By words, state, project, and a year that the round covers."""

    search_fields = ["name", "project__name", "project__program__name", "title"]
    state = django_filters.ChoiceFilter(label=_("State"), choices=RoundState, empty_label=_("All"))
    project = django_filters.ModelChoiceFilter(
        label=_("Project"), queryset=projects, empty_label=_("All")
    )
    year = django_filters.NumberFilter(
        label=_("Covers the year"), method="covers", min_value=1990, max_value=2100
    )

    class Meta:
        model = Round
        fields = ["q", "state", "project", "year"]

    def covers(self, queryset, name, value):
        return queryset.filter(first_year__lte=value, last_year__gte=value)
