"""What a project needs: a period, a name of its own, each strategic choice once."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _


def obstacles_to_period(starts_on: date | None, ends_on: date | None) -> Iterator[str]:
    """A project ends on or after the day it starts."""
    if starts_on and ends_on and ends_on < starts_on:
        yield _("The project cannot end before it starts (%(day)s).") % {"day": starts_on}


def obstacles_to_name(name: str, others: Collection[str]) -> Iterator[str]:
    """`others` are the names of the program's other projects."""
    if name.casefold() in {other.casefold() for other in others}:
        yield _("The program already has a project with this name.")


def obstacles_to_align(choice_id: Any, aligned: Collection[Any]) -> Iterator[str]:
    """`aligned` are the ids of the choices that the project is already aligned to."""
    if choice_id in aligned:
        yield _("The project is already aligned to this choice: edit its motivation instead.")
