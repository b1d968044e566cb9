"""Search and filters of sub-goals; the choices name only what the person sees."""

import django_filters
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.filters import ChoiceFilter, FilterSet, RowFilter
from programs.models import GoalStatus, Project, SubGoal


class Term(models.TextChoices):
    """Whether a change of the goals has ended it; current goals unless asked otherwise."""

    ENDED = "ended", _("Ended")
    ALL = "all", _("Current and ended")


class Awaited(models.TextChoices):
    """What is awaited of a goal in follow-up."""

    UPDATE = "update", _("Update is awaited")
    OVERDUE = "overdue", pgettext_lazy("goals", "Overdue")
    STALE = "stale", _("Not updated for long")


class GoalFilter(FilterSet):
    """Filters over goals whose status has been read (`with_status`)."""

    search_fields = [
        "title",
        "purpose",
        "project__name",
        "responsible_person__name",
        "responsible_organization__name",
    ]
    project = RowFilter(label=_("Project"), rows=Project.objects)
    status = RowFilter(
        label=_("Status"),
        field_name="status_id",
        rows=GoalStatus.objects,
        word="word",
        null_label=_("No update yet"),
    )
    awaited = ChoiceFilter(label=_("Follow-up"), choices=Awaited, method="that_wait")
    # Typed and not chosen: a list of all who answer for some goal would be most of the page.
    responsible = django_filters.CharFilter(
        label=_("Responsible"), method="answered_by", max_length=200
    )
    term = ChoiceFilter(label=_("Goals"), choices=Term, empty_label=_("Current"), method="of_term")

    class Meta:
        model = SubGoal
        fields = [
            "project",
            "status",
            "awaited",
            "term",
            "responsible",
        ]

    def answered_by(self, queryset, name, value):
        """Keep what a person or an organization named so answers for."""
        person = Q(responsible_person__name__icontains=value)
        return queryset.filter(person | Q(responsible_organization__name__icontains=value))

    def that_wait(self, queryset, name, value):
        """Keep those that are overdue, that nobody has updated for too long, or both kinds."""
        kept = {
            Awaited.UPDATE: queryset.waiting_for_update,
            Awaited.OVERDUE: queryset.overdue,
            Awaited.STALE: queryset.stale,
        }
        return kept[value](timezone.localdate())

    def of_term(self, queryset, name, value):
        return queryset.filter(ended_on__isnull=False) if value == Term.ENDED else queryset

    def filter_queryset(self, queryset):
        found = super().filter_queryset(queryset)
        return found if self.form.cleaned_data.get("term") else found.current()
