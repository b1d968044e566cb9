"""Courses and the modules of their material, each in its versions."""

from datetime import timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from programs.models import Program, programs_held
from training.choices import Perspective

SOON = timedelta(30)


class CourseQuerySet(QuerySet):
    def visible_to(self, user):
        """A course is seen by those who hold a role in its program."""
        return self.filter(program__in=programs_held(user))

    def with_cohort_count(self):
        """Annotate how many cohorts each has (`cohort_count`)."""
        return self.annotate(cohort_count=Count("cohorts"))


@recorded
class Course(Model):
    """A training (utbildning) and what it takes to complete it."""

    program = models.ForeignKey(
        Program, models.PROTECT, related_name="courses", verbose_name=_("program")
    )
    name = models.CharField(_("name"), max_length=200)
    purpose = models.TextField(_("purpose"), blank=True)
    required_days = models.PositiveSmallIntegerField(
        _("training days to attend"),
        default=0,
        help_text=_("How many training days somebody must have attended to complete the course."),
    )
    required_meetings = models.PositiveSmallIntegerField(
        _("in-depth meetings to attend"), default=0
    )
    requires_process = models.BooleanField(
        _("a process of one's own must have been led"), default=False
    )
    keep_months = models.PositiveSmallIntegerField(
        _("months that names are kept"),
        default=24,
        help_text=_("Counted from the end of a cohort; then a disposal is decided on."),
    )
    legal_ground = models.TextField(
        _("legal ground"),
        blank=True,
        help_text=_("Why the personal data may be held, in words that the participants read."),
    )

    objects = CourseQuerySet.as_manager()

    class Meta:
        verbose_name = _("course")
        verbose_name_plural = _("courses")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint("program", "name", name="one_course_of_a_name"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("training:course_detail", args=[self.pk])


class ModuleQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(course__program__in=programs_held(user))

    def with_newest(self):
        """Annotate the newest version: `newest`, `updated_on`, `review_by`."""
        versions = ModuleVersion.objects.filter(module=OuterRef("pk")).order_by("-number")
        return self.annotate(
            newest=Subquery(versions.values("number")[:1]),
            updated_on=Subquery(versions.values("updated_on")[:1]),
            review_by=Subquery(versions.values("review_by")[:1]),
        )

    def to_review(self, today):
        """Those whose newest version is to be looked at again within a month, or long since."""
        return self.with_newest().filter(review_by__lte=today + SOON).order_by("review_by", "pk")


@recorded
class Module(Model):
    """One part of a course's material."""

    course = models.ForeignKey(
        Course, models.PROTECT, related_name="modules", verbose_name=_("course")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=200)
    purpose = models.TextField(_("purpose"), blank=True)

    objects = ModuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("module")
        verbose_name_plural = _("modules")
        ordering = ["course", "number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["course", "number"],
                name="one_module_of_a_number",
                deferrable=models.Deferrable.DEFERRED,
            ),
        ]

    def __str__(self):
        return f"{self.number}. {self.title}"

    def get_absolute_url(self):
        return reverse("training:module_detail", args=[self.pk])


class ModuleVersionQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(module__course__program__in=programs_held(user))


@recorded
class ModuleVersion(Model):
    """A version of a module: when it was updated, what it covers, when it is looked at again."""

    told_by = ("module", "number")

    module = models.ForeignKey(
        Module, models.CASCADE, related_name="versions", verbose_name=_("module")
    )
    number = models.PositiveSmallIntegerField(_("version"))
    updated_on = models.DateField(_("updated"))
    review_by = models.DateField(_("review by"), null=True, blank=True)
    perspectives = ArrayField(
        models.CharField(max_length=12, choices=Perspective),
        verbose_name=_("covers"),
        default=list,
        blank=True,
    )
    note = models.TextField(_("what is new"), blank=True)

    objects = ModuleVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of a module")
        verbose_name_plural = _("versions of modules")
        ordering = ["module", "-number"]
        constraints = [
            models.UniqueConstraint("module", "number", name="one_version_of_a_number"),
            models.CheckConstraint(
                condition=Q(review_by__isnull=True) | Q(review_by__gte=models.F("updated_on")),
                name="a_module_is_reviewed_after_its_update",
            ),
        ]

    def __str__(self):
        return f"{self.module}, {self.number}"

    @property
    def covers(self) -> list[str]:
        """The perspectives in words."""
        return [str(Perspective(each).label) for each in self.perspectives]

    def get_absolute_url(self):
        return self.module.get_absolute_url()
