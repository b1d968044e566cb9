"""Rows for the lists of the desk."""

from datetime import timedelta

from django.utils import timezone

from desk.models import Comment
from desk.models.comments import about
from tests.factories.accounts import UserFactory
from tests.factories.programs import ProgramFactory, ProgramRoleFactory
from tests.house.stages import Stage, day, named


def comment(stage: Stage, n: int) -> None:
    """One in three is resolved, one in three a decision of the group."""
    program = ProgramFactory(name=named("satsning", n))
    ProgramRoleFactory(person=stage.viewer, program=program)
    author = UserFactory(name=named("person", n))
    settled = {
        "resolved_at": timezone.now() - timedelta(minutes=n),
        "resolved_by": author,
        "resolution": "Klart.",
    }
    Comment.objects.create(
        **about(program),
        text=named("text", n),
        kind="comment" if n % 3 else "decision",
        author=author,
        assigned_to=UserFactory(name=named("tillfrågad", n)),
        due_on=day(n),
        **(settled if n % 3 == 1 else {}),
    )
