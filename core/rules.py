"""Refusals: a rule yields its reasons, and a verb stops with all of them at once."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError


def refuse(obstacles: Iterable[Any]) -> None:
    """Raise one ValidationError with every reason; do nothing when there is none."""
    reasons = list(obstacles)
    if reasons:
        raise ValidationError(reasons)


def refuse_fields(obstacles: Mapping[str, Iterable[Any]]) -> None:
    """Raise one ValidationError with every reason under the name of the field it is about."""
    reasons = {name: found for name, each in obstacles.items() if (found := list(each))}
    if reasons:
        raise ValidationError(reasons)
