"""Response rates against what is wanted, and whether a collection lags behind."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.periods import iso_date
from evaluation.choices import CollectionState

MARGIN = Decimal(10)  # percentage points below what is expected by now that are no lag yet
TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Standing:
    """How a collection stands on a day: percent answered, and percent expected by then."""

    state: CollectionState
    answered: int
    invited: int | None
    rate: Decimal | None
    expected: Decimal | None
    wanted: Decimal | None

    @property
    def missing(self) -> int:
        """How many answers are missing to what is wanted."""
        if not self.invited or self.wanted is None:
            return 0
        needed = -(-self.invited * self.wanted // 100)  # rounded up
        return max(int(needed) - self.answered, 0)


def rate(answered: int, invited: int | None) -> Decimal | None:
    """Return the percent that have answered, one decimal; None where nobody counted the invited."""
    if not invited:
        return None
    return (Decimal(100 * answered) / invited).quantize(TENTH, ROUND_HALF_UP)


def expected(wanted: Decimal | None, opens_on: date, closes_on: date, day: date) -> Decimal | None:
    """Return the percent that should have answered by a day, evenly over the open time."""
    if wanted is None:
        return None
    whole = (closes_on - opens_on).days + 1
    passed = min(max((day - opens_on).days + 1, 0), whole)
    return (wanted * passed / whole).quantize(TENTH, ROUND_HALF_UP)


def standing(collection: Any, answered: int, day: date) -> Standing:
    """Return how a collection stands on a day; it lags where it is clearly below the even pace."""
    now = rate(answered, collection.invited)
    wanted = collection.wanted_rate
    by_now = expected(wanted, collection.opens_on, collection.closes_on, day)
    return Standing(
        state=_state(collection, now, by_now, day),
        answered=answered,
        invited=collection.invited,
        rate=now,
        expected=by_now,
        wanted=wanted,
    )


def _state(
    collection: Any, now: Decimal | None, by_now: Decimal | None, day: date
) -> CollectionState:
    wanted = collection.wanted_rate
    is_reached = now is not None and wanted is not None and now >= wanted
    if day < collection.opens_on:
        return CollectionState.PLANNED
    if is_reached:
        return CollectionState.REACHED
    if day > collection.closes_on:
        is_measured = now is not None and wanted is not None
        return CollectionState.SHORT if is_measured else CollectionState.CLOSED
    if now is not None and by_now is not None and now < by_now - MARGIN:
        return CollectionState.LAGGING
    return CollectionState.OPEN


def obstacles_to_count(
    answered: int, invited: int | None, *, on: date, opens_on: date, today: date
) -> Iterable[Any]:
    """Yield why a number of answers cannot be entered for a day."""
    if invited is not None and answered > invited:
        yield _("Only %(invited)d were invited.") % {"invited": invited}
    if on > today:
        yield gettext_lazy("The day has not come yet.")
    if on < opens_on:
        yield _("The collection opens on %(day)s.") % {"day": iso_date(opens_on)}


def obstacles_to_invited(invited: int | None, answered: int) -> Iterable[Any]:
    """Yield why the number of invited cannot be changed to this."""
    if invited is not None and invited < answered:
        yield _("%(answered)d have answered already.") % {"answered": answered}


def obstacles_to_remind(*, on: date, opens_on: date, closes_on: date, today: date) -> Iterable[Any]:
    """Yield why a reminder cannot be noted for a day."""
    if on > today:
        yield gettext_lazy("The day has not come yet.")
    if on < opens_on or on > closes_on:
        yield _("The collection is open from %(first)s to %(last)s.") % {
            "first": iso_date(opens_on),
            "last": iso_date(closes_on),
        }
