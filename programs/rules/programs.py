"""What a program needs: a name of its own in its region."""

from collections.abc import Collection, Iterator

from django.utils.translation import gettext as _


def obstacles_to_name(name: str, others: Collection[str]) -> Iterator[str]:
    """`others` are the names of the region's other programs."""
    if name.casefold() in {other.casefold() for other in others}:
        yield _("The region already has a program with this name.")
