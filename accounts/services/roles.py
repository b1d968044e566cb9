"""Verbs on roles: given from a day, ended with a reason; never deleted."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationRoleKind
from accounts.models import Organization, OrganizationRole, User
from accounts.rules import roles as rules
from accounts.services import administrators
from core.history import verb
from core.rules import refuse


@verb(_("gave the role"), name="organization_roles.give")
def give(
    person: User,
    *,
    organization: Organization,
    kind: str,
    valid_from: date | None,
    valid_to: date | None = None,
    by: User,
) -> OrganizationRole:
    """Let the person act for the organization in a role, from a day on."""
    # Two administrators who give the same role at once wait for each other here.
    person = User.objects.locked(person.pk)
    same = OrganizationRole.objects.filter(person=person, organization=organization, kind=kind)
    refuse(
        rules.obstacles_to_give(
            kind=kind,
            period=(valid_from, valid_to),
            is_for_oneself=person == by,
            is_active=person.is_active,
            organization_kind=organization.kind,
            organization_period=(organization.valid_from, organization.valid_to),
            held=same.values_list("valid_from", "valid_to"),
        )
    )
    return OrganizationRole.objects.create(
        person=person,
        organization=organization,
        kind=kind,
        valid_from=valid_from,
        valid_to=valid_to,
    )


@verb(_("ended the role"), name="organization_roles.end")
def end(role: OrganizationRole, *, last_day: date, reason: str, by: User) -> OrganizationRole:
    """Let the role be held through a last day and no longer; the reason goes to the trail."""
    administers = role.kind == OrganizationRoleKind.ADMINISTRATOR
    if administers:
        administrators.lock()
    role = OrganizationRole.objects.locked(role.pk)
    obstacles = rules.obstacles_to_end(
        period=(role.valid_from, role.valid_to),
        last_day=last_day,
        today=timezone.localdate(),
        is_for_oneself=role.person_id == by.pk,
    )
    if administers and role.person_id != by.pk:
        obstacles = chain(obstacles, _gaps_after(role, last_day))
    refuse(obstacles)
    role.valid_to = last_day
    role.save_fields("valid_to")
    return role


def _gaps_after(role: OrganizationRole, last_day: date) -> Iterator[str]:
    """Yield why an administrator's role cannot be without the days after a last one."""
    if not role.person.is_active:
        return
    next_day = last_day + timedelta(days=1)
    first = max(role.valid_from or next_day, next_day)
    yield from administrators.obstacles_to_leave([(first, role.valid_to)], [role.pk])
