"""Circles of the people of a program: what they write and save for each other stays with them."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from programs.choices import GroupKind, ProgramRoleKind
from programs.models.groups import Group, GroupMeeting, GroupMember
from programs.models.programs import Program, ProgramRole, audience_of, programs_held


def circles_of(user: Any) -> dict[str, Callable[[], str]]:
    """Return the circles of the programs the person is in, and of their roles in them."""
    programs = programs_held(user)
    names = cache(lambda: dict(Program.objects.filter(pk__in=programs).values_list("pk", "name")))
    found = {audience_of(pk): partial(_everybody, names, pk) for pk in programs}
    for kind in ProgramRoleKind:
        for pk in programs_held(user, kind):
            found[f"{audience_of(pk)}:{kind.value}"] = partial(_those_of, names, pk, kind)
    return found


def _everybody(names: Callable[[], dict], pk: int) -> str:
    return _("Everybody in %(program)s") % {"program": names().get(pk, "")}


def _those_of(names: Callable[[], dict], pk: int, kind: ProgramRoleKind) -> str:
    words = {"role": kind.label, "program": names().get(pk, "")}
    return _("Role %(role)s in %(program)s") % words


class ProgramCircle:
    """The people of a program, as their comments ask for them; by its key ("program:7")."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.program_id = int(key.partition(":")[2])

    def people(self) -> QuerySet[User]:
        """Those who hold a role in the program today, members of its steering group among them."""
        roles = ProgramRole.objects.filter(program=self.program_id).held_now()
        seats = GroupMember.objects.filter(group__in=self._groups()).held_now()
        return User.objects.active().filter(
            Q(pk__in=roles.values("person")) | Q(pk__in=seats.values("person"))
        )

    def may_decide(self, user: Any) -> bool:
        """Whether the person writes down what the steering group decides: the strategist."""
        return self.program_id in programs_held(user, ProgramRoleKind.STRATEGIST)

    def meetings(self) -> QuerySet[GroupMeeting]:
        """The meetings of its steering group up to today, the newest first."""
        held = GroupMeeting.objects.filter(
            group__in=self._groups(), held_on__lte=timezone.localdate()
        )
        return held.select_related("group").order_by("-held_on", "-pk")

    def _groups(self) -> QuerySet[Group]:
        return Group.objects.filter(program=self.program_id, kind=GroupKind.STEERING)
