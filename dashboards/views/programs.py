"""The steering group's page of a program: any day, and what changed since another."""

from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext_lazy as _

from core.views import DetailPage, is_htmx
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
# What stands lowest on the page is loaded into it; without script it is a link away.
LATER = frozenset({"cohorts", "indicators", "later", "milestones", "recommendations"})
TOLD_OF_A_COMMENT = (
    "answer_to",
    "assigned_to__name",
    "due_on",
    "kind",
    "text",
    "withdrawn_at",
)
# Put together once: each page adds only its program.
WAITING = Comment.objects.open().by_due_day().select_related("assigned_to").only(*TOLD_OF_A_COMMENT)
MEETINGS = GroupMeeting.objects.filter(
    group__program=OuterRef("pk"), group__kind=GroupKind.STEERING
)
WITH_MEETINGS = Program.objects.annotate(
    met_on=ArraySubquery(MEETINGS.order_by("held_on").values("held_on"))
)
PARTS = LATER.union(
    {
        "changes",
        "comments",
        "contradictions",
        "goals",
        "money",
        "overdue",
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
        return WITH_MEETINGS.all()

    def get_crumbs(self):
        return [
            (_("Programs"), reverse("programs:program_list")),
            (str(self.object), self.object.get_absolute_url()),
            (_("Overview"), None),
        ]

    def get_history(self):
        return []  # the program's own page shows it

    def get(self, request, *args, **kwargs):
        if is_htmx(request):
            self.template_name = "dashboards/_later.html"
        response = super().get(request, *args, **kwargs)
        patch_vary_headers(response, ["HX-Request"])
        return response

    def get_comments(self, now, today) -> list[Comment]:
        """Return what waits for somebody of the group; of a day in the past nothing waits."""
        if now.day != today:
            return []
        # Who may read them is asked only where there are any: most days there are none.
        found = list(WAITING.filter(audience=audience_of(now.program_id)))
        if not found:
            return []
        read = Comment.objects.filter(pk__in=[each.pk for each in found])
        seen = set(read.visible_to(self.request.user).order_by().values_list("pk", flat=True))
        return [each for each in found if each.pk in seen]

    def get_context_data(self, **kwargs):
        program, shown = self.object, PARTS.intersection(self.request.GET.getlist("all"))
        today = self.known or timezone.localdate()
        begins = begins_on(program)
        form = StandingForm(
            self.request.GET.dict(), today=today, begins=begins, met_on=program.met_on
        )
        then, now = standings_of(program, self.request.user, form.days, today=today)
        has_later = bool(LATER & shown) or is_htmx(self.request)
        context = {"then": then, "now": now, "has_later": has_later, "form": form}
        if has_later:
            context |= later(then, now, shown)
        if not is_htmx(self.request):
            comments = self.get_comments(now, today)
            context |= {
                "choices": choices_of(today, begins, program.met_on),
                "comments": facts.comments_listing(comments, today, shown),
                **sooner(then, now, shown),
                **money(then, now, shown),
            }
        return super().get_context_data(**context, **kwargs)


def begins_on(program) -> date | None:
    """Return the first day of the year that the program exists since, if that is known."""
    return program.since_year and date(program.since_year, 1, 1)


def choices_of(today: date, begins: date | None, met_on: list[date]) -> list[tuple]:
    """Return the days that are a click away: today, the last meeting, the end of each year."""
    found = [(_("Today"), today)]
    if held := [day for day in met_on if day <= today]:
        found.append((_("The last meeting"), held[-1]))
    first = max(begins.year if begins else today.year - 3, today.year - YEARS_BACK)
    ends = [(str(year), date(year, 12, 31)) for year in range(today.year - 1, first - 1, -1)]
    return found + ends


def sooner(then, now, shown) -> dict:
    """Return the tables and figures that stand first, by name."""
    is_today = now.day == timezone.localdate()
    found = now.contradictions
    return {
        "glance": programs.glance(then, now),
        "changes": programs.changes_listing(then, now, shown),
        "unchanged": len(updated_unchanged(then, now)),
        "disagreeing": found if "contradictions" in shown else found[:MOST_DIFFERING],
        "disagreeing_in_all": len(found),
        "overdue": programs.overdue_listing(now, shown),
        "statuses": programs.statuses_table(
            then, now, reverse("programs:goal_list") if is_today else ""
        ),
        "goals_figure": goals_by_status(now, has_list=is_today) if now.goals else None,
        "goals": programs.goals_listing(then, now, shown),
        "rounds": programs.rounds_listing(then, now, shown),
    }


def later(then, now, shown) -> dict:
    """Return the tables and figures of the training and the evaluation, by name."""
    drawn = now.milestones[:MOST_DRAWN]
    moved = {each.pk: each.revised for each in drawn}
    return {
        "cohort_sides": facts.cohorts_table(then, now),
        "cohorts": facts.cohorts_listing(now, shown),
        "cohorts_figure": way_through(now),
        "milestones": facts.milestones_listing(then, now, shown),
        "timeline": timeline_of(drawn, moved, now.day) if drawn else None,
        "indicators": facts.indicators_listing(then, now, shown),
        "recommendations": facts.recommendations_listing(then, now, shown),
    }


def money(then, now, shown) -> dict:
    """Return the figure and the tables of the money; cell by cell where that is asked for."""
    url = f"{reverse('funding:payment_list')}?program={now.program_id}"
    return {
        "money_sides": facts.money_table(then, now),
        "money_figure": kronor_per_year(now.money, url) if now.money.cells else None,
        "by_financier": financiers_table(now.money, url),
        "by_cell": cells_table(now.money) if "money" in shown else None,
    }
