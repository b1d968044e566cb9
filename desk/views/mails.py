"""The outbox: mails to me and mails that my acts have written."""

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from core.views import Action, DetailPage, Empty, ListPage, carry_out, get_allowed, onward
from desk.filters.mails import MailFilter
from desk.models import Mail
from desk.rules.mails import TROUBLED
from desk.services import mails
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
        return self.object.shown_state

    def get_actions(self):
        if self.object.state not in TROUBLED:
            return []
        url = onward(self.request, "desk:mail_send_again", self.object.pk)
        return [Action(_("Send it once more"), url, tone="primary", icon="send")]


@require_POST
def mail_send_again(request, pk):
    mail = get_allowed(Mail.objects, request.user, "desk.change_mail", pk=pk)
    done = _("The mail is on its way once more.")
    return carry_out(request, mails.send_again, mail, done=done)
