"""Organizations as a tree: regions, bodies, municipalities, units, partners."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import (
    DECIDING_BODIES,
    OUTSIDE_KINDS,
    BodyType,
    ClauseStyle,
    OrganizationKind,
    UnitType,
    Validity,
    validity,
)
from core.history import recorded
from core.models import Model, QuerySet

# An organization and those above it, each with how many steps it is away; a circle has an end.
UP = """
WITH RECURSIVE up AS (
    SELECT id, parent_id, 0 AS steps FROM accounts_organization WHERE id = %(pk)s
    UNION ALL
    SELECT above.id, above.parent_id, steps + 1 FROM accounts_organization above
    JOIN up ON above.id = up.parent_id WHERE steps < 20
)
"""
LINEAGE = f"{UP} SELECT id FROM up ORDER BY steps"  # noqa: S608, both are ours


class OrganizationQuerySet(QuerySet):
    def visible_to(self, user):
        """Organizations are public facts: everybody who signs in sees all of them."""
        return self

    def lineage(self, pk):
        """Return the ids of an organization and of those above it, the nearest first."""
        return [each.pk for each in self.model.objects.raw(LINEAGE, {"pk": pk})]

    def valid_on(self, day):
        """Those that exist on a day."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        )

    def valid_now(self):
        return self.valid_on(timezone.localdate())

    def ended_by(self, day):
        """Those whose last day lies before a day."""
        return self.filter(valid_to__lt=day)

    def coming_after(self, day):
        """Those that begin later than a day."""
        return self.filter(valid_from__gt=day)

    def deciding(self):
        """Bodies of a type that decides."""
        return self.filter(kind=OrganizationKind.BODY, body_type__in=DECIDING_BODIES)

    def outside(self):
        """Those outside our authorities: asked for money, they answer by letter."""
        return self.filter(kind__in=OUTSIDE_KINDS)

    def financiers(self):
        """Those that can be asked for money."""
        return self.deciding() | self.outside()


@recorded
class Organization(Model):
    """An organization or body; which one serves what is data, never schema."""

    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("belongs to"),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=OrganizationKind)
    body_type = models.CharField(_("type of body"), max_length=12, choices=BodyType, blank=True)
    unit_type = models.CharField(_("type of unit"), max_length=16, choices=UnitType, blank=True)
    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    definite_name = models.CharField(
        _("name in clauses"),
        max_length=200,
        blank=True,
        help_text=_("As it stands in a decision clause, such as “Halmstadsnämnden”."),
    )
    municipality = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="serving",
        verbose_name=_("serves the municipality"),
        limit_choices_to={"kind": OrganizationKind.MUNICIPALITY},
    )
    municipality_code = models.CharField(
        _("municipality code"),
        max_length=4,
        blank=True,
        validators=[RegexValidator(r"^\d{4}$", _("A municipality code has four digits."))],
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("succeeded by"),
    )
    diary_pattern = models.CharField(
        _("pattern of diary numbers"),
        max_length=200,
        blank=True,
        help_text=_("A regular expression that the whole number must match."),
    )
    diary_example = models.CharField(_("example of a diary number"), max_length=40, blank=True)
    clause_style = models.CharField(
        _("style of clauses"), max_length=8, choices=ClauseStyle, default=ClauseStyle.ATT
    )
    demands_children = models.BooleanField(
        _("consequences for children"),
        default=False,
        help_text=_("Every proposal to it says yes or no to them, and why."),
    )
    demands_equality = models.BooleanField(
        _("consequences for equality"),
        default=False,
        help_text=_("Every proposal to it says yes or no to them, and why."),
    )
    demands_environment = models.BooleanField(
        _("consequences for the environment"),
        default=False,
        help_text=_("Every proposal to it says yes or no to them, and why."),
    )
    sender_unit = models.CharField(_("sender unit on papers"), max_length=200, blank=True)
    postal_address = models.TextField(_("postal address"), blank=True)
    note = models.TextField(_("note"), blank=True)

    objects = OrganizationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="an_organization_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(kind=OrganizationKind.BODY) ^ Q(body_type=""),
                name="bodies_and_only_bodies_have_a_type",
            ),
            models.CheckConstraint(
                condition=Q(kind=OrganizationKind.UNIT) | Q(unit_type=""),
                name="only_units_have_a_type_of_unit",
            ),
            models.UniqueConstraint(
                "name", "parent", name="one_name_under_one_parent", nulls_distinct=False
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("accounts:organization_detail", args=[self.pk])

    @property
    def in_clauses(self) -> str:
        """The name as a decision clause writes it."""
        return self.definite_name or self.name

    @property
    def type_in_words(self) -> str:
        """What it is: the type of a body or unit, else the kind."""
        own_type = self.get_body_type_display() or self.get_unit_type_display()
        return own_type or self.get_kind_display()

    @property
    def validity(self) -> Validity:
        return validity(self.valid_from, self.valid_to, timezone.localdate())

    @property
    def decides(self) -> bool:
        """Whether it is a body of a type that decides."""
        return self.body_type in DECIDING_BODIES

    @property
    def is_outside(self) -> bool:
        """Whether it stands outside our authorities, and answers by letter."""
        return self.kind in OUTSIDE_KINDS

    @property
    def demanded_consequences(self) -> tuple[str, ...]:
        """What every proposal to it states its consequences for."""
        kinds = ("children", "equality", "environment")
        return tuple(kind for kind in kinds if getattr(self, f"demands_{kind}"))

    def is_valid_on(self, day) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


class OrganizationNameQuerySet(QuerySet):
    def visible_to(self, user):
        return self


@recorded
class OrganizationName(Model):
    """Another spelling that an organization is known under; search and the review resolve it."""

    told_by = ("organization",)
    organization = models.ForeignKey(Organization, models.CASCADE, related_name="names")
    name = models.CharField(_("name variant"), max_length=200, unique=True)

    objects = OrganizationNameQuerySet.as_manager()

    class Meta:
        verbose_name = _("name variant")
        verbose_name_plural = _("name variants")
        ordering = ["name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.organization.get_absolute_url()
