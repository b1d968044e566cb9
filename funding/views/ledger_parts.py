"""Parts of the pages that show money year by year: rows whose numbers lead to what is behind."""

from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse, reverse_lazy
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from funding.choices import ChangeKind, PaymentKind, PaymentState
from funding.exports.payments import SHOWN, heads
from funding.rules.ledgers import Ledger, Line
from funding.rules.payments import Money

ROUNDS = (gettext_lazy("Funding rounds"), reverse_lazy("funding:round_list"))
TITLES = {
    ChangeKind.EXTENSION.value: gettext_lazy("Enter an extension"),
    ChangeKind.ALTERATION.value: gettext_lazy("Enter an alteration"),
    ChangeKind.REPAYMENT.value: gettext_lazy("Agree on a repayment"),
}
BEHIND = {
    "planned": {"state": PaymentState.PLANNED.value, "kind": PaymentKind.INSTALMENT.value},
    "requested": {"state": PaymentState.REQUESTED.value, "kind": PaymentKind.INSTALMENT.value},
    "paid": {"state": PaymentState.PAID.value, "kind": PaymentKind.INSTALMENT.value},
    "repaid": {"state": PaymentState.PAID.value, "kind": PaymentKind.REPAYMENT.value},
}
PASSING = ("planned", "requested", "repaid")


@dataclass(frozen=True)
class Cell:
    """An amount (kr) under its head, with the page of the rows behind it."""

    label: str
    kr: Decimal
    url: str = ""
    is_needless: bool = False  # nothing happened: a narrow screen leaves it out


@dataclass(frozen=True)
class Row:
    """What a row is about, and its amounts in order of the heads."""

    label: str
    cells: tuple[Cell, ...]
    kind: str = ""


def row_of(label: object, money: Money, *, kind: str = "", decided: str = "", **about) -> Row:
    """Return a row; its payments are those `about` (round, financier, year, program)."""
    listed = reverse("funding:payment_list")

    def url(name: str) -> str:
        if name == "decided":
            return decided
        if name not in BEHIND or not getattr(money, name):
            return ""
        return f"{listed}?{urlencode({**about, **BEHIND[name]})}"

    cells = (
        Cell(head, kr, url(name), is_needless=not kr and name in PASSING)
        for name, head in heads().items()
        for kr in [getattr(money, name)]
    )
    return Row(str(label), tuple(cells), kind)


def groups_of(ledger: Ledger, **about) -> list[tuple[str, list[Row]]]:
    """Return each financier's rows: its years, and their sum where there are several."""
    found = []
    for line in ledger.lines:
        own = {**about, "financier": line.financier_id}
        decided = _resting_on(line)
        rows = [
            row_of(year, money, decided=decided if money.decided else "", year=year, **own)
            for year, money in line.years.items()
        ]
        if len(rows) > 1:
            rows.append(row_of(_("In all"), line.total, kind="sum", **own))
        found.append((line.financier, rows))
    return found


def _resting_on(line: Line) -> str:
    """Return the page of the decision or the pledge that a line's money rests on."""
    if line.pledge_id:
        return reverse("funding:pledge_detail", args=[line.pledge_id])
    if line.decision_id:
        return reverse("funding:decision_detail", args=[line.decision_id])
    return ""


def sums_of(ledger: Ledger, **about) -> list[Row]:
    """Return the sums of all financiers, by year and in all."""
    rows = [row_of(year, money, year=year, **about) for year, money in ledger.sums.items()]
    return [*rows, row_of(_("In all"), ledger.total, kind="sum", **about)]


def columns() -> list[str]:
    return [heads()[name] for name in SHOWN]


def ledger_url(round_) -> str:
    return reverse("funding:round_ledger", args=[round_.pk])


def crumbs_of(round_):
    ledger = (_("Ledger of %(what)s") % {"what": round_}, ledger_url(round_))
    return [ROUNDS, (str(round_), round_.get_absolute_url()), ledger]
