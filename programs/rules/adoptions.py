"""What an adoption of a project's goals needs, and what it forbids from then on."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from core.periods import iso_date


def obstacles_to_adopt_on(adopted_on: date, today: date) -> Iterator[str]:
    """Goals are adopted on a day that has come."""
    if adopted_on > today:
        yield _("The goals cannot be adopted on a day that lies ahead.")


def obstacles_to_edit(adoption: Any) -> Iterator[str]:
    """The words of adopted goals are kept: what becomes of them is a recorded change.

    `adoption` is the project's, or None while its goals are edited freely.
    """
    if adoption is not None:
        yield _(
            "The goals were adopted on %(day)s (%(source)s). They change by a split, a merge, a "
            "rewording, an addition or a withdrawal, which somebody else approves."
        ) % {"day": iso_date(adoption.adopted_on), "source": adoption.source}
