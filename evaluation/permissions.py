"""Who may: the evaluator does the work of their evaluation; the program's own people the rest."""

import rules

from evaluation.models import (
    Evaluation,
    Finding,
    Indicator,
    Period,
    evaluations_held,
)
from evaluation.models.evaluations import KNOWING, programs_evaluated
from programs.choices import ProgramRoleKind
from programs.models import Program, Project, programs_held


def _evaluation_of(obj) -> Evaluation | None:
    """Return the evaluation that something belongs to; None where it is the program's."""
    if isinstance(obj, Evaluation):
        return obj
    if isinstance(obj, Program | Project | Period):
        return None
    if not hasattr(obj, "evaluation_id"):
        parents = ("milestone", "collection", "indicator", "question", "recommendation")
        obj = next(getattr(obj, each) for each in parents if hasattr(obj, f"{each}_id"))
        return _evaluation_of(obj)
    return obj.evaluation


def _program_of(obj) -> int:
    if isinstance(obj, Program):
        return obj.pk
    if isinstance(obj, Project | Period | Indicator):
        return obj.program_id
    if hasattr(obj, "indicator_id") and not isinstance(obj, Finding):
        return obj.indicator.program_id
    return _evaluation_of(obj).project.program_id


def _holds(user, obj, *kinds) -> bool:
    programs = programs_held(user, *kinds)
    return bool(programs) if obj is None else _program_of(obj) in programs


@rules.predicate
def is_in_its_program(user, obj=None):
    """Holds any role in the program: the steering group reads."""
    return _holds(user, obj)


@rules.predicate
def leads_it(user, obj=None):
    """Is the program's strategist or project leader."""
    return _holds(user, obj, *KNOWING)


@rules.predicate
def is_strategist(user, obj=None):
    return _holds(user, obj, ProgramRoleKind.STRATEGIST)


@rules.predicate
def evaluates(user, obj=None):
    """Is an evaluator of the evaluation that it belongs to."""
    held = evaluations_held(user)
    if obj is None:
        return bool(held)
    if isinstance(obj, Period):
        return obj.program_id in programs_evaluated(user)
    evaluation = _evaluation_of(obj)
    return evaluation is not None and evaluation.pk in held


@rules.predicate
def answers_for(user, recommendation=None):
    """Answers for the recommendation; as a page permission, anybody may look for theirs."""
    if recommendation is None:
        return user.is_authenticated
    return getattr(recommendation, "responsible_id", None) == user.pk


rules.add_perm("evaluation.view_evaluation", is_in_its_program | evaluates)
rules.add_perm("evaluation.add_evaluation", is_strategist)
rules.add_perm("evaluation.change_evaluation", is_strategist)
rules.add_perm("evaluation.issue_paper", leads_it)
rules.add_perm("evaluation.work_on_evaluation", evaluates | leads_it)
rules.add_perm("evaluation.view_milestone", is_in_its_program | evaluates)
rules.add_perm("evaluation.change_milestone", evaluates | leads_it)
rules.add_perm("evaluation.link_goal", leads_it)
rules.add_perm("evaluation.view_collection", is_in_its_program | evaluates)
rules.add_perm("evaluation.change_collection", evaluates | leads_it)
rules.add_perm("evaluation.view_answers", evaluates | leads_it)
rules.add_perm("evaluation.view_indicator", is_in_its_program | evaluates)
rules.add_perm("evaluation.add_indicator", leads_it)
rules.add_perm("evaluation.change_indicator", leads_it)
# Goals are the program's: its evaluators do not see them.
rules.add_perm("evaluation.view_chain", is_in_its_program)
rules.add_perm("evaluation.view_measurement", evaluates | leads_it)
rules.add_perm("evaluation.enter_measurement", evaluates | leads_it)
# That nobody approves their own is told as a reason, not as a forbidden page.
rules.add_perm("evaluation.approve_measurement", leads_it)
rules.add_perm("evaluation.view_period", is_in_its_program | evaluates)
rules.add_perm("evaluation.add_period", leads_it)
rules.add_perm("evaluation.change_period", is_strategist)
rules.add_perm("evaluation.view_finding", is_in_its_program | evaluates)
rules.add_perm("evaluation.change_finding", evaluates | leads_it)
rules.add_perm("evaluation.view_recommendation", is_in_its_program | evaluates | answers_for)
rules.add_perm("evaluation.change_recommendation", evaluates | leads_it)
rules.add_perm("evaluation.answer_recommendation", answers_for | leads_it)
rules.add_perm("evaluation.close_recommendation", (evaluates | is_strategist) & ~answers_for)
