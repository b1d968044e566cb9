"""Text blocks: which placeholders they may have, and what these become in one proposal."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from funding.choices import PartKind
from funding.rules.sources import Source, amount_text, span

KNOWN = ("board", "amount", "years", "project", "program")
PLACEHOLDER = re.compile(r"\{([^{}\n]{0,40})\}")
# The field of the form that a part is written in; the others have the part's own name.
FIELDS = {
    PartKind.RECIPIENT: "recipients",
    PartKind.CHILDREN: "children_reason",
    PartKind.EQUALITY: "equality_reason",
    PartKind.ENVIRONMENT: "environment_reason",
}
# A yes or no is never given by a text that stands there already.
ANSWERED = (PartKind.CHILDREN, PartKind.EQUALITY, PartKind.ENVIRONMENT)


def obstacles_to_text(text: str) -> Iterable[Any]:
    """Yield what is wrong with the placeholders of a text block."""
    unknown = [name for name in PLACEHOLDER.findall(text) if name not in KNOWN]
    for name in dict.fromkeys(unknown):
        yield _("{%(name)s} is not filled in. Use %(known)s.") % {
            "name": name,
            "known": ", ".join(f"{{{each}}}" for each in KNOWN),
        }
    if not unknown and re.search(r"[{}]", PLACEHOLDER.sub("", text)):
        yield _("A brace stands alone: a placeholder is written as {board}.")


def obstacles_to_default(part: str) -> Iterable[Any]:
    """Yield why a text for this part cannot begin new proposals."""
    if part in ANSWERED:
        yield _("A consequence is yes or no in each proposal: it cannot be there from the start.")


def words_of(source: Source, *, financier_id: int, board: str, language: str) -> dict[str, str]:
    """Return what each placeholder becomes for one board in one round."""
    share = source.share_of(financier_id)
    return {
        "board": board,
        "amount": amount_text(share, "en" if language == "en" else "sv"),
        "years": span(share),
        "project": source.project,
        "program": source.program,
    }


def filled(text: str, words: Mapping[str, str]) -> str:
    """Return the text with what is known filled in; the rest stays, and the review finds it."""
    return PLACEHOLDER.sub(lambda found: words.get(found[1]) or found[0], text)


def joined(before: str, added: str, part: str) -> str:
    """Return a part's text with another one after it: a new line, or a new paragraph."""
    gap = "\n" if part == PartKind.RECIPIENT else "\n\n"
    return gap.join(filter(None, (before.strip(), added.strip())))
