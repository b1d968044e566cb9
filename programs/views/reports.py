"""Pages on which the report of a project is written; how it looks is shown by documents."""

from django.utils.translation import gettext_lazy as _

from core.views import EditPage
from core.views.parts import PartCreate
from documents.queries import words_of_markers
from documents.rules.texts import check_marked
from documents.views.writing import ReviewsWriting
from programs.forms.reports import ProjectReportForm
from programs.models import Project, ProjectReport
from programs.queries import vocabulary_of
from programs.rules.reports import obstacles_to_begin
from programs.rules.texts import passages_of_report
from programs.services import reports
from programs.views.live_texts import OffersLiveTexts


class ProjectReportCreate(PartCreate):
    permission_required = "programs.write_report"
    parent = "project"
    queryset = Project.objects.select_related("program")
    model = ProjectReport
    form_class = ProjectReportForm
    service = reports.begin
    page_title = _("Write the project report")
    submit_label = _("Save the report")
    done = _("The report is saved. Look at it before you issue it.")

    def obstacles(self):
        return obstacles_to_begin(ProjectReport.objects.filter(project=self.object).exists())

    def get_beginning(self):
        return {"summary": self.object.summary}


class ProjectReportEdit(OffersLiveTexts, ReviewsWriting, EditPage):
    permission_required = "programs.write_report"
    queryset = ProjectReport.objects.select_related("project__program")
    form_class = ProjectReportForm
    page_title = _("Write the project report")
    submit_label = _("Save the report")
    done = _("The report is saved. Look at it before you issue it.")

    def get_program(self):
        return self.object.project.program

    def findings_in(self, form):
        project = self.object.project
        said = {name: form[name].value() for name in form.fields}
        texts = passages_of_report(said)
        markers = words_of_markers(project.program, [each.text for each in texts])
        return check_marked(
            texts,
            markers,
            vocabulary=vocabulary_of(project),
            period=(project.starts_on.year, project.ends_on.year),
            attachments=[link.title for link in project.links.all()],
        )

    def perform(self, form):
        return reports.revise(form.instance, by=self.request.user)
