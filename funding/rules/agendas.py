"""Agendas: what may be put on one, moved, taken off; the § that its items get, and their order."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from core.periods import iso_date
from funding.choices import Outcome

# A matter that is not a question for money: what its minutes must say for an outcome to be clear.
EXPLAINED = (Outcome.APPROVED_WITH_CHANGES, Outcome.REFERRED_BACK)


@dataclass(frozen=True)
class Minutes:
    """What the minutes say of a matter without a proposal."""

    paragraph: int
    outcome: str
    minutes: str = ""
    tabled_to: Any = None  # the meeting that takes the matter up
    tabled_on: date | None = None  # or a day on which no meeting is entered yet


def is_late(placed_on: date, documents_by: date | None, held_on: date) -> bool:
    """Say whether an item came to the agenda after the deadline; that is a warning, no wall.

    Of what is entered after the meeting nobody knows: it may be an old meeting.
    """
    return documents_by is not None and documents_by < placed_on <= held_on


def obstacles_to_change(adjusted_on: date | None) -> Iterator[str]:
    """An agenda is open until the minutes are adjusted."""
    if adjusted_on is not None:
        yield _("The minutes were adjusted on %(day)s: nothing in them changes any more.") % {
            "day": iso_date(adjusted_on)
        }


def obstacles_to_remove(
    adjusted_on: date | None, paragraph: int | None, *, is_decided: bool
) -> Iterator[str]:
    """What has its § is in the minutes: it leaves the agenda by an outcome, never silently."""
    yield from obstacles_to_change(adjusted_on)
    if is_decided:
        yield _("Its outcome is recorded: undo that first.")
    elif paragraph is not None:
        yield _("It has § %(number)s: record the outcome “taken off the agenda” instead.") % {
            "number": paragraph
        }


def obstacles_to_reorder(
    adjusted_on: date | None, now: Mapping[int, int | None], wanted: Sequence[int]
) -> Iterator[str]:
    """`now` gives the § of each item in its order, `wanted` the new order of the same items."""
    yield from obstacles_to_change(adjusted_on)
    if sorted(now) != sorted(wanted):
        yield _("The agenda has changed since you opened it: load the page again and look.")
        return
    numbered = [pk for pk, paragraph in now.items() if paragraph is not None]
    if [pk for pk in wanted if pk in numbered] != numbered:
        yield _("Items that have their § keep their order.")


def obstacles_to_number(held_on: date, adjusted_on: date | None, today: date) -> Iterator[str]:
    """The § are given when the meeting is held, and stand when its minutes are adjusted."""
    yield from obstacles_to_change(adjusted_on)
    if held_on > today:
        yield _("The meeting is held on %(day)s: its § are given from then.") % {
            "day": iso_date(held_on)
        }


def obstacles_to_undo(
    adjusted_on: date | None, outcome: str, dealt_with_at: Any = None
) -> Iterator[str]:
    """A mistaken outcome is taken away until the minutes are adjusted.

    `dealt_with_at` is the meeting that the matter was tabled to, where it has its § already.
    """
    yield from obstacles_to_change(adjusted_on)
    if not outcome:
        yield _("No outcome is recorded.")
    yield from obstacles_to_untable(dealt_with_at)


def obstacles_to_untable(dealt_with_at: Any) -> Iterator[str]:
    """A tabled matter that has its § at the later meeting has moved on."""
    if dealt_with_at is not None:
        yield _("The matter was tabled to %(meeting)s and has its § there.") % {
            "meeting": dealt_with_at
        }


def obstacles_to_seen(seen: str | None, now: str) -> Iterator[str]:
    """Somebody else may have numbered, added or moved since the page was opened."""
    if seen is not None and seen != now:
        yield _(
            "Somebody else has changed the agenda or its § since you opened the page: look at "
            "what stands there now."
        )


def faults_of_numbers(
    numbers: Mapping[int, int | None],
    taken: Mapping[int, str],
    decided: Collection[int],
) -> Iterator[tuple[int, str]]:
    """Yield (item, reason); `numbers` are the § that change, `taken` those of all other items."""
    given: dict[int, int] = {}
    for item, number in numbers.items():
        if item in decided:
            yield item, _("Its outcome is recorded: the § is corrected there.")
        elif number is None:
            continue
        elif number in taken:
            yield (
                item,
                _("§ %(number)s is taken: it stands in the minutes of %(meeting)s.")
                % {"number": number, "meeting": taken[number]},
            )
        elif number in given:
            yield item, _("§ %(number)s is given twice.") % {"number": number}
        else:
            given[number] = item


def proposed(items: Mapping[int, int | None], taken: Collection[int]) -> dict[int, int]:
    """Return a § for every item in its order: its own, or the next after the series' highest."""
    following = max((*taken, *(n for n in items.values() if n is not None)), default=0) + 1
    numbers = {}
    for item, number in items.items():
        numbers[item] = following if number is None else number
        following += number is None
    return numbers


def faults_of_minutes(said: Minutes, taken: Mapping[int, str]) -> Iterator[tuple[str, Any]]:
    """Yield (field, reason) for everything that the minutes of another matter cannot mean."""
    if said.paragraph in taken:
        yield (
            "paragraph",
            _("§ %(number)s is taken: it stands in the minutes of %(meeting)s.")
            % {"number": said.paragraph, "meeting": taken[said.paragraph]},
        )
    if said.outcome in EXPLAINED and not said.minutes.strip():
        yield "minutes", _("Write what the board decided.")
