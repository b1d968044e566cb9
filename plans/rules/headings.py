"""What must hold of headings."""

from collections.abc import Iterable

from django.utils.translation import ngettext


def obstacles_to_remove(activities: int) -> Iterable[str]:
    """What stands under a heading is moved first, so that nothing vanishes with it."""
    if activities:
        yield ngettext(
            "%(count)d activity stands under it: move it to another heading first.",
            "%(count)d activities stand under it: move them to another heading first.",
            activities,
        ) % {"count": activities}
