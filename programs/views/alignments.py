"""Pages that align a project to the strategies; they lead back to the project."""

from django.utils.translation import gettext_lazy as _

from core.views import DeletePage, EditPage, VerbPage
from programs.forms.projects import AlignmentForm
from programs.models import Alignment, Project
from programs.services import projects


class AlignmentCreate(VerbPage):
    permission_required = "programs.change_project"
    queryset = Project.objects.all()
    form_class = AlignmentForm
    page_title = _("Align the project to a strategic choice")
    submit_label = _("Align the project")
    done = _("The project is aligned to the choice.")

    def get_form_kwargs(self):
        return {"instance": Alignment(project=self.object)}

    def perform(self, form):
        return projects.align(form.instance, by=self.request.user)


class AlignmentEdit(EditPage):
    permission_required = "programs.change_project"
    queryset = Alignment.objects.select_related("project", "choice")
    form_class = AlignmentForm
    page_title = _("Edit how the project serves the strategic choice")
    done = _("The alignment is saved.")

    def get_crumbs(self):
        project = self.object.project
        return [(str(project), project.get_absolute_url())]

    def perform(self, form):
        return projects.revise_alignment(form.instance, by=self.request.user)


class AlignmentRemove(DeletePage):
    permission_required = "programs.change_project"
    queryset = Alignment.objects.select_related("project", "choice")
    service = projects.remove_alignment
    submit_label = _("Remove the alignment")
    done = _("The alignment is removed.")

    def get_crumbs(self):
        project = self.object.project
        return [(str(project), project.get_absolute_url())]

    def get_success_url(self, result):
        return self.get_cancel_url()

    def get_context_data(self, **kwargs):
        question = _("Remove the alignment to “%(what)s”?") % {"what": self.object}
        consequences = [
            _("The motivation no longer stands on the project's page."),
            _("The project's history keeps it."),
        ]
        return {
            **super().get_context_data(**kwargs),
            "question": question,
            "consequences": consequences,
        }
