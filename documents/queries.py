"""What the review asks the database for: how the organizations are called."""

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q, Value

from accounts.choices import OrganizationKind
from accounts.models import Organization
from documents.rules.vocabulary import Name


def organization_names() -> tuple[Name, ...]:
    """Return every organization with its variants and its right short names; one query."""
    variants = ArrayAgg("names__name", filter=Q(names__isnull=False), default=Value([]))
    found = Organization.objects.order_by("pk").annotate(variants=variants)
    fields = ("pk", "name", "short_name", "definite_name", "kind", "parent__name", "variants")
    return tuple(
        Name(
            text=name,
            variants=tuple(sorted(known_as)),
            also=tuple(filter(None, (short, definite))),
            definite=definite,
            parent=parent or "",
            is_body=kind == OrganizationKind.BODY,
            pk=pk,
        )
        for pk, name, short, definite, kind, parent, known_as in found.values_list(*fields)
    )
