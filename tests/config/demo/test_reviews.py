"""The review reads everything in the demo region, and finds what the papers got wrong."""

from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command

from documents.paper import reviewed
from documents.services import reviews
from programs.models import Project

pytestmark = pytest.mark.django_db
# What the checks of running text say; the demo's own sentences give them nothing to say.
OF_TEXTS = {
    *("name_variant", "name_near_miss", "number_format", "number_unit", "text_amount"),
    *("text_product", "text_sum", "missing_attachment", "chapter_missing"),
    *("counted_otherwise", "unknown_marker"),
}


def test_everything_is_read_and_no_sentence_of_the_demo_is_suspected(demo):
    suspected = {
        (kind, str(obj), finding.code, finding.fact)
        for kind, paper in reviewed().items()
        for obj in paper.queryset()
        for finding in reviews.findings_of(paper, obj)
        if finding.code in OF_TEXTS
    }
    assert suspected == set()


def test_the_project_of_the_report_goes_by_two_periods_two_financiers_and_two_counts(demo):
    project = Project.objects.get(name__contains="2017–2019")
    found = Counter(each.code for each in reviews.findings_of(reviewed()["project"], project))
    assert found == {
        "period_differs": 1,
        "financier_named": 1,
        "counted_breakdown": 1,
        "done_with_slipped_milestone": 1,  # goal 4, whose evaluation came four months late
        "done_with_indicator_off_target": 1,
        "seats_without_year": 1,  # 390 000 of 660 000 kr
    }


@pytest.mark.parametrize(
    ("kind", "stops"), [("proposal", True), ("plan", True), ("project", False)]
)
def test_command_reads_all_of_a_kind(demo, kind, stops):
    out, status = StringIO(), 0
    try:
        call_command("review", kind, "--all", stdout=out)
    except SystemExit as stop:
        status = stop.code
    assert bool(status) is stops
    lines = out.getvalue().splitlines()
    objects = reviewed()[kind].queryset().count()
    assert sum(line.startswith(f"# {kind} ") for line in lines) == objects
    findings = [line for line in lines if not line.startswith("#")]
    assert all(line.split(" ", 1)[0] in ("block", "warn") for line in findings)
