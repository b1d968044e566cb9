"""The certificates of a cohort: who has one, all issued at once, all in one file."""

import io
import zipfile
from functools import cached_property

from django.urls import reverse
from django.utils import timezone
from django.utils.text import get_valid_filename
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from core.views import Action, DetailPage, carry_out, get_allowed, is_htmx
from core.views.frame import Frame
from documents.models import DocumentFile
from documents.views.files import give_file
from training.models import Cohort
from training.services import certificates

COHORTS = Cohort.objects.select_related("course__program")


class CohortCertificates(DetailPage):
    """Everybody who completed the cohort, each with the certificate or what hinders it."""

    template_name = "training/cohorts/certificates.html"
    permission_required = "training.change_cohort"
    queryset = COHORTS

    def get(self, request, *args, **kwargs):
        response = super().get(request, *args, **kwargs)
        if self.under_way and not is_htmx(request):
            response["Refresh"] = "3"
        return response

    @cached_property
    def certified(self):
        return certificates.certified(self.object)

    @property
    def under_way(self):
        return [each for each in self.certified if each.is_under_way]

    @property
    def issued(self):
        return [each for each in self.certified if each.document]

    def get_frame(self):
        cohort = self.object
        crumbs = [
            (_("Cohorts"), reverse("training:cohort_list")),
            (str(cohort), cohort.get_absolute_url()),
        ]
        return Frame(
            title=_("Certificates"), eyebrow=str(cohort), crumbs=crumbs, actions=self.get_actions()
        )

    def get_actions(self):
        pk = self.object.pk
        left = len(self.certified) - len(self.issued) - len(self.under_way)
        found = []
        if left:
            label = _("Issue %(n)d certificates") if left > 1 else _("Issue %(n)d certificate")
            url = reverse("training:certificates_issue", args=[pk])
            found.append(Action(label % {"n": left}, url, tone="primary", icon="patch-check"))
        if self.issued:
            url = reverse("training:certificates_zip", args=[pk])
            found.append(Action(_("Save each as a PDF (zip)"), url, "get", icon="file-earmark-zip"))
        if self.certified:
            url = reverse("documents:preview", args=["certificates", pk])
            found.append(Action(_("All in one file"), url, "get", icon="file-earmark-pdf"))
        return found

    def get_history(self):
        return []

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            certified=self.certified,
            made=len(self.issued),
            in_all=len(self.certified),
            under_way=bool(self.under_way),
            **kwargs,
        )


@require_POST
def certificates_issue(request, pk):
    """Order a certificate for everybody who has completed the cohort and has none."""
    cohort = get_allowed(COHORTS, request.user, "training.change_cohort", pk=pk)
    return carry_out(
        request,
        certificates.issue_all,
        cohort,
        done=_("The certificates are being issued."),
        to=reverse("training:cohort_certificates", args=[cohort.pk]),
    )


@require_GET
def certificates_zip(request, pk):
    """Give every issued certificate of a cohort as a file of its own, in one archive."""
    cohort = get_allowed(COHORTS, request.user, "training.change_cohort", pk=pk)
    issued = [each for each in certificates.certified(cohort) if each.document]
    files = DocumentFile.objects.in_bulk([each.document.pk for each in issued])
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as book:
        for each in issued:
            name = f"{each.participant.number:02} {each.participant.name}"
            day = timezone.localtime(each.document.issued_at).timetuple()[:6]
            entry = zipfile.ZipInfo(f"{get_valid_filename(name)}.pdf", day)
            book.writestr(entry, bytes(files[each.document.pk].content))
    title = _("Certificates of %(cohort)s") % {"cohort": cohort}
    return give_file(archive.getvalue(), title, "zip", "application/zip", download=True)
