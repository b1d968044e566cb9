"""Panels of funding that pages of lower floors load."""

from datetime import date

from django.utils import timezone

from core.views import get_allowed, is_htmx
from core.views.frame import Frame, Page
from funding.models import Round
from funding.queries import share_tables_of, standings_of, standings_on, versions_on
from programs.models import Program


class ProgramRoundsPanel(Page):
    """The rounds of one program (`?project=` of one project of it): as a part for its page,
    or alone where no script runs. With `?on=` they are shown as they stood on a day.
    """

    permission_required = "programs.view_program"
    template_name = "funding/rounds/panel.html"

    def check_permission(self) -> None:
        programs = Program.objects
        self.program = get_allowed(
            programs, self.request.user, self.permission_required, pk=self.kwargs["pk"]
        )

    def get_frame(self) -> Frame:
        crumbs = [(str(self.program), self.program.get_absolute_url())]
        return Frame(title=Round._meta.verbose_name_plural.capitalize(), crumbs=crumbs)

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#panel"
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_context_data(self, **kwargs):
        rounds = Round.objects.filter(project__program=self.program).select_related("project")
        project = self.request.GET.get("project", "")
        if project.isdecimal():
            rounds = rounds.filter(project=project)
        rounds = list(rounds.visible_to(self.request.user))
        day = _day(self.request.GET.get("on", ""))
        if day is not None:
            rounds = [r for r in rounds if r.opened_at and timezone.localdate(r.opened_at) <= day]
        if day is None:
            tables = share_tables_of(rounds)
            standings = standings_of(rounds, tables=tables)
        else:
            versions = versions_on(rounds, day)
            tables = {pk: version.table for pk, version in versions.items()}
            standings = standings_on(rounds, day, versions)
        lines = [(each, tables[each.pk], standings[each.pk]) for each in rounds]
        return super().get_context_data(program=self.program, lines=lines, day=day, **kwargs)


def _day(text: str) -> date | None:
    """Return the day that a query names; what is no day, or lies ahead, is left unasked."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day <= timezone.localdate() else None
