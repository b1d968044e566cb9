"""The proposal as a paper (tjänsteskrivelse): what it says, and what its review looks at."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.choices import ClauseStyle
from accounts.models import Organization
from core.models import once
from core.money import kronor
from core.periods import iso_date
from documents.paper import EmbeddedFile, Paper
from documents.queries import organization_names
from documents.rules.findings import Finding
from documents.rules.vocabulary import Vocabulary, long_words
from funding.choices import PaperLanguage, ProposalState
from funding.models import AttachmentFile, Proposal
from funding.models.proposals import rows_of
from funding.pdf.schemas import PROPOSAL
from funding.rules import reviews, sources
from funding.rules.reviews import CONSEQUENCES, PLACES, PROSE, ProposalFacts


class ProposalPaper(Paper):
    """One board's proposal, in the order of parts that Swedish authorities use (sweden.md)."""

    kind = "proposal"
    verbose_name = gettext_lazy("Proposal to decide")
    template = "funding/proposals/pdf.html"
    schema = PROPOSAL
    version = "1"
    reads_together = True
    view_permission = "funding.view_proposal"
    issue_permission = "funding.change_proposal"

    def queryset(self):
        whole = Proposal.objects.select_related("round", "source", "financier__parent")
        return whole.prefetch_related("clauses")

    def find(self, key: str, among: Any = None) -> Proposal:
        """Return the proposal with this primary key or diary number, the live one first."""
        among = self.queryset() if among is None else among
        numbered = among.filter(diary_number__iexact=str(key).strip()).order_by("-created_at")
        found = [*numbered.live()[:1]] or [*numbered[:1]]
        return found[0] if found else super().find(key, among)

    def language(self, obj: Proposal) -> str:
        return obj.language

    def owner(self, obj: Proposal) -> Organization:
        return obj.financier

    def read_together(self, objects: Sequence[Proposal]) -> None:
        names, rows = organization_names(), rows_of([each.pk for each in objects])
        for each in objects:
            each.rows = rows[each.pk]
            once(each, "names", lambda: names)

    def findings(self, obj: Proposal) -> list[Finding]:
        return list(reviews.findings(facts_of(obj)))

    def obstacles_to_issue(self, obj: Proposal):
        if obj.state == ProposalState.WITHDRAWN:
            yield gettext_lazy("The proposal is withdrawn.")
        elif obj.is_being_written:
            yield gettext_lazy("The proposal must be approved before its paper is issued.")

    def snapshot(self, obj: Proposal) -> dict[str, Any]:
        """Return the paper's content; amounts in kr, and no name but what the officer wrote."""
        board = obj.financier
        authority = board.parent.name if board.parent else board.name
        address = [line.strip() for line in board.postal_address.splitlines()]
        source = sources.read(obj.source.content)
        clauses = [{"id": clause.pk, "text": clause.text} for clause in obj.clauses.all()]
        return {
            "language": obj.language,
            "kind_label": str(self.verbose_name),
            "title": obj.title,
            "diary_number": obj.diary_number,
            "sender": {
                "organization": authority,
                "unit": obj.sender_unit,
                "lines": [each for each in address if each not in ("", authority, obj.sender_unit)],
            },
            "officer": {"name": obj.officer_name, "role": obj.officer_title},
            "facts": _head(obj),
            "addressee": obj.addressee,
            "board": {"name": board.name, "in_clauses": board.in_clauses},
            "clauses": clauses,
            "clause_style": _style(obj),
            **{name: getattr(obj, name) for name in PROSE},
            "goals": list(source.goals),
            "period": {"starts_on": source.starts_on, "ends_on": source.ends_on},
            "program": source.program,
            "project": source.project,
            "money": _money(source, board) if source.shares else None,
            "attachments": _attachments(obj),
            "consequences": _consequences(obj),
            "basis": _basis(obj),
            "signatures": {
                "unit": obj.sender_unit,
                "people": [
                    {"name": each["name"], "role": each["title"]}
                    for each in obj.rows["signatories"]
                ],
            },
            "recipients": [each["name"] for each in obj.rows["recipients"]],
        }

    def files(self, data: dict[str, Any]) -> list[EmbeddedFile]:
        """Return the attachments that the snapshot names, as they were then."""
        named = data.get("attachments", [])
        pks = [each["id"] for each in named]
        stored = AttachmentFile.objects.filter(attachment__in=pks).in_bulk()
        if gone := [each["title"] for each in named if each["id"] not in stored]:
            raise ValidationError(
                _("These attachments have been removed since: %(titles)s.")
                % {"titles": ", ".join(gone)}
            )
        return [
            EmbeddedFile(
                f"{n}_{each['filename']}", each["title"], bytes(stored[each["id"]].content)
            )
            for n, each in enumerate(named, 1)
        ]


def facts_of(proposal: Proposal) -> ProposalFacts:
    """Return what the review looks at; two queries, none where it has been read together."""
    board = proposal.financier
    source = sources.read(proposal.source.content)
    names = once(proposal, "names", organization_names)
    variants = next((each.variants for each in names if each.pk == board.pk), ())
    others = [each for each in names if each.pk in source.financiers and each.pk != board.pk]
    return ProposalFacts(
        source=source,
        financier_id=board.pk,
        board_names=(board.in_clauses, board.name, *variants),
        other_names=tuple(each.in_clauses for each in others),
        diary_pattern=board.diary_pattern,
        diary_example=board.diary_example,
        is_conditional=proposal.round.is_conditional,
        begins_with_att=_style(proposal) == ClauseStyle.ATT
        and proposal.language == PaperLanguage.SWEDISH,
        has_numbered_clauses=_style(proposal) == ClauseStyle.NUMBERED
        and proposal.language == PaperLanguage.SWEDISH,
        dated_on=proposal.dated_on,
        diary_number=proposal.diary_number,
        officer_name=proposal.officer_name,
        addressee=proposal.addressee,
        title=proposal.title,
        clauses=tuple(clause.text for clause in proposal.clauses.all()),
        texts={name: getattr(proposal, name) for name in PROSE},
        recipients=tuple(each["name"] for each in proposal.rows["recipients"]),
        signatories=tuple(each["name"] for each in proposal.rows["signatories"]),
        consequences=stated(proposal),
        demanded=board.demanded_consequences,
        attachments=tuple(each["title"] for each in proposal.rows["attachments"]),
        vocabulary=Vocabulary(
            own=tuple(filter(None, (source.program, source.project))),
            terms=long_words(source.goals),
            organizations=names,
        ),
        basis=tuple(each["title"] for each in proposal.rows["basis"]),
    )


def stated(proposal: Proposal) -> dict[str, tuple[bool, str]]:
    """Return the consequences by kind, in their order: is it affected, and why."""
    rows = {row["kind"]: row for row in proposal.rows["consequences"]}
    known = [kind for kind in CONSEQUENCES if kind in rows]
    return {kind: (rows[kind]["is_affected"], rows[kind]["reason"]) for kind in known}


def basis_of(proposal: Proposal) -> list[tuple[str, str]]:
    """Return what the decision rests on, the proposal itself first; nothing when none is named."""
    own = (iso_date(proposal.dated_on), _("Proposal to decide"))
    rows = [(each["dated_on"] or "", each["title"]) for each in proposal.rows["basis"]]
    return [own, *rows] if rows else []


def _attachments(proposal: Proposal) -> list[dict[str, Any]]:
    return [
        {
            "id": each["pk"],
            "title": each["title"],
            "filename": each["filename"],
            "size": filesizeformat(each["size"]),
            "sha256": each["sha256"],
        }
        for each in proposal.rows["attachments"]
    ]


def _consequences(proposal: Proposal) -> list[dict[str, str]]:
    return [
        {
            "kind": kind,
            "label": str(PLACES[kind]),
            "answer": _("Yes") if is_affected else _("No"),
            "reason": reason,
        }
        for kind, (is_affected, reason) in stated(proposal).items()
    ]


def _basis(proposal: Proposal) -> list[str]:
    rows = basis_of(proposal)
    return [f"{title}, {day}" if day else title for day, title in rows]


def _style(proposal: Proposal) -> str:
    return proposal.financier.clause_style


def _head(proposal: Proposal) -> list[dict[str, str]]:
    officer = ", ".join(part for part in (proposal.officer_name, proposal.officer_title) if part)
    rows = [
        (_("Date"), iso_date(proposal.dated_on)),
        (_("Diary number"), proposal.diary_number),
        (_("Officer"), officer),
    ]
    return [{"label": label, "value": value or "–"} for label, value in rows]


def _seats(source: sources.Source) -> Iterator[str]:
    """Write how each amount for seats comes about."""
    for share in source.shares:
        if share.seats is not None:
            yield _("%(who)s, %(year)d: %(seats)d seats × %(price)s = %(amount)s.") % {
                "who": share.financier,
                "year": share.year,
                "seats": share.seats,
                "price": kronor(share.seat_price),
                "amount": kronor(share.amount),
            }


def _unspread(source: sources.Source) -> list[str]:
    """Say what of each price stands on no year."""
    return [f"{plan.name}: {plan.unspread_in_words}" for plan in source.prices if plan.unspread]


def _money(source: sources.Source, board: Organization) -> dict[str, Any]:
    """Return the table of financiers and years, with every sum; the board's own row stands out."""
    years = source.years or tuple(sorted({share.year for share in source.shares}))

    def row(amounts: dict[int, Decimal]) -> list[Decimal | None]:
        each = [amounts.get(year) for year in years]
        return [*each, sum(filter(None, each), Decimal(0))] if len(years) > 1 else each

    rows = [
        {
            "label": name,
            "amounts": row(source.share_of(pk)),
            "kind": "this" if pk == board.pk else "",
        }
        for pk, name in source.financiers.items()
    ]
    totals = row({year: source.sum_of(year) for year in years})
    applied = row({year: source.applied[year] for year in years if year in source.applied})
    columns = [str(year) for year in years]
    return {
        "caption": _("Asked for in the round, by financier and year"),
        "unit": "kr",
        "head": _("Financier"),
        "columns": [*columns, _("In all")] if len(years) > 1 else columns,
        "rows": rows,
        "sums": {"label": _("In all"), "amounts": totals},
        "applied": {"label": _("Applied for"), "amounts": applied} if applied != totals else None,
        **({"notes": notes} if (notes := [*_seats(source), *_unspread(source)]) else {}),
    }
