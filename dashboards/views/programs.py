"""The steering group's page of a program: any day, and what changed since another."""

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Min, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.views import DetailPage
from dashboards.figures import (
    cells_table,
    financiers_table,
    goals_by_status,
    kronor_per_year,
    way_through,
)
from dashboards.forms.programs import StandingForm
from dashboards.queries.standings import standings_of
from dashboards.rules.changes import updated_unchanged
from dashboards.tables import facts, programs
from dashboards.views.known import AsKnown
from desk.models import Comment
from evaluation.figures import timeline_of
from programs.choices import GroupKind
from programs.models import GroupMeeting, Program
from programs.models.programs import audience_of

MOST_DIFFERING = 10
MOST_DRAWN = 12  # milestones of a time line, the first of which are due
YEARS_BACK = 10
PARTS = frozenset(
    {
        "changes",
        "cohorts",
        "comments",
        "contradictions",
        "goals",
        "indicators",
        "milestones",
        "overdue",
        "recommendations",
        "rounds",
    }
)


class ProgramDashboard(AsKnown, DetailPage):
    """Where the program stands on a day, beside another: what changed stands first.

    `?on=` and `?since=` are the days; `?all=goals` shows all rows of a part.
    """

    template_name = "dashboards/program.html"
    permission_required = "dashboards.view_program"
    eyebrow = _("Overview for the steering group")

    def get_queryset(self):
        meetings = GroupMeeting.objects.filter(
            group__program=OuterRef("pk"), group__kind=GroupKind.STEERING
        )
        return Program.objects.annotate(
            met_on=ArraySubquery(meetings.order_by("held_on").values("held_on")),
            first_on=Min("projects__starts_on"),
        )

    def get_crumbs(self):
        return [
            (_("Programs"), reverse("programs:program_list")),
            (str(self.object), self.object.get_absolute_url()),
            (_("Overview"), None),
        ]

    def get_history(self):
        return []  # the program's own page shows it

    def get_comments(self, now, today) -> list[Comment]:
        """Return what waits for somebody of the group; of a day in the past nothing waits."""
        if now.day != today:
            return []
        found = Comment.objects.open_in(audience_of(now.program_id)).visible_to(self.request.user)
        return list(found.select_related("assigned_to"))

    def get_context_data(self, **kwargs):
        program, shown = self.object, PARTS.intersection(self.request.GET.getlist("all"))
        today = self.known or timezone.localdate()
        begins = begins_on(program)
        form = StandingForm(
            self.request.GET.dict(), today=today, begins=begins, met_on=program.met_on
        )
        then, now = standings_of(program, self.request.user, form.days, today=today)
        contradictions = now.contradictions
        return super().get_context_data(
            form=form,
            choices=choices_of(today, begins, program.met_on),
            then=then,
            now=now,
            is_today=now.day == timezone.localdate(),
            glance=programs.glance(then, now),
            changes=programs.changes_listing(then, now, shown),
            unchanged=len(updated_unchanged(then, now)),
            disagreeing=contradictions
            if "contradictions" in shown
            else contradictions[:MOST_DIFFERING],
            disagreeing_in_all=len(contradictions),
            comments=facts.comments_listing(self.get_comments(now, today), today, shown),
            **listings(then, now, shown),
            **money(now),
            **kwargs,
        )


def begins_on(program) -> date | None:
    """Return the day that the program began: of its first year, or of its first project."""
    if program.since_year is None:
        return None
    return min(date(program.since_year, 1, 1), program.first_on or date.max)


def choices_of(today: date, begins: date | None, met_on: list[date]) -> list[tuple]:
    """Return the days that are a click away: today, the last meeting, the end of each year."""
    found = [(_("Today"), today)]
    if held := [day for day in met_on if day <= today]:
        found.append((_("The last meeting"), held[-1]))
    first = max(begins.year if begins else today.year - 3, today.year - YEARS_BACK)
    ends = [(str(year), date(year, 12, 31)) for year in range(today.year - 1, first - 1, -1)]
    return found + ends


def listings(then, now, shown) -> dict:
    """Return the tables and figures of the page's parts by name."""
    is_today = now.day == timezone.localdate()
    goals_url = reverse("programs:goal_list") if is_today else ""
    drawn = now.milestones[:MOST_DRAWN]
    return {
        "overdue": programs.overdue_listing(now, shown),
        "statuses": programs.statuses_table(then, now, goals_url),
        "goals_figure": goals_by_status(now, has_list=is_today) if now.goals else None,
        "goals": programs.goals_listing(then, now, shown),
        "rounds": programs.rounds_listing(then, now, shown),
        "money_sides": facts.money_table(then, now),
        "cohort_sides": facts.cohorts_table(then, now),
        "cohorts": facts.cohorts_listing(now, shown),
        "cohorts_figure": way_through(now),
        "milestones": facts.milestones_listing(then, now, shown),
        "timeline": timeline_of(drawn, {each.pk: each.revised for each in drawn}, now.day)
        if drawn
        else None,
        "indicators": facts.indicators_listing(then, now, shown),
        "recommendations": facts.recommendations_listing(then, now, shown),
    }


def money(now) -> dict:
    """Return the figure and the tables of the money."""
    url = f"{reverse('funding:payment_list')}?program={now.program_id}"
    return {
        "money_figure": kronor_per_year(now.money, url) if now.money.cells else None,
        "by_financier": financiers_table(now.money, url),
        "by_cell": cells_table(now.money),
    }
