"""Pages of programs."""

from datetime import date

from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import events_of, history_of
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
from programs.filters.programs import ProgramFilter
from programs.forms.programs import ProgramCreateForm, ProgramForm
from programs.models import Partner, Program, ProgramRole, SubGoal
from programs.queries import count_by_status, read_status
from programs.rules.groups import is_overdue, next_meeting
from programs.services import programs
from programs.tables.programs import ProgramTable
from programs.views.histories import HistoryPage
from programs.views.nearby import open_rounds, people_of, read_around_program


class ProgramList(ListPage):
    permission_required = "programs.view_program"
    page_title = _("Programs")
    queryset = (
        Program.objects.with_project_count().select_related("organization").order_by("name", "pk")
    )
    table_class = ProgramTable
    filterset_class = ProgramFilter
    empty = Empty(
        _("No program to show"),
        _("A program is seen by those who hold a role in it. The administrator gives roles."),
    )


class ProgramDetail(DetailPage):
    """What the program is, where its goals stand, its projects, its people."""

    template_name = "programs/programs/detail.html"
    permission_required = "programs.view_program"

    queryset = Program.objects.select_related("organization")

    def get_crumbs(self):
        return [(_("Programs"), reverse("programs:program_list"))]

    def get_actions(self):
        user, program = self.request.user, self.object
        overview = onward(self.request, "dashboards:program_dashboard", program.pk)
        actions = [Action(_("Overview for the steering group"), overview, "get", icon="graph-up")]
        if user.has_perm("programs.change_program", program):
            edit = onward(self.request, "programs:program_edit", program.pk)
            new = f"{reverse('programs:project_create')}?program={program.pk}"
            new = f"{new}&back={program.get_absolute_url()}"
            actions += [
                Action(_("Edit"), edit, "get", icon="pencil"),
                Action(_("New project"), new, "get", icon="plus-lg"),
                publication(self.request, program),
            ]
        return actions

    def get_history(self):
        return None  # a page of its own, loaded into this one: it asks half a dozen tables

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        goals = SubGoal.objects.filter(project__program=self.object).current()
        goals = list(goals.only("project", "due_on", "ended_on"))
        read_status(goals, has_actual=False)
        read_around_program(self.object, self.object.pk, today)
        return super().get_context_data(
            projects=self.object.projects.with_goal_count(),
            people=people_of(self.object.role_rows),
            meetings=next_meetings(self.object.group_rows),
            reportings=open_rounds(self.object.pk),
            may_change=self.request.user.has_perm("programs.change_program", self.object),
            counts=count_by_status(goals),
            goal_count=len(goals),
            overdue=sum(goal.is_overdue(today) for goal in goals),
            **kwargs,
        )


def publication(request, program):
    """Return the way to let everybody read where the program stands, or to end that."""
    name, label = "program_publish", _("Publish")
    if program.published_on:
        name, label = "program_unpublish", _("Take off the public pages")
    return Action(label, onward(request, f"programs:{name}", program.pk), "get", icon="globe")


class ProgramHistory(HistoryPage):
    """Who did what with the program, its roles and its partners."""

    permission_required = "programs.view_program"
    queryset = Program.objects.all()

    def get_history(self):
        roles = events_of(ProgramRole, program=self.object.pk)
        return history_of(self.object, roles, events_of(Partner, program=self.object.pk))


def next_meetings(groups):
    """Return (group, day, is overdue) of each group that knows when it meets next, by day."""
    today = timezone.localdate()
    found = []
    for group in groups:
        last, booked = (_day(group[name]) for name in ("last_met_on", "booked_on"))
        day = next_meeting(last, group["interval_weeks"], booked)
        if day is not None:
            found.append((group, day, is_overdue(day, today)))
    return sorted(found, key=lambda each: each[1])


def _day(text):
    return date.fromisoformat(text) if text else None


class ProgramCreate(CreatePage):
    """The administrator sets a program up and sees it no more: its strategist does."""

    permission_required = "programs.add_program"
    page_title = _("New program")
    form_class = ProgramCreateForm
    submit_label = _("Set up the program")
    done = _("The program is set up. Its strategist sees it now; give the other roles here.")

    def get_crumbs(self):
        return [(_("Roles in programs"), reverse("programs:role_list"))]

    def get_form_kwargs(self):
        return {"user": self.request.user}

    def perform(self, form):
        strategist = form.cleaned_data["strategist"]
        return programs.create(form.instance, strategist=strategist, by=self.request.user)

    def get_success_url(self, result):
        return reverse("programs:role_list")

    def get_cancel_url(self):
        return back_url(self.request, reverse_lazy("programs:role_list"))


class ProgramEdit(EditPage):
    permission_required = "programs.change_program"
    queryset = Program.objects.all()
    form_class = ProgramForm
    done = _("The program is saved.")

    def get_crumbs(self):
        return [(_("Programs"), reverse("programs:program_list")), *super().get_crumbs()]

    def perform(self, form):
        return programs.revise(form.instance, by=self.request.user)
