"""What an adoption of a project's goals needs."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _


def obstacles_to_adopt_on(adopted_on: date, today: date) -> Iterator[str]:
    """Goals are adopted on a day that has come."""
    if adopted_on > today:
        yield _("The goals cannot be adopted on a day that lies ahead.")
