"""What is done with evaluations and who evaluates."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from evaluation.models import Evaluation, EvaluationRole

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
