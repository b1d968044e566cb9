"""The review before issue: what the paper's checks find, with the reasons that people gave."""

from collections.abc import Iterable
from typing import Any

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
