"""Verbs on attachments: add, name, move, remove; while the proposal is being written."""

import hashlib

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse, refuse_fields
from funding.models import Attachment, AttachmentFile, Proposal
from funding.rules import attachments as rules
from funding.rules.proposals import obstacles_to_revise
from funding.services.proposal_rows import mark_written


@verb(_("attached a file"))
def attach(
    proposal: Proposal, *, by: User, name: str, content: bytes, title: str = ""
) -> Attachment:
    """Keep a file with the proposal, after those it has; its title is its name if none is given."""
    proposal = _being_written(proposal.pk)
    refuse_fields({"file": rules.obstacles_to_attach(name, content)})
    there = list(proposal.attachments.all())
    sha256 = hashlib.sha256(content).hexdigest()
    same = (each.title for each in there if each.sha256 == sha256)
    reasons = rules.obstacles_to_add(
        count=len(there),
        size=sum(each.size for each in there),
        added=len(content),
        same_as=next(same, None),
    )
    refuse_fields({"file": reasons})
    attachment = Attachment.objects.create(
        proposal=proposal,
        position=1 + max((each.position for each in there), default=0),
        title=title.strip() or rules.stem_of(name),
        filename=rules.tidy_name(name),
        media_type=rules.media_type_of(name),
        size=len(content),
        sha256=sha256,
        uploaded_by=by,
    )
    AttachmentFile.objects.create(attachment=attachment, content=content)
    mark_written(proposal, by)
    return attachment


@verb(_("named an attachment"))
def rename(attachment: Attachment, *, by: User, title: str) -> Attachment:
    """Give it another title."""
    proposal = _being_written(attachment.proposal_id)
    attachment = Attachment.objects.locked(attachment.pk)
    if attachment.title != title:
        attachment.title = title
        attachment.save_fields("title")
        mark_written(proposal, by)
    return attachment


@verb(_("moved an attachment"))
def move(attachment: Attachment, *, by: User, steps: int) -> Attachment:
    """Move it so many places down (up where negative); its number follows."""
    proposal = _being_written(attachment.proposal_id)
    rows = list(proposal.attachments.all())
    place = next((n for n, each in enumerate(rows) if each.pk == attachment.pk), None)
    if place is not None:
        row = rows.pop(place)
        rows.insert(max(0, place + steps), row)
        if _number(rows):
            mark_written(proposal, by)
    return attachment


@verb(_("removed an attachment"))
def remove(attachment: Attachment, *, by: User) -> Proposal:
    """Take the file away; an issued paper keeps the copy that lies inside it."""
    proposal = _being_written(attachment.proposal_id)
    Attachment.objects.locked(attachment.pk).delete()
    _number(list(proposal.attachments.all()))
    mark_written(proposal, by)
    return proposal


def _being_written(pk: int) -> Proposal:
    """Return the proposal, locked: whoever changes its attachments waits for the one before."""
    proposal = Proposal.objects.locked(pk)
    refuse(obstacles_to_revise(proposal.state))
    return proposal


def _number(rows: list[Attachment]) -> bool:
    """Give the rows the places they stand in; say whether any of them moved."""
    moved = [(n, row) for n, row in enumerate(rows, 1) if row.position != n]
    for position, row in moved:
        row.position = position
        row.save_fields("position")
    return bool(moved)
