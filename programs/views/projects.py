"""Pages of projects."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.history import history_of
from core.views import Action, CreatePage, DetailPage, EditPage, Empty, ListPage, back_url, onward
from programs.filters.projects import ProjectFilter
from programs.forms.projects import ProjectCreateForm, ProjectForm
from programs.models import Alignment, Project
from programs.queries import count_by_status
from programs.services import projects
from programs.tables.projects import ProjectTable
from programs.views.programs import people_of


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


class ProjectDetail(DetailPage):
    """What the project is, where it stands, who, what it serves, its money, its history."""

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
        new = f"{reverse('programs:goal_create')}?project={project.pk}"
        new = f"{new}&back={project.get_absolute_url()}"
        return [
            Action(_("Edit"), edit, "get", icon="pencil"),
            Action(_("New goal"), new, "get", icon="plus-lg"),
        ]

    def get_history(self):
        alignments = Alignment.events.rel.related_model.objects.filter(project=self.object.pk)
        return history_of(self.object, alignments)

    def get_context_data(self, **kwargs):
        goals = list(
            self.object.goals.with_status().select_related(
                "responsible_organization", "responsible_person"
            )
        )
        today = timezone.localdate()
        for goal in goals:
            goal.late = goal.is_overdue(today)
        alignments = self.object.alignments.select_related("choice__objective__strategy")
        return super().get_context_data(
            goals=goals,
            counts=count_by_status(goals),
            done=sum(goal.is_done for goal in goals),
            overdue=sum(goal.late for goal in goals),
            alignments=alignments.order_by(
                "choice__objective__strategy__name",
                "choice__objective__position",
                "choice__position",
                "pk",
            ),
            people=people_of(self.object.program),
            may_change=self.request.user.has_perm("programs.change_project", self.object),
            **kwargs,
        )


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


class ProjectEdit(EditPage):
    permission_required = "programs.change_project"
    queryset = Project.objects.all()
    form_class = ProjectForm
    done = _("The project is saved.")

    def get_crumbs(self):
        return [(_("Projects"), reverse("programs:project_list")), *super().get_crumbs()]

    def perform(self, form):
        return projects.revise(form.instance, by=self.request.user)
