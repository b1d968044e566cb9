"""Certificates of a cohort are issued all at once, each as a document of its own."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse
from documents.models import Document, Rendering
from documents.services import documents
from training.models import Cohort, Participant
from training.pdf.certificates import CertificatePaper, certificates_of, completed_of


@dataclass(frozen=True)
class Certified:
    """One who completed a course: the certificate, or that it is being made."""

    participant: Participant
    document: Document | None
    is_under_way: bool
    problem: str = ""


def certified(cohort: Cohort, language: str = "sv") -> list[Certified]:
    """Return everybody who completed the cohort, by name, with their certificates; 3 queries."""
    people = list(completed_of(cohort))
    keys = [each.pk for each in people]
    issued = certificates_of(keys, language)
    orders = Rendering.objects.filter(
        kind=CertificatePaper.kind,
        object_id__in=keys,
        purpose="issue",
        document__isnull=True,
        frozen__data__language=language,
    )
    newest = {each.object_id: each for each in orders.defer("frozen").order_by("created_at")}
    return [
        Certified(
            participant=each,
            document=issued.get(each.pk),
            is_under_way=bool(order := newest.get(each.pk)) and order.is_under_way,
            problem=order.problem if order and not issued.get(each.pk) else "",
        )
        for each in people
    ]


@verb(_("asked for the certificates of a cohort"))
def issue_all(cohort: Cohort, *, by, language: str = "sv") -> int:
    """Order a certificate for everybody who has completed and has none; return how many.

    The worker makes one after the other; those that exist or are on their way stay as they are.
    """
    paper = CertificatePaper()
    wanted = [
        each.participant
        for each in certified(Cohort.objects.locked(cohort.pk), language)
        if each.document is None and not each.is_under_way
    ]
    if not wanted:
        refuse([_("Everybody who has completed the course has a certificate already.")])
    for participant in wanted:
        documents.request_issue(paper, participant, by=by, language=language)
    return len(wanted)
