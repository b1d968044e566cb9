"""Min sida: what waits for the person, and the way to what they work with."""

from django.utils.translation import gettext_lazy as _

from core.views import Page
from dashboards.queries.programs import round_views
from dashboards.queries.waiting import waiting_for
from funding.models import Round
from programs.models import Program


class Home(Page):
    """What waits for me, by due day, each row a link to the place where it is done."""

    template_name = "dashboards/home.html"
    permission_required = "dashboards.view_home"
    page_title = _("My page")

    def get(self, request, *args, **kwargs):
        user = request.user
        rounds = Round.objects.filter(opened_at__isnull=False).visible_to(user)
        return self.render_to_response(
            self.get_context_data(
                waiting=waiting_for(user),
                rounds=round_views(rounds.select_related("project")[:5]),
                programs=Program.objects.all().visible_to(user),
            )
        )
