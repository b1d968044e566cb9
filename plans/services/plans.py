"""Verbs of plans: create, revise, adopt, delete."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse, refuse_fields
from documents.rules.findings import Finding
from documents.services import reviews
from plans.models import Plan
from plans.pdf.plans import PlanReview
from plans.queries import authors_of, years_in_use
from plans.rules import plans as rules

REVIEW = PlanReview()


@verb(_("began the plan"))
def create(*, by: User | None, **fields: Any) -> Plan:
    """Return a new plan, in its first edition."""
    refuse_fields(
        {"last_year": rules.obstacles_to_years(fields["first_year"], fields["last_year"], ())}
    )
    return Plan.objects.create(written_by=by, **fields)


@verb(_("changed the plan"))
def revise(plan: Plan, *, by: User | None, **fields: Any) -> Plan:
    """Write the given fields of a draft."""
    plan = locked_draft(plan)
    for name, value in fields.items():
        setattr(plan, name, value)
    reasons = rules.obstacles_to_years(plan.first_year, plan.last_year, years_in_use(plan))
    refuse_fields({"last_year": reasons})
    plan.save_fields(*fields)
    return plan


@verb(_("adopted the plan"))
def adopt(plan: Plan, *, by: User, adopted_by: str, adopted_on: date) -> Plan:
    """Record that an edition was adopted, by which body and when; from here it is final."""
    plan = Plan.objects.locked(plan.pk)
    refuse_fields({"adopted_on": rules.obstacles_to_day(adopted_on, timezone.localdate())})
    refuse(why_not_adopt(plan, by, findings_of(plan)))
    plan.adopted_by, plan.adopted_on = adopted_by, adopted_on
    plan.save_fields("adopted_by", "adopted_on")
    return plan


@verb(_("deleted the plan"))
def delete(plan: Plan, *, by: User) -> None:
    """Delete a draft that nobody else has written in."""
    plan = Plan.objects.locked(plan.pk)
    refuse(why_not_delete(plan, by))
    # A heading is protected by its activities: they go first.
    plan.activities.all().delete()
    plan.delete()


def locked_draft(plan: Plan) -> Plan:
    """Return the edition as it is now, locked; refuse when it is final."""
    plan = Plan.objects.locked(plan.pk)
    refuse(rules.obstacles_to_change(plan.is_adopted))
    return plan


def findings_of(plan: Plan) -> list[Finding]:
    """Return what the review finds, with the reasons that people gave for keeping it."""
    return reviews.findings_of(REVIEW, plan)


def why_not_adopt(
    plan: Plan,
    by: User,
    findings: list[Finding],
    *,
    has_activities: bool | None = None,
    authors: set[int] | None = None,
) -> list[Any]:
    """Return every obstacle to this person adopting the edition; asks what is not told."""
    if has_activities is None:
        has_activities = plan.activities.exists()
    return list(
        rules.obstacles_to_adopt(
            is_adopted=plan.is_adopted,
            is_own=by.pk in (authors_of(plan) if authors is None else authors),
            has_activities=has_activities,
            is_overtaken=_is_overtaken(plan),
            findings=findings,
        )
    )


def why_not_delete(plan: Plan, by: User, *, authors: set[int] | None = None) -> list[Any]:
    """Return every obstacle to this person deleting the edition."""
    others_wrote = bool((authors_of(plan) if authors is None else authors) - {by.pk})
    return list(rules.obstacles_to_delete(plan.is_adopted, others_wrote=others_wrote))


def _is_overtaken(plan: Plan) -> bool:
    """Say whether another edition of the same is in force; a page has read it with the plan."""
    if hasattr(plan, "overtaken"):
        return plan.overtaken
    later = Plan.objects.filter(replaces=plan.replaces_id, adopted_on__isnull=False)
    return plan.replaces_id is not None and later.exclude(pk=plan.pk).exists()
