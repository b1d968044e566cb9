"""Verbs on comments: written, answered, edited, resolved, withdrawn; mails in the same act."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse, refuse_fields
from desk.choices import CommentKind
from desk.mails import comments as words
from desk.models import Comment
from desk.models.circles import circle_named
from desk.models.comments import about
from desk.rules import comments as rules
from desk.services import mails

WRITTEN = ("kind", "text", "assigned_to", "due_on", "occasion_type", "occasion_id")


def askable(subject: Any, audience: str) -> QuerySet[User]:
    """Return who can be asked in a comment: the circle, and who answers for what it is about."""
    people = circle_named(audience).people()
    responsible = getattr(subject, "responsible_person_id", None)
    if responsible is not None:
        people = people | User.objects.active().filter(pk=responsible)
    return people.distinct().order_by("name", "pk")


@verb(_("wrote a comment"))
def write(subject: Any, comment: Comment, *, occasion: Any = None, by) -> Comment:
    """Write a new comment, or a decision of the group, about an object."""
    for name, value in about(subject).items():
        setattr(comment, name, value)
    comment.author = by
    _set_occasion(comment, occasion)
    _check(comment, subject, occasion, by)
    comment.save()
    _ask(comment, by)
    return comment


@verb(_("edited the comment"))
def revise(comment: Comment, *, occasion: Any = None, by) -> Comment:
    """Save a comment as it now stands on the object; the history keeps what it said before."""
    stored = Comment.objects.locked(comment.pk)
    refuse(obstacles_to_edit(stored))
    _set_occasion(comment, occasion)
    _check(comment, comment.subject, occasion, by)
    comment.save_fields(*WRITTEN)
    if comment.assigned_to_id != stored.assigned_to_id:
        _ask(comment, by)
    return comment


@verb(_("answered a comment"))
def answer(comment: Comment, *, text: str, by) -> Comment:
    """Write an answer below a comment, and tell who takes part."""
    comment = Comment.objects.locked(comment.pk)
    is_answer = comment.answer_to_id is not None
    refuse(rules.obstacles_to_answer(is_withdrawn=comment.is_withdrawn, is_answer=is_answer))
    written = Comment.objects.create(
        content_type=comment.content_type,
        object_id=comment.object_id,
        audience=comment.audience,
        answer_to=comment,
        text=text,
        author=by,
    )
    _tell(comment, words.answered(comment, by.name), by)
    return written


@verb(_("marked the comment as resolved"))
def resolve(comment: Comment, *, resolution: str, by) -> Comment:
    """Mark a comment as dealt with, with a word on how."""
    comment = Comment.objects.locked(comment.pk)
    refuse(
        rules.obstacles_to_resolve(
            is_withdrawn=comment.is_withdrawn,
            is_resolved=comment.resolved_at is not None,
            is_answer=comment.answer_to_id is not None,
        )
    )
    comment.resolved_at, comment.resolved_by = timezone.now(), by
    comment.resolution = resolution
    comment.save_fields("resolved_at", "resolved_by", "resolution")
    _tell(comment, words.resolved(comment, by.name), by, only_author=True)
    return comment


@verb(_("opened the comment again"))
def reopen(comment: Comment, *, by) -> Comment:
    """Take back that a comment is resolved."""
    comment = Comment.objects.locked(comment.pk)
    refuse(obstacles_to_reopen(comment))
    comment.resolved_at = comment.resolved_by = None
    comment.resolution = ""
    comment.save_fields("resolved_at", "resolved_by", "resolution")
    return comment


@verb(_("withdrew the comment"))
def withdraw(comment: Comment, *, reason: str, by) -> Comment:
    """Take a comment or an answer back: that it was written stays, and the history has its text."""
    comment = Comment.objects.locked(comment.pk)
    refuse(rules.obstacles_to_withdraw(is_withdrawn=comment.is_withdrawn))
    comment.withdrawn_at = timezone.now()
    comment.save_fields("withdrawn_at")
    return comment


def obstacles_to_edit(comment: Comment) -> list[str]:
    """Return why the text of a stored comment stays as it is."""
    return list(
        rules.obstacles_to_edit(
            written_at=comment.created_at,
            now=timezone.now(),
            answers=comment.answers.count(),
            is_settled=comment.is_withdrawn or comment.resolved_at is not None,
        )
    )


def obstacles_to_reopen(comment: Comment) -> list[str]:
    """Return why a comment cannot be opened again."""
    is_resolved = comment.resolved_at is not None
    return list(
        rules.obstacles_to_reopen(is_withdrawn=comment.is_withdrawn, is_resolved=is_resolved)
    )


def _set_occasion(comment: Comment, occasion: Any) -> None:
    comment.occasion_type = ContentType.objects.get_for_model(occasion) if occasion else None
    comment.occasion_id = occasion.pk if occasion else None


def _check(comment: Comment, subject: Any, occasion: Any, by: Any) -> None:
    circle = circle_named(comment.audience)
    people = askable(subject, comment.audience)
    known = set(people.filter(pk=comment.assigned_to_id).values_list("pk", flat=True))
    found: dict[str, list[str]] = {}
    reasons = list(rules.obstacles_to_ask(comment.assigned_to_id, comment.due_on, askable=known))
    if comment.kind == CommentKind.DECISION:
        meetings = circle.meetings()
        reasons += rules.obstacles_to_decide(
            may_decide=circle.may_decide(by),
            has_meetings=meetings.exists(),
            has_occasion=occasion is not None and meetings.filter(pk=occasion.pk).exists(),
        )
    for name, reason in reasons:
        found.setdefault(name, []).append(reason)
    refuse_fields(found)


def _ask(comment: Comment, by: Any) -> None:
    if comment.assigned_to_id is not None and comment.assigned_to_id != by.pk:
        mails.send(
            to=[comment.assigned_to],
            path=comment.get_absolute_url(),
            by=by,
            **words.asked(comment, by.name),
        )


def _tell(comment: Comment, said: dict, by: Any, *, only_author: bool = False) -> None:
    """Write to the author and to who is asked: those who still read the comment."""
    people = [comment.author] if only_author else [comment.author, comment.assigned_to]
    readers = [
        each
        for each in people
        if each is not None
        and each.pk != by.pk
        and Comment.objects.filter(pk=comment.pk).visible_to(each).exists()
    ]
    mails.send(to=readers, path=comment.get_absolute_url(), by=by, **said)
