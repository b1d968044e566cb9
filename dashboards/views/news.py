"""Panels of Min sida: what I follow and what changed there; what waits for whom I stand in for."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from core.views import DetailPage, Page, carry_out, is_htmx
from dashboards.queries.deputies import stand_in
from dashboards.queries.news import followings_of
from desk.models import Deputy
from desk.services import follows

IN_PANEL = 8
HOME = [(gettext_lazy("My page"), "/")]


class NewsPage(Page):
    """What I follow, and what has changed there in the last fourteen days."""

    permission_required = "dashboards.view_home"
    template_name = "dashboards/news.html"
    page_title = gettext_lazy("What I follow")

    def get_frame(self):
        frame = super().get_frame()
        frame.crumbs = [*HOME, (self.page_title, None)]
        return frame

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#news"
        found, is_panel = followings_of(request.user), is_htmx(request)
        shown = found.news[:IN_PANEL] if is_panel else found.news
        return self.render_to_response(
            self.get_context_data(
                found=found, shown=shown, left=len(found.news) - len(shown), is_panel=is_panel
            )
        )


@require_POST
def news_read(request):
    """Note that I have read what changed in what I follow."""
    done = _("What changed until now counts as read.")
    return carry_out(
        request, follows.read_news, request.user, done=done, to=reverse("dashboards:news")
    )


class StandingIn(DetailPage):
    """What waits for the person for whom I stand in today, as far as I may open it."""

    permission_required = "desk.view_deputy"
    template_name = "dashboards/standing_in.html"
    queryset = Deputy.objects.select_related("absent", "deputy")

    def check_permission(self):
        super().check_permission()
        today = timezone.localdate()
        mine = self.object.deputy_id == self.request.user.pk
        if not mine or not self.object.first_day <= today <= self.object.last_day:
            raise Http404
        if not self.object.absent.is_active:
            raise Http404

    def get_frame(self):
        frame = super().get_frame()
        frame.title = _("Waits for %(name)s") % {"name": self.object.absent}
        frame.crumbs = [*HOME, (frame.title, None)]
        return frame

    def get_history(self):
        return []

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#waits"
        found = stand_in(self.object, request.user)
        return self.render_to_response(self.get_context_data(found=found, back_to="/"))
