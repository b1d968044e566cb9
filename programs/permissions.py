"""Who may: predicates over the roles that a person holds in programs."""

import rules

from accounts.permissions import is_administrator, is_signed_in
from programs.choices import ProgramRoleKind
from programs.models import Program, ReportingSnapshot, programs_held


def _program_of(obj) -> int:
    if isinstance(obj, Program):
        return obj.pk
    if isinstance(obj, ReportingSnapshot):
        return obj.round.program_id
    project = getattr(getattr(obj, "goal", obj), "project", obj)
    return project.program_id


def _holds(user, obj, *kinds) -> bool:
    programs = programs_held(user, *kinds)
    return bool(programs) if obj is None else _program_of(obj) in programs


@rules.predicate
def is_in_program(user, obj=None):
    """Holds any role in the program (in some program, where no object is named)."""
    return _holds(user, obj)


@rules.predicate
def is_strategist(user, obj=None):
    return _holds(user, obj, ProgramRoleKind.STRATEGIST)


@rules.predicate
def is_project_leader(user, obj=None):
    return _holds(user, obj, ProgramRoleKind.PROJECT_LEADER)


@rules.predicate
def is_responsible_for(user, goal=None):
    """Answers for the goal; as a page permission, anybody who signs in may look for theirs."""
    return user.is_authenticated and (goal is None or goal.responsible_person_id == user.pk)


@rules.predicate
def is_asked(user, asked=None):
    """Is who is asked about the goal in a reporting round."""
    return user.is_authenticated and (asked is None or asked.person_id == user.pk)


@rules.predicate
def is_approver(user, obj=None):
    return _holds(user, obj, ProgramRoleKind.APPROVER)


@rules.predicate
def is_proposer(user, change=None):
    """Wrote the change of goals; nobody settles their own."""
    return change is not None and change.proposed_by_id == user.pk


@rules.predicate
def is_author(user, update=None):
    return update is not None and update.author_id == user.pk


rules.add_perm("programs.view_program", is_in_program)
rules.add_perm("programs.change_program", is_strategist)
rules.add_perm("programs.manage_roles", is_administrator)
rules.add_perm("programs.view_strategy", is_signed_in)
rules.add_perm("programs.view_project", is_in_program)
rules.add_perm("programs.add_project", is_strategist)
rules.add_perm("programs.change_project", is_strategist)
rules.add_perm("programs.view_goal", is_in_program | is_responsible_for)
rules.add_perm("programs.add_goal", is_strategist)
rules.add_perm("programs.change_goal", is_strategist)
rules.add_perm("programs.report_goal", is_strategist | is_project_leader | is_responsible_for)
rules.add_perm("programs.return_update", is_strategist & ~is_author)
rules.add_perm("programs.view_lineage", is_in_program)
rules.add_perm("programs.view_change", is_in_program)
rules.add_perm("programs.propose_change", is_strategist)
rules.add_perm("programs.take_back_change", is_proposer)
rules.add_perm("programs.approve_change", (is_approver | is_strategist) & ~is_proposer)
# Whom a round asks sees their own rows of it (visible_to); nobody else needs the section.
rules.add_perm("programs.view_reporting", is_signed_in)
rules.add_perm("programs.add_reporting", is_strategist)
rules.add_perm("programs.change_reporting", is_strategist)
rules.add_perm("programs.view_report", is_in_program)
rules.add_perm("programs.answer_asked", is_strategist | is_project_leader | is_asked)
