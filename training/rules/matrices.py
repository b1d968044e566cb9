"""Who was at which session: rows of participants, columns of sessions, and sums that agree."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, pgettext_lazy

from training.choices import Presence

MADE_UP = "made_up"
# What stands in a cell, and what the letter means; in Swedish N, F, A and T.
LETTERS: dict[str, tuple[Promise, Promise]] = {
    Presence.PRESENT: (pgettext_lazy("letter in a matrix", "P"), gettext_lazy("present")),
    MADE_UP: (pgettext_lazy("letter in a matrix", "M"), gettext_lazy("made up for later")),
    Presence.EXCUSED: (pgettext_lazy("letter in a matrix", "E"), gettext_lazy("excused")),
    Presence.ABSENT: (pgettext_lazy("letter in a matrix", "A"), gettext_lazy("absent")),
}
ATTENDED = (Presence.PRESENT, MADE_UP)


@dataclass(frozen=True)
class Matrix:
    """Sessions that were held, participants, and for each pair what is entered.

    `entries` maps (participant's id, session's id) to a key of LETTERS.
    """

    sessions: tuple[Any, ...]
    participants: tuple[Any, ...]
    entries: Mapping[tuple[int, int], str]

    def of_kind(self, kind: str) -> "Matrix":
        """Return the part with the sessions of one kind and those who are entered at any."""
        sessions = tuple(each for each in self.sessions if each.kind == kind)
        keys = {each.pk for each in sessions}
        entered = {who for who, session in self.entries if session in keys}
        people = tuple(each for each in self.participants if each.pk in entered)
        return Matrix(sessions, people, self.entries)

    @cached_property
    def kinds(self) -> list[str]:
        """The kinds of its sessions in the order that they first were held."""
        return list(dict.fromkeys(each.kind for each in self.sessions))

    def letter(self, participant: Any, session: Any) -> str:
        """Return what stands in a cell; nothing where nothing is entered."""
        entry = self.entries.get((participant.pk, session.pk))
        return str(LETTERS[entry][0]) if entry else ""

    def sessions_of(self, participant: Any) -> int:
        """Return how many of its sessions a participant took part in."""
        return sum(self._took_part(participant, each) for each in self.sessions)

    def hours_of(self, participant: Any) -> Decimal:
        """Return the hours of the sessions that a participant took part in."""
        attended = (each for each in self.sessions if self._took_part(participant, each))
        return sum((each.hours for each in attended), Decimal(0))

    def participants_of(self, session: Any) -> int:
        """Return how many took part in a session."""
        return sum(self._took_part(each, session) for each in self.participants)

    @cached_property
    def attendances(self) -> int:
        """Participant × session: the sum of the rows, and of the columns."""
        return sum(map(self.sessions_of, self.participants))

    @cached_property
    def hours(self) -> Decimal:
        return sum(map(self.hours_of, self.participants), Decimal(0))

    def _took_part(self, participant: Any, session: Any) -> bool:
        return self.entries.get((participant.pk, session.pk)) in ATTENDED
