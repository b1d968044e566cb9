"""What waits, as a row of My page and of the mails that remind of it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from dashboards.choices import Urgency, WaitingKind

SOON = timedelta(days=7)


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: what to do, with what, for whom, by when, and where it is done."""

    what: str
    subject: str
    place: str
    url: str
    icon: str
    kind: WaitingKind
    due_on: date | None = None
    posts: bool = False  # done by a POST to the URL instead of a visit
    question: str = ""  # what somebody asks for, in their words
    is_unowned: bool = False  # nobody answers for it: it waits for who leads the program

    @property
    def item(self) -> str:
        """The key by which a thing is known from one day to the next."""
        return f"{self.kind.value} {self.url}"

    @property
    def is_late(self) -> bool:
        return self.due_on is not None and self.due_on < timezone.localdate()

    @property
    def urgency(self) -> Urgency:
        if self.due_on is None:
            return Urgency.UNDATED
        today = timezone.localdate()
        if self.due_on < today:
            return Urgency.LATE
        return Urgency.THIS_WEEK if self.due_on <= today + SOON else Urgency.LATER


def day_of(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def json_rows(rows: Any, place: Any, *names: str) -> ArraySubquery:
    """Return a queryset in the form in which several are asked at once: place, then names."""
    said = {name: name for name in ("pk", *names)}
    return ArraySubquery(rows.values(row=JSONObject(place=place, **said)))
