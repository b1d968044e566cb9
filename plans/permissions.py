"""Who may: by roles in a plan's program, and by roles for its organization."""

import rules

from accounts.choices import OrganizationRoleKind
from accounts.models import organizations_held
from plans.models import Plan
from programs.choices import ProgramRoleKind
from programs.models import programs_held

WRITERS = (OrganizationRoleKind.SECRETARY, OrganizationRoleKind.RESPONSIBLE)


def _plan_of(obj) -> Plan:
    return obj if isinstance(obj, Plan) else obj.plan


def _holds(user, obj, organization_roles, program_roles) -> bool:
    organizations = organizations_held(user, *organization_roles)
    programs = programs_held(user, *program_roles)
    if obj is None:
        return bool(organizations or programs)
    plan = _plan_of(obj)
    return plan.organization_id in organizations or plan.program_id in programs


@rules.predicate
def is_planner(user, obj=None):
    """Writes the plans of the organization, or runs the program."""
    return _holds(user, obj, WRITERS, (ProgramRoleKind.STRATEGIST,))


@rules.predicate
def is_approver(user, obj=None):
    return _holds(user, obj, (OrganizationRoleKind.APPROVER,), (ProgramRoleKind.APPROVER,))


@rules.predicate
def is_issuer(user, obj=None):
    """Writes or adopts the organization's plans: it numbers the papers and answers for them."""
    held = organizations_held(user, *WRITERS, OrganizationRoleKind.APPROVER)
    return bool(held) if obj is None else _plan_of(obj).organization_id in held


@rules.predicate
def is_reader(user, obj=None):
    """Sees the plan: an adopted one is public, a draft is its organization's and program's own."""
    if not user.is_authenticated:
        return False
    return obj is None or _plan_of(obj).is_adopted or _holds(user, obj, (), ())


rules.add_perm("plans.view_plan", is_reader)
rules.add_perm("plans.add_plan", is_planner)
rules.add_perm("plans.change_plan", is_planner)
rules.add_perm("plans.adopt_plan", is_approver)
rules.add_perm("plans.issue_plan", is_issuer)
