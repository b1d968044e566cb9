"""The portfolio: all programs at a glance, and what of them asks for attention."""

from functools import cached_property

from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from core.views import Page, is_htmx
from core.views.frame import Frame
from dashboards.exports.portfolio import Sheet, SheetRow, count, summed
from dashboards.queries.portfolio import goals_by, people_by_program, programs_of, sums_by
from dashboards.queries.portfolio_attention import Attention, attention_of
from dashboards.rules.portfolio import Sums
from dashboards.views.portfolio_page import PortfolioPage, money, money_heads, statuses
from training.rules.sentences import CohortCount


class Programs(PortfolioPage):
    """Each program: its goals, its rounds, its money of a year, its participants."""

    tab = "portfolio"
    page_title = gettext_lazy("All programs")
    template_name = "dashboards/portfolio/programs.html"

    def get(self, request, *args, **kwargs):
        if not self.is_in_program:  # a board's people begin with what the boards are asked
            return redirect("dashboards:portfolio_boards")
        return super().get(request, *args, **kwargs)

    def first_year(self):
        """Begin with this year, else with the newest one that there is money of."""
        past = [year for year in self.book.years if year <= self.today.year]
        return (past or self.book.years or [None])[-1]

    @cached_property
    def programs(self):
        return programs_of(self.request.user)

    @cached_property
    def goals(self):
        return goals_by(self.request.user, "project__program", self.today)

    @cached_property
    def sheet(self):
        people = people_by_program(self.request.user, self.today)
        sums = sums_by(self.book.of_year(self.year), lambda each: each.program_id)
        waiting: dict[int, int] = {}
        for each in self.book.rounds:
            if self.book.standings[each.pk].waiting:
                program = each.project.program_id
                waiting[program] = waiting.get(program, 0) + 1
        rows = [
            self.row(
                each,
                waiting.get(each.pk, 0),
                sums.get(each.pk, Sums()),
                people.get(each.pk, CohortCount()),
            )
            for each in self.programs
        ]
        heads = [
            _("Program"),
            _("Goals"),
            _("Goals done"),
            _("Goals overdue"),
            _("Rounds that wait"),
            *money_heads(),
            pgettext("participants", "Registered"),
            _("Completed"),
        ]
        return Sheet(_("The programs"), heads, rows, summed(rows))

    def row(self, program, waiting: int, sums: Sums, people: CohortCount) -> SheetRow:
        goals = self.goals.get(program.pk, [])
        dashboard = reverse("dashboards:program_dashboard", args=[program.pk])
        rounds = reverse("funding:program_rounds", args=[program.pk])
        training = reverse("training:program_training", args=[program.pk])
        year = f"&year={self.year}" if self.year else ""
        paid = f"{reverse('funding:payment_list')}?program={program.pk}&state=paid{year}"
        return SheetRow(
            program,
            [
                count(sum(n for _status, n, _done, _late in goals), f"{dashboard}#goals"),
                count(sum(done for _status, _n, done, _late in goals), f"{dashboard}#goals"),
                count(sum(late for _status, _n, _done, late in goals), f"{dashboard}#overdue"),
                count(waiting, rounds),
                *money(sums, rounds, paid if sums.paid else ""),
                count(people.registered, training),
                count(people.completed, training),
            ],
            dashboard,
        )

    def figures(self):
        return [statuses(self.programs, self.goals)] if self.goals else []


class PortfolioAttention(Page):
    """What is late and what contradicts itself, by program: a part of the page of programs."""

    permission_required = "dashboards.view_program"
    template_name = "dashboards/portfolio/attention.html"

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = f"{self.template_name}#panel"
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_frame(self):
        crumbs = [(_("All programs"), reverse("dashboards:portfolio"))]
        title = _("Late, and contradictory")
        return Frame(title=title, eyebrow=_("Portfolio"), crumbs=crumbs)

    def get_context_data(self, **kwargs):
        found = attention_of(self.request.user, timezone.localdate())
        rows = [attention_row(each) for each in found]
        heads = [
            _("Program"),
            _("Goals"),
            _("Milestones"),
            _("Recommendations"),
            _("Payments"),
            _("Contradictions"),
            _("Kept with a reason"),
        ]
        return super().get_context_data(
            overview=Sheet(_("Late, and contradictory"), heads, rows, summed(rows)), **kwargs
        )


def attention_row(each: Attention) -> SheetRow:
    dashboard = reverse("dashboards:program_dashboard", args=[each.program_id])
    late = [
        count(each.late[kind], f"{dashboard}#overdue")
        for kind in ("goal", "milestone", "recommendation", "payment")
    ]
    said = [count(n, f"{dashboard}#contradictions") for n in (each.contradictions, each.kept)]
    return SheetRow(each.program, [*late, *said], dashboard)
