"""Roles: held for something, from a day to a day; one person can hold several."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import OrganizationRoleKind, Validity, validity
from core.history import recorded
from core.models import Model, QuerySet, ask


class RoleQuerySet(QuerySet):
    def visible_to(self, user):
        """Who acts for whom is open to everybody who signs in (officials in duty)."""
        return self

    def held_on(self, day):
        """Roles that are held on a day."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        )

    def held_now(self):
        return self.held_on(timezone.localdate())


class OrganizationRoleQuerySet(RoleQuerySet):
    def administrators(self):
        """Roles whose people administer everything, whatever they were given for."""
        return self.filter(kind=OrganizationRoleKind.ADMINISTRATOR)


class Role(Model):
    """Who acts in which role; subclasses say for what it is held."""

    is_asked_now = True  # who may see what is today's question, also of what was known once

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("person")
    )
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)

    objects = RoleQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self):
        return f"{self.person}, {self.get_kind_display()}"

    @property
    def validity(self) -> Validity:
        return validity(self.valid_from, self.valid_to, timezone.localdate())


@recorded
class OrganizationRole(Role):
    """A role that somebody holds for an organization."""

    # Nothing of it goes without saying: it is told on the person's page and the organization's.
    told_by = ("id", "person", "kind", "organization")
    organization = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="roles", verbose_name=_("held for")
    )
    kind = models.CharField(_("role"), max_length=14, choices=OrganizationRoleKind)

    objects = OrganizationRoleQuerySet.as_manager()

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["organization__name", "kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                # The day before means that it was taken back before anybody acted in it.
                | Q(valid_to__gte=F("valid_from") - timedelta(days=1)),
                name="a_role_ends_after_it_begins",
            ),
        ]

    def get_absolute_url(self):
        return self.person.get_absolute_url()


# Every page asks this: as SQL it costs a fifth of the same as a queryset.
HELD = """
    SELECT kind, organization_id
      FROM accounts_organizationrole
     WHERE person_id = %(person)s
       AND (valid_from IS NULL OR valid_from <= %(today)s)
       AND (valid_to IS NULL OR valid_to >= %(today)s)
"""


def organizations_held(user: Any, *kinds: str) -> frozenset[int]:
    """Return the ids of the organizations that the person holds one of these roles for today.

    Asked once for each person object, that is once a request.
    """
    if not user.is_authenticated:
        return frozenset()
    # By attribute, not by __dict__: a request's user is a lazy wrapper with a __dict__ of its own.
    if not hasattr(user, "_roles_held"):
        user._roles_held = ask(HELD, person=user.pk, today=timezone.localdate())
    return frozenset(pk for kind, pk in user._roles_held if not kinds or kind in kinds)
