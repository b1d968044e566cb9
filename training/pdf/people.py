"""What the papers about participants have in common: whose they are, who reads them, how long."""

from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.models import Organization
from core.periods import iso_date, running_date
from documents.paper import Paper
from training.models import Cohort
from training.models.participants import audience_of
from training.rules.retention import keep_until


class PeoplePaper(Paper):
    """A paper with names of participants; subclasses say which cohort an object is of."""

    version = "1"
    languages = ("sv", "en")
    is_for_audience_only = True
    is_editable = False

    def cohort_of(self, obj: Any) -> Cohort:
        return obj

    def owner(self, obj: Any) -> Organization:
        return self.cohort_of(obj).course.program.organization

    def audience(self, obj: Any) -> str:
        return audience_of(self.cohort_of(obj).course.program_id)

    def common(self, obj: Any) -> dict[str, Any]:
        """Return what every paper with names holds: who sends it, and until when it is kept."""
        cohort = self.cohort_of(obj)
        kept_until = keep_until(cohort)
        return {
            "kind_label": str(self.verbose_name),
            "sender": sender_of(cohort),
            "addressee": "",
            "names_disposed_on": kept_until,
            "disposal": _("Names are to be disposed of on %(day)s.")
            % {"day": in_words(kept_until)},
        }


def sender_of(cohort: Cohort) -> dict[str, Any]:
    program = cohort.course.program
    return {"organization": program.organization.name, "unit": program.name, "lines": []}


def in_words(day: date) -> str:
    """Write a day as running text, in the language of the paper."""
    return running_date(day, get_language() or "sv")


def period_of(cohort: Cohort) -> str:
    return f"{in_words(cohort.starts_on)} – {in_words(cohort.ends_on)}"


def facts(*rows: tuple[str, Any]) -> list[dict[str, str]]:
    """Return the facts at the head of a paper: what is empty is left out."""
    return [{"label": label, "value": str(value)} for label, value in rows if value]


def head_of(cohort: Cohort, day: date) -> list[dict[str, str]]:
    """Return what the head of a paper about a cohort says: course, cohort, day."""
    return facts((_("Course"), cohort.course), (_("Cohort"), cohort), (_("As of"), iso_date(day)))
