"""What waits in comments: questions that somebody put to the person."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from dashboards.choices import WaitingKind
from dashboards.queries.rows import Waiting
from dashboards.queries.together import together_with_evaluations
from desk.models import Comment


@together_with_evaluations
def _comments(user: Any, _today: date) -> QuerySet:
    return Comment.objects.waiting_for(user).select_related("author")


def comments(user: Any) -> Iterator[Waiting]:
    """Yield the open comments that ask the person, with their words; one query."""
    for each in _comments(user):
        yield Waiting(
            what=_("Answer the comment or mark it as resolved"),
            subject=str(each),
            place=each.author.name,
            url=each.get_absolute_url(),
            icon="chat-left-text",
            kind=WaitingKind.COMMENT,
            due_on=each.due_on,
        )
