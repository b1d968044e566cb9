"""The form of a finding: what the review of a paper says before it is issued."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from documents.choices import Severity


@dataclass(frozen=True)
class Finding:
    """One thing that the review found.

    `code` names the check (`missing_date`), `where` the place in words (`Förslag till beslut,
    att-sats 1`), `message` what to do about it. `fact` is what the check saw, the same in every
    language ("summary: 30000 != 40000"): a reason given to keep the finding holds only as long as
    code and fact are the same. `anchor` names the part it is about as the form's field does.
    """

    code: str
    severity: str
    where: Any
    message: Any
    overridable: bool = True
    fact: str = ""
    overridden_reason: str = ""
    anchor: str = ""

    @property
    def key(self) -> str:
        """A short name of this very finding, for addresses; the same while the fact is the same."""
        return hashlib.sha256(f"{self.code}/{self.fact}".encode()).hexdigest()[:16]

    @property
    def blocks(self) -> bool:
        """Whether a paper with this finding may not be issued (unless it is kept with a reason)."""
        return self.severity == Severity.BLOCK

    @property
    def overridden(self) -> bool:
        """Whether somebody kept the finding, with a reason."""
        return bool(self.overridden_reason)

    @property
    def stops(self) -> bool:
        """Whether it stands in the way now: it blocks and nobody kept it."""
        return self.blocks and not self.overridden


def with_reasons(
    findings: Iterable[Finding], reasons: Mapping[tuple[str, str], str]
) -> list[Finding]:
    """Return the findings, those kept on record with their reason, the stopping ones first.

    `reasons` maps (code, fact) to the reason that somebody gave.
    """
    found = [_with_reason(finding, reasons) for finding in findings]
    return sorted(found, key=lambda finding: (not finding.stops, not finding.blocks))


def _with_reason(finding: Finding, reasons: Mapping[tuple[str, str], str]) -> Finding:
    reason = reasons.get((finding.code, finding.fact), "")
    if not finding.overridable or finding.overridden_reason == reason:
        return finding
    return replace(finding, overridden_reason=reason)


def obstacles_to_issue(findings: Iterable[Finding]) -> Iterable[Any]:
    """Yield what to do about each finding that stands in the way of issuing the paper."""
    yield from (finding.message for finding in findings if finding.stops)


def obstacles_to_keep(finding: Finding, reason: str, *, is_kept: bool = False) -> Iterable[Any]:
    """Yield why a finding cannot be kept with this reason."""
    if not finding.overridable:
        yield _("This finding must be solved: it cannot be kept with a reason.")
    if finding.overridden or is_kept:
        yield _("The finding has already been kept with a reason.")
    if not reason.strip():
        yield _("Say why it is right as it is.")
