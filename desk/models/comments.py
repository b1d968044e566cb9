"""Comments, and decisions of a steering group, about goals, rounds, projects and programs."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.history import recorded
from core.models import Model, QuerySet
from desk.choices import CommentKind, CommentState
from desk.models.circles import about_seen, circles_of, commented, kind_of


class CommentQuerySet(QuerySet):
    def visible_to(self, user):
        """Read by the circle it was written in, and by who is asked by it or by what it answers.

        To see what it is about is not enough: what a steering group writes about a round is no
        affair of the boards that the round asks. Nor is the circle: who no longer sees what it is
        about reads nothing about it.
        """
        return self.read_by(user).filter(about_seen(user))

    def read_by(self, user) -> Self:
        """Those written among people of whom the person is one, or that ask them.

        For comments on what the person is known to see; others ask visible_to.
        """
        mine = Q(assigned_to_id=user.pk) | Q(answer_to__assigned_to_id=user.pk)
        return self.filter(Q(audience__in=list(circles_of(user))) | mine)

    def roots(self) -> Self:
        """Comments and decisions, without the answers."""
        return self.filter(answer_to__isnull=True)

    def about(self, *objects: Any) -> Self:
        """Those about any of some objects, of whatever kinds."""
        found = Q(pk__in=[])
        kinds: dict[ContentType, list] = {}
        for each in objects:
            kinds.setdefault(ContentType.objects.get_for_model(each), []).append(each.pk)
        for content_type, keys in kinds.items():
            found |= Q(content_type=content_type, object_id__in=keys)
        return self.filter(found)

    def decided_at(self, occasion: Any) -> Self:
        """Decisions that were made at a meeting."""
        kind = ContentType.objects.get_for_model(occasion)
        return self.filter(occasion_type=kind, occasion_id=occasion.pk)

    def open(self) -> Self:
        """Those that somebody is still to deal with.

        A decision that nobody is to carry out is only written down.
        """
        pending = self.roots().filter(resolved_at__isnull=True, withdrawn_at__isnull=True)
        return pending.exclude(kind=CommentKind.DECISION, assigned_to__isnull=True)

    def open_about(self, objects: Iterable[Any]) -> Self:
        """Open ones about some objects: by due day, those without one last."""
        return self.about(*objects).open().by_due_day()

    def open_in(self, audience: str) -> Self:
        """Open ones of a circle ("program:7"), about whatever: by due day."""
        return self.filter(audience=audience).open().by_due_day()

    def waiting_for(self, user) -> Self:
        """Open ones that the person is asked by: by due day."""
        return self.open().filter(assigned_to_id=user.pk).visible_to(user).by_due_day()

    def by_due_day(self) -> Self:
        return self.order_by(models.F("due_on").asc(nulls_last=True), "created_at", "pk")

    def with_people(self) -> Self:
        return self.select_related("author", "assigned_to", "resolved_by", "content_type")

    def with_answers(self) -> Self:
        """Prefetch `answers`, oldest first, each with its author."""
        answers = Comment.objects.select_related("author").order_by("created_at", "pk")
        return self.prefetch_related(Prefetch("answers", answers))


@recorded
class Comment(Model):
    """What somebody writes about an object: a comment, a decision of the group, or an answer.

    A working note, not a record of the authority: what a group decides is registered by its
    notes. `audience` is the circle that reads it, kept from when it was written.
    """

    told_by = ("content_type",)
    content_type = models.ForeignKey(ContentType, models.PROTECT, related_name="+")
    object_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey()
    audience = models.CharField(_("readers"), max_length=60, editable=False)
    kind = models.CharField(
        _("kind"), max_length=10, choices=CommentKind, default=CommentKind.COMMENT
    )
    text = models.TextField(_("text"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("written by")
    )
    answer_to = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        related_name="answers",
        verbose_name=_("answer to"),
    )
    occasion_type = models.ForeignKey(
        ContentType, models.PROTECT, null=True, related_name="+", verbose_name=_("kind of meeting")
    )
    occasion_id = models.PositiveBigIntegerField(_("meeting"), null=True)
    occasion = GenericForeignKey("occasion_type", "occasion_id")
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("assigned to"),
    )
    due_on = models.DateField(_("due"), null=True, blank=True)
    resolved_at = models.DateTimeField(_("resolved"), null=True, editable=False)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("resolved by"),
    )
    resolution = models.TextField(_("how it was resolved"), blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, editable=False)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["content_type", "object_id"], name="comments_about_an_object"),
            models.Index(fields=["audience"], name="comments_of_a_circle"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(resolved_at__isnull=True, resolved_by__isnull=True, resolution="")
                | Q(resolved_at__isnull=False, resolved_by__isnull=False),
                name="a_resolved_comment_says_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(answer_to__isnull=True)
                | Q(
                    kind=CommentKind.COMMENT,
                    assigned_to__isnull=True,
                    due_on__isnull=True,
                    resolved_at__isnull=True,
                ),
                name="an_answer_asks_nobody",
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True) | Q(assigned_to__isnull=False),
                name="a_day_is_given_to_somebody",
            ),
            models.CheckConstraint(
                condition=Q(occasion_id__isnull=True)
                | Q(kind=CommentKind.DECISION, occasion_type__isnull=False),
                name="only_decisions_were_made_at_a_meeting",
            ),
        ]

    def __str__(self):
        if self.is_withdrawn:  # its text is read by nobody any more
            return gettext("Withdrawn comment")
        return Truncator(" ".join(self.text.split())).chars(80)

    def get_absolute_url(self):
        return reverse("desk:comment_detail", args=[self.answer_to_id or self.pk])

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    @property
    def state(self) -> CommentState:
        if self.is_withdrawn:
            return CommentState.WITHDRAWN
        if self.resolved_at is not None:
            return CommentState.RESOLVED
        if self.kind == CommentKind.DECISION and self.assigned_to_id is None:
            return CommentState.NOTED
        if self.due_on is not None and self.due_on < timezone.localdate():
            return CommentState.OVERDUE
        return CommentState.OPEN

    def is_late(self, today: date) -> bool:
        """Whether its day lies before a day."""
        return self.due_on is not None and self.due_on < today

    @property
    def about_kind(self) -> str:
        """The noun of what it is about, as in its address."""
        kinds = commented().values()
        return next(each.kind for each in kinds if each.content_type.pk == self.content_type_id)

    @property
    def about_url(self) -> str:
        """The page with all that is said about the same thing."""
        return reverse("desk:comment_about", args=[self.about_kind, self.object_id])


def about(subject: Any) -> dict[str, Any]:
    """Return the fields that say what a comment is about, and who reads it."""
    kind = kind_of(subject)
    if kind is None:
        raise TypeError(f"{subject!r} is nothing that is commented on.")
    return {
        "content_type": kind.content_type,
        "object_id": subject.pk,
        "audience": kind.audience_of(subject),
    }
