"""Circles of those who hold the same role for some organization."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from accounts.choices import OrganizationRoleKind
from accounts.models.roles import organizations_held


def circles_of(user: Any) -> dict[str, Callable[[], str]]:
    """Return the circles of the roles that the person holds today, each with its name."""
    kinds = (each for each in OrganizationRoleKind if organizations_held(user, each))
    return {f"role:{kind.value}": partial(_name, kind) for kind in kinds}


def _name(kind: OrganizationRoleKind) -> str:
    return _("Everybody with the role %(role)s") % {"role": kind.label}
