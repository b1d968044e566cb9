"""Who may: predicates over the roles that a person holds in programs."""

import rules

from accounts.choices import OrganizationRoleKind
from accounts.models import organizations_held
from accounts.permissions import is_administrator, is_signed_in
from programs.choices import ProgramRoleKind
from programs.models import GroupMember, Program, ReportingSnapshot, programs_held

GROUP_KEEPERS = (
    OrganizationRoleKind.SECRETARY,
    OrganizationRoleKind.RESPONSIBLE,
    OrganizationRoleKind.ADMINISTRATOR,
)


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


@rules.predicate
def is_in_group(user, group=None):
    """Sees some group: by a role in a program or for an organization, or as a member."""
    if not user.is_authenticated:
        return False
    if group is not None or programs_held(user) or organizations_held(user):
        return True  # which groups they see is for visible_to
    return GroupMember.objects.filter(person_id=user.pk).held_now().exists()


@rules.predicate
def is_group_keeper(user, obj=None):
    """Keeps the group: its program's strategist; where it has none, who acts for its organization.

    Members of a program's steering group see the program: only who gives roles in it adds them.
    """
    if obj is None:
        return _holds(user, None, ProgramRoleKind.STRATEGIST) or bool(
            organizations_held(user, *GROUP_KEEPERS)
        )
    meeting = getattr(obj, "meeting", obj)
    group = getattr(meeting, "group", meeting)
    if group.organization_id in organizations_held(user, OrganizationRoleKind.ADMINISTRATOR):
        return True
    if group.program_id is not None:
        return group.program_id in programs_held(user, ProgramRoleKind.STRATEGIST)
    return group.organization_id in organizations_held(user, *GROUP_KEEPERS)


@rules.predicate
def is_strategy_keeper(user, strategy=None):
    """Keeps the strategies: an administrator, or a strategist of the organization's programs."""
    if is_administrator(user):
        return True
    held = programs_held(user, ProgramRoleKind.STRATEGIST)
    if strategy is None or not held:
        return bool(held)
    objective = getattr(strategy, "objective", strategy)
    strategy = getattr(objective, "strategy", objective)
    programs = Program.objects.filter(pk__in=held, organization_id=strategy.organization_id)
    return programs.exists()


@rules.predicate
def is_keeper_of_public_pages(user, obj=None):
    """Administers the region whose public pages they are (some region, where none is named)."""
    held = organizations_held(user, OrganizationRoleKind.ADMINISTRATOR)
    return bool(held) if obj is None else getattr(obj, "organization_id", obj.pk) in held


rules.add_perm("programs.view_public_site", is_signed_in)
rules.add_perm("programs.manage_public_site", is_keeper_of_public_pages)
rules.add_perm("programs.view_program", is_in_program)
rules.add_perm("programs.add_program", is_administrator)
rules.add_perm("programs.change_program", is_strategist)
rules.add_perm("programs.manage_roles", is_administrator)
rules.add_perm("programs.view_strategy", is_signed_in)
rules.add_perm("programs.add_strategy", is_strategy_keeper)
rules.add_perm("programs.change_strategy", is_strategy_keeper)
rules.add_perm("programs.view_group", is_in_group)
rules.add_perm("programs.add_group", is_group_keeper)
rules.add_perm("programs.change_group", is_group_keeper)
rules.add_perm("programs.view_project", is_in_program)
rules.add_perm("programs.add_project", is_strategist)
rules.add_perm("programs.change_project", is_strategist)
rules.add_perm("programs.view_goal", is_in_program | is_responsible_for)
rules.add_perm("programs.add_goal", is_strategist)
rules.add_perm("programs.change_goal", is_strategist)
rules.add_perm("programs.report_goal", is_strategist | is_project_leader | is_responsible_for)
rules.add_perm("programs.return_update", is_strategist & ~is_author)
# Whom a round asks sees their own rows of it (visible_to); nobody else needs the section.
rules.add_perm("programs.view_reporting", is_signed_in)
rules.add_perm("programs.add_reporting", is_strategist)
rules.add_perm("programs.change_reporting", is_strategist)
rules.add_perm("programs.view_report", is_in_program)
rules.add_perm("programs.answer_asked", is_strategist | is_project_leader | is_asked)
# A report is written and looked at as a draft by few; who is in the program reads what is issued.
rules.add_perm("programs.write_report", is_strategist | is_project_leader)
rules.add_perm("programs.issue_report", is_strategist)
rules.add_perm("programs.view_lineage", is_in_program)
rules.add_perm("programs.view_change", is_in_program)
rules.add_perm("programs.propose_change", is_strategist)
rules.add_perm("programs.take_back_change", is_proposer)
rules.add_perm("programs.approve_change", (is_approver | is_strategist) & ~is_proposer)
