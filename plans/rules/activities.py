"""What must hold of activities."""

from collections.abc import Iterable

from django.utils.translation import gettext as _


def same_number(number: str) -> str:
    """Return a number as it is compared: 2.1, 2.1. and “2. 1” are the same."""
    return "".join(number.split()).rstrip(".").casefold()


def obstacles_to_number(number: str, taken: Iterable[str]) -> Iterable[str]:
    """A number names one activity of a plan; several may have none."""
    wanted = same_number(number)
    if wanted and wanted in {same_number(each) for each in taken}:
        yield _("Another activity of the plan has the number %(number)s.") % {"number": number}
