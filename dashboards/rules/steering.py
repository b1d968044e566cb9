"""What must agree in a steering group's paper before it is issued."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.money import kronor
from dashboards.rules.standings import Money, ProgramStanding
from documents.choices import Severity
from documents.rules.findings import Finding


def standing_findings(now: ProgramStanding) -> Iterator[Finding]:
    """Yield where sums differ, what nobody explained, and what nobody has told of."""
    yield from _sums(now)
    for each in now.contradictions:
        yield each.finding
    untold = [goal for goal in now.goals if goal.status_word is None]
    if untold:
        yield Finding(
            "goals_without_update",
            Severity.WARN,
            _("Goals"),
            ngettext(
                "%(count)d goal has no update: the paper says so.",
                "%(count)d goals have no update: the paper says so.",
                len(untold),
            )
            % {"count": len(untold)},
            fact=f"without update: {sorted(goal.pk for goal in untold)}",
        )


def _sums(now: ProgramStanding) -> Iterator[Finding]:
    for each in now.rounds:
        if each.opened_on and each.table.applied and not each.table.adds_up:
            yield Finding(
                "shares_not_applied",
                Severity.BLOCK,
                each.name,
                _(
                    "%(applied)s is applied for, but the shares add up to %(shares)s: "
                    "a difference of %(difference)s."
                )
                % {
                    "applied": kronor(each.table.applied_total),
                    "shares": kronor(each.table.total),
                    "difference": kronor(abs(each.table.difference)),
                },
                fact=f"round {each.pk}: {each.table.applied_total} != {each.table.total}",
            )
    for pk, name in now.money.financiers:
        yield from _beyond(pk, name, now.money.of_financier(pk))


def _beyond(pk: int, name: str, money: Money) -> Iterator[Finding]:
    """Yield that more was paid or used than there is."""
    told = {
        "paid": _("%(more)s is paid, but %(least)s is in force."),
        "used": _("%(more)s is used, but %(least)s is in force."),
    }
    for measure, message in told.items():
        more = getattr(money, measure)
        if more > money.in_force:
            yield Finding(
                f"{measure}_beyond_decided",
                Severity.WARN,
                name,
                message % {"more": kronor(more), "least": kronor(money.in_force)},
                fact=f"financier {pk}: {more} > {money.in_force}",
            )
