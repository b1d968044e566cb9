"""What is done with evaluations and who evaluates."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse_fields
from evaluation.models import Evaluation, EvaluationRole
from evaluation.rules import evaluations as rules

FIELDS = (
    "evaluator",
    "title",
    "questions",
    "methods",
    "agreement",
    "starts_on",
    "ends_on",
    "note",
)


@verb(_("set up the evaluation"))
def create(evaluation: Evaluation, *, by) -> Evaluation:
    """Save a new evaluation of a project."""
    evaluation.save()
    return evaluation


@verb(_("revised the evaluation"))
def revise(evaluation: Evaluation, *, by) -> Evaluation:
    """Save the evaluation as it now stands on the object."""
    evaluation.save_fields(*FIELDS)
    return evaluation


@verb(_("gave the evaluation an evaluator"))
def appoint(role: EvaluationRole, *, by) -> EvaluationRole:
    """Let somebody evaluate, from a day to a day: it opens this evaluation and nothing else."""
    Evaluation.objects.locked(role.evaluation_id)
    held = EvaluationRole.objects.filter(evaluation=role.evaluation_id, person=role.person_id)
    held = held.values_list("valid_from", "valid_to")
    period = (role.valid_from, role.valid_to)
    refuse_fields(
        {
            "person": rules.obstacles_to_appoint(period, held),
            "valid_to": rules.obstacles_to_term(period),
        }
    )
    role.save()
    return role


@verb(_("ended the work of an evaluator"), name="evaluations.end_role")
def end_role(role: EvaluationRole, *, by) -> EvaluationRole:
    """End an evaluator's work yesterday: the person sees the evaluation no longer."""
    role = EvaluationRole.objects.locked(role.pk)
    yesterday = timezone.localdate() - timedelta(days=1)
    role.valid_to = yesterday
    if role.valid_from is not None and role.valid_from > yesterday:
        role.valid_from = timezone.localdate()
    role.save_fields("valid_from", "valid_to")
    return role
