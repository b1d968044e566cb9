"""What the pages of the portfolio share: tabs, a choice of years, a sheet, its file, figures."""

from datetime import date
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.charts import Bar, Chart, Part, Table
from core.exports import export
from core.views import Page
from dashboards.exports.portfolio import Figure, Sheet, kr
from dashboards.forms.portfolio import PortfolioForm
from dashboards.queries.portfolio import Book
from dashboards.rules.portfolio import Sums
from programs.models import programs_held

TABS = [
    ("portfolio", gettext_lazy("Programs")),
    ("portfolio_municipalities", gettext_lazy("Municipalities")),
    ("portfolio_boards", gettext_lazy("Boards")),
    ("portfolio_objectives", gettext_lazy("Objectives of strategies")),
    ("portfolio_years", gettext_lazy("Years")),
]

OF_PROGRAMS = ("portfolio", "portfolio_objectives")


def money_heads() -> list[str]:
    """Return the names of the four amounts; `money` has them in the same order."""
    return [
        _("Applied for (kr)"),
        _("Decided (kr)"),
        _("Paid (kr)"),
        _("Left to pay (kr)"),
    ]


def money(sums: Sums, url: str = "", paid_url: str = "") -> list[Figure]:
    """Return the four amounts; what is left is of rounds in force."""
    return [
        kr(sums.applied, url),
        kr(sums.decided, url),
        kr(sums.paid, paid_url),
        kr(sums.left, paid_url if sums.paid else ""),
    ]


class PortfolioPage(Page):
    """A table of the portfolio with its figures; of one year or all, also as a file."""

    permission_required = "dashboards.view_portfolio"
    template_name = "dashboards/portfolio/page.html"
    eyebrow = gettext_lazy("Portfolio")
    tab = ""
    has_all = True  # whether all years can be looked at together

    @cached_property
    def today(self) -> date:
        return timezone.localdate()

    @cached_property
    def is_in_program(self) -> bool:
        """Whether the person sees goals and bookings of some program; others are told none."""
        return bool(programs_held(self.request.user))

    @cached_property
    def book(self) -> Book:
        return Book(self.request.user, self.today)

    @cached_property
    def form(self) -> PortfolioForm:
        given = self.request.GET.dict()
        if "year" not in given:
            given["year"] = self.first_year() or ""
        return PortfolioForm(given, reversed(self.book.years), has_all=self.has_all)

    def first_year(self) -> int | None:
        """Return the year that the page begins with; None: all of them."""
        return None

    @property
    def year(self) -> int | None:
        return self.form.chosen

    @cached_property
    def sheet(self) -> Sheet:
        raise NotImplementedError

    def figures(self) -> list[Any]:
        """Return what is drawn above the table."""
        return []

    def get(self, request, *args, **kwargs):
        kind = request.GET.get("export")
        if kind in ("csv", "xlsx") and not self.form.errors:
            return export(self.sheet, kind, self.get_frame().title)
        status = 422 if self.form.errors else 200
        return self.render_to_response(self.get_context_data(**kwargs), status=status)

    def get_exports(self) -> list[tuple[str, str]]:
        query = self.request.GET.copy()
        links = []
        for kind, label in (("xlsx", _("Excel")), ("csv", _("CSV"))):
            query["export"] = kind
            links.append((label, f"?{query.urlencode()}"))
        return links

    def get_context_data(self, **kwargs):
        here = [
            {"label": label, "url": reverse(f"dashboards:{name}"), "is_here": name == self.tab}
            for name, label in TABS
            if self.is_in_program or name not in OF_PROGRAMS
        ]
        return super().get_context_data(
            **{
                "tabs": here,
                "form": self.form,
                "year": self.year,
                "overview": self.sheet,
                "figures": self.figures(),
                "exports": self.get_exports(),
                **kwargs,
            }
        )


def statuses(programs, goals: dict) -> Chart:
    """Return a bar for each program, with a part for each status of its goals."""
    bars, rows = [], []
    for program in programs:
        told = goals.get(program.pk, [])
        dashboard = reverse("dashboards:program_dashboard", args=[program.pk])
        parts: dict[str, tuple[int, str]] = {}
        for standing, n, _done, _late in told:
            so_far = parts.get(str(standing), (0, standing.tone))[0]
            parts[str(standing)] = (so_far + n, standing.tone)
        total = sum(n for n, _tone in parts.values())
        drawn = [Part(word, n, str(n), tone) for word, (n, tone) in parts.items()]
        bars.append(Bar(program.name, drawn, str(total), dashboard if total else ""))
        rows += [(program.name, word, str(n)) for word, (n, _tone) in parts.items()]
    table = Table([_("Program"), _("Status"), _("Goals")], rows)
    return Chart(_("Goals by status"), bars, table, about="portfolio")
