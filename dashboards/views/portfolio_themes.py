"""The portfolio by objective of a strategy, and by year."""

from datetime import date
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from core.levels import Cell, Matrix, MatrixRow
from core.money import amount
from core.plots import Line, Plot, Point
from dashboards.exports.portfolio import Sheet, SheetRow, count, summed, words
from dashboards.queries.portfolio import goals_by, programs_of, sums_by
from dashboards.queries.portfolio_objectives import goals_due, served
from dashboards.rules.portfolio import Sums
from dashboards.views.portfolio_page import PortfolioPage, money, money_heads, statuses


class Objectives(PortfolioPage):
    """Which projects serve an objective of a strategy, their goals and their money."""

    tab = "portfolio_objectives"
    permission_required = "dashboards.view_program"
    page_title = gettext_lazy("By objective of the strategy")

    @cached_property
    def served(self):
        return served(self.request.user)

    @cached_property
    def sheet(self):
        by_project = sums_by(self.book.of_year(self.year), lambda each: each.project_id)
        goals = goals_by(self.request.user, "project", self.today)
        rows = []
        for objective, projects in self.served:
            url = objective.get_absolute_url()
            told = [told for project in projects for told in goals.get(project.pk, [])]
            sums = sum((by_project.get(project.pk, Sums()) for project in projects), Sums())
            rows.append(
                SheetRow(
                    objective,
                    [
                        words(objective.strategy),
                        count(len(projects), url),
                        count(sum(n for _status, n, _done, _late in told), url),
                        count(sum(done for _status, _n, done, _late in told), url),
                        *money(sums, url, url),
                    ],
                    url,
                )
            )
        heads = [
            _("Objective"),
            _("Strategy"),
            _("Projects"),
            _("Goals"),
            _("Goals done"),
            *money_heads(),
        ]
        note = _("A project that serves several objectives is counted at each: no sums are made.")
        return Sheet(_("The objectives"), heads, rows, note=note)

    def figures(self):
        """Which program serves which objective, by how many projects."""
        programs = {
            project.program_id: project.program for _objective, of in self.served for project in of
        }
        if len(programs) < 2:
            return []
        columns = sorted(programs.values(), key=lambda each: (each.name, each.pk))
        rows = []
        for objective, projects in self.served:
            numbers = [
                sum(each.program_id == program.pk for each in projects) for program in columns
            ]
            url = objective.get_absolute_url()
            cells = [Cell(str(n), n, url=url if n else "") for n in numbers]
            rows.append(MatrixRow(objective.name, cells, url))
        title = _("Projects that serve each objective")
        return [Matrix(title, [_("Objective"), *(each.name for each in columns)], rows)]


class Years(PortfolioPage):
    """The money of each year and the goals due in it; of a chosen year how the goals stood."""

    tab = "portfolio_years"
    page_title = gettext_lazy("By year")
    has_all = False
    template_name = "dashboards/portfolio/years.html"

    def first_year(self):
        past = [year for year in self.book.years if year <= self.today.year]
        return (past or self.book.years or [None])[-1]

    @cached_property
    def by_year(self) -> dict[int, Sums]:
        found = sums_by(self.book.entries, lambda each: each.year)
        return dict(sorted(found.items()))

    @cached_property
    def sheet(self):
        due = goals_due(self.request.user)
        rows = []
        for year in sorted({*self.by_year, *due}, reverse=True):
            sums = self.by_year.get(year, Sums())
            rounds = f"{reverse('funding:round_list')}?year={year}" if sums.applied else ""
            paid = f"{reverse('funding:payment_list')}?year={year}&state=paid" if sums.paid else ""
            told = [count(n) for n in due.get(year, (0, 0))] if self.is_in_program else []
            here = f"?year={year}" if year in self.by_year else ""
            rows.append(SheetRow(str(year), [*money(sums, rounds, paid), *told], here))
        heads = [_("Year"), *money_heads()]
        if self.is_in_program:
            heads += [_("Goals due"), _("Of these done")]
        return Sheet(_("The years"), heads, rows, summed(rows))

    @cached_property
    def stood_on(self) -> date | None:
        """The last day of the chosen year, or today."""
        return min(date(self.year, 12, 31), self.today) if self.year else None

    def figures(self):
        if not self.by_year:
            return []
        return [money_over_years(self.by_year)]

    def get_context_data(self, **kwargs):
        of_year, goals = None, None
        if self.year:
            programs = {each.project.program_id: each.project.program for each in self.book.rounds}
            sums = sums_by(self.book.of_year(self.year), lambda each: each.program_id)
            rounds = f"{reverse('funding:round_list')}?year={self.year}"
            of_year = Sheet(
                _("The programs in %(year)d") % {"year": self.year},
                [_("Program"), *money_heads()],
                [
                    SheetRow(programs[pk], money(sums[pk], rounds))
                    for pk in sorted(sums, key=lambda pk: (programs[pk].name, pk))
                ],
            )
            stood = goals_by(self.request.user, "project__program", self.today, self.stood_on)
            known = [each for each in programs_of(self.request.user) if each.pk in stood]
            goals = statuses(known, stood) if known else None
        return super().get_context_data(
            of_year=of_year, goals=goals, stood_on=self.stood_on, **kwargs
        )


def money_over_years(sums: dict[int, Sums]) -> Plot:
    """Return what was applied for, decided and paid over the years, with those of nothing."""
    years = range(min(sums), max(sums) + 1)
    told = [(f"?year={year}" if year in sums else "", sums.get(year, Sums())) for year in years]
    lines = [
        Line(label, [Point(getattr(each, name), url) for url, each in told], tone)
        for label, name, tone in (
            (_("Applied for"), "applied", "neutral"),
            (pgettext("money", "Decided"), "decided", "info"),
            (pgettext("money", "Paid"), "paid", "good"),
        )
    ]
    known = [line for line in lines if any(point.value is not None for point in line.points)]
    return Plot(
        _("Money over the years"),
        [str(year) for year in years],
        known,
        unit=_("kr"),
        period_head=_("Year"),
        write=amount,
    )
