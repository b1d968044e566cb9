"""The outbox: mails to me and mails that my acts have written."""

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from core.views import DetailPage, Empty, ListPage
from desk.filters.mails import MailFilter
from desk.models import Mail
from desk.tables.mails import MailTable


class MailList(ListPage):
    permission_required = "desk.view_mail"
    queryset = Mail.objects.order_by("-created_at", "-pk")
    table_class = MailTable
    filterset_class = MailFilter
    page_title = _("Mails")
    intro = _("What Målbild has written to you, and to others because of what you did.")
    empty = Empty(
        _("No mails yet"),
        _("When something waits for you, Målbild writes to you, and the mail is kept here."),
    )


class MailDetail(DetailPage):
    permission_required = "desk.view_mail"
    template_name = "desk/mails/detail.html"
    queryset = Mail.objects.select_related("recipient", "caused_by")

    def get_crumbs(self):
        return [(_("Mails"), reverse_lazy("desk:mail_list")), (self.object.subject, None)]

    def get_state(self):
        return self.object.state
