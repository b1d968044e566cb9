"""What the review finds in answers about goals while they are written: each at its own goal."""

from collections.abc import Iterable, Mapping
from typing import Any

from documents.queries import words_of_markers
from documents.rules.findings import Finding
from documents.rules.texts import check_marked
from programs.models import Program, ProjectLink, SubGoal
from programs.queries import vocabularies_of
from programs.rules.texts import passages_of_update

TEXTS = ("report", "analysis")


def written_in(form: Any) -> dict[str, str]:
    """Return the texts of an update's form as they stand in it, bound or not."""
    return {name: form[name].value() or "" for name in TEXTS}


def findings_by_goal(
    said: Iterable[tuple[SubGoal, Mapping[str, str]]], program: Program, user: Any
) -> dict[int, list[Finding]]:
    """Return by goal what is found in its report and analysis; three queries, however many goals.

    Where nothing is written yet nothing is asked.

    The goals come with their projects and their one program. Markers are read as the user may use
    them; they are asked about only where there are any.
    """
    every = list(said)
    answers = [(goal, texts) for goal, texts in every if any(texts.values())]
    if not answers:
        return {goal.pk: [] for goal, _texts in every}
    written = [text for _goal, texts in answers for text in texts.values()]
    markers = words_of_markers(program, written, user=user)
    projects = {goal.project_id: goal.project for goal, _texts in answers}
    vocabularies = vocabularies_of(projects.values())
    attached: dict[int, list[str]] = {pk: [] for pk in projects}
    links = ProjectLink.objects.filter(project__in=projects)
    for project_id, title in links.values_list("project_id", "title"):
        attached[project_id].append(title)
    found = {
        goal.pk: list(
            check_marked(
                passages_of_update(goal, texts),
                markers,
                vocabulary=vocabularies[goal.project_id],
                period=(goal.project.starts_on.year, goal.project.ends_on.year),
                attachments=attached[goal.project_id],
            )
        )
        for goal, texts in answers
    }
    return {goal.pk: found.get(goal.pk, []) for goal, _texts in every}
