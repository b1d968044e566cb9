"""Verbs on organizations: made, revised, ended by a last day; never deleted."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, OrganizationName, User
from accounts.rules import organizations as rules
from core.history import verb

FIELDS = (
    "parent",
    "kind",
    "body_type",
    "unit_type",
    "name",
    "short_name",
    "definite_name",
    "municipality",
    "municipality_code",
    "valid_from",
    "valid_to",
    "successor",
    "diary_pattern",
    "diary_example",
    "clause_style",
    "demands_children",
    "demands_equality",
    "demands_environment",
    "sender_unit",
    "postal_address",
    "note",
)


@verb(_("added the organization"))
def create(organization: Organization, *, by: User, variants: Iterable[str] = ()) -> Organization:
    """Save a new organization with the spellings it is known under."""
    spellings = _checked(organization, variants)
    organization.save()
    _set_variants(organization, spellings)
    return organization


@verb(_("edited the organization"))
def revise(organization: Organization, *, by: User, variants: Iterable[str]) -> Organization:
    """Save what an administrator changed, and make these spellings its only variants."""
    spellings = _checked(organization, variants)
    organization.save_fields(*FIELDS)
    _set_variants(organization, spellings)
    return organization


def _checked(organization: Organization, variants: Iterable[str]) -> list[str]:
    """Return the variants once each, or raise every obstacle beside the field it concerns."""
    spellings = list(dict.fromkeys(filter(None, (" ".join(v.split()) for v in variants))))
    others = OrganizationName.objects.filter(name__in=spellings)
    taken = {
        each.name: each.organization.name
        for each in others.exclude(organization_id=organization.pk).select_related("organization")
    }
    namesakes = Organization.objects.filter(
        name=organization.name, parent_id=organization.parent_id
    ).exclude(pk=organization.pk)
    reasons = {
        "name": list(rules.obstacles_to_name(namesakes.exists())),
        "body_type": list(rules.obstacles_to_type(organization.kind, organization.body_type)),
        "unit_type": list(rules.obstacles_to_unit_type(organization.kind, organization.unit_type)),
        "parent": list(rules.obstacles_to_place(organization.pk, _above(organization))),
        "successor": list(rules.obstacles_to_successor(organization.pk, organization.successor_id)),
        "valid_to": list(rules.obstacles_to_days(organization.valid_from, organization.valid_to)),
        "variants": list(rules.obstacles_to_variants(organization.name, spellings, taken)),
        "diary_pattern": list(
            rules.obstacles_to_pattern(organization.diary_pattern, organization.diary_example)
        ),
    }
    if any(reasons.values()):
        raise ValidationError({name: found for name, found in reasons.items() if found})
    return spellings


def _above(organization: Organization) -> set[int]:
    """Return the ids of the parent and everything above it."""
    above: set[int] = set()
    parent_id = organization.parent_id
    while parent_id is not None and parent_id not in above:
        above.add(parent_id)
        parents = Organization.objects.filter(pk=parent_id)
        parent_id = parents.values_list("parent_id", flat=True).first()
    return above


def _set_variants(organization: Organization, spellings: list[str]) -> None:
    known = {each.name: each for each in organization.names.all()}
    for name in known.keys() - set(spellings):
        known[name].delete()
    OrganizationName.objects.bulk_create(
        OrganizationName(organization=organization, name=name)
        for name in spellings
        if name not in known
    )
