"""Keep a finding with a reason: it no longer stops the paper."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse
from documents.models import FindingOverride
from documents.paper import Reviewed
from documents.rules.findings import Finding, obstacles_to_keep


@verb(_("kept a finding"))
def keep(paper: Reviewed, obj: Any, finding: Finding, *, by: Any, reason: str) -> FindingOverride:
    """Record that the finding is right as it is, and why."""
    type(obj)._base_manager.select_for_update(of=("self",)).get(pk=obj.pk)
    kept = FindingOverride.objects.of(paper.kept_under, obj)
    is_kept = kept.filter(code=finding.code, fact=finding.fact).exists()  # by another, just now
    refuse(obstacles_to_keep(finding, reason, is_kept=is_kept))
    return FindingOverride.objects.create(
        kind=paper.kept_under,
        owner=paper.owner(obj),
        content_type=ContentType.objects.get_for_model(obj),
        object_id=obj.pk,
        code=finding.code,
        where=str(finding.where)[:200],
        fact=finding.fact,
        message=str(finding.message),
        reason=reason.strip(),
        kept_by=by,
    )
