"""All that is held about one person: each table that leads to an enrolment, mails, papers.

The tables are found by their keys: one that comes to training later is in the extract by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Cast
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from core.shown import shown
from desk.models import Mail
from documents.models import Document
from training.models import (
    Cohort,
    Contact,
    ExtractParticipant,
    Participant,
    PastContact,
    Session,
)

# what says nothing about the person: keys, versions, the codes of links
UNTOLD = (
    "id",
    "updated_at",
    "version",
    "salt",
    "code_hash",
    "participant",
    "change",
    "process",
    "merged_into",
)
UNASKED = (ExtractParticipant,)


@dataclass(frozen=True)
class Record:
    """One row that is held: which kind, and what it says, label by label."""

    kind: str
    facts: tuple[tuple[str, str], ...]


def held_about(participants: Iterable[Participant]) -> list[Record]:
    """Return every row that is held about these enrolments of one person."""
    found = []
    people = list(participants)
    for person in people:
        found.append(_told(person))
        for row in _rows_of(person):
            found.append(_told(row))
    return [*found, *_mails(people), *_papers(people)]


def as_data(records: Iterable[Record]) -> list[dict[str, Any]]:
    """Return the records as plain data, for a file that machines read."""
    return [{"kind": each.kind, "facts": dict(each.facts)} for each in records]


class ExtractExport:
    """The records as one table: kind, number of the row, label, value."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = list(records)

    def as_values(self) -> Iterator[list[Any]]:
        yield [_("What"), _("Row"), _("Fact"), _("Value")]
        for number, each in enumerate(self.records, 1):
            for label, value in each.facts:
                yield [each.kind, number, label, value]


def _rows_of(row: models.Model) -> Iterator[models.Model]:
    """Yield the rows that point at a row, and those that point at them."""
    for relation in row._meta.related_objects:
        model = relation.related_model
        is_ours = model._meta.app_label == "training" and not hasattr(model, "pgh_tracked_model")
        if not is_ours or model in UNASKED or model is Participant:
            continue
        mine = model._base_manager.filter(**{relation.field.name: row}).order_by("pk")
        for each in mine:
            yield each
            yield from _rows_of(each)


def _told(row: models.Model) -> Record:
    facts = []
    for field in row._meta.concrete_fields:
        if field.name in UNTOLD:
            continue
        value = getattr(row, field.name)
        text = shown(value, field) if not field.remote_field else str(value or "")
        if text:
            facts.append((capfirst(str(field.verbose_name)), text))
    return Record(capfirst(str(row._meta.verbose_name)), tuple(facts))


def _known_as(people: list[Participant]) -> tuple[set[str], set[str]]:
    """Return the names and the addresses that the person is or was known under."""
    names, addresses = set(), set()
    for model in (Contact, PastContact):
        rows = model.objects.filter(participant__in=people)
        for name, email in rows.values_list("name", "email"):
            names.add(name)
            addresses.add(email)
    return names - {""}, addresses - {""}


def _mails(people: list[Participant]) -> list[Record]:
    _names, addresses = _known_as(people)
    sent = Mail.objects.filter(address__in=addresses).order_by("created_at", "pk")
    return [_told(each) for each in sent]


def _papers(people: list[Participant]) -> list[Record]:
    """Return the issued documents about the enrolments, or about their cohorts and naming them."""
    names, _addresses = _known_as(people)
    kinds = ContentType.objects.get_for_models(Participant, Cohort, Session)
    cohorts = [each.cohort_id for each in people]
    sessions = Session.objects.filter(cohort__in=cohorts)
    about = models.Q(content_type=kinds[Participant], object_id__in=[each.pk for each in people])
    naming = models.Q(pk__in=[])
    for name in names:
        naming |= models.Q(said__icontains=name)
    about |= naming & models.Q(content_type=kinds[Cohort], object_id__in=cohorts)
    about |= naming & models.Q(content_type=kinds[Session], object_id__in=sessions.values("pk"))
    papers = Document.objects.kept().annotate(said=Cast("snapshot", models.TextField()))
    papers = papers.filter(about).defer("snapshot").order_by("issued_at", "pk")
    return [
        Record(
            capfirst(_("document")),
            (
                (_("Number"), each.reference),
                (_("Title"), each.title),
                (_("Issued"), shown(each.issued_at)),
                (_("Names are kept until"), shown(each.names_kept_until)),
            ),
        )
        for each in papers
    ]
