"""What one looks for among people."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from accounts.choices import Access, OrganizationRoleKind
from accounts.models import OrganizationRole, User
from core.filters import ChoiceFilter, FilterSet


class UserFilter(FilterSet):
    search_fields = ["name", "email", "title"]
    role = ChoiceFilter(
        label=_("Role today"), choices=OrganizationRoleKind, method="holds", empty_label=_("all")
    )
    access = ChoiceFilter(label=_("State"), choices=Access, method="lets_in", empty_label=_("all"))

    class Meta:
        model = User
        fields = ["role", "access"]

    def holds(self, queryset, name, value):
        roles = OrganizationRole.objects.filter(person_id=OuterRef("pk"), kind=value).held_now()
        return queryset.filter(Exists(roles))

    def lets_in(self, queryset, name, value):
        return queryset.filter(is_active=value == Access.ACTIVE)
