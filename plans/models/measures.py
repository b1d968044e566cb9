"""The numbered matrix of an activity: measures, and what is linked to them many-to-many."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.history import recorded
from core.models import Model, QuerySet
from plans.choices import CellKind
from plans.models.activities import Activity, OfActivityQuerySet
from plans.models.plans import Plan
from programs.models import Group


@recorded
class Measure(Model):
    """One numbered part of an activity: what is done and when."""

    told_by = ("activity", "number")
    activity = models.ForeignKey(
        Activity, models.CASCADE, related_name="measures", verbose_name=_("activity")
    )
    number = models.PositiveSmallIntegerField(pgettext_lazy("of an activity", "part"))
    text = models.TextField(_("what is done"))
    when = models.CharField(_("when"), max_length=200, blank=True)
    first_year = models.PositiveSmallIntegerField(_("from year"), null=True, blank=True)
    last_year = models.PositiveSmallIntegerField(_("to year"), null=True, blank=True)

    objects = OfActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        ordering = ["activity", "number", "pk"]
        constraints = [
            # Checked when a statement ends: two parts can swap their numbers in one.
            models.UniqueConstraint(
                fields=["activity", "number"],
                name="one_part_of_a_number",
                deferrable=models.Deferrable.IMMEDIATE,
            ),
            models.CheckConstraint(
                condition=Q(last_year__isnull=True) | Q(last_year__gte=F("first_year")),
                name="a_measure_ends_after_it_begins",
            ),
        ]

    def __str__(self):
        return f"{self.number}. {self.text}"

    def get_absolute_url(self):
        return self.activity.get_absolute_url()


@recorded
class Cell(Model):
    """A follow-up, an expected effect or a resource; without links it applies to all measures."""

    told_by = ("activity", "kind", "position")
    activity = models.ForeignKey(
        Activity, models.CASCADE, related_name="cells", verbose_name=_("activity")
    )
    kind = models.CharField(_("column"), max_length=12, choices=CellKind)
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    text = models.TextField(_("what"))
    # Of a follow-up alone:
    when = models.CharField(_("when"), max_length=200, blank=True)
    forum = models.CharField(_("forum"), max_length=300, blank=True)
    responsible = models.CharField(_("responsible"), max_length=200, blank=True)
    measures = models.ManyToManyField(
        Measure, through="CellLink", related_name="cells", verbose_name=_("applies to")
    )

    objects = OfActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("cell of the matrix")
        verbose_name_plural = _("cells of the matrix")
        ordering = ["activity", "kind", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=CellKind.FOLLOW_UP) | Q(when="", forum="", responsible=""),
                name="only_a_follow_up_has_a_forum",
            ),
        ]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return self.activity.get_absolute_url()


class OfCellQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(cell__activity__plan__in=Plan.objects.visible_to(user))


@recorded
class CellLink(Model):
    """That a cell applies to a measure, wholly or to parts of it ("delar av 4")."""

    # Its cell is not known from the page: the history says both ends.
    told_by = ("id", "cell", "measure")
    cell = models.ForeignKey(
        Cell, models.CASCADE, related_name="links", verbose_name=_("cell of the matrix")
    )
    measure = models.ForeignKey(
        Measure, models.CASCADE, related_name="links", verbose_name=_("measure")
    )
    is_partial = models.BooleanField(_("parts of it"), default=False)

    objects = OfCellQuerySet.as_manager()

    class Meta:
        verbose_name = _("link of the matrix")
        verbose_name_plural = _("links of the matrix")
        ordering = ["cell", "measure__number", "pk"]
        constraints = [
            models.UniqueConstraint("cell", "measure", name="a_cell_is_linked_once_to_a_measure"),
        ]

    def __str__(self):
        return str(self.measure_id)

    def get_absolute_url(self):
        return self.cell.get_absolute_url()


@recorded
class Responsible(Model):
    """Who answers for an activity, or for parts of it; a body where no person is named."""

    told_by = ("activity", "position")
    activity = models.ForeignKey(
        Activity, models.CASCADE, related_name="responsibles", verbose_name=_("activity")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    title = models.CharField(_("function"), max_length=200)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("person"),
    )
    group = models.ForeignKey(
        Group, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("group")
    )
    is_body = models.BooleanField(
        _("a body, not a person"), default=False, help_text=_("Such as a steering group.")
    )
    measures = models.ManyToManyField(
        Measure, through="ResponsibleLink", related_name="responsibles", verbose_name=_("parts")
    )

    objects = OfActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("responsible")
        verbose_name_plural = _("responsible")
        ordering = ["activity", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(group__isnull=True) | Q(is_body=True), name="a_group_is_a_body"
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=True) | Q(is_body=False), name="a_person_is_no_body"
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return self.activity.get_absolute_url()


class OfResponsibleQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(responsible__activity__plan__in=Plan.objects.visible_to(user))


@recorded
class ResponsibleLink(Model):
    """That somebody answers for one part of an activity; without links for all of it."""

    told_by = ("id", "responsible", "measure")
    responsible = models.ForeignKey(
        Responsible, models.CASCADE, related_name="links", verbose_name=_("responsible")
    )
    measure = models.ForeignKey(
        Measure, models.CASCADE, related_name="responsible_links", verbose_name=_("measure")
    )

    objects = OfResponsibleQuerySet.as_manager()

    class Meta:
        verbose_name = _("part somebody answers for")
        verbose_name_plural = _("parts somebody answers for")
        ordering = ["responsible", "measure__number", "pk"]
        constraints = [
            models.UniqueConstraint(
                "responsible", "measure", name="a_part_is_answered_for_once_by_each"
            ),
        ]

    def __str__(self):
        return str(self.measure_id)

    def get_absolute_url(self):
        return self.responsible.get_absolute_url()
