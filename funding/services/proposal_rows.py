"""Write the rows of a proposal: make them the wanted ones, and say whether anything changed."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from accounts.models import User
from funding.choices import ProposalState
from funding.models import Basis, Clause, Consequence, Proposal, Recipient, Signatory


def mark_written(proposal: Proposal, by: User, *fields: str) -> None:
    """Say who wrote last: what was in review is a draft again, and an approval is void."""
    proposal.written_by = by
    proposal.state = ProposalState.DRAFT
    proposal.approved_by, proposal.approved_alone_because = None, ""
    proposal.save_fields(*fields, "written_by", "state", "approved_by", "approved_alone_because")


def write_signatories(proposal: Proposal, wanted: Sequence[tuple[str, str]]) -> bool:
    """Make those who sign the wanted ones: (name, title) in their order."""
    return _write_rows(proposal, Signatory, [{"name": n, "title": t} for n, t in wanted])


def write_recipients(proposal: Proposal, wanted: Sequence[str]) -> bool:
    """Make those who get the decision the wanted ones."""
    return _write_rows(proposal, Recipient, [{"name": name} for name in wanted])


def write_basis(proposal: Proposal, wanted: Sequence[tuple[date | None, str]] | None) -> bool:
    """Make what the decision rests on the wanted list of (day, document); None leaves it."""
    if wanted is None:
        return False
    return _write_rows(proposal, Basis, [{"dated_on": d, "title": title} for d, title in wanted])


def write_consequences(proposal: Proposal, wanted: Mapping[str, tuple[bool, str]] | None) -> bool:
    """Make the consequences the wanted ones: kind to (affected, why); None leaves them."""
    if wanted is None:
        return False
    rows = {row.kind: row for row in proposal.consequences.all()}
    is_changed = False
    for kind, (is_affected, reason) in wanted.items():
        row = rows.pop(kind, None) or Consequence(proposal=proposal, kind=kind)
        if row.pk and (row.is_affected, row.reason) == (is_affected, reason):
            continue
        row.is_affected, row.reason = is_affected, reason
        row.save()
        is_changed = True
    for row in rows.values():
        row.delete()
    return is_changed or bool(rows)


def write_clauses(proposal: Proposal, wanted: Sequence[tuple[int | None, str]]) -> bool:
    """Make the proposal's clauses the wanted ones; say whether anything changed."""
    rows = {clause.pk: clause for clause in proposal.clauses.all()}
    is_changed = False
    for position, (pk, text) in enumerate(wanted, 1):
        row = rows.pop(pk, None)
        if row is None:
            Clause.objects.create(proposal=proposal, position=position, text=text)
        elif (row.position, row.text) != (position, text):
            row.position, row.text = position, text
            row.save_fields("position", "text")
        else:
            continue
        is_changed = True
    for row in rows.values():
        row.delete()
    return is_changed or bool(rows)


def _write_rows(proposal: Proposal, model: Any, wanted: list[dict[str, Any]]) -> bool:
    """Make the rows of one kind the wanted ones, place by place; say whether anything changed."""
    rows = list(model.objects.filter(proposal=proposal))
    is_changed = False
    for position, values in enumerate(wanted, 1):
        row = rows.pop(0) if rows else model(proposal=proposal)
        now = {"position": position, **values}
        if row.pk and all(getattr(row, name) == value for name, value in now.items()):
            continue
        is_changed = True
        for name, value in now.items():
            setattr(row, name, value)
        if row.pk:
            row.save_fields(*now)
        else:
            row.save()
    for row in rows:
        row.delete()
    return is_changed or bool(rows)
