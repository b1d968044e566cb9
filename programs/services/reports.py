"""What is done with the report of a project while it is written: begun, revised."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from programs.models import Project, ProjectReport
from programs.rules import reports as rules

FIELDS = (
    *("title", "subtitle", "as_of", "reporting_round"),
    *("summary", "goals_text", "closing"),
)


@verb(_("began the project report"))
def begin(report: ProjectReport, *, by) -> ProjectReport:
    """Save the texts of a project that had no report yet."""
    Project.objects.locked(report.project_id)
    begun = ProjectReport.objects.filter(project=report.project_id)
    refuse(rules.obstacles_to_begin(begun.exists()))
    _check(report)
    report.save()
    return report


@verb(_("revised the project report"))
def revise(report: ProjectReport, *, by) -> ProjectReport:
    """Save the report as it now stands on the object."""
    _check(report)
    report.save_fields(*FIELDS)
    return report


def _check(report: ProjectReport) -> None:
    today, round_ = timezone.localdate(), report.reporting_round
    obstacles = {"as_of": rules.obstacles_to_day(report.as_of, report.project.starts_on, today)}
    if round_ is not None:
        obstacles["reporting_round"] = rules.obstacles_to_round(
            report.as_of,
            round_.last_day,
            is_closed=round_.closed_at is not None,
            asks=round_.asked.filter(goal__project=report.project_id).exists(),
        )
    refuse_fields(obstacles)
