"""Which projects serve the objectives of the strategies, and when goals are due."""

from typing import Any

from django.db.models import Count, Q

from programs.models import Alignment, Project, StrategicObjective, SubGoal, programs_held


def served(user: Any) -> list[tuple[StrategicObjective, list[Project]]]:
    """Return each objective with the projects that serve some choice of it; two queries.

    Objectives are public; the projects are those that the person sees, each once.
    """
    projects: dict[int, dict[int, Project]] = {}
    alignments = (
        Alignment.objects.all().visible_to(user).select_related("choice", "project__program")
    )
    for each in alignments.order_by("project__name", "project", "pk"):
        projects.setdefault(each.choice.objective_id, {})[each.project_id] = each.project
    objectives = StrategicObjective.objects.select_related("strategy")
    objectives = objectives.order_by("strategy__name", "strategy", "position", "pk")
    return [(each, list(projects.get(each.pk, {}).values())) for each in objectives]


def goals_due(user: Any) -> dict[int, tuple[int, int]]:
    """Return (how many goals are due, how many of them are done) by year; one query.

    Of the current goals of the person's programs.
    """
    goals = SubGoal.objects.filter(project__program__in=programs_held(user), due_on__isnull=False)
    rows = goals.current().with_status().order_by().values("due_on__year")
    rows = rows.annotate(n=Count("pk"), done=Count("pk", filter=Q(is_done=True)))
    return {row["due_on__year"]: (row["n"], row["done"]) for row in rows}
