"""Reporting rounds: who is asked about which goals, by when, and what was frozen at the close."""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, FilteredRelation, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from programs.choices import AnswerState, ProgramRoleKind, ReportingKind, ReportingState
from programs.models.goals import Standing, SubGoal
from programs.models.programs import Program, programs_held


def _within(path: str, user) -> Q:
    """Say that a round is one of the person's programs; while prepared it is the strategist's."""
    prepares = programs_held(user, ProgramRoleKind.STRATEGIST)
    return Q(**{f"{path}program__in": prepares}) | Q(
        **{f"{path}program__in": programs_held(user), f"{path}opened_at__isnull": False}
    )


class ReportingRoundQuerySet(QuerySet):
    def visible_to(self, user):
        """Seen by those in the program, and by who is asked; before it opens by strategists."""
        asked = Asked.objects.filter(person_id=user.pk, round__opened_at__isnull=False)
        return self.filter(_within("", user) | Q(pk__in=asked.values("round_id")))

    def in_state(self, state: str) -> Self:
        """Those that are being prepared, open or closed."""
        conditions = {
            ReportingState.PREPARING: Q(opened_at__isnull=True),
            ReportingState.OPEN: Q(opened_at__isnull=False, closed_at__isnull=True),
            ReportingState.CLOSED: Q(closed_at__isnull=False),
        }
        return self.filter(conditions[state])

    def waiting_for(self, user, today: date) -> Self:
        """Those that the person is to open, to close, or to ask after: their day has passed.

        Annotates whether every answer has come in (`is_answered`).
        """
        awaited = Asked.objects.with_answer().unanswered().filter(round=OuterRef("pk"))
        prepares = programs_held(user, ProgramRoleKind.STRATEGIST)
        going_on = self.filter(program__in=prepares, closed_at__isnull=True)
        return going_on.annotate(is_answered=~Exists(awaited)).filter(
            Q(opened_at__isnull=True) | Q(is_answered=True) | Q(due_on__lt=today)
        )

    def with_counts(self, user) -> Self:
        """Annotate of how many goals the person sees an answer in each (`asked_count`, …)."""
        seen = Asked.objects.all().visible_to(user).filter(round=OuterRef("pk"))
        answered = seen.with_answer().filter(answer_id__isnull=False, return_id__isnull=True)
        return self.annotate(asked_count=_count(seen), answered_count=_count(answered))


def _count(rows) -> Coalesce:
    """Return how many rows of a round there are, as a subquery of the round."""
    counted = rows.order_by().values("round").annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


@recorded
class ReportingRound(Model):
    """An occasion (uppföljningstillfälle) on which a program's goals are reported on."""

    program = models.ForeignKey(
        Program, models.PROTECT, related_name="reporting_rounds", verbose_name=_("program")
    )
    kind = models.CharField(_("kind"), max_length=16, choices=ReportingKind)
    name = models.CharField(_("name"), max_length=200)
    first_day = models.DateField(_("period from"))
    last_day = models.DateField(_("period to"))
    due_on = models.DateField(_("answers by"))
    introduction = models.TextField(_("what those who are asked should know"), blank=True)
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True, editable=False)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)

    objects = ReportingRoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("reporting round")
        verbose_name_plural = _("reporting rounds")
        ordering = ["-last_day", "-pk"]
        constraints = [
            models.UniqueConstraint("program", "name", name="one_reporting_round_of_a_name"),
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")),
                name="a_reporting_period_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(opened_at__isnull=False),
                name="only_an_opened_reporting_round_is_closed",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("programs:reporting_detail", args=[self.pk])

    @property
    def state(self) -> ReportingState:
        if self.opened_at is None:
            return ReportingState.PREPARING
        return ReportingState.OPEN if self.closed_at is None else ReportingState.CLOSED

    def is_late(self, today: date) -> bool:
        """Whether what is still awaited is late."""
        return self.state == ReportingState.OPEN and today > self.due_on


class OfReportingRoundQuerySet(QuerySet):
    """Rows of a reporting round, seen by those who see all of it."""

    def visible_to(self, user):
        return self.filter(_within("round__", user))


class QuestionQuerySet(QuerySet):
    def visible_to(self, user):
        """Who is asked sees the questions, as everybody who sees the round."""
        return self.filter(round__in=ReportingRound.objects.visible_to(user))


class AskedQuerySet(QuerySet):
    def visible_to(self, user):
        """Who is asked sees their own rows, once the round is open, and no others."""
        own = Q(person_id=user.pk, round__opened_at__isnull=False)
        return self.filter(_within("round__", user) | own)

    def with_answer(self) -> Self:
        """Annotate the update that answers each (`answer_id`, None: none yet), and its facts.

        It is the one that was sent last for this goal and round; when it was returned for
        completion (`is_returned`) a new one is awaited.
        """
        updates = SubGoal.updates.rel.related_model  # stands above this module
        sent = updates.objects.filter(goal=OuterRef("goal"), reporting_round=OuterRef("round"))
        newest = Subquery(sent.order_by("-pk").values("pk")[:1])
        is_newest = Q(goal__updates__pk=newest)
        joined = self.annotate(answer=FilteredRelation("goal__updates", condition=is_newest))
        return joined.annotate(
            answer_id=F("answer__pk"),
            answered_at=F("answer__created_at"),
            answer_as_of=F("answer__as_of"),
            answer_author=F("answer__author__name"),
            answer_author_id=F("answer__author_id"),
            answer_word=F("answer__status__word"),
            answer_tone=F("answer__status__tone"),
            answer_icon=F("answer__status__icon"),
            return_id=F("answer__returned__pk"),
            return_comment=F("answer__returned__comment"),
        )

    def unanswered(self) -> Self:
        """Those that still need an answer, or a completed one; asks for `with_answer` first.

        A goal that a change has ended is not reported on any more: nothing is awaited about it.
        """
        wanting = Q(answer_id__isnull=True) | Q(return_id__isnull=False)
        return self.filter(wanting, goal__ended_on__isnull=True)

    def of_open_rounds(self) -> Self:
        return self.filter(round__opened_at__isnull=False, round__closed_at__isnull=True)

    def by_round(self) -> Any:
        """Return for each round how many goals these are, and how many of them were returned."""
        told = ("round", "round__name", "round__due_on", "round__program__name")
        counted = {"goals": Count("pk"), "returned": Count("return_id")}
        return self.order_by().values(*told).annotate(**counted)


@recorded
class Question(Model):
    """Something that every asked goal answers in a round, besides status, report and analysis."""

    told_by = ("round", "position")
    round = models.ForeignKey(
        ReportingRound, models.CASCADE, related_name="questions", verbose_name=_("reporting round")
    )
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    text = models.CharField(_("question"), max_length=300)
    is_required = models.BooleanField(_("must be answered"), default=False)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["round", "position", "pk"]

    def __str__(self):
        return self.text

    def get_absolute_url(self):
        return self.round.get_absolute_url()


@recorded
class Asked(Model):
    """One goal of a reporting round, and the person who is asked about it."""

    told_by = ("round", "goal")
    round = models.ForeignKey(
        ReportingRound, models.CASCADE, related_name="asked", verbose_name=_("reporting round")
    )
    goal = models.ForeignKey(
        SubGoal, models.PROTECT, related_name="asked", verbose_name=_("sub-goal")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who is asked"),
    )

    objects = AskedQuerySet.as_manager()

    class Meta:
        verbose_name = _("asked goal")
        verbose_name_plural = _("asked goals")
        ordering = ["round", "goal__position", "goal__number", "pk"]
        constraints = [
            models.UniqueConstraint("round", "goal", name="a_goal_is_asked_once_in_a_round"),
        ]

    def __str__(self):
        return str(self.goal)

    def get_absolute_url(self):
        return self.round.get_absolute_url()

    @property
    def standing(self) -> Standing | None:
        """The status that the answer says (`with_answer`), if there is one."""
        if self.answer_id is None:
            return None
        return Standing(self.answer_word, self.answer_tone, self.answer_icon)

    def state_on(self, day: date) -> AnswerState:
        """Where the goal stands in its round, as `with_answer` read it."""
        if self.answer_id is not None and self.return_id is None:
            return AnswerState.ANSWERED
        if self.return_id is not None:
            return AnswerState.RETURNED
        return AnswerState.LATE if self.round.is_late(day) else AnswerState.AWAITED


@recorded
class Reminder(Model):
    """That somebody was reminded of a reporting round, by whom and in what words."""

    append_only = True

    round = models.ForeignKey(
        ReportingRound, models.PROTECT, related_name="reminders", verbose_name=_("reporting round")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("reminded")
    )
    text = models.TextField(_("text"))
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("reminded by")
    )

    objects = OfReportingRoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.round}: {self.person}"

    def get_absolute_url(self):
        return self.round.get_absolute_url()


@recorded(exclude=["content"])
class ReportingSnapshot(Model):
    """What a reporting round said when it was closed; its report is made from this for ever."""

    append_only = True

    round = models.ForeignKey(
        ReportingRound, models.PROTECT, related_name="snapshots", verbose_name=_("reporting round")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    content = models.JSONField(_("content"))
    sha256 = models.CharField("SHA-256", max_length=64)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("closed by")
    )

    objects = OfReportingRoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("frozen report")
        verbose_name_plural = _("frozen reports")
        ordering = ["round", "-number"]
        constraints = [
            models.UniqueConstraint("round", "number", name="one_snapshot_of_a_number"),
        ]

    def __str__(self):
        return f"{self.round} ({self.number})"

    def get_absolute_url(self):
        return reverse("programs:reporting_report", args=[self.round_id, self.number])
