"""What a decision on disposal needs before names may go."""

from collections.abc import Collection, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _


def obstacles_to_prepare(
    cohorts: Collection[int],
    due: Collection[int],
    programs: Collection[int],
    taken: Collection[int],
) -> Iterator[Any]:
    """Yield why a decision on these cohorts cannot be prepared.

    `due` are those whose time is up, `programs` theirs, `taken` those of another open decision.
    """
    if not cohorts:
        yield _("Choose at least one cohort.")
    if set(cohorts) - set(due):
        yield _("The time of a cohort is not up yet, or its names are gone already.")
    if len(set(programs)) > 1:
        yield _("A decision is about the cohorts of one program.")
    if set(cohorts) & set(taken):
        yield _("Another decision about one of the cohorts is under way.")


def obstacles_to_approve(*, is_waiting: bool, is_preparer: bool, is_due: bool) -> Iterator[Any]:
    if not is_waiting:
        yield _("The decision does not wait for anybody any more.")
    if is_preparer:
        yield _("Somebody else than who prepared the decision has to approve it.")
    if not is_due:
        yield _("The time of a cohort is not up: its period or the rule of its course has changed.")


def obstacles_to_stop(*, is_waiting: bool) -> Iterator[Any]:
    if not is_waiting:
        yield _("The decision does not wait for anybody any more.")


def obstacles_to_retry(*, has_failed: bool) -> Iterator[Any]:
    if not has_failed:
        yield _("Only a decision that could not be carried out is tried again.")
