"""The table of organizations."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.tables import DateColumn, LinkColumn, StateColumn, Table


class OrganizationTable(Table):
    name = LinkColumn(verbose_name=_("Name"))
    type_in_words = tables.Column(
        verbose_name=_("Kind"), order_by=("kind", "body_type", "unit_type")
    )
    parent = tables.Column(verbose_name=_("Belongs to"), order_by="parent__name")
    municipality = tables.Column(verbose_name=_("Municipality"), order_by="municipality__name")
    valid_from = DateColumn(verbose_name=_("Valid from"))
    valid_to = DateColumn(verbose_name=_("Valid to"))
    validity = StateColumn(verbose_name=_("State"), orderable=False)

    class Meta(Table.Meta):
        model = Organization
        fields = [
            "name",
            "type_in_words",
            "parent",
            "municipality",
            "valid_from",
            "valid_to",
            "validity",
        ]
