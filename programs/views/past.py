"""A project on a day in the past: as it stood, and as it was known then."""

from datetime import datetime, time, timedelta
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Organization, User
from core.history import known_at, trail_begins
from core.views import DetailPage
from programs.forms.lineages import PastForm
from programs.models import BudgetLine, GoalStatus, Project, StatusUpdate, SubGoal
from programs.queries import count_by_status

RESPONSIBLE = ("responsible_organization", "responsible_person")
FIGURES = ("budget", "actual", "forecast")


class ProjectPast(DetailPage):
    template_name = "programs/projects/past.html"
    permission_required = "programs.view_project"
    queryset = Project.objects.select_related("program", "adoption")

    def get_crumbs(self):
        project = self.object
        return [
            (str(project.program), project.program.get_absolute_url()),
            (str(project), project.get_absolute_url()),
        ]

    def get_frame(self):
        frame = super().get_frame()
        frame.eyebrow, frame.title = str(self.object), _("Looking back at the project")
        return frame

    def get(self, request, *args, **kwargs):
        self.form = PastForm(request.GET.dict())
        return super().get(request, *args, **kwargs)

    def get_history(self):
        return None  # the project's own page has it

    def get_context_data(self, **kwargs):
        day, project = self.form.day, self.object
        begins = trail_begins(Project, id=project.pk) if self.form.is_known else None
        moment = end_of(day)
        is_told = not self.form.is_known or (begins is not None and begins < moment)
        if not self.form.is_known:
            seen, goals, lines = project, goals_as_stood(project, day), lines_of(project, day.year)
        elif is_told:
            seen, goals, lines = known(project, moment, day)
        else:
            seen, goals, lines = None, [], []
        for goal in goals:
            is_past = goal.due_on is not None and goal.due_on < day
            goal.late = is_past and not (goal.is_done or goal.is_ended)
        return super().get_context_data(
            form=self.form,
            day=day,
            adopted_on=adopted_after(project, day),
            seen=seen,
            phase=seen.phase_on(day) if seen else None,
            is_told=is_told,
            begins=begins,
            goals=goals,
            counts=count_by_status(goals),
            done=sum(goal.is_done for goal in goals),
            overdue=sum(goal.late for goal in goals),
            lines=lines,
            sums=sums_of(lines),
            **kwargs,
        )


def adopted_after(project, day):
    """Return the day on which the goals were adopted, if that was after the day; else None."""
    adoption = getattr(project, "adoption", None)
    return adoption.adopted_on if adoption and adoption.adopted_on > day else None


def end_of(day):
    """Return the moment at which a day is over in Sweden."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def goals_as_stood(project, day):
    """Return the goals that stood on a day, with status and actual by the updates' own days."""
    goals = project.goals.on(day).with_status(on=day).with_actual(on=day)
    return list(goals.select_related(*RESPONSIBLE))


def lines_of(project, year):
    return list(project.budget_lines.filter(year=year).select_related("financier"))


def sums_of(lines):
    """Return budget, actual and forecast in all (kr); None where no line states any."""
    stated = {name: [getattr(line, name) for line in lines] for name in FIGURES}
    return {
        name: sum((kr for kr in amounts if kr is not None), Decimal(0))
        if any(kr is not None for kr in amounts)
        else None
        for name, amounts in stated.items()
    }


# ---------- from the trail ----------


def known(project, moment, day):
    """Return the project, its goals on the day and its budget lines as the trail knew them."""
    seen = next(iter(known_at(Project, moment, id=project.pk)), None)
    goals = [
        goal for goal in known_at(SubGoal, moment, project_id=project.pk) if goal.stands_on(day)
    ]
    goals.sort(key=lambda goal: (goal.position, goal.number, goal.pk))
    own = known_at(StatusUpdate, moment, goal_id__in=[goal.pk for goal in goals])
    came = {goal.carried_update_id for goal in goals} | {goal.carried_actual_id for goal in goals}
    came = {each.pk: each for each in known_at(StatusUpdate, moment, id__in=came - {None})}
    words = {each.pk: each for each in known_at(GoalStatus, moment, program_id=project.program_id)}
    for goal in goals:
        updates = [each for each in own if each.goal_id == goal.pk and each.as_of <= day]
        _say(goal, sorted(updates, key=lambda each: (each.as_of, each.pk)), came, words)
    lines = known_at(BudgetLine, moment, project_id=project.pk, year=day.year)
    _name(goals, "responsible_person", User)
    _name(goals, "responsible_organization", Organization)
    _name(lines, "financier", Organization)
    return seen, goals, sorted(lines, key=lambda line: (line.account, line.pk))


def _say(goal, updates, came, words):
    """Give the goal what `with_status` and `with_actual` read, from what was known.

    `updates` are its own, the newest last; `came` those that goals have carried over, by id.
    """
    newest = updates[-1] if updates else came.get(goal.carried_update_id)
    word = words.get(newest.status_id) if newest else None
    goal.is_carried = bool(word and not updates)
    goal.status_id, goal.status_as_of = (newest.status_id, newest.as_of) if word else (None, None)
    goal.status_word, goal.status_tone, goal.status_icon, goal.status_position = (
        (word.word, word.tone, word.icon, word.position) if word else (None, None, None, None)
    )
    goal.is_done = bool(word and word.counts_as_done)
    goal.is_ended = bool(word and word.ends_follow_up)
    stated = [update for update in updates if update.actual is not None]
    told = stated[-1] if stated else came.get(goal.carried_actual_id)
    goal.actual = told.actual if told else None


def _name(rows, field, model):
    """Read the people or organizations that the rows refer to, all at once."""
    there = model._base_manager.in_bulk({getattr(row, f"{field}_id") for row in rows} - {None})
    for row in rows:
        setattr(row, field, there.get(getattr(row, f"{field}_id")))
