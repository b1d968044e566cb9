"""Numbered sub-goals, and the words that a program has for their status."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import (
    Count,
    ExpressionWrapper,
    F,
    FilteredRelation,
    OuterRef,
    Q,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, Greatest, TruncDate
from django.db.models.lookups import GreaterThan
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.among import Among
from core.history import recorded
from core.models import Model, QuerySet
from programs.choices import StatusIcon, Tone
from programs.models.programs import Program, programs_held
from programs.models.projects import Project


class GoalStatusQuerySet(QuerySet):
    def visible_to(self, user):
        return self.filter(program__in=programs_held(user))

    def with_uses(self) -> Self:
        """Annotate how many sent updates say each word (`uses`)."""
        updates = SubGoal.updates.rel.related_model  # stands above goals in this package
        said = updates.objects.filter(status=OuterRef("pk")).order_by().values("status")
        counted = Subquery(said.annotate(count=Count("pk")).values("count"))
        return self.annotate(uses=Coalesce(counted, 0))


@recorded
class GoalStatus(Model):
    """A program's word for the status of a goal: what it means, and whether it counts as done."""

    program = models.ForeignKey(
        Program, models.CASCADE, related_name="statuses", verbose_name=_("program")
    )
    word = models.CharField(_("status"), max_length=80)
    meaning = models.CharField(_("meaning"), max_length=300, blank=True)
    counts_as_done = models.BooleanField(_("counts as done"), default=False)
    ends_follow_up = models.BooleanField(
        _("ends the follow-up"),
        default=False,
        help_text=_("Nothing more is awaited, so that a passed due date is no reminder."),
    )
    says_target_is_met = models.BooleanField(
        _("says that the target is met"),
        default=False,
        help_text=_("A goal with this status and less than its target is shown as contradictory."),
    )
    tone = models.CharField(_("tone"), max_length=8, choices=Tone, default=Tone.NEUTRAL)
    icon = models.CharField(_("icon"), max_length=40, choices=StatusIcon, default=StatusIcon.CIRCLE)
    position = models.PositiveSmallIntegerField(_("order"), default=1)

    objects = GoalStatusQuerySet.as_manager()

    class Meta:
        verbose_name = _("goal status")
        verbose_name_plural = _("goal statuses")
        ordering = ["program", "position", "pk"]
        constraints = [
            models.UniqueConstraint("program", "word", name="one_status_of_a_word_in_a_program"),
        ]

    def __str__(self):
        return self.word

    def get_absolute_url(self):
        return reverse("programs:status_list", args=[self.program_id])


@dataclass(frozen=True)
class Standing:
    """Where a goal stands, in the word, tone and icon that its program has for it."""

    word: Any
    tone: str
    icon: str

    def __str__(self):
        return str(self.word)


NO_UPDATE = Standing(_("No update yet"), Tone.MUTED, "dash-circle")


class SubGoalQuerySet(QuerySet):
    def visible_to(self, user):
        """A goal is seen by those who hold a role in its program, and by who answers for it."""
        # Each half by its own index: an OR across the join would read every goal there is.
        goals = self.model._base_manager
        of_programs = goals.filter(project__program__in=programs_held(user))
        own = goals.filter(responsible_person_id=user.pk)
        return self.filter(Among(of_programs, own))

    def with_status(self, on: date | None = None) -> Self:
        """Annotate the newest update (`newest_update_id`) with its status, tone and day.

        The current status is the newest sent update, by as-of date, then order of entry: it is
        never stored. Until the first update of its own a goal that an approved change has only
        reworded or renumbered goes on with its predecessor's (`is_carried`, see carried_update).
        With `on` it is the status as it stood that day, by the facts' own dates.
        """
        updates = self.model.updates.rel.related_model  # stands above goals in this package
        newest = updates.objects.filter(goal=OuterRef("pk")).order_by("-as_of", "-pk")
        if on is not None:
            newest = newest.filter(as_of__lte=on)
        # One join and not a subquery for each fact: half of what a list of goals cost.
        is_newest = Q(updates__pk=Subquery(newest.values("pk")[:1]))
        in_time = Q() if on is None else Q(carried_update__as_of__lte=on)
        found = self.annotate(
            newest=FilteredRelation("updates", condition=is_newest),
            carried=FilteredRelation("carried_update", condition=in_time),
        )
        return found.annotate(
            newest_update_id=_newest("pk"),
            status_id=_newest("status_id"),
            status_word=_newest("status__word"),
            status_tone=_newest("status__tone"),
            status_position=_newest("status__position"),
            status_icon=_newest("status__icon"),
            status_as_of=_newest("as_of"),
            is_carried=ExpressionWrapper(
                Q(newest__pk__isnull=True, carried__pk__isnull=False),
                output_field=models.BooleanField(),
            ),
            is_done=Coalesce(_newest("status__counts_as_done"), False),
            is_ended=Coalesce(_newest("status__ends_follow_up"), False),
            says_target_is_met=Coalesce(_newest("status__says_target_is_met"), False),
        )

    def with_actual(self, on: date | None = None) -> Self:
        """Annotate the newest stated actual (`actual`, in the target's unit; None: none stated).

        As the status, it is carried on to a goal that was only reworded or renumbered.
        """
        updates = self.model.updates.rel.related_model
        stated = updates.objects.filter(goal=OuterRef("pk"), actual__isnull=False)
        if on is not None:
            stated = stated.filter(as_of__lte=on)
        own = Subquery(stated.order_by("-as_of", "-pk").values("actual")[:1])
        in_time = Q() if on is None else Q(carried_actual__as_of__lte=on)
        carried = FilteredRelation("carried_actual", condition=in_time)
        return self.annotate(stated=carried).annotate(actual=Coalesce(own, F("stated__actual")))

    def current(self) -> Self:
        """Those that no change of the goals has ended."""
        return self.filter(ended_on__isnull=True)

    def on(self, day: date) -> Self:
        """Those that stood on a day: begun by then, and not ended that day or before."""
        return self.filter(
            Q(began_on__isnull=True) | Q(began_on__lte=day),
            Q(ended_on__isnull=True) | Q(ended_on__gt=day),
        )

    def overdue(self, today: date) -> Self:
        """Those whose day has passed while more is awaited; asks for `with_status` first."""
        return self.filter(AWAITED, due_on__lt=today)

    def stale(self, today: date) -> Self:
        """Those in follow-up that nobody has updated for longer than their program allows.

        Asks for `with_status` first; the same as rules.facts.is_stale.
        """
        return self.filter(AWAITED, _is_silent(today))

    def waiting_for_update(self, today: date) -> Self:
        """Those that are overdue or stale; asks for `with_status` first."""
        return self.filter(AWAITED, Q(due_on__lt=today) | Q(_is_silent(today)))


AWAITED = Q(is_done=False, is_ended=False, ended_on__isnull=True)


def _newest(fact: str) -> Coalesce:
    """A fact of the goal's own newest update, or of the one that it came with."""
    return Coalesce(F(f"newest__{fact}"), F(f"carried__{fact}"))


def _is_silent(today: date) -> GreaterThan:
    entered = Coalesce(F("began_on"), TruncDate("created_at"))
    since = Coalesce(F("status_as_of"), Greatest(entered, F("project__starts_on")))
    silent = ExpressionWrapper(Value(today) - since, output_field=models.DurationField())
    limit = F("project__program__stale_after_days") * Value(timedelta(days=1))
    return GreaterThan(silent, limit)


@recorded
class SubGoal(Model):
    """A numbered sub-goal (delmål) of a project."""

    project = models.ForeignKey(
        Project, models.PROTECT, related_name="goals", verbose_name=_("project")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=300)
    purpose = models.TextField(_("purpose"), blank=True)
    responsible_organization = models.ForeignKey(
        "accounts.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("responsible organization"),
    )
    responsible_person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("responsible person"),
    )
    target = models.DecimalField(
        _("target"), max_digits=12, decimal_places=2, null=True, blank=True
    )
    target_unit = models.CharField(_("unit of the target"), max_length=60, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Where it stands among the goals; 0: by its number.")
    )
    # Set by adopted changes alone (see lineages): a merged goal ends the day the new one begins.
    began_on = models.DateField(_("began on"), null=True, blank=True, editable=False)
    ended_on = models.DateField(_("ended on"), null=True, blank=True, editable=False)
    # A goal that an approved change has only reworded or renumbered goes on from where its
    # predecessor stood: its newest update, and the newest that stated an actual in the same unit.
    # Nothing is reported on an ended goal, so that the two stay the newest.
    carried_update = models.ForeignKey(
        "programs.StatusUpdate",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("update carried over"),
    )
    carried_actual = models.ForeignKey(
        "programs.StatusUpdate",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("actual carried over"),
    )

    objects = SubGoalQuerySet.as_manager()

    class Meta:
        verbose_name = _("sub-goal")
        verbose_name_plural = _("sub-goals")
        ordering = ["project", "position", "number", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "number"],
                condition=Q(ended_on__isnull=True),
                name="one_current_goal_of_a_number",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True)
                | Q(began_on__isnull=True)
                | Q(ended_on__gte=F("began_on")),
                name="a_goal_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(target__isnull=True) | ~Q(target_unit=""),
                name="a_target_has_a_unit",
            ),
        ]

    def __str__(self):
        return f"{self.number}. {self.title}"

    def get_absolute_url(self):
        return reverse("programs:goal_detail", args=[self.pk])

    @property
    def standing(self) -> Standing:
        """The status that `with_status` read, or that there is no update yet."""
        if self.status_word is None:
            return NO_UPDATE
        return Standing(self.status_word, self.status_tone, self.status_icon)

    def stands_on(self, day: date) -> bool:
        """Whether the goal had begun and not ended on a day, as `on` says it in SQL."""
        has_begun = self.began_on is None or self.began_on <= day
        return has_begun and (self.ended_on is None or self.ended_on > day)

    def is_overdue(self, today: date) -> bool:
        """Whether the day has passed while more is awaited, as `overdue` says it in SQL."""
        is_past = self.due_on is not None and self.due_on < today
        return is_past and not (self.is_done or self.is_ended or self.ended_on)
