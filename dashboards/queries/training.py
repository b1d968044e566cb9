"""What was counted in the training of a project, for what its texts say of it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from documents.rules.findings import Finding
from documents.rules.passages import Passage
from programs.models import Project, SubGoal
from training.queries import counts_of
from training.rules.counted import check_counted
from training.services.ledgers import reviewed_cohorts

# What is written after the training: its plans, in titles and backgrounds, are not yet counts.
WRITTEN_AFTER = (" report", " analysis", "report summary", "summary", "goals_text", "closing")


def counted_findings(
    project: Project, goals: Iterable[SubGoal], passages: Iterable[Passage]
) -> Iterator[Finding]:
    """Yield the numbers of the training in a project's texts that were counted otherwise.

    Two queries.
    """
    cohorts = reviewed_cohorts(project)
    counts = counts_of([each.pk for each in cohorts]) if cohorts else {}
    also = {goal.target for goal in goals if goal.target is not None}
    also |= {Decimal(n) for each in cohorts for n in (each.capacity, each.booked)}
    told = [each for each in passages if each.name.endswith(WRITTEN_AFTER)]
    yield from check_counted(told, counts.values(), also)
