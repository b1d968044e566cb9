"""What waits, as a row of My page; and the rows that are told of rounds and their money."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: what to do, with what, for whom, by when, and where it is done."""

    what: str
    subject: str
    place: str
    url: str
    icon: str
    due_on: date | None = None
    posts: bool = False  # done by a POST to the URL instead of a visit
    question: str = ""  # what somebody asks for, in their words

    @property
    def is_late(self) -> bool:
        return self.due_on is not None and self.due_on < timezone.localdate()


def day_of(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def rounds(rows: Iterable[Any]) -> Iterator[Waiting]:
    """Funding rounds that I prepare."""
    for row in rows:
        yield Waiting(
            what=_("Complete and open the round"),
            subject=row["name"],
            place=row["place"],
            url=reverse("funding:round_detail", args=[row["pk"]]),
            icon="pie-chart",
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
            due_on=day_of(row["first"]),
        )
