"""Who was at which session as a file: the same letters and sums as on the paper."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from training.rules.matrices import Matrix


class AttendanceExport:
    """What core.exports asks of a table: participants × sessions, with their sums."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = matrix

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, a row for each participant, and the sums."""
        sessions = self.matrix.sessions
        heads = [f"{each.held_on} {each.get_kind_display()}" for each in sessions]
        yield [_("No."), _("Name"), _("Municipality"), *heads, _("Took part"), _("Hours")]
        for who in self.matrix.participants:
            yield [
                who.number,
                who.name,
                who.municipality.name if who.municipality else "",
                *(self.matrix.letter(who, each) for each in sessions),
                self.matrix.sessions_of(who),
                self.matrix.hours_of(who),
            ]
        yield [
            None,
            _("Took part"),
            "",
            *(self.matrix.participants_of(each) for each in sessions),
            self.matrix.attendances,
            self.matrix.hours,
        ]
