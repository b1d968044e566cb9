"""What the steering group's paper says of the money: rounds with whom they wait for, and sums."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from dashboards.rules.changes import money_words
from dashboards.rules.standings import Money, ProgramStanding, RoundRow
from funding.choices import RoundState
from programs.pdf import parts


def rounds_table(now: ProgramStanding) -> dict[str, Any] | None:
    """Return each opened round with its state, because of what, and who it waits for."""
    rounds = [each for each in now.rounds if each.opened_on]
    rows = [
        (
            each.name,
            "\n\n".join(_told(each)),
            each.table.applied_total if each.table.applied else each.table.total,
            each.standing.decided_total,
        )
        for each in rounds
    ]
    columns = [
        (_("Funding round"), "text"),
        (_("State"), "prose"),
        (_("Applied for"), "kr"),
        (_("Decided"), "kr"),
    ]
    return parts.table(_("Funding rounds (kr)"), columns, rows) if rows else None


def _told(row: RoundRow) -> Iterable[str]:
    said = row.standing.words
    yield f"{said[:1].upper()}{said[1:]}."
    yield from row.standing.because
    if row.standing.state != RoundState.IN_FORCE and row.standing.gap_in_words:
        yield _("Missing: %(gap)s.") % {"gap": row.standing.gap_in_words}


def by_year(now: ProgramStanding) -> dict[str, Any] | None:
    rows = [(str(year), *_cells(now.money.of_year(year))) for year in now.money.years]
    return _table(_("Money by year (kr)"), _("Year"), rows, now)


def by_financier(now: ProgramStanding) -> dict[str, Any] | None:
    rows = [(name, *_cells(now.money.of_financier(pk))) for pk, name in now.money.financiers]
    return _table(_("Money by financier (kr)"), _("Financier"), rows, now)


def _table(caption: str, head: str, rows: list, now: ProgramStanding) -> dict[str, Any] | None:
    if not rows:
        return None
    columns = [(head, "text"), *((word, "kr") for word in money_words().values())]
    return parts.table(caption, columns, rows, sums=[_("In all"), *_cells(now.money.total)])


def _cells(money: Money) -> list[Any]:
    return [getattr(money, name) for name in money_words()]
