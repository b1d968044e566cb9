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
    people = list(participants)
    under = _under(Participant, people)
    rows = [row for person in people for row in (person, *under[person.pk])]
    names, addresses = _known_as(rows)
    return [*map(_told, rows), *_mails(addresses), *_papers(people, names)]


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


def _under(model: type[models.Model], rows: list[Any]) -> dict[Any, list[models.Model]]:
    """Return by key the rows that point at each row, each with those that point at it.

    One query for each table that holds something, and one a level to find which do.
    """
    found: dict[Any, list[models.Model]] = {row.pk: [] for row in rows}
    for relation in _holding(model, rows):
        mine = list(_pointing(relation, rows).fetch_mode(models.FETCH_PEERS).order_by("pk"))
        below = _under(relation.related_model, mine)
        for each in mine:
            found[getattr(each, relation.field.attname)] += [each, *below[each.pk]]
    return found


def _holding(model: type[models.Model], rows: list[Any]) -> list[Any]:
    """Return the relations of a model by which anything of the training points at the rows."""
    ours = [each for each in model._meta.related_objects if _is_asked(each.related_model)]
    if len(ours) < 2 or not rows:
        return ours if rows else []
    first, *others = (
        _pointing(each, rows).order_by().annotate(which=models.Value(n)).values_list("which")
        for n, each in enumerate(ours)
    )
    held = {n for (n,) in first.union(*others).order_by()}
    return [each for n, each in enumerate(ours) if n in held]


def _is_asked(model: Any) -> bool:
    is_ours = model._meta.app_label == "training" and not hasattr(model, "pgh_tracked_model")
    return is_ours and model not in UNASKED and model is not Participant


def _pointing(relation: Any, rows: list[Any]) -> models.QuerySet:
    return relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": rows})


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


def _known_as(rows: Iterable[Any]) -> tuple[set[str], set[str]]:
    """Return the names and the addresses that the person is or was known under."""
    known = [each for each in rows if isinstance(each, Contact | PastContact)]
    return {each.name for each in known} - {""}, {each.email for each in known} - {""}


def _mails(addresses: set[str]) -> list[Record]:
    sent = Mail.objects.filter(address__in=addresses).order_by("created_at", "pk")
    return [_told(each) for each in sent]


def _papers(people: list[Participant], names: set[str]) -> list[Record]:
    """Return the issued documents about the enrolments, or about their cohorts and naming them."""
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
