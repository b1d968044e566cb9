"""What one looks for in the outbox."""

from django.utils.translation import gettext_lazy as _

from core.filters import ChoiceFilter, FilterSet
from desk.choices import Direction, MailState
from desk.models import Mail


class MailFilter(FilterSet):
    search_fields = ["subject", "body", "recipient__name", "address"]
    direction = ChoiceFilter(
        label=_("Mails"), choices=Direction, method="goes", empty_label=_("all")
    )
    state = ChoiceFilter(label=_("State"), choices=MailState, empty_label=_("all"))

    class Meta:
        model = Mail
        fields = ["direction", "state"]

    def goes(self, queryset, name, value):
        if value == Direction.TO_ME:
            return queryset.filter(recipient=self.request.user)
        return queryset.filter(caused_by=self.request.user)
