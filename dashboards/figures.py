"""What a program's page draws: goals by status, kronor by year, the way through the training."""

from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from core.charts import Bar, Chart, Part, Step, Table, funnel, linked
from core.money import amount, kronor
from dashboards.rules.changes import money_words
from dashboards.rules.standings import Money, MoneyTable, ProgramStanding

NOTHING = Decimal(0)


def goals_by_status(now: ProgramStanding, *, has_list: bool = False) -> Chart:
    """Return a bar a project of its goals, a part for each status, in the program's order.

    With `has_list` each number leads to the list of those goals, which tells of today.
    """
    projects = [project for project in now.projects if now.goals_of(project)]
    counts = {
        project.pk: {(each.state, each.status_id): 0 for each in now.statuses}
        for project in projects
    }
    for goal in now.goals:
        counts[goal.project.pk][goal.state, goal.status_id] += 1
    bars = [_bar(project, counts[project.pk], has_list) for project in projects]
    rows = [
        [each.state.word, *(str(own[each.state, each.status_id]) for own in counts.values())]
        for each in now.statuses
    ]
    sums = [_("In all"), *(str(sum(own.values())) for own in counts.values())]
    heads = [_("Status"), *(project.name for project in projects)]
    return Chart(_("Goals by status"), bars, Table(heads, rows, sums), about="goals")


def _bar(project, counts, has_list: bool) -> Bar:
    url = f"{reverse('programs:goal_list')}?project={project.pk}" if has_list else ""
    parts = [
        Part(
            state.word,
            count,
            str(count),
            state.tone,
            f"{url}&status={status}" if has_list and status else "",
        )
        for (state, status), count in counts.items()
    ]
    total = sum(counts.values())
    written = ngettext("%(count)d goal", "%(count)d goals", total) % {"count": total}
    return Bar(project.name, parts, written, url)


def kronor_per_year(money: MoneyTable, payments_url: str = "") -> Chart:
    """Return a bar a year: what is in force, only decided, and missing of what is applied for.

    Its table has every measure of the years, with their sums (kr).
    """
    in_force, decided = pgettext("money", "in force"), pgettext("money", "decided, not in force")
    missing = pgettext("money", "not decided")
    written = _("%(decided)s of %(asked)s")
    bars = []
    for year in money.years:
        own = money.of_year(year)
        conditional, left = own.decided - own.in_force, max(own.applied - own.decided, NOTHING)
        parts = [
            Part(in_force, own.in_force, kronor(own.in_force), "good"),
            Part(decided, conditional, kronor(conditional), "wait"),
            Part(missing, left, kronor(left), "muted"),
        ]
        told = {"decided": amount(own.decided), "asked": kronor(own.applied)}
        bars.append(Bar(str(year), parts, written % told))
    table = years_table(money, payments_url)
    return Chart(_("Money by year"), bars, table, unit=_("kr"), about="money")


def years_table(money: MoneyTable, payments_url: str = "") -> Table:
    """Years down, measures across, their sums below (kr)."""
    rows = [
        [
            str(year),
            *_cells(money.of_year(year), f"{payments_url}&year={year}" * bool(payments_url)),
        ]
        for year in money.years
    ]
    sums = [_("In all"), *_cells(money.total, payments_url)]
    return Table([_("Year"), *money_words().values()], rows, sums)


def financiers_table(money: MoneyTable, payments_url: str = "") -> Table:
    """Financiers down, measures across, their sums below (kr)."""
    rows = [
        [
            name,
            *_cells(money.of_financier(pk), f"{payments_url}&financier={pk}" * bool(payments_url)),
        ]
        for pk, name in money.financiers
    ]
    sums = [_("In all"), *_cells(money.total, payments_url)]
    return Table([_("Financier"), *money_words().values()], rows, sums)


def cells_table(money: MoneyTable) -> Table:
    """Each financier's years, measures across, their sums below (kr)."""
    rows = [
        [name, str(year), *_cells(money.cells[pk, year])]
        for pk, name in money.financiers
        for year in money.years
        if money.cells.get((pk, year))
    ]
    heads = [_("Financier"), _("Year"), *money_words().values()]
    return Table(heads, rows, [_("In all"), "", *_cells(money.total)])


def _cells(money: Money, payments_url: str = "") -> list:
    """Return the measures as written, in the order of money_words."""
    paid = amount(money.paid)
    return [
        amount(money.applied),
        amount(money.decided),
        amount(money.in_force),
        linked(paid, f"{payments_url}&state=paid") if payments_url and money.paid else paid,
        amount(money.used),
        amount(money.left),
    ]


def way_through(now: ProgramStanding) -> Chart | None:
    """Return how many applied, were admitted, stayed and completed, in all cohorts together."""
    counts = [each.count for each in now.cohorts]
    admitted = sum(each.registered for each in counts)
    applied = sum(each.applied + each.waiting for each in counts) + admitted
    if not applied:
        return None
    completed = sum(each.completed for each in counts)
    steps = [
        Step(pgettext("participants", "Applied"), applied, "info"),
        Step(pgettext("participants", "Admitted"), admitted, "info"),
        Step(_("Take part or completed"), completed + sum(each.active for each in counts), "info"),
        Step(pgettext("participants", "Completed"), completed, "good"),
    ]
    title = _("From application to the end, all cohorts")
    return funnel(title, steps, unit=_("participants"), about="cohorts")
