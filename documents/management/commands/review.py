"""manage.py review KIND ID: what the review finds, before issue. Acts for the operator.

One finding a line, `block|warn CODE where: what`; the exit status is 1 if anything blocks that
nobody has kept with a reason. Kept findings are printed with their reason. With `--all` instead
of an ID every paper of the kind is read (of all kinds without one), each under a line `# KIND ID`.
"""

import json
import sys

from django.core.management.base import BaseCommand, CommandError

from documents.management.commands.document import find, kind_named
from documents.paper import reviewed
from documents.services import reviews


class Command(BaseCommand):
    help = "Print the findings of the review before issue; exit status 1 if anything blocks."

    def add_arguments(self, parser):
        parser.add_argument(
            "kind", nargs="?", help="kind of paper or of data (proposal, project, plan)"
        )
        parser.add_argument("id", nargs="?", help="its number here, or its diary number")
        parser.add_argument("--all", action="store_true", help="read all there are of the kind")
        parser.add_argument("--json", action="store_true", help="for machines")

    def handle(self, *args, kind, id, **options):
        if options["all"]:
            found = list(self.read_all(kind))
        elif kind and id:
            paper, obj = find(kind, id, among=reviewed)
            found = [(kind, obj.pk, reviews.findings_of(paper, obj))]
        else:
            raise CommandError("Say which: review KIND ID, or review --all.")
        if options["json"]:
            self.stdout.write(json.dumps(self.as_data(found, options["all"]), ensure_ascii=False))
        else:
            self.write(found, options["all"])
        if any(finding.stops for _kind, _pk, findings in found for finding in findings):
            sys.exit(1)

    def read_all(self, kind):
        papers = reviewed() if kind is None else {kind: kind_named(kind, reviewed)}
        for name, paper in papers.items():
            for obj in paper.queryset().order_by("pk"):
                yield name, obj.pk, reviews.findings_of(paper, obj)

    def write(self, found, is_all):
        for kind, pk, findings in found:
            if is_all:
                self.stdout.write(f"# {kind} {pk}")
            for finding in findings:
                self.stdout.write(as_line(finding))

    def as_data(self, found, is_all):
        if is_all:
            return [
                {"kind": kind, "id": pk, "findings": [as_json(each) for each in findings]}
                for kind, pk, findings in found
            ]
        ((_kind, _pk, findings),) = found
        return [as_json(each) for each in findings]


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
        "field": finding.anchor,
        "what": str(finding.message),
        "overridable": finding.overridable,
        "overridden_reason": finding.overridden_reason,
        "stops": finding.stops,
    }
