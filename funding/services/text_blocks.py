"""Verbs on text blocks, and what they say in one proposal."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse_fields
from funding.choices import PartKind
from funding.models import Clause, Proposal, Recipient, TextBlock
from funding.rules import sources
from funding.rules import text_blocks as rules


@verb(_("wrote a text block"))
def create(*, by: User, **fields: Any) -> TextBlock:
    """Keep a text that a board uses again."""
    return _written(TextBlock(), fields)


@verb(_("changed the text block"))
def change(block: TextBlock, *, by: User, fields: Mapping[str, Any]) -> TextBlock:
    """Write another text, name or part; proposals that have used it stay as they are."""
    return _written(TextBlock.objects.locked(block.pk), fields)


@verb(_("deleted the text block"))
def delete(block: TextBlock, *, by: User) -> None:
    """Take it away; proposals that have used it stay as they are."""
    TextBlock.objects.locked(block.pk).delete()


def texts_for(proposal: Proposal, blocks: Iterable[TextBlock]) -> dict[int, str]:
    """Return the text of each block by its key, filled in for the proposal."""
    words = rules.words_of(
        sources.read(proposal.source.content),
        financier_id=proposal.financier_id,
        board=proposal.financier.in_clauses,
        language=proposal.language,
    )
    return {block.pk: rules.filled(block.text, words) for block in blocks}


def begin(proposal: Proposal) -> list[str]:
    """Put the board's own defaults into a new proposal where the round says nothing.

    Returns the names of the fields that are set, and not yet written.
    """
    blocks = list(TextBlock.objects.filter(organization=proposal.financier_id, is_default=True))
    texts = texts_for(proposal, blocks)
    is_asked = proposal.clauses.exists()
    said = {name for name in PartKind.values if getattr(proposal, name, "")}
    fields = []
    for block in blocks:
        text = texts[block.pk]
        if block.part == PartKind.CLAUSE and not is_asked:
            position = 1 + proposal.clauses.count()
            Clause.objects.create(proposal=proposal, position=position, text=text)
        elif block.part == PartKind.RECIPIENT:
            _add_recipients(proposal, text)
        elif block.part not in (*said, PartKind.CLAUSE):
            setattr(proposal, block.part, rules.joined(getattr(proposal, block.part), text, ""))
            fields.append(block.part)
    return list(dict.fromkeys(fields))


def _add_recipients(proposal: Proposal, text: str) -> None:
    names = [" ".join(line.split())[:200] for line in text.splitlines() if line.strip()]
    for position, name in enumerate(names, 1 + proposal.recipients.count()):
        Recipient.objects.create(proposal=proposal, position=position, name=name)


def _written(block: TextBlock, fields: Mapping[str, Any]) -> TextBlock:
    changed = [name for name, value in fields.items() if getattr(block, name, None) != value]
    for name in changed if block.pk else fields:
        setattr(block, name, fields[name])
    is_default = rules.obstacles_to_default(block.part) if block.is_default else ()
    refuse_fields({"text": rules.obstacles_to_text(block.text), "is_default": is_default})
    if block.pk is None:
        block.save()
    elif changed:
        block.save_fields(*changed)
    return block
