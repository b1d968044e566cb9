"""Programs, who acts in them, and the strategies that their projects are aligned to."""

from datetime import timedelta
from typing import Self

from django.db import models
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Role
from core.history import recorded
from core.models import Model, QuerySet, ask
from programs.choices import ProgramRoleKind

# The members of a program's steering group hold that role by being members (house.md).
HELD = """
    SELECT kind, program_id
      FROM programs_programrole
     WHERE person_id = %(person)s
       AND (valid_from IS NULL OR valid_from <= %(today)s)
       AND (valid_to IS NULL OR valid_to >= %(today)s)
     UNION
    SELECT 'steering_group', a_group.program_id
      FROM programs_groupmember member
      JOIN programs_group a_group ON a_group.id = member.group_id
     WHERE member.person_id = %(person)s
       AND a_group.kind = 'steering' AND a_group.program_id IS NOT NULL
       AND (member.valid_from IS NULL OR member.valid_from <= %(today)s)
       AND (member.valid_to IS NULL OR member.valid_to >= %(today)s)
"""


def programs_held(user, *kinds: str) -> frozenset[int]:
    """Return the ids of the programs that the person holds one of these roles in today.

    Asked once for each person object, that is once a request.
    """
    if not user.is_authenticated:
        return frozenset()
    if not hasattr(user, "_programs_held"):
        user._programs_held = ask(HELD, person=user.pk, today=timezone.localdate())
    return frozenset(pk for kind, pk in user._programs_held if not kinds or kind in kinds)


def audiences_of(user) -> dict[str, bool]:
    """Return the programs that the person is in, as audiences; strategists issue for theirs."""
    issues = programs_held(user, ProgramRoleKind.STRATEGIST)
    return {audience_of(pk): pk in issues for pk in programs_held(user)}


def audience_of(program: int) -> str:
    """Name the people of a program, as a document names who reads it."""
    return f"program:{program}"


class ProgramQuerySet(QuerySet):
    def visible_to(self, user):
        """A program is seen by those who hold a role in it."""
        return self.filter(pk__in=programs_held(user))

    def published(self) -> Self:
        """Those whose strategist lets everybody read where they stand."""
        return self.filter(published_on__isnull=False)

    def with_project_count(self) -> Self:
        """Annotate how many projects each has (`project_count`)."""
        return self.annotate(project_count=Count("projects"))


@recorded
class Program(Model):
    """A long undertaking (satsning) of a region, with its projects."""

    organization = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("run by")
    )
    name = models.CharField(_("name"), max_length=200)
    since_year = models.PositiveSmallIntegerField(_("since"), null=True, blank=True)
    purpose = models.TextField(_("purpose"), blank=True)
    background = models.TextField(_("background"), blank=True)
    target_groups = models.TextField(_("target groups"), blank=True)
    stale_after_days = models.PositiveSmallIntegerField(
        _("days between updates"),
        null=True,
        blank=True,
        default=180,
        help_text=_("A goal in follow-up that is not updated for longer is shown as stale."),
    )
    names_kept_years = models.PositiveSmallIntegerField(
        _("years that names in reports are kept"), null=True, blank=True
    )
    note = models.TextField(_("note"), blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True, editable=False)

    objects = ProgramQuerySet.as_manager()

    class Meta:
        verbose_name = _("program")
        verbose_name_plural = _("programs")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint("organization", "name", name="one_program_of_a_name"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("programs:program_detail", args=[self.pk])


@recorded
class ProgramRole(Role):
    """A role that somebody holds in a program; a steering group's members are its roles."""

    program = models.ForeignKey(
        Program, models.PROTECT, related_name="roles", verbose_name=_("program")
    )
    kind = models.CharField(_("role"), max_length=16, choices=ProgramRoleKind)

    class Meta:
        verbose_name = _("role in a program")
        verbose_name_plural = _("roles in programs")
        ordering = ["program__name", "kind", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                # The day before means that it was taken back before anybody acted in it.
                | Q(valid_to__gte=F("valid_from") - timedelta(days=1)),
                name="a_role_in_a_program_ends_after_it_begins",
            ),
        ]

    def get_absolute_url(self):
        return reverse("programs:role_detail", args=[self.pk])


class PartnerQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(program__in=programs_held(user))


@recorded
class Partner(Model):
    """An organization that takes part in a program, and with what."""

    told_by = ("program", "organization")
    program = models.ForeignKey(
        Program, models.CASCADE, related_name="partners", verbose_name=_("program")
    )
    organization = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("partner")
    )
    part = models.CharField(_("takes part with"), max_length=300, blank=True)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["organization__name", "pk"]
        constraints = [
            models.UniqueConstraint("program", "organization", name="one_partner_of_a_program"),
        ]

    def __str__(self):
        return str(self.organization)

    def get_absolute_url(self):
        return self.program.get_absolute_url()


class PublicQuerySet(QuerySet):
    def visible_to(self, user):
        """Adopted strategies are public."""
        return self


@recorded
class Strategy(Model):
    """A region's adopted strategy, for a period."""

    organization = models.ForeignKey(
        "accounts.Organization", models.PROTECT, related_name="+", verbose_name=_("adopted by")
    )
    name = models.CharField(_("name"), max_length=200)
    first_year = models.PositiveSmallIntegerField(_("from year"), null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(_("to year"), null=True, blank=True)

    objects = PublicQuerySet.as_manager()

    class Meta:
        verbose_name = _("strategy")
        verbose_name_plural = _("strategies")
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("programs:strategy_detail", args=[self.pk])


@recorded
class StrategicObjective(Model):
    """An objective (mål) of a strategy."""

    strategy = models.ForeignKey(
        Strategy, models.CASCADE, related_name="objectives", verbose_name=_("strategy")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    name = models.CharField(_("objective"), max_length=300)

    objects = PublicQuerySet.as_manager()

    class Meta:
        verbose_name = _("strategic objective")
        verbose_name_plural = _("strategic objectives")
        ordering = ["strategy", "position", "pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.strategy.get_absolute_url()


@recorded
class StrategicChoice(Model):
    """A strategic choice (strategiskt val) under an objective."""

    objective = models.ForeignKey(
        StrategicObjective, models.CASCADE, related_name="choices", verbose_name=_("objective")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    name = models.CharField(_("strategic choice"), max_length=300)

    objects = PublicQuerySet.as_manager()

    class Meta:
        verbose_name = _("strategic choice")
        verbose_name_plural = _("strategic choices")
        ordering = ["objective", "position", "pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.objective.get_absolute_url()
