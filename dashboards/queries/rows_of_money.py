"""What waits about funding rounds and their money."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dashboards.choices import WaitingKind
from dashboards.queries.rows import Waiting, day_of


def rounds(rows: Iterable[Any]) -> Iterator[Waiting]:
    """Funding rounds that I prepare."""
    for row in rows:
        yield Waiting(
            what=_("Complete and open the round"),
            subject=row["name"],
            place=row["place"],
            url=reverse("funding:round_detail", args=[row["pk"]]),
            icon="pie-chart",
            kind=WaitingKind.ROUND,
            due_on=day_of(row["answer_by"]),
        )


def letters(rows: Iterable[Any]) -> Iterator[Waiting]:
    """Financiers outside that have not answered: what they write is for me to record."""
    for row in rows:
        yield Waiting(
            what=_("Record the answer by letter"),
            subject=f"{row['name']}, {row['round__name']}",
            place=row["place"],
            url=reverse("funding:round_detail", args=[row["round_id"]]) + "#shares-title",
            icon="envelope",
            kind=WaitingKind.ROUND,
            due_on=day_of(row["round__answer_by"]),
        )


def payments(rows: Iterable[Any]) -> Iterator[Waiting]:
    """Instalments that are soon due and not requested, or late, of each round that I follow."""
    for row in rows:
        yield Waiting(
            what=_("Request or follow up payments"),
            subject=ngettext("%(count)d payment", "%(count)d payments", row["count"])
            % {"count": row["count"]}
            + f", {row['name']}",
            place=row["place"],
            url=reverse("funding:payment_list") + f"?round={row['pk']}",
            icon="cash-coin",
            kind=WaitingKind.PAYMENT,
            due_on=day_of(row["first"]),
        )
