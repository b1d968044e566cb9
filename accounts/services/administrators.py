"""Who administers: asked before one of them goes, so that the last one never does."""

from collections.abc import Collection, Iterator

from django.utils import timezone

from accounts.models import OrganizationRole, User
from accounts.rules import roles as rules


def lock() -> None:
    """Make whoever else ends a role of administrator wait until this transaction has ended.

    Two administrators who end each other's wait for each other here, always in the same order.
    """
    roles = OrganizationRole.objects.administrators().select_for_update(of=("self",))
    list(roles.order_by("pk").values_list("pk"))


def obstacles_to_leave(left: Collection[rules.Period], leaving: Collection[int]) -> Iterator[str]:
    """Yield why these periods cannot be taken from the roles with these ids."""
    if not left:
        return
    people = User.objects.active().values("pk")
    roles = OrganizationRole.objects.administrators().filter(person__in=people)
    stay = roles.exclude(pk__in=leaving).order_by().values_list("valid_from", "valid_to")
    yield from rules.obstacles_to_leave(left, stay, timezone.localdate())


def obstacles_to_deactivate(person: User) -> Iterator[str]:
    """Yield why a person cannot be kept out: nobody would administer in their place."""
    roles = OrganizationRole.objects.administrators().filter(person=person)
    held = {
        pk: (first, last) for pk, first, last in roles.values_list("pk", "valid_from", "valid_to")
    }
    yield from obstacles_to_leave(held.values(), held.keys())
