"""The report of a project: all that its people said and all that the data says, on one day."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from accounts.models import Organization
from core.models import once
from dashboards.pdf import report_parts
from dashboards.pdf.projects import ProjectReview
from dashboards.pdf.schemas import REPORT
from dashboards.pdf.training_parts import training_part
from dashboards.queries import reports as queries
from documents.choices import Severity
from documents.paper import Paper
from documents.queries import words_of_markers
from documents.rules.chapters import Chapter, check_chapters
from documents.rules.findings import Finding
from documents.rules.gaps import Wanted, check_filled
from documents.rules.markers import resolved
from documents.rules.passages import passages
from programs.models import Alignment, Contribution, Project, ProjectReport, StatusUpdate
from programs.models.programs import audience_of
from programs.pdf import parts
from programs.pdf.parts import GOAL, LABELS
from programs.pdf.reportings import disposal
from programs.queries import lineage_of
from programs.rules.facts import REVIEW
from programs.rules.reports import day_of, names_disposed_on
from programs.rules.texts import passages_of_report


class ReportPaper(Paper):
    """Summary, background, goals, people, each goal's report, lineage, budget, funding, closing."""

    kind = "report"
    verbose_name = gettext_lazy("Project report")
    template = "dashboards/reports/pdf.html"
    parts = (GOAL,)
    schema = REPORT
    labels = {
        **LABELS,
        "alignments": gettext_lazy("Alignment to the strategy"),
        "budget": gettext_lazy("Budget and actual cost"),
        "budget_figure": gettext_lazy("Budget and actual cost per year"),
        "closing": gettext_lazy("Closing"),
        "declared": gettext_lazy("Applied for, decided and budgeted (kr)"),
        "documents": gettext_lazy("Issued documents"),
        "effects": gettext_lazy("Effect goals"),
        "goals_text": gettext_lazy("About the goals"),
        "lineage": gettext_lazy("From decided to reported goals"),
        "links": gettext_lazy("Links"),
        "money_tables": gettext_lazy("Funding"),
        "overview": gettext_lazy("How the goals stand"),
        "partners": gettext_lazy("Partners"),
        "people": gettext_lazy("People and roles"),
        "rounds": gettext_lazy("Funding rounds"),
        "statuses": gettext_lazy("Goals by status"),
        "target_groups": gettext_lazy("Target groups"),
        "told": gettext_lazy("Report and analysis"),
        "training": gettext_lazy("Training"),
    }
    version = "1"
    languages = ("sv", "en")
    view_permission = "programs.write_report"
    issue_permission = "programs.issue_report"
    review_kind = REVIEW  # a contradiction is kept once, wherever it is met

    def queryset(self):
        # What the paper says and what its review reads: asked for once.
        people = Contribution.objects.select_related("person", "organization")
        alignments = Alignment.objects.select_related("choice__objective__strategy").order_by(
            *("choice__objective__strategy__name", "choice__objective__position"),
            *("choice__position", "pk"),
        )
        projects = Project.objects.prefetch_related(
            *("effect_goals", "links"),
            Prefetch("contributions", people),
            Prefetch("alignments", alignments),
        )
        return projects.select_related("program__organization", "report__reporting_round")

    def owner(self, obj: Project) -> Organization:
        return obj.program.organization

    def audience(self, obj: Project) -> str:
        return audience_of(obj.program_id)

    def changed_at(self, obj: Project) -> datetime:
        """Return when the project, its report or the newest update of a goal was written."""
        newest = StatusUpdate.objects.filter(goal__project=obj).order_by("-pk").first()
        report = report_of(obj)
        moments = (obj.updated_at, report.updated_at, newest and newest.created_at)
        return max(filter(None, moments))

    def title(self, snapshot: dict[str, Any]) -> str:
        return f"{snapshot['title']}: {snapshot['subtitle']}"

    def file_name(self, snapshot: dict[str, Any]) -> str:
        return self.title(snapshot)

    def findings(self, obj: Project) -> Iterable[Finding]:
        """Return what contradicts what about the project, and what the report itself lacks."""
        report = report_of(obj)
        texts, (goals, _questions) = passages_of_report(vars(report)), _told(obj, report)
        found = [
            *ProjectReview().findings(obj, texts),
            *check_chapters(_chapters(obj, report, goals), passages(texts)),
            *_left_out(obj, goals),
        ]
        return {each.key: each for each in found}.values()  # a chapter without contents, once

    def snapshot(self, obj: Project) -> dict[str, Any]:
        report, program = report_of(obj), obj.program
        day = day_on(obj, report)
        period = f"{parts.in_words(obj.starts_on)} – {parts.in_words(obj.ends_on)}"
        return {
            "kind_label": str(self.verbose_name),
            "title": report.title or program.name,
            "subtitle": report.subtitle or obj.name,
            "diary_number": obj.diary_number,
            "sender": {"organization": program.organization.name, "unit": "", "lines": []},
            "as_of": day,
            "facts": parts.facts(
                (_("Program"), program.name),
                (_("Project"), obj.name),
                (_("Period"), period),
                (_("As of"), parts.in_words(day)),
                (_("Reported in"), report.reporting_round),
                (_("Diary number"), obj.diary_number),
                (_("Run by"), program.organization),
            ),
            **_texts(obj, report, day),
            **_goals(obj, report, day),
            **_around(obj, day),
            **_money(obj, day),
            "training": training_part(obj, day),
        }


def _texts(project: Project, report: ProjectReport, day: date) -> dict[str, str]:
    """Return what people wrote, with what the data says on the day in the place of its markers."""
    texts = {
        "summary": report.summary or project.summary,
        "background": project.background,
        "purpose": project.purpose,
        "target_groups": project.target_groups,
        "goals_text": report.goals_text,
        "closing": report.closing,
    }
    known = words_of_markers(project.program, texts.values(), day)
    return {name: resolved(text, known) for name, text in texts.items()}


def report_of(project: Project) -> ProjectReport:
    """Return the project's report as it is written; an empty one where nobody has begun it."""
    return getattr(project, "report", None) or ProjectReport(project=project)


def day_on(project: Project, report: ProjectReport) -> date:
    round_ends_on = report.reporting_round.last_day if report.reporting_round else None
    return day_of(report.as_of, round_ends_on, project.ends_on, timezone.localdate())


def _told(project: Project, report: ProjectReport) -> tuple[list[dict], dict[int, str]]:
    """Return the goals as the report tells them, and the questions that they answer by id."""
    return once(project, ("told", get_language()), lambda: _read(project, report))


def _read(project: Project, report: ProjectReport) -> tuple[list[dict], dict[int, str]]:
    if report.reporting_round:
        return queries.frozen_goals(project, report.reporting_round)
    return queries.told_goals(project, day_on(project, report)), {}


def _goals(project: Project, report: ProjectReport, day: date) -> dict[str, Any]:
    goals, questions = _told(project, report)
    return {
        "statuses": report_parts.status_sentences(goals),
        "figure": report_parts.status_figure(goals),
        "overview": report_parts.overview(goals),
        "goals": [
            {"number": each["number"], "title": each["title"], "purpose": each["purpose"]}
            for each in goals
        ],
        "told": [parts.goal_part(each, questions, _("No update yet")) for each in goals],
        "lineage": report_parts.lineage_part(lineage_of(project, day)),
    }


def _around(project: Project, day: date) -> dict[str, Any]:
    """Return effect goals, what the project serves, who took part, documents and links."""
    kept_until = names_disposed_on(day, project.program.names_kept_years)
    return {
        "effects": [each.text for each in project.effect_goals.all()],
        "alignments": list(report_parts.alignments_part(project.alignments.all())),
        "people": report_parts.people_table(project.contributions.all()),
        "partners": report_parts.partners_table(
            project.program.partners.select_related("organization").order_by("organization__name")
        ),
        "names_disposed_on": kept_until,
        "disposal": disposal(kept_until),
        "documents": report_parts.documents_table(
            queries.documents_on(project, day, but=ReportPaper.kind)
        ),
        "links": report_parts.links_table(project.links.all()),
    }


def _money(project: Project, day: date) -> dict[str, Any]:
    budget, funding = queries.budget_on(project, day), queries.funding_on(project, day)
    has_both = bool(budget.lines and funding.rounds)
    return {
        "budget": report_parts.budget_table(budget, day) if budget.lines else None,
        "budget_figure": report_parts.budget_figure(budget) if budget.lines else None,
        "declared": report_parts.declared_table(budget, funding) if has_both else None,
        "rounds": report_parts.rounds_part(funding),
        "money_tables": report_parts.money_tables(funding) if funding.rounds else [],
        "is_wide": len(funding.years) > report_parts.WIDEST,
    }


# ---------- what the review looks at ----------


def _chapters(project: Project, report: ProjectReport, goals: list[dict]) -> list[Chapter]:
    """Return the chapters that every report announces, and whether anything stands there."""
    has_background = project.background or project.purpose
    return [
        Chapter(_("Summary"), not (report.summary or project.summary), "summary"),
        Chapter(_("Background and purpose"), not has_background, "background"),
        Chapter(_("The goals of the project"), not goals, "goals"),
        Chapter(_("Budget and actual cost"), not queries.budget_lines_of(project), "budget"),
        Chapter(_("Closing"), not report.closing, "closing"),
    ]


def _left_out(project: Project, goals: list[dict]) -> Iterator[Finding]:
    """Yield what a report must say and this one does not."""
    is_kept_for = project.program.names_kept_years
    yield from check_filled(
        [
            Wanted(
                "missing_diary_number",
                _("Diary number"),
                project.diary_number,
                _("The project has no diary number: enter the one that the registrar gave."),
                is_light=True,
            ),
            Wanted(
                "names_without_end",
                _("People and roles"),
                is_kept_for or not any(each.person_id for each in project.contributions.all()),
                _(
                    "The report names people, but the program does not say how long names are "
                    "kept: its strategist states it."
                ),
                is_light=True,
            ),
        ]
    )
    for goal in goals:
        if not (goal["answer"] and goal["answer"]["report"]):
            yield Finding(
                "goal_not_reported",
                Severity.WARN,
                f"{goal['number']}. {goal['title']}",
                _("Nothing is reported on the goal."),
                fact=f"goal {goal['id']}: no report",
            )
