"""Parts of the public pages: goals by status, money by year, decisions as rows."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.charts import Bar, Chart, Part, Table
from core.money import amount
from dashboards.queries.public import ProgramMoney, ProjectGoals


def goals_by_status(project: ProjectGoals) -> Chart:
    """Return one bar of the project's goals, a part for each status in the program's order."""
    goals = sorted(project.goals, key=lambda each: (each.status_position or 0, each.number))
    counts = Counter(str(goal.standing) for goal in goals)
    tones = {str(goal.standing): goal.standing.tone for goal in goals}
    written = ngettext("%(count)d goal", "%(count)d goals", len(goals)) % {"count": len(goals)}
    parts = [Part(word, count, str(count), tones[word]) for word, count in counts.items()]
    return Chart(
        title=_("Goals by status"),
        about=f"project {project.project.pk}",
        bars=[Bar(_("All goals"), parts, written)],
        table=Table(
            heads=[_("Status"), _("Goals")],
            rows=[[word, str(count)] for word, count in counts.items()],
            sums=[_("In all"), str(len(goals))],
        ),
    )


def money_by_year(money: ProgramMoney) -> Table:
    """Return what is applied for, decided and paid by year (kr), with sums below."""
    rows = [[str(year), *_written(sums)] for year, sums in money.years]
    return Table(
        heads=[_("Year"), _("Applied for (kr)"), _("Decided (kr)"), _("Paid (kr)")],
        rows=rows,
        sums=[_("In all"), *_written(money.total)],
    )


def _written(money) -> list[str]:
    return [amount(money.asked), amount(money.decided), amount(money.received)]
