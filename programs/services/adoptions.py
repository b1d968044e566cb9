"""The goals of a project are adopted: frozen, once, in the words they have that day."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse_fields
from programs.models import AdoptedGoal, Adoption, Project
from programs.rules import adoptions as rules

WORDS = ("number", "title", "purpose", "target", "target_unit", "due_on")


@verb(_("adopted the goals"))
def adopt(project: Project, *, adopted_on: date, source: str, by: Any) -> Adoption | None:
    """Freeze the goals that the project has now; `source` names what decided them.

    An earlier adoption stands. A project without goals is not adopted (None): there is nothing to
    freeze, and what decided it must not fail for that.
    """
    project = Project.objects.locked(project.pk)
    earlier = Adoption.objects.filter(project=project).first()
    if earlier is not None:
        return earlier
    refuse_fields({"adopted_on": rules.obstacles_to_adopt_on(adopted_on, timezone.localdate())})
    goals = list(project.goals.current())
    if not goals:
        return None
    adoption = Adoption.objects.create(
        project=project, adopted_on=adopted_on, source=_short(source)
    )
    for goal in goals:
        words = {name: getattr(goal, name) for name in WORDS}
        AdoptedGoal.objects.create(adoption=adoption, goal=goal, **words)
    return adoption


def _short(source: str) -> str:
    longest = Adoption._meta.get_field("source").max_length
    return source if len(source) <= longest else f"{source[: longest - 1]}…"
