"""The participants of a cohort as a file, in the format that their import reads."""

from collections.abc import Iterable, Iterator
from typing import Any

from training.choices import Stage
from training.models import Participant
from training.rules.columns import HEADS


class ParticipantExport:
    """What core.exports asks of a table; needs contact, unit, municipality, booking and stage."""

    def __init__(self, participants: Iterable[Participant]) -> None:
        self.participants = participants

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, and a row for each participant."""
        yield [str(head) for head in HEADS.values()]
        for each in self.participants:
            contact = getattr(each, "contact", None)
            yield [
                contact.name if contact else "",
                contact.email if contact else "",
                contact.phone if contact else "",
                each.get_profession_display(),
                each.unit.name if each.unit else "",
                each.municipality.name if each.municipality else "",
                each.booking.organization.name if each.booking else "",
                str(Stage(each.stage).label),
                each.stage_since,
            ]
