"""What of an indicator stays once it is measured, and once its figures are published."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy


def obstacles_to_change(
    before: Any, after: Any, *, is_measured: bool, is_published: bool
) -> Iterable[Any]:
    """Yield why an indicator cannot become what it is to be."""
    is_other = any(getattr(before, name) != getattr(after, name) for name in _MEASURED_BY)
    if is_measured and is_other:
        yield gettext_lazy("Figures have been entered: what is measured stays as it is.")
    elif is_measured and set(before.dimensions) - set(after.dimensions):
        yield gettext_lazy("Figures have been entered by this breakdown: it cannot be taken away.")
    if is_published and before.counts_people and not after.counts_people:
        yield gettext_lazy("Figures have been published: small numbers stay hidden.")


_MEASURED_BY = ("figure", "low", "high", "program_id")
