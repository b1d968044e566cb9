"""The steering group's paper: where the program stands on the day of a meeting, on a few pages."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, pgettext
from django.utils.translation import gettext as _

from accounts.models import Organization
from core.models import once
from dashboards.pdf import steering_facts, steering_meetings, steering_money, steering_parts
from dashboards.pdf.schemas import STEERING
from dashboards.pdf.steering_review import findings_of
from dashboards.queries.standings import standings_of
from dashboards.rules.standings import ProgramStanding
from documents.paper import Paper
from documents.rules.findings import Finding
from programs.choices import GroupKind
from programs.models import GroupMeeting, StatusUpdate
from programs.models.programs import audience_of
from programs.pdf import parts
from programs.pdf.parts import LABELS
from programs.pdf.reportings import disposal
from programs.rules.reports import names_disposed_on

LATELY = timedelta(days=90)  # what a first meeting is told of


class SteeringPaper(Paper):
    """What has changed since the last meeting first, then goals, money and all that waits."""

    kind = "steering"
    verbose_name = gettext_lazy("Steering group report")
    template = "dashboards/steering/pdf.html"
    parts = ("evaluation/papers/_timeline.html", "dashboards/steering/_meeting.html")
    schema = STEERING
    labels = {
        **LABELS,
        "by_financier": gettext_lazy("Money by financier"),
        "by_year": gettext_lazy("Money by year"),
        "changes": gettext_lazy("What has changed"),
        "cohorts": gettext_lazy("Cohorts"),
        "contradictions": gettext_lazy("Contradictions"),
        "goals": gettext_lazy("Goals"),
        "indicators": gettext_lazy("Indicators against their targets"),
        "last": gettext_lazy("What the last meeting decided"),
        "lead": gettext_lazy("In short"),
        "overdue": gettext_lazy("Overdue"),
        "recommendations": gettext_lazy("Recommendations"),
        "rounds": gettext_lazy("Funding rounds"),
        "this": gettext_lazy("Noted at the meeting"),
        "timeline": gettext_lazy("Milestones over time"),
    }
    version = "1"
    languages = ("sv", "en")
    view_permission = "programs.write_report"
    issue_permission = "programs.issue_report"

    def queryset(self) -> Any:
        meetings = GroupMeeting.objects.filter(
            group__kind=GroupKind.STEERING, group__program__isnull=False
        )
        return meetings.select_related("group__program__organization")

    def owner(self, obj: GroupMeeting) -> Organization:
        return obj.group.program.organization

    def audience(self, obj: GroupMeeting) -> str:
        return audience_of(obj.program_id)

    def changed_at(self, obj: GroupMeeting) -> datetime:
        """Return when the meeting was written, or the newest update of a goal."""
        newest = StatusUpdate.objects.filter(goal__project__program=obj.program_id)
        update = newest.order_by("-pk").first()
        return max(obj.updated_at, update.created_at) if update else obj.updated_at

    def findings(self, obj: GroupMeeting) -> Iterable[Finding]:
        return findings_of(obj, now_of(obj))

    def title(self, snapshot: dict[str, Any]) -> str:
        return f"{snapshot['title']}: {snapshot['subtitle']}"

    def file_name(self, snapshot: dict[str, Any]) -> str:
        return self.title(snapshot)

    def link(self, obj: GroupMeeting, path: tuple[Any, ...]) -> str:
        if path and path[0] in ("this", "last"):
            return obj.get_absolute_url()
        page = reverse("dashboards:program_dashboard", args=[obj.program_id])
        return f"{page}?on={day_of(obj)}&since={since_of(obj)}"

    def snapshot(self, obj: GroupMeeting) -> dict[str, Any]:
        program, day = obj.group.program, day_of(obj)
        then, now = compared(obj)
        kept_until = names_disposed_on(day, program.names_kept_years)
        return {
            "kind_label": str(self.verbose_name),
            "title": program.name,
            "subtitle": _("meeting of %(group)s on %(day)s")
            % {"group": obj.group, "day": parts.in_words(obj.held_on)},
            "sender": {"organization": program.organization.name, "unit": "", "lines": []},
            "as_of": day,
            "facts": parts.facts(
                (pgettext("group", "Meeting"), parts.in_words(obj.held_on)),
                (_("Place"), obj.place),
                (_("As of"), "" if day == obj.held_on else parts.in_words(day)),
                (_("Compared with"), parts.in_words(since_of(obj))),
            ),
            "lead": list(steering_parts.lead(then, now, has_met=previous(obj) is not None)),
            "changes": steering_parts.changes(then, now, but=obj.pk),
            "figure": steering_parts.goals_figure(then, now),
            "goals": steering_parts.goals_table(then, now),
            "rounds": steering_money.rounds_table(now),
            "by_year": steering_money.by_year(now),
            "by_financier": steering_money.by_financier(now),
            "cohorts": steering_facts.cohorts_table(now),
            "timeline": steering_facts.timeline_part(now),
            "indicators": steering_facts.indicators_table(then, now),
            "contradictions": steering_parts.contradictions_table(now),
            "overdue": steering_parts.overdue_table(now),
            "recommendations": steering_facts.recommendations_table(now),
            "last": steering_meetings.last_part(previous(obj), now),
            "this": steering_meetings.this_part(obj),
            "names_disposed_on": kept_until,
            "disposal": disposal(kept_until),
        }


def day_of(meeting: GroupMeeting) -> date:
    """Return the day that the paper tells of: the meeting's, or today while it lies ahead."""
    return min(meeting.held_on, timezone.localdate())


def previous(meeting: GroupMeeting) -> GroupMeeting | None:
    """Return the group's meeting before this one; asked for once."""
    earlier = GroupMeeting.objects.filter(group=meeting.group_id, held_on__lt=meeting.held_on)
    return once(meeting, "previous", earlier.first)


def since_of(meeting: GroupMeeting) -> date:
    """Return the day that the paper compares with: the meeting before, or a quarter back."""
    before = previous(meeting)
    return min(before.held_on, day_of(meeting)) if before else day_of(meeting) - LATELY


def now_of(meeting: GroupMeeting) -> ProgramStanding:
    return compared(meeting)[1]


def compared(meeting: GroupMeeting) -> list[ProgramStanding]:
    """Return where the program stood then and now, as its people see it; read once a language."""
    program, days = meeting.group.program, [since_of(meeting), day_of(meeting)]
    today = timezone.localdate()
    return once(
        meeting,
        ("standings", get_language()),
        lambda: standings_of(program, None, days, today=today),
    )
