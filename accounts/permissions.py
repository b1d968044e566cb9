"""Who may: predicates over the roles that a person holds for organizations."""

import rules

from accounts.choices import OrganizationRoleKind


@rules.predicate
def is_signed_in(user):
    return user.is_authenticated


@rules.predicate
def is_administrator(user):
    """Holds the role of administrator for some organization (the region's)."""
    return user.is_authenticated and user.holds(OrganizationRoleKind.ADMINISTRATOR)


@rules.predicate
def is_oneself(user, other=None):
    return other is None or user == other


rules.add_perm("accounts.view_organization", is_signed_in)
rules.add_perm("accounts.manage_organizations", is_administrator)
rules.add_perm("accounts.manage_users", is_administrator)
rules.add_perm("accounts.view_user", is_administrator | is_oneself)
rules.add_perm("accounts.change_profile", is_signed_in)
