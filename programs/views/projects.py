"""Pages of projects."""

from django.db.models import Sum
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from core.history import events_of, history_of
from core.periods import iso_date
from core.templatetags.core import Head, badge, state_badge
from core.views import (
    Action,
    CreatePage,
    DetailPage,
    EditPage,
    Empty,
    ListPage,
    back_url,
    onward,
)
from documents.models import Document
from documents.queries import words_of_markers
from documents.rules.markers import resolved
from programs.filters.projects import ProjectFilter
from programs.forms.projects import ProjectCreateForm, ProjectForm
from programs.models import (
    Alignment,
    BudgetLine,
    Contribution,
    EffectGoal,
    Project,
    ProjectLink,
    ProjectReport,
)
from programs.queries import count_by_status, read_status
from programs.rules.budgets import DIFFERENCES, MEASURES, Amounts, row_of
from programs.services import projects
from programs.tables.goals import OVERDUE, status_day
from programs.tables.projects import ProjectTable
from programs.views.budgets import stated
from programs.views.histories import HistoryPage
from programs.views.live_texts import OffersLiveTexts
from programs.views.nearby import people_of, read_around_program, read_around_project, steps_of
from programs.views.papers import report_actions
from programs.views.programs import next_meetings


class ProjectList(ListPage):
    permission_required = "programs.view_project"
    page_title = _("Projects")
    queryset = (
        Project.objects.with_goal_count().select_related("program").order_by("-starts_on", "pk")
    )
    table_class = ProjectTable
    filterset_class = ProjectFilter
    create_url_name = "programs:project_create"
    create_permission = "programs.add_project"
    create_label = _("New project")
    empty = Empty(
        _("No project yet"),
        _("A project is a period of a program, with goals of its own and its funding."),
    )


GOAL_HEADS = [
    Head(_("Goal"), is_row_head=True),
    Head(_("Status")),
    Head(_("Responsible")),
    Head(_("Due"), css="nowrap"),
]
SHOWN = (
    "project",
    "number",
    "title",
    "due_on",
    "ended_on",
    "position",
    "responsible_organization__name",
    "responsible_person__name",
)


TEXTS = ("summary", "background", "purpose", "target_groups")  # they may hold markers


class ProjectDetail(DetailPage):
    """What the project is, where it stands, what is next, who, money, what it serves."""

    template_name = "programs/projects/detail.html"
    permission_required = "programs.view_project"

    queryset = Project.objects.select_related("program__organization")

    def get_crumbs(self):
        program = self.object.program
        return [
            (_("Programs"), reverse("programs:program_list")),
            (str(program), program.get_absolute_url()),
        ]

    def get_state(self):
        phase = self.object.phase
        return (phase.label, *phase.tones[phase])

    def get_actions(self):
        project = self.object
        if not self.request.user.has_perm("programs.change_project", project):
            return []
        edit = onward(self.request, "programs:project_edit", project.pk)
        budget = reverse("programs:budget_edit", args=[project.pk])
        new = f"{reverse('programs:goal_create')}?project={project.pk}"
        new = f"{new}&back={project.get_absolute_url()}"
        return [
            Action(_("Edit"), edit, "get", icon="pencil"),
            Action(_("New goal"), new, "get", icon="plus-lg"),
            Action(_("Edit the budget"), budget, "get", icon="grid-3x3"),
        ]

    def get_history(self):
        return None  # a page of its own, loaded into this one: it asks half a dozen tables

    def get_context_data(self, **kwargs):
        project, user, today = self.object, self.request.user, timezone.localdate()
        goals = goals_of(project, today)
        read_around_program(project, project.program_id, today)
        read_around_project(project)
        meetings = [] if project.ends_on < today else next_meetings(project.group_rows)
        coming = coming_goals(goals, today)
        years, money = money_of(project)
        texts = {name: getattr(project, name) for name in TEXTS}
        known = words_of_markers(project.program, texts.values())
        return super().get_context_data(
            texts={name: resolved(text, known) for name, text in texts.items()},
            goals=goals,
            counts=count_by_status(goals),
            done=sum(goal.is_done for goal in goals),
            overdue=sum(goal.late for goal in goals),
            steps=steps_of(project.reporting_rows, meetings, coming, today),
            people=people_of(project.role_rows),
            goal_heads=GOAL_HEADS,
            goal_rows=[cells_of(goal) for goal in goals],
            years=years,
            money=money,
            issued=Document.objects.visible_to(user)
            .about(project)
            .with_life()
            .defer("snapshot")
            .order_by("-issued_at"),
            may_change=user.has_perm("programs.change_project", project),
            paper_actions=report_actions(project, user)
            if user.has_perm("programs.write_report", project)
            else [],
            **kwargs,
        )


def goals_of(project, today):
    """Return the project's current goals in their order, each with its status and `late`."""
    goals = list(
        project.goals.current()
        .select_related("responsible_organization", "responsible_person")
        .only(*SHOWN)
        .order_by("position", "number", "pk")
    )
    read_status(goals, has_actual=False)
    for goal in goals:
        goal.late = goal.is_overdue(today)
    return goals


def cells_of(goal):
    """Return what the table shows of a goal; put together here, as the rows of lists are."""
    link = format_html('<a href="{}">{}</a>', goal.get_absolute_url(), goal)
    status, day = state_badge(goal.standing), status_day(goal)
    if day:
        status = format_html('{}<br><span class="quiet nowrap">{}</span>', status, day)
    due = iso_date(goal.due_on)
    if goal.late:
        due = format_html("{}<br>{}", due, badge(OVERDUE, "wait", "alarm"))
    # one element each: on a phone the cell stands beside its label
    status, due = (format_html("<span>{}</span>", cell) if cell else "" for cell in (status, due))
    return link, status, str(goal.responsible_person or goal.responsible_organization or ""), due


def coming_goals(goals, today, most=5):
    """Return the goals that are due next: those still in follow-up, the first day first."""
    awaited = [
        goal
        for goal in goals
        if goal.due_on and goal.due_on >= today and not (goal.is_done or goal.is_ended)
    ]
    return sorted(awaited, key=lambda goal: (goal.due_on, goal.number))[:most]


def money_of(project):
    """Return the years that have amounts, and the rows of their sums, added up in the database."""
    sums = project.budget_lines.order_by().values("year")
    by_year = {
        each["year"]: Amounts(*(each[f"sum_{name}"] for name in MEASURES))
        for each in sums.annotate(**{f"sum_{name}": Sum(name) for name in MEASURES})
    }
    years = sorted(by_year)
    return years, stated([row_of(kind, by_year, years) for kind in (*MEASURES, *DIFFERENCES)])


class ProjectHistory(HistoryPage):
    """Who did what with the project and each of its rows; the detail page loads it as a part."""

    permission_required = "programs.view_project"
    queryset = Project.objects.select_related("program")
    rows = (Alignment, EffectGoal, Contribution, ProjectLink, BudgetLine)

    def get_history(self):
        rows = self.rows
        if self.request.user.has_perm("programs.write_report", self.object):
            rows = (*rows, ProjectReport)  # what nobody else reads before it is issued
        children = [events_of(model, project=self.object.pk) for model in rows]
        return history_of(self.object, *children)


class ProjectCreate(CreatePage):
    permission_required = "programs.add_project"
    page_title = _("New project")
    form_class = ProjectCreateForm
    submit_label = _("Add the project")
    done = _("The project is made. Now give it goals.")

    def get_crumbs(self):
        return [(_("Projects"), reverse("programs:project_list"))]

    def get_form_kwargs(self):
        initial = {"program": self.request.GET.get("program")}
        return {"user": self.request.user, "initial": {k: v for k, v in initial.items() if v}}

    def perform(self, form):
        return projects.create(form.instance, by=self.request.user)

    def get_cancel_url(self):
        return back_url(self.request, reverse_lazy("programs:project_list"))


class ProjectEdit(OffersLiveTexts, EditPage):
    template_name = "programs/projects/form.html"
    permission_required = "programs.change_project"
    queryset = Project.objects.select_related("program")
    form_class = ProjectForm
    done = _("The project is saved.")

    def get_crumbs(self):
        return [(_("Projects"), reverse("programs:project_list")), *super().get_crumbs()]

    def get_program(self):
        return self.object.program

    def perform(self, form):
        return projects.revise(form.instance, by=self.request.user)
