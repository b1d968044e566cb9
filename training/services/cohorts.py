"""What is done with cohorts and who leads them."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from core.history import verb
from training.models import Cohort, CohortLeader, GoalCohort

FIELDS = (
    "name",
    "starts_on",
    "ends_on",
    "capacity",
    "capacity_reason",
    "price_plan",
    "partner",
    "place",
    "note",
)


@verb(_("set up the cohort"))
def create(cohort: Cohort, *, by, leaders: Iterable[int] = ()) -> Cohort:
    """Save a new cohort of a course and who leads it."""
    cohort.save()
    _lead(cohort, leaders)
    return cohort


@verb(_("revised the cohort"))
def revise(cohort: Cohort, *, by, leaders: Iterable[int] | None = None) -> Cohort:
    """Save the cohort as it now stands on the object, and who leads it where that is given."""
    cohort.save_fields(*FIELDS)
    if leaders is not None:
        _lead(cohort, leaders)
    return cohort


def _lead(cohort: Cohort, leaders: Iterable[int]) -> None:
    wanted = set(leaders)
    held = set(cohort.leaders.values_list("person_id", flat=True))
    cohort.leaders.filter(person_id__in=held - wanted).delete()
    for person in sorted(wanted - held):
        CohortLeader.objects.create(cohort=cohort, person_id=person)


@verb(_("let a goal rest on the cohort"))
def carry_goal(link: GoalCohort, *, by) -> GoalCohort:
    """Let a goal rest on a cohort: what is counted there speaks about it from now on."""
    link.save()
    return link


@verb(_("took a goal off the cohort"))
def drop_goal(link: GoalCohort, *, by) -> None:
    """Let a goal no longer rest on a cohort; the trail keeps that it did."""
    link.delete()
