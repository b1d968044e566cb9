"""Deputies: mine and those I stand in for; administrators see and name all of them."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.views import (
    Action,
    CreatePage,
    DetailPage,
    Empty,
    ListPage,
    VerbPage,
    back_url,
    onward,
)
from desk.filters.deputies import DeputyFilter
from desk.forms.deputies import DeputyForm, EndForm
from desk.models import Deputy
from desk.services import deputies
from desk.tables.deputies import DeputyTable

CRUMBS = [(_("Deputies"), reverse_lazy("desk:deputy_list"))]


class DeputyList(ListPage):
    permission_required = "desk.view_deputy"
    queryset = Deputy.objects.select_related("absent", "deputy").order_by("-first_day", "-pk")
    table_class = DeputyTable
    filterset_class = DeputyFilter
    page_title = _("Deputies")
    intro = _(
        "While you are away, your deputy sees on My page what waits for you. It gives no right: "
        "your deputy opens and does only what their own roles allow."
    )
    create_url_name = "desk:deputy_create"
    create_permission = "desk.view_deputy"
    create_label = _("Name a deputy")
    empty = Empty(
        _("No deputies yet"),
        _("Here stands who looks after what waits for you when you are away, and for whom you do."),
    )


class DeputyDetail(DetailPage):
    permission_required = "desk.view_deputy"
    template_name = "desk/deputies/detail.html"
    queryset = Deputy.objects.select_related("absent", "deputy")

    def get_crumbs(self):
        return [*CRUMBS, (str(self.object), None)]

    def get_state(self):
        return self.object.validity

    def get_actions(self):
        has_ended = self.object.last_day <= timezone.localdate()
        if has_ended or not self.request.user.has_perm("desk.change_deputy", self.object):
            return []
        url = onward(self.request, "desk:deputy_end", self.object.pk)
        return [Action(_("End earlier"), url, method="get", icon="calendar-x")]


class DeputyCreate(CreatePage):
    permission_required = "desk.view_deputy"
    form_class = DeputyForm
    page_title = _("Name a deputy")
    submit_label = _("Name the deputy")
    done = _("The deputy is named and told by mail.")

    def get_crumbs(self):
        return [*CRUMBS, (self.page_title, None)]

    def get_cancel_url(self):
        return back_url(self.request, reverse("desk:deputy_list"))

    def get_form_kwargs(self):
        user = self.request.user
        return {"user": user, "instance": Deputy(absent=user)}

    def perform(self, form):
        return deputies.appoint(form.instance, by=self.request.user)


class DeputyEnd(VerbPage):
    permission_required = "desk.change_deputy"
    queryset = Deputy.objects.select_related("absent", "deputy")
    form_class = EndForm
    page_title = _("End the deputyship earlier")
    submit_label = _("End it")
    done = _("The deputyship ends earlier.")

    def get_crumbs(self):
        return [*CRUMBS, *super().get_crumbs()]

    def get_form(self, data=None, files=None):
        return EndForm(data, initial={"last_day": timezone.localdate()})

    def perform(self, form):
        last_day = form.cleaned_data["last_day"]
        return deputies.end(self.object, last_day=last_day, by=self.request.user)
