"""The attendance of a cohort as a file, for those who run the training."""

from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from core.exports import export
from core.views import get_allowed
from training.exports.attendance import AttendanceExport
from training.models import Cohort
from training.queries import matrix_of

COHORTS = Cohort.objects.select_related("course")


@require_GET
def attendance_file(request, pk, kind):
    """Give who was at which session as csv or xlsx, with the sums that the paper has."""
    cohort = get_allowed(COHORTS, request.user, "training.change_cohort", pk=pk)
    title = _("Attendance of %(cohort)s") % {"cohort": cohort}
    return export(AttendanceExport(matrix_of(cohort)), kind, title)
