"""What a reporting round says when it is closed, frozen as plain data."""

import hashlib
from typing import Any

from django.db.models import Max

from accounts.models import User
from documents.paper import canonical, plain
from programs.models import ReportingRound, ReportingSnapshot
from programs.pdf.contents import content_of


def take(round_: ReportingRound, by: User) -> ReportingSnapshot:
    """Freeze what the round says now; each time it is closed gets its own."""
    last = round_.snapshots.aggregate(last=Max("number"))["last"] or 0
    content = plain(content_of(round_, number=last + 1, closed_by=by.name))
    return ReportingSnapshot.objects.create(
        round=round_, number=last + 1, content=content, sha256=fingerprint(content), taken_by=by
    )


def fingerprint(content: Any) -> str:
    """Return the SHA-256 of the content in its one written form."""
    return hashlib.sha256(canonical(content)).hexdigest()
