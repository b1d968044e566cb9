"""Participants in and out as files: the export, the import with its preview."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET

from core.exports import export
from core.imports import as_text
from core.views import VerbPage, get_allowed
from training.exports.participants import ParticipantExport
from training.forms.participants import ImportForm
from training.imports.participants import read, rows_of
from training.models import Cohort, Participant
from training.services import participants

COHORTS = Cohort.objects.select_related("course")


class ParticipantImport(VerbPage):
    """Reads a file, shows every row with what is wrong in it, and imports all or nothing.

    The rows travel from the preview to the import in the page itself: nobody's name is stored
    before somebody has decided to.
    """

    permission_required = "training.change_cohort"
    queryset = COHORTS
    template_name = "training/participants/import.html"
    form_class = ImportForm
    page_title = gettext_lazy("Import participants")

    @cached_property
    def submit_label(self):
        return _("Look at the file")

    def post(self, request, *args, **kwargs):
        form = self.read_form(request.POST, request.FILES or None)
        if not form.is_valid():
            return self.show(form)
        try:
            found = rows_of(*form.source)
            preview = read(found, self.object)
        except ValidationError as refusal:
            form.add_error(None, refusal)
            return self.show(form)
        if "import" in request.POST and preview.is_ready:
            return self.import_all(form, preview)
        rows = as_text(found)
        return self.show(self.get_form(), preview=preview, rows=rows)

    def import_all(self, form, preview):
        try:
            participants.enroll_all(self.object, preview.enrolments, by=self.request.user)
        except ValidationError as refusal:
            form.add_error(None, refusal)
            return self.show(form)
        n = len(preview.enrolments)
        self.done = ngettext(
            "%(n)d participant is imported.", "%(n)d participants are imported.", n
        ) % {"n": n}
        return self.proceed(self.object)


@require_GET
def participants_file(request, pk, kind):
    """Give a cohort's participants as csv or xlsx, for those who run the training."""
    cohort = get_allowed(COHORTS, request.user, "training.change_cohort", pk=pk)
    rows = Participant.objects.filter(cohort=cohort).visible_to(request.user).counted()
    rows = rows.with_stage().select_related(
        "contact", "unit", "municipality", "booking__organization"
    )
    title = _("Participants of %(cohort)s") % {"cohort": cohort}
    return export(ParticipantExport(rows.order_by("number")), kind, title)
