"""What a certificate takes, and what it says somebody took part in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.money import decimal
from documents.choices import Severity
from documents.rules.findings import Finding
from training.choices import SessionKind, Stage
from training.rules.sentences import sessions_in_words
from training.rules.stages import Attended, missing_to_complete


@dataclass(frozen=True)
class Taken:
    """Sessions of one kind that somebody took part in: how many, and their hours."""

    sessions: int = 0
    hours: Decimal = Decimal(0)


def obstacles_to_certify(stage: str | None, *, has_name: bool, is_merged: bool) -> Iterable[Any]:
    """Yield why nobody can be given a certificate."""
    if stage != Stage.COMPLETED:
        yield gettext_lazy("Only whoever has completed the course is given a certificate.")
    if not has_name:
        yield gettext_lazy("The name has been erased: there is nobody to certify.")
    if is_merged:
        yield gettext_lazy("The row is merged into another of the same person: certify that one.")


def obstacles_to_bind(*, completed: int, issued: int) -> Iterable[Any]:
    """Yield why the certificates of a cohort cannot be bound together for good."""
    if not completed:
        yield gettext_lazy("Nobody has completed the course.")
    elif issued < completed:
        yield _("%(issued)d of %(completed)d certificates are issued: issue the others first.") % {
            "issued": issued,
            "completed": completed,
        }


def findings(leaders: Iterable[Any], course: Any, attended: Attended) -> Iterator[Finding]:
    """Yield what a certificate lacks: who signs it, and what the course requires."""
    where = _("Certificate")
    if not list(leaders):
        yield Finding(
            "certificate_without_leader",
            Severity.BLOCK,
            where,
            _("Nobody led the cohort when it was completed: name who led it on the cohort."),
            fact="leaders: none",
        )
    for place, each in enumerate(missing_to_complete(course, attended)):
        message = _("The course was marked as completed, but by its own rule: %(missing)s")
        yield Finding(
            "certificate_below_rule",
            Severity.WARN,
            where,
            message % {"missing": each},
            fact=f"{place}: {attended.days}, {attended.meetings}, {attended.process}",
        )


def lines_of(taken: Mapping[str, Taken]) -> list[tuple[str, str]]:
    """Return what somebody took part in, kind by kind and in all, each with its hours."""
    kinds = [kind for kind in SessionKind if taken.get(kind.value, Taken()).sessions]
    lines = [
        (_capital(sessions_in_words(kind, taken[kind].sessions)), in_hours(taken[kind].hours))
        for kind in kinds
    ]
    if len(lines) > 1:
        hours = sum((taken[kind].hours for kind in kinds), Decimal(0))
        lines.append((_("In all"), in_hours(hours)))
    return lines


def in_hours(hours: Decimal) -> str:
    """Write a number of hours with its unit: 4,5 hours."""
    if hours == 1:
        return _("1 hour")
    return _("%(hours)s hours") % {"hours": decimal(hours)}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
