"""The chapters that a paper announces, held against what stands under them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from documents.choices import Severity
from documents.rules.findings import Finding
from documents.rules.passages import LONGEST_FACT, Passage

# I avsnittet ”Projektbudget”, under rubriken ”Mål”: only what stands between quotation marks.
REFERRED = re.compile(
    r"\b(?:avsnitt|avsnittet|kapitel|kapitlet|rubrik|rubriken|chapter|section|heading)\s+"
    r"[\"“”„]([^\"“”\n]{2,80})[\"“”]",
    re.IGNORECASE,
)


class Chapter(NamedTuple):
    """A heading that a paper or its list of contents announces, and whether anything is there."""

    title: Any
    is_empty: bool
    anchor: str = ""


def check_chapters(
    chapters: Sequence[Chapter], passages: Iterable[Passage] = ()
) -> Iterator[Finding]:
    """Yield each chapter without contents, and each that a text sends to and that is not there."""
    for each in chapters:
        if each.is_empty:
            message = _("“%(title)s” is announced but empty: write it or leave it out.")
            yield Finding(
                "chapter_empty",
                Severity.BLOCK,
                each.title,
                message % {"title": each.title},
                fact=f"{each.anchor or each.title}: empty"[:LONGEST_FACT],
                anchor=each.anchor,
            )
    titles = {_folded(each.title) for each in chapters}
    for passage in passages:
        for title in dict.fromkeys(REFERRED.findall(passage.text)):
            if _folded(title) not in titles:
                message = _("There is no “%(title)s” in this paper: correct the reference.")
                yield passage.found("chapter_missing", message % {"title": title}, title)


def _folded(title: Any) -> str:
    return " ".join(str(title).split()).casefold().strip(" .:")
