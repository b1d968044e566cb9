"""What one looks for among deputies."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import Validity
from core.filters import ChoiceFilter, FilterSet
from desk.models import Deputy


class DeputyFilter(FilterSet):
    search_fields = ["absent__name", "deputy__name"]
    state = ChoiceFilter(
        label=_("State"), choices=Validity, method="is_in_state", empty_label=_("all")
    )

    class Meta:
        model = Deputy
        fields = ["state"]

    def is_in_state(self, queryset, name, value):
        today = timezone.localdate()
        conditions = {
            Validity.COMING: Q(first_day__gt=today),
            Validity.VALID: Q(first_day__lte=today, last_day__gte=today),
            Validity.ENDED: Q(last_day__lt=today),
        }
        return queryset.filter(conditions[value])
