"""The certificate of one who completed a course, and those of a cohort bound as one file."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, ClassVar

from django.db.models import F, Q
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.models import once
from documents.choices import Severity
from documents.models import Document
from documents.rules.findings import Finding
from training.choices import ProcessState, Stage
from training.models import Cohort, CohortLeader, Module, Participant
from training.pdf.people import PeoplePaper, facts, in_words, period_of
from training.pdf.schemas import CERTIFICATE, CERTIFICATES
from training.queries import attended_by, taken_by
from training.rules import certificates as rules
from training.rules.retention import keep_until

COHORTS = Cohort.objects.select_related("course__program__organization")


class CertificatePaper(PeoplePaper):
    """Who completed which course, when, and what was attended: counted, not typed."""

    kind = "certificate"
    verbose_name = gettext_lazy("Certificate")
    template = "training/participants/certificate_pdf.html"
    view_permission = "training.view_participant"
    issue_permission = "training.change_participant"
    schema = CERTIFICATE
    labels: ClassVar = {
        "name": gettext_lazy("Name"),
        "attended": gettext_lazy("What was attended"),
        "process": gettext_lazy("Process at the unit"),
        "modules": gettext_lazy("Contents of the course"),
        "completed_on": gettext_lazy("Completed on"),
    }

    def queryset(self):
        return Participant.objects.select_related(
            "cohort__course__program__organization", "unit", "contact", "process"
        )

    def cohort_of(self, obj: Participant) -> Cohort:
        return obj.cohort

    def changed_at(self, obj: Participant) -> datetime:
        return max(obj.updated_at, obj.cohort.updated_at)

    def obstacles_to_issue(self, obj: Participant) -> Iterator[Any]:
        yield from rules.obstacles_to_certify(
            _standing(obj).stage, has_name=bool(_name(obj)), is_merged=bool(obj.merged_into_id)
        )

    def findings(self, obj: Participant) -> Iterator[Finding]:
        if _standing(obj).stage != Stage.COMPLETED:
            return  # nothing is certified yet: the obstacles say so
        attended = attended_by([obj.pk])[obj.pk]
        yield from rules.findings(_leaders(obj), obj.cohort.course, attended)

    def title(self, snapshot: dict[str, Any]) -> str:
        """Return a title that names nobody: it stands in lists when the name is gone."""
        return snapshot["document_title"]

    def file_name(self, snapshot: dict[str, Any]) -> str:
        return f"{snapshot['kind_label']} {snapshot['name']}"

    def snapshot(self, obj: Participant) -> dict[str, Any]:
        cohort = obj.cohort
        course, told = cohort.course, {"course": cohort.course.name, "cohort": cohort.name}
        taken = taken_by([obj.pk])[obj.pk]
        completed_on, process = _standing(obj).stage_since, _process(obj)
        return {
            **self.common(obj),
            "title": _name(obj) or _("(name erased)"),
            "document_title": _("Certificate, %(course)s %(cohort)s, participant %(number)d")
            % {**told, "number": obj.number},
            "disposal": _("The copy kept by %(who)s is to be disposed of on %(day)s.")
            % {"who": course.program.organization.name, "day": in_words(keep_until(cohort))},
            "name": _name(obj),
            "course": course.name,
            "facts": facts(
                (_("Cohort"), cohort),
                (_("Period"), period_of(cohort)),
                (_("Program"), course.program),
                (_("Unit"), "" if process else obj.unit),
                (_("Completed on"), in_words(completed_on)),
            ),
            "completed_on": completed_on,
            "attended": [
                {"label": label, "value": value} for label, value in rules.lines_of(taken)
            ],
            "process": process,
            "modules": [
                each.title
                for each in Module.objects.filter(sessions__session__cohort=cohort)
                .order_by("number")
                .distinct()
            ],
            "signatures": {
                "unit": "",
                "people": [
                    {"name": str(each.person), "role": _("Leader of the course")}
                    for each in _leaders(obj)
                ],
            },
        }


def _standing(participant: Participant) -> Participant:
    """Return the stage of a participant today, with its day."""
    rows = Participant.objects.with_stage().only("pk")
    return once(participant, "standing", lambda: rows.get(pk=participant.pk))


def _name(participant: Participant) -> str:
    contact = getattr(participant, "contact", None)
    return contact.name if contact else ""


def _leaders(participant: Participant) -> list[CohortLeader]:
    """Return who led the cohort on the day that the participant completed it."""
    day = _standing(participant).stage_since or participant.cohort.ends_on
    return once(participant, "leaders", lambda: _read_leaders(participant.cohort, day))


def _read_leaders(cohort: Cohort, day: date) -> list[CohortLeader]:
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
    lasting = Q(valid_to__isnull=True) | Q(valid_to__gte=day)
    leaders = cohort.leaders.filter(begun, lasting).select_related("person")
    return list(leaders.order_by("person__name", "pk"))


def _process(participant: Participant) -> str:
    """Say in a sentence that the own process was led, where the course asks for one."""
    process = getattr(participant, "process", None)
    if not participant.cohort.course.requires_process or process is None:
        return ""
    if process.state != ProcessState.DONE:
        return ""
    if participant.unit:
        return _("Has led a process of learning with the colleagues at %(unit)s.") % {
            "unit": participant.unit
        }
    return _("Has led a process of learning with the colleagues at the own unit.")


class CertificatesPaper(PeoplePaper):
    """All certificates of a cohort as one file, to print at once."""

    kind = "certificates"
    verbose_name = gettext_lazy("Certificates of a cohort")
    template = "training/cohorts/certificates_pdf.html"
    view_permission = "training.change_cohort"
    issue_permission = "training.change_cohort"
    is_bound = True
    schema = CERTIFICATES
    labels: ClassVar = {"parts": gettext_lazy("Certificates")}

    def queryset(self):
        return COHORTS

    def obstacles_to_issue(self, obj: Cohort) -> Iterable[Any]:
        parts = self.parts_of(obj, "sv")
        issued = sum(bool(each["document"]) for each in parts)
        return rules.obstacles_to_bind(completed=len(parts), issued=issued)

    def findings(self, obj: Cohort) -> Iterator[Finding]:
        for each in self.parts_of(obj, "sv"):
            if not each["document"]:
                yield Finding(
                    "certificate_not_issued",
                    Severity.WARN,
                    _("Participant %(number)d") % {"number": each["number"]},
                    _("The certificate is not issued: it goes along as a draft."),
                    fact=f"participant {each['id']}",
                )

    def title(self, snapshot: dict[str, Any]) -> str:
        return snapshot["title"]

    def file_name(self, snapshot: dict[str, Any]) -> str:
        return snapshot["title"]

    def snapshot(self, obj: Cohort) -> dict[str, Any]:
        parts = self.parts_of(obj, get_language() or "sv")
        told = {"course": obj.course.name, "cohort": obj.name}
        return {
            **self.common(obj),
            "title": _("Certificates, %(course)s %(cohort)s") % told,
            "facts": facts(
                (_("Course"), obj.course),
                (_("Cohort"), obj),
                (_("Certificates"), len(parts)),
            ),
            "parts": parts,
        }

    def parts_of(self, cohort: Cohort, language: str) -> list[dict[str, Any]]:
        """Return which certificate each part is, by name, in the language; two queries."""
        return once(cohort, ("parts", language), lambda: _parts_of(cohort, language))


def completed_of(cohort: Cohort) -> Any:
    """Return the participants who have completed a cohort and are named, by name."""
    rows = Participant.objects.filter(cohort=cohort).counted().with_stage().with_name()
    found = rows.filter(stage=Stage.COMPLETED, contact__isnull=False)
    return found.select_related("unit", "municipality").order_by(F("contact__name"), "number")


def certificates_of(participants: Iterable[int], language: str) -> dict[int, Document]:
    """Return the valid certificate of each participant in a language, by participant; one query."""
    documents = Document.objects.valid().filter(
        kind=CertificatePaper.kind, object_id__in=list(participants), language=language
    )
    return {each.object_id: each for each in documents.defer("snapshot").order_by("pk")}


def _parts_of(cohort: Cohort, language: str) -> list[dict[str, Any]]:
    people = list(completed_of(cohort))
    issued = certificates_of([each.pk for each in people], language)
    return [
        {
            "kind": CertificatePaper.kind,
            "kind_label": str(CertificatePaper.verbose_name),
            "id": each.pk,
            "number": each.number,
            "title": each.name,
            "language": language,
            "version": each.version,
            "document": found and {"id": found.pk, "reference": found.reference},
            "sha256": found.sha256 if found else "",
        }
        for each in people
        for found in [issued.get(each.pk)]
    ]
