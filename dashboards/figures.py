"""What the program page draws: goals by status, and kronor applied and decided per year."""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from core.charts import Bar, Chart, Part, Table
from core.money import amount, kronor
from dashboards.queries.programs import ProjectView, RoundView
from funding.choices import AnswerState
from funding.rules.answers import Answer

NOTHING = Decimal(0)


def goals_by_status(view: ProjectView) -> Chart:
    """Return one bar of the project's goals, a part for each status, in the program's order."""
    counts: dict[str, int] = {}
    tones: dict[str, str] = {}
    for goal in sorted(view.goals, key=lambda each: (each.status_position or 0, each.number)):
        word = str(goal.standing)
        counts[word] = counts.get(word, 0) + 1
        tones[word] = goal.standing.tone
    parts = [Part(word, count, str(count), tones[word]) for word, count in counts.items()]
    total = len(view.goals)
    written = ngettext("%(count)d goal", "%(count)d goals", total) % {"count": total}
    return Chart(
        title=_("Goals by status"),
        about=f"project {view.project.pk}",
        bars=[Bar(_("All goals"), parts, written)],
        table=Table(
            heads=[_("Status"), _("Goals")],
            rows=[[word, str(count)] for word, count in counts.items()],
            sums=[_("In all"), str(total)],
        ),
    )


def kronor_per_year(view: RoundView) -> Chart:
    """Return a bar a year: decided, waiting and missing of what is applied for (kr)."""
    answers = view.standing.answers
    return Chart(
        title=_("Applied for and decided"),
        about=f"round {view.round.pk}",
        unit=_("kr"),
        bars=_years(view.table.years, answers),
        table=_money_table(view),
    )


def _years(years: Iterable[int], answers: Iterable[Answer]) -> list[Bar]:
    """Return a bar for each year; what its parts are called is looked up once."""
    decided = pgettext("money", "decided")
    waiting, missing = pgettext("money", "waiting"), pgettext("money", "missing")
    written = _("%(decided)s of %(asked)s")
    bars = []
    for year in years:
        sums = _sums(year, answers)
        parts = [
            Part(decided, sums[0], kronor(sums[0]), "good"),
            Part(waiting, sums[1], kronor(sums[1]), "wait"),
            Part(missing, sums[2], kronor(sums[2]), "bad"),
        ]
        told = written % {"decided": amount(sums[0]), "asked": kronor(sum(sums))}
        bars.append(Bar(str(year), parts, told))
    return bars


def _sums(year: int, answers: Iterable[Answer]) -> tuple[Decimal, Decimal, Decimal]:
    """Return what is decided, what waits and what is missing of the year (kr)."""
    decided = waiting = missing = NOTHING
    for each in answers:
        asked = each.asked.get(year, NOTHING)
        if each.is_waiting:
            waiting += asked
        else:
            decided += min(each.decided.get(year, NOTHING), asked)
            missing += each.missing.get(year, NOTHING)
    return decided, waiting, missing


def _money_table(view: RoundView) -> Table:
    """Financiers down; for each year what is applied for and what is decided; sums below."""
    years = view.table.years
    heads = [_("Financier"), _("State")]
    for year in years:
        heads += [_("%(year)d applied") % {"year": year}, _("%(year)d decided") % {"year": year}]
    heads += [_("Applied in all"), _("Decided in all")]
    answers = view.standing.answers
    rows = []
    for each in answers:
        row = [each.financier, AnswerState(each.state).label]
        for year in years:
            row += [amount(each.asked.get(year)), _decided(each, each.decided.get(year))]
        rows.append([*row, amount(each.asked_total), _decided(each, each.decided_total)])
    sums = [_("In all"), ""]
    for year in years:
        sums += [
            amount(sum((a.asked.get(year, NOTHING) for a in answers), NOTHING)),
            amount(sum((a.decided.get(year, NOTHING) for a in answers), NOTHING)),
        ]
    sums += [
        amount(sum((a.asked_total for a in answers), NOTHING)),
        amount(sum((a.decided_total for a in answers), NOTHING)),
    ]
    return Table(heads, rows, sums)


def _decided(answer: Answer, value: Decimal | None) -> str:
    """Nothing is written while nothing is decided: 0 would be an answer."""
    return "" if answer.is_waiting else amount(value or NOTHING)
