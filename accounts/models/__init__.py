"""Nouns: users, organizations, roles."""

from accounts.models.organizations import Organization, OrganizationName
from accounts.models.roles import OrganizationRole, Role, organizations_held
from accounts.models.users import User

__all__ = [
    "Organization",
    "OrganizationName",
    "OrganizationRole",
    "Role",
    "User",
    "organizations_held",
]
