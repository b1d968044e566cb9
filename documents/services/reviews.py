"""The review before issue: what the paper's checks find, with the reasons that people gave."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType

from documents.models import FindingOverride
from documents.paper import Reviewed
from documents.rules.findings import Finding, with_reasons


def findings_of(paper: Reviewed, obj: Any, found: Iterable[Finding] | None = None) -> list[Finding]:
    """Return every finding, those that stop the paper first; kept ones carry their reason.

    `found` are the paper's findings where its page has read the facts already.
    """
    kept = FindingOverride.objects.of(paper.kept_under, obj).order_by("kept_at")
    reasons = {(each.code, each.fact): each.reason for each in kept}
    return with_reasons(paper.findings(obj) if found is None else found, reasons)


def findings_of_each(paper: Reviewed, objects: Sequence[Any]) -> dict[int, list[Finding]]:
    """Return every finding of many objects by their ids; what they stand on is read together."""
    if not objects:
        return {}
    paper.read_together(objects)
    kept = FindingOverride.objects.filter(
        kind=paper.kept_under,
        content_type=ContentType.objects.get_for_model(objects[0]),
        object_id__in=[each.pk for each in objects],
    )
    reasons: dict[int, dict[tuple[str, str], str]] = {each.pk: {} for each in objects}
    for each in kept.order_by("kept_at"):
        reasons[each.object_id][each.code, each.fact] = each.reason
    return {each.pk: with_reasons(paper.findings(each), reasons[each.pk]) for each in objects}
