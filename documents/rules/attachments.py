"""The attachments that a text refers to, held against those that are there."""

import re
from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from documents.choices import Severity
from documents.rules.findings import Finding
from documents.rules.passages import Passage
from documents.rules.remembered import remembered

SPACES = re.compile(r"\s+")
NUMBERED = re.compile(
    r"\b(?:bilag(?:a|an|or|orna)|attachments?|appendix|appendices)\b"
    r"(?:\s+(?:nr\.?\s*)?(\d{1,2}(?:\s*(?:,|och|and|–|-)\s*\d{1,2}\b(?!\s*%))*))?",
    re.IGNORECASE,
)
OF_ANOTHER = re.compile(r"\s+(?:till|to)\b", re.IGNORECASE)  # bilaga 2 till verksamhetsplanen
# Se bifogad utvärderingsrapport; the report is enclosed; but not: bifogas inte.
ENCLOSED = re.compile(
    r"\b(?:(?:bifogad|bifogat|bifogade|bilagd|bilagt|bilagda|enclosed|attached)\s+"
    r"(?P<what>[^\W\d_]+)|(?:bifogas|biläggs|(?:is|are)\s+(?:enclosed|attached)))\b"
    r"(?!\s+(?:inte|ej|not)\b)",
    re.IGNORECASE,
)
# After “attached” no thing, but where or by whom: no attachment is spoken of.
NO_THING = {"to", "till", "i", "in", "av", "by", "of", "inte", "ej", "not"}
# Such a word is any of the attachments.
ANY = 4
SAME = 6  # letters in a row that a word and a title share, when they speak of one thing


def attachments_named(text: str) -> list[tuple[str, int]]:
    """Return the attachments that a text refers to: as it is written, and the highest number.

    "bilaga 2" gives 2, "bilaga 1–3" gives 3, an attachment without a number 0. "Bilaga 2 till
    verksamhetsplanen" is another paper's.
    """
    return list(_attachments(text))


@remembered
def _attachments(text: str) -> Iterator[tuple[str, int]]:
    for match in NUMBERED.finditer(text):
        if OF_ANOTHER.match(text, match.end()):
            continue
        numbers = [int(each) for each in re.findall(r"\d+", match[1] or "")]
        yield SPACES.sub(" ", match[0].strip()), max(numbers, default=0)


def enclosures_named(text: str) -> list[tuple[str, str]]:
    """Return what a text says is enclosed: as it is written, and the word for it or nothing."""
    return list(_enclosures(text))


@remembered
def _enclosures(text: str) -> Iterator[tuple[str, str]]:
    for match in ENCLOSED.finditer(text):
        what = (match["what"] or "").casefold()
        if what not in NO_THING:
            yield SPACES.sub(" ", match[0].strip()), what


def check_attachments(passages: Iterable[Passage], titles: Sequence[str]) -> Iterator[Finding]:
    """Yield where the text refers to an attachment that is not there."""
    for each in passages:
        for written, number in dict.fromkeys(attachments_named(each.text)):
            if max(number, 1) > len(titles):
                severity = Severity.BLOCK if number else Severity.WARN
                yield each.found("missing_attachment", _say(written), written, severity=severity)
        for written, what in dict.fromkeys(enclosures_named(each.text)):
            if not _is_there(what, titles):
                yield each.found("missing_attachment", _say(written), written)


def _say(written: str) -> str:
    return _("“%(written)s” is not attached: attach it, or change the text.") % {"written": written}


def _is_there(what: str, titles: Sequence[str]) -> bool:
    """Whether one of the titles is what a word speaks of; a short word may be any of them."""
    if len(what) <= ANY:
        return bool(titles)
    size = min(SAME, len(what) - 1)
    parts = {what[at : at + size] for at in range(len(what) - size + 1)}
    return any(part in title.casefold() for title in titles for part in parts)
