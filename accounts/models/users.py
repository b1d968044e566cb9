"""Who signs in: a person with an e-mail address."""

import rules
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import OuterRef
from django.db.models.functions import JSONObject, Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.choices import Access, Language
from accounts.models.roles import OrganizationRole, organizations_held
from core.history import recorded
from core.models import Model, QuerySet


class UserQuerySet(QuerySet):
    def visible_to(self, user):
        """Administrators manage everybody; anyone else sees themselves."""
        if user.has_perm("accounts.manage_users"):
            return self
        return self.filter(pk=user.pk)

    def active(self):
        return self.filter(is_active=True)

    def with_roles_now(self):
        """Add `roles_now`: kind and organization of each role that the person holds today."""
        roles = OrganizationRole.objects.filter(person_id=OuterRef("pk")).held_now()
        pair = JSONObject(kind="kind", organization="organization__name")
        return self.annotate(
            roles_now=ArraySubquery(
                roles.order_by("organization__name", "kind").values_list(pair, flat=True)
            )
        )


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    @classmethod
    def normalize_email(cls, email: str | None) -> str:
        """Return the address in the one spelling that is stored and asked for."""
        return (email or "").strip().lower()

    def create_user(self, email: str, password: str | None = None, **fields):
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save()
        return user

    def get_by_natural_key(self, email: str):
        # Exactly: PostgreSQL takes more letters for the same than these (ı for i).
        return self.get(email=self.normalize_email(email))


@recorded(exclude=["password", "last_login"])
class User(Model, AbstractBaseUser):
    """A person who signs in; what they may do comes from the roles they hold."""

    is_asked_now = True  # a name is the person's own: what was known once says the one of today

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=150)
    title = models.CharField(_("title"), max_length=150, blank=True)
    language = models.CharField(
        _("language"), max_length=2, choices=Language, default=Language.SWEDISH
    )
    is_active = models.BooleanField(_("may sign in"), default=True)
    password_set_at = models.DateTimeField(_("password chosen"), null=True, editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]
    objects = UserManager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="one_person_per_email_address"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("accounts:user_detail", args=[self.pk])

    @property
    def access(self) -> Access:
        return Access.ACTIVE if self.is_active else Access.INACTIVE

    def has_perm(self, permission: str, obj=None) -> bool:
        """Say whether the predicates give this person the permission (for this object)."""
        return self.is_active and rules.has_perm(permission, self, obj)

    def holds(self, *kinds: str) -> bool:
        """Say whether the person holds one of these roles for any organization today."""
        return bool(organizations_held(self, *kinds))
