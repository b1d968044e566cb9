"""A region's funding rounds: shares, sources, proposals, meetings, decisions, documents."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from core.periods import iso_date
from desk.models import Mail
from documents.models import Document, DocumentFile
from documents.paper import paper_of
from funding.models import (
    AgendaItem,
    AppliedAmount,
    Clause,
    DecidedAmount,
    Decision,
    DecisionClause,
    Delivery,
    Meeting,
    Notice,
    Proposal,
    Recipient,
    Round,
    RoundSource,
    Share,
    Signatory,
)

if TYPE_CHECKING:
    from config.scale.regions import Region

AMOUNTS = (40_000, 40_000, 40_000, 40_000, 20_000, 20_000, 720_000)  # kr a year, as the demo
APPLIED = Decimal(920_000)
CLAUSE = "att {board} är med och finansierar tjänsten med {amount}, {years}"
TEXT = (
    "Satsningen stärker barns och ungas lärande genom utbildning av processledare. Det gångna "
    "arbetet har nått fler verksamheter än väntat och behöver fortsätta i tre år till. "
) * 4
FILE = b"%PDF-1.7 " + b"0" * 20_000  # the size of a proposal's paper; its content is not measured
# Proposals of the newest round of a program stand at these stages, board by board.
STAGES = ("decided", "decided", "on_agenda", "ready", "in_review", "draft", "draft")


@dataclass
class Asked:
    """One round and the days around it."""

    round: Round
    day: date
    is_newest: bool
    proposals: list[Proposal] = field(default_factory=list)


def make(region: Region) -> None:
    asked = _rounds(region)
    _sources(region, asked)
    _proposals(region, asked)
    _decisions(region, asked)
    _documents(region, asked)
    _mails(region, asked)


def _rounds(region: Region) -> list[Asked]:
    newest = {max(p.pk for p in region.projects if p.program_id == g.pk) for g in region.programs}
    rows = Round.objects.bulk_create(
        Round(
            project=project,
            name=f"Medfinansiering {project.starts_on.year}–{project.ends_on.year}",
            first_year=project.starts_on.year,
            last_year=project.ends_on.year,
            title="Medfinansiering av projektledartjänst",
            clause_template=CLAUSE,
            summary=TEXT,
            background=TEXT,
        )
        for project in region.projects
    )
    AppliedAmount.objects.bulk_create(
        AppliedAmount(round=row, year=year, amount=APPLIED) for row in rows for year in row.years
    )
    Share.objects.bulk_create(
        Share(round=row, financier=board, year=year, fixed_amount=Decimal(amount))
        for row in rows
        for board, amount in zip(region.boards, AMOUNTS, strict=True)
        for year in row.years
    )
    _open(rows, newest)
    return [
        Asked(row, _day(row.project, row.project_id in newest), row.project_id in newest)
        for row in rows
    ]


def _open(rows: list[Round], newest: set[int]) -> None:
    """Open them last: nothing can be added to what an opened round asks."""
    for row in rows:
        day = _day(row.project, row.project_id in newest)
        row.opened_at = timezone.make_aware(datetime.combine(day, datetime.min.time()))
    Round.objects.bulk_update(rows, ["opened_at"], batch_size=500)


def _day(project, is_newest: bool) -> date:
    """A round is opened the year before it begins; the newest one a month ago."""
    if is_newest:
        return timezone.localdate() - timedelta(days=30)
    return date(project.starts_on.year - 1, 9, 1)


def _content(region: Region, row: Round) -> dict:
    texts = ("title", "clause_template", "summary", "background", "clarifications")
    return {
        **{name: getattr(row, name) for name in (*texts, "financial_text", "condition_text")},
        "goals": [],
        "program": row.project.program.name,
        "project": {
            "name": row.project.name,
            "starts_on": row.project.starts_on.isoformat(),
            "ends_on": row.project.ends_on.isoformat(),
        },
        "first_year": row.first_year,
        "last_year": row.last_year,
        "is_conditional": True,
        "applied": {str(year): str(APPLIED) for year in row.years},
        "shares": [
            {
                "financier_id": board.pk,
                "financier": board.name,
                "year": year,
                "amount": str(amount),
                "seats": None,
                "seat_price": None,
            }
            for board, amount in zip(region.boards, AMOUNTS, strict=True)
            for year in row.years
        ],
    }


def _sources(region: Region, asked: list[Asked]) -> None:
    sources = RoundSource.objects.bulk_create(
        RoundSource(
            round=each.round,
            number=1,
            content=_content(region, each.round),
            created_by=region.people["strateg"],
        )
        for each in asked
    )
    Delivery.objects.bulk_create(
        Delivery(source=source, financier=board) for source in sources for board in region.boards
    )
    for each, source in zip(asked, sources, strict=True):
        each.source = source


def _proposals(region: Region, asked: list[Asked]) -> None:
    for each in asked:
        stages = STAGES if each.is_newest else ("decided",) * len(STAGES)
        held_on = each.day + timedelta(days=14)
        for n, (board, stage) in enumerate(zip(region.boards, stages, strict=True)):
            officer = region.people[f"sekreterare.{n}"]
            each.proposals.append(
                Proposal(
                    round=each.round,
                    source=each.source,
                    financier=board,
                    state=stage,
                    diary_number=f"LN {region.number:03d}-{n} {each.round.pk % 1_000_000:06d}",
                    dated_on=each.day,
                    title=each.round.title,
                    addressee=board.name,
                    sender_unit="Kansliet",
                    officer_name=officer.name,
                    summary=TEXT,
                    background=TEXT,
                    written_by=officer,
                )
            )
        meetings = Meeting.objects.bulk_create(
            Meeting(board=board, held_on=_free(held_on, each.round.pk), place="Stadshuset")
            for board in region.boards
        )
        for proposal, meeting in zip(each.proposals, meetings, strict=True):
            if proposal.state in ("decided", "on_agenda"):
                proposal.meeting = meeting
    rows = Proposal.objects.bulk_create(p for each in asked for p in each.proposals)
    AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=row.meeting,
            proposal=row,
            paragraph=n % 30_000 + 1 if row.state == "decided" else None,
        )
        for n, row in enumerate(row for row in rows if row.meeting)
    )
    Clause.objects.bulk_create(
        Clause(proposal=row, text=f"att {row.financier.in_clauses} är med och finansierar")
        for row in rows
    )
    Signatory.objects.bulk_create(Signatory(proposal=row, name=row.officer_name) for row in rows)
    Recipient.objects.bulk_create(Recipient(proposal=row, name="Regionkontoret") for row in rows)


def _free(day: date, number: int) -> date:
    """Spread meetings: one board never sits twice on a day."""
    return day + timedelta(days=number % 14)


def _decisions(region: Region, asked: list[Asked]) -> None:
    """Record first, count afterwards: nothing can be added to what counts."""
    decided = [p for each in asked for p in each.proposals if p.state == "decided"]
    items = AgendaItem.objects.filter(proposal__in=decided)
    paragraphs = dict(items.values_list("proposal", "paragraph"))
    rows = Decision.objects.bulk_create(
        Decision(
            proposal=proposal,
            meeting=proposal.meeting,
            title=proposal.title,
            diary_number=proposal.diary_number,
            paragraph=paragraphs[proposal.pk],
            outcome="approved",
            recorded_by=proposal.written_by,
        )
        for proposal in decided
    )
    amounts = dict(zip((board.pk for board in region.boards), AMOUNTS, strict=True))
    DecidedAmount.objects.bulk_create(
        DecidedAmount(decision=row, year=year, amount=Decimal(amounts[row.proposal.financier_id]))
        for row in rows
        for year in row.proposal.round.years
    )
    DecisionClause.objects.bulk_create(
        DecisionClause(decision=row, text="att vara med och finansiera") for row in rows
    )
    held_on = Subquery(Meeting.objects.filter(pk=OuterRef("meeting")).values("held_on")[:1])
    own_day = Subquery(Meeting.objects.filter(pk=OuterRef("pk")).values("held_on")[:1])
    meetings = Meeting.objects.filter(pk__in=[row.meeting_id for row in rows])
    meetings.update(adjusted_on=own_day)
    Notice.objects.bulk_create(
        Notice(meeting_id=pk, posted_on=day, posted_by=region.people["registrator"])
        for pk, day in meetings.values_list("pk", "held_on")
    )
    Decision.objects.filter(pk__in=[row.pk for row in rows]).update(
        extract_registered_on=held_on, extract_registered_by=region.people["registrator"]
    )


def _documents(region: Region, asked: list[Asked]) -> None:
    """An issued paper for each decided proposal, numbered within its authority."""
    kind = ContentType.objects.get_for_model(Proposal)
    numbers: dict[tuple[int, int], int] = {}
    rows = []
    for each in asked:
        moment = timezone.make_aware(datetime.combine(each.day, datetime.min.time()))
        for proposal in each.proposals:
            if proposal.state != "decided":
                continue
            key = (proposal.financier_id, each.day.year)
            numbers[key] = numbers.get(key, 0) + 1
            rows.append(
                Document(
                    kind="proposal",
                    owner=proposal.financier,
                    year=each.day.year,
                    number=numbers[key],
                    title=proposal.title,
                    language="sv",
                    diary_number=proposal.diary_number,
                    content_type=kind,
                    object_id=proposal.pk,
                    snapshot=_frozen(proposal, moment, numbers[key]),
                    template_version="scale",
                    engine_version="scale",
                    sha256=hashlib.sha256(FILE).hexdigest(),
                    page_count=2,
                    size=len(FILE),
                    issued_at=moment,
                    issued_by=proposal.written_by,
                )
            )
    documents = Document.objects.bulk_create(rows)
    DocumentFile.objects.bulk_create(DocumentFile(document=row, content=FILE) for row in documents)


def _frozen(proposal: Proposal, moment: datetime, number: int) -> dict:
    """Return a snapshot with all of its head; what stands in it is not measured."""
    return {
        "paper": {
            "kind": "proposal",
            "schema": paper_of("proposal").schema_address,
            "template_version": "scale",
            "engine_version": "scale",
            "is_draft": False,
            "frozen_at": moment.isoformat(),
            "day": iso_date(moment),
            "number": f"{moment.year}:{number}",
            "theme": None,
        },
        "data": {"title": proposal.title, "language": "sv", "text": TEXT},
    }


def _mails(region: Region, asked: list[Asked]) -> None:
    now = timezone.now()
    Mail.objects.bulk_create(
        Mail(
            recipient=proposal.written_by,
            caused_by=region.people["strateg"],
            subject=f"{each.round.name}: er nämnd tillfrågas",
            body=TEXT,
            path=each.round.get_absolute_url(),
            state="sent",
            sent_at=now,
        )
        for each in asked
        for proposal in each.proposals
    )
