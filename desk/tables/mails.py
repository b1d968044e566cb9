"""The table of mails."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from core.periods import iso_moment
from core.tables import LinkColumn, StateColumn, Table
from desk.choices import MailState
from desk.models import Mail


class MomentColumn(tables.Column):
    """A moment to the minute."""

    def render(self, value):
        return iso_moment(value)

    def value(self, value=None, **kwargs):
        return value


class MailTable(Table):
    subject = LinkColumn(verbose_name=_("Subject"))
    recipient = tables.Column(
        verbose_name=_("To"), accessor="to", order_by=("recipient__name", "address")
    )
    created_at = MomentColumn(verbose_name=_("Written"))
    state = StateColumn(verbose_name=_("State"), choices=MailState)

    class Meta(Table.Meta):
        model = Mail
        fields = ["subject", "recipient", "created_at", "state"]
