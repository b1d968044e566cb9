"""What the steering group's paper says of the money: rounds with whom they wait for, and sums."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dashboards.rules.changes import money_words
from dashboards.rules.standings import Money, ProgramStanding, RoundRow
from funding.choices import RoundState
from programs.pdf import parts

MOST = 20  # rounds and financiers that are told one by one


def rounds_table(now: ProgramStanding) -> dict[str, Any] | None:
    """Return each opened round with its state, because of what, and who it waits for.

    Of many rounds those in force are left out first: nobody has to act on them.
    """
    opened = [each for each in now.rounds if each.opened_on]
    is_over = {each.pk: each.standing.state == RoundState.IN_FORCE for each in opened}
    told = {each.pk for each in sorted(opened, key=lambda each: is_over[each.pk])[:MOST]}
    rounds = [each for each in opened if each.pk in told]
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
    left = len(opened) - len(rounds)
    note = ngettext(
        "%(count)d more round stands on the program's page.",
        "%(count)d more rounds stand on the program's page.",
        left,
    ) % {"count": left}
    table = parts.table(_("Funding rounds (kr)"), columns, rows, note=note if left else "")
    return table if rows else None


def _told(row: RoundRow) -> Iterable[str]:
    said = row.standing.words
    yield f"{said[:1].upper()}{said[1:]}."
    yield from row.standing.because
    if row.standing.state != RoundState.IN_FORCE and row.standing.gap_in_words:
        yield _("Missing: %(gap)s.") % {"gap": row.standing.gap_in_words}


def by_year(now: ProgramStanding) -> dict[str, Any] | None:
    """Return what is applied for, decided, paid and used by year, with the sums."""
    rows = [(str(year), *_cells(now.money.of_year(year))) for year in now.money.years]
    return _table(_("Money by year (kr)"), _("Year"), rows, now)


def by_financier(now: ProgramStanding) -> dict[str, Any] | None:
    """Return the same by financier; of many the largest, and the others in one line."""
    found = [(name, now.money.of_financier(pk)) for pk, name in now.money.financiers]
    if len(found) > MOST:
        found.sort(key=lambda each: (-each[1].applied, each[0]))
        others = sum((money for _name, money in found[MOST:]), Money())
        count = len(found) - MOST
        label = ngettext("%(count)d other", "%(count)d others", count) % {"count": count}
        found = [*found[:MOST], (label, others)]
    rows = [(name, *_cells(money)) for name, money in found]
    return _table(_("Money by financier (kr)"), _("Financier"), rows, now)


def _table(caption: str, head: str, rows: list, now: ProgramStanding) -> dict[str, Any] | None:
    if not rows:
        return None
    columns = [(head, "text"), *((word, "kr") for word in money_words().values())]
    return parts.table(caption, columns, rows, sums=[_("In all"), *_cells(now.money.total)])


def _cells(money: Money) -> list[Any]:
    return [getattr(money, name) for name in money_words()]
