"""What one looks for among comments."""

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_filters import BooleanFilter

from core.filters import ChoiceFilter, FilterSet
from desk.choices import CommentKind
from desk.models import Comment


class Standing(models.TextChoices):
    """Where comments stand, as one looks for them."""

    OPEN = "open", pgettext_lazy("comments", "Open")
    OVERDUE = "overdue", pgettext_lazy("comments", "Overdue")
    RESOLVED = "resolved", pgettext_lazy("comments", "Resolved")


class CommentFilter(FilterSet):
    search_fields = ["text", "author__name", "assigned_to__name"]
    kind = ChoiceFilter(label=_("Kind"), choices=CommentKind)
    state = ChoiceFilter(label=_("State"), choices=Standing, method="that_stand")
    mine = BooleanFilter(label=_("Asks me"), widget=forms.CheckboxInput, method="that_ask_me")

    class Meta:
        model = Comment
        fields = ["kind", "state", "mine"]

    def search(self, queryset, name, value):
        """Look only through what still stands: what is withdrawn is read by nobody."""
        return super().search(queryset.filter(withdrawn_at__isnull=True), name, value)

    def that_stand(self, queryset, name, value):
        if value == Standing.RESOLVED:
            return queryset.filter(resolved_at__isnull=False)
        found = queryset.open()
        late = value == Standing.OVERDUE
        return found.filter(due_on__lt=timezone.localdate()) if late else found

    def that_ask_me(self, queryset, name, value):
        return queryset.filter(assigned_to=self.request.user) if value else queryset
