"""The table of people."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationRoleKind
from accounts.models import User
from core.tables import LinkColumn, StateColumn, Table

MOST_SHOWN = 3


class RolesColumn(tables.Column):
    """The roles that are held today, in words; a list shows the first of many."""

    def render(self, value):
        roles = _in_words(value)
        more = [f"+{len(roles) - MOST_SHOWN}"] if len(roles) > MOST_SHOWN else []
        return "; ".join([*roles[:MOST_SHOWN], *more])

    def value(self, value=None, **kwargs):
        return "; ".join(_in_words(value))


class UserTable(Table):
    name = LinkColumn(verbose_name=_("Name"))
    title = tables.Column(verbose_name=_("Title"))
    email = tables.Column(verbose_name=_("E-mail address"))
    roles_now = RolesColumn(verbose_name=_("Roles today"), orderable=False, empty_values=([], None))
    access = StateColumn(verbose_name=_("State"), order_by="is_active")

    class Meta(Table.Meta):
        model = User
        fields = ["name", "title", "email", "roles_now", "access"]


def _in_words(roles) -> list[str]:
    labels = dict(OrganizationRoleKind.choices)
    return [f"{labels[role['kind']]}, {role['organization']}" for role in roles or ()]
