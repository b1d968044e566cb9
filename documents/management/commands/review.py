"""manage.py review KIND ID: what the review finds, before issue. Acts for the operator.

One finding a line, `block|warn CODE where: what`; the exit status is 1 if anything blocks that
nobody has kept with a reason. Kept findings are printed with their reason.
"""

import json
import sys

from django.core.management.base import BaseCommand

from documents.management.commands.document import find
from documents.paper import reviewed
from documents.services import reviews


class Command(BaseCommand):
    help = "Print the findings of the review before issue; exit status 1 if anything blocks."

    def add_arguments(self, parser):
        parser.add_argument("kind", help="kind of paper or of data (proposal, project, plan)")
        parser.add_argument("id", help="its number here, or its diary number")
        parser.add_argument("--json", action="store_true", help="for machines")

    def handle(self, *args, kind, id, **options):
        paper, obj = find(kind, id, among=reviewed)
        findings = reviews.findings_of(paper, obj)
        if options["json"]:
            self.stdout.write(json.dumps([as_json(f) for f in findings], ensure_ascii=False))
        else:
            for finding in findings:
                self.stdout.write(as_line(finding))
        if any(finding.stops for finding in findings):
            sys.exit(1)


def as_line(finding):
    """Return a finding as one line: block no_date Datum: Skriv datum."""
    what = " ".join(str(finding.message).split())
    kept = f" (kept: {' '.join(finding.overridden_reason.split())})" if finding.overridden else ""
    return f"{finding.severity} {finding.code} {finding.where}: {what}{kept}"


def as_json(finding):
    """Return a finding as plain data."""
    return {
        "severity": str(finding.severity),
        "code": finding.code,
        "where": str(finding.where),
        "what": str(finding.message),
        "overridable": finding.overridable,
        "overridden_reason": finding.overridden_reason,
        "stops": finding.stops,
    }
