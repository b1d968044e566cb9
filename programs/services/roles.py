"""Verbs on roles in a program: given from a day, ended with a reason; never deleted."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse
from programs.models import Program, ProgramRole
from programs.rules import roles as rules


@verb(_("gave a role in the program"))
def give(
    person: User,
    *,
    program: Program,
    kind: str,
    valid_from: date | None,
    valid_to: date | None = None,
    by: User,
) -> ProgramRole:
    """Let the person act in the program in a role, from a day on."""
    # Two administrators who give the same role at once wait for each other here.
    person = User.objects.locked(person.pk)
    same = ProgramRole.objects.filter(person=person, program=program, kind=kind)
    refuse(
        rules.obstacles_to_give(
            period=(valid_from, valid_to),
            is_for_oneself=person == by,
            is_active=person.is_active,
            held=same.values_list("valid_from", "valid_to"),
        )
    )
    return ProgramRole.objects.create(
        person=person, program=program, kind=kind, valid_from=valid_from, valid_to=valid_to
    )


@verb(_("ended a role in the program"))
def end(role: ProgramRole, *, last_day: date, reason: str, by: User) -> ProgramRole:
    """Let the role be held through a last day and no longer; the reason goes to the trail."""
    role = ProgramRole.objects.locked(role.pk)
    refuse(
        rules.obstacles_to_end(
            period=(role.valid_from, role.valid_to),
            last_day=last_day,
            today=timezone.localdate(),
            is_for_oneself=role.person_id == by.pk,
        )
    )
    role.valid_to = last_day
    role.save_fields("valid_to")
    return role
