"""Strategies: what has been aligned to is kept."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def obstacles_to_years(first: int | None, last: int | None) -> Iterator[str]:
    """A strategy ends in or after the year it begins."""
    if first and last and last < first:
        yield _("The strategy cannot end before it begins (%(year)s).") % {"year": first}


def obstacles_to_remove(alignments: int) -> Iterator[str]:
    """`alignments` is how many projects are aligned to what would be removed."""
    if alignments:
        yield ngettext(
            "%(count)s project is aligned to it, and its motivation is kept.",
            "%(count)s projects are aligned to it, and their motivations are kept.",
            alignments,
        ) % {"count": alignments}


def obstacles_to_remove_strategy(objectives: int) -> Iterator[str]:
    """A strategy that has objectives is not removed in one go."""
    if objectives:
        yield ngettext(
            "The strategy has %(count)s objective: remove it first.",
            "The strategy has %(count)s objectives: remove them first.",
            objectives,
        ) % {"count": objectives}
