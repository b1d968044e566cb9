"""Checks of any prose: what was never filled in, and numbers that are oddly written."""

import re
from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from documents.choices import Severity
from documents.rules.amounts import SPACE, YEAR, uncounted
from documents.rules.findings import Finding
from documents.rules.passages import passages
from documents.rules.remembered import remembered

# What templates of authorities leave behind when nobody fills them in (seed 002 ends with one).
PLACEHOLDERS = re.compile(
    r"""(
      klicka\s+(här|eller\s+tryck)[^\n.]{0,80}      # Klicka här för att fylla i …
    | (click|tap)\s+(here|or\s+tap)[^\n.]{0,80}
    | (skriv|ange|fyll\s+i|välj)\s+(här|text\s+här|datum\s+här)\b
    | (enter|type)\s+(text|date|name)\s+here
    | \[[^\]\n]{0,60}(?:\.{3}|…|_{2,}|xx|namn|datum|belopp|name|date|amount)[^\]\n]{0,60}\]
    | \[\s*\]
    | <(?=\w)[^<>\n@/]{2,40}(?<=\w)>                 # <namn på nämnden>
    | \bx{2,}\b                                      # XX kr
    | _{3,} | \.{4,} | …{2,}
    | \b(?:lorem\s+ipsum|tbd|tba|xyz)\b
    | (?<!\S)(?:…|\.{3})(?=\s+(?:kr|kronor|st|platser|seats)\b)   # … kr
    )""",
    re.IGNORECASE | re.VERBOSE,
)

QUOTE = re.compile('["”“»«]')
BADLY_WRITTEN = re.compile(
    rf"(?<![\d,./-])(?:(?!{YEAR}\b)\d{{4,}}(?:{SPACE}\d{{3}})+|\d{{1,3}}(?:{SPACE}\d{{3}})*{SPACE}\d{{4,}}"
    rf"|\d{{5,}}|\d{{1,3}}(?:\.\d{{3}})+)(?={SPACE}?(?:kr|kronor|SEK)\b)"
)


def placeholders(text: str) -> list[str]:
    """Return what was left to fill in: "Klicka här …", "[…]", "XX", "<namn>", "____"."""
    return list(_placeholders(text))


def badly_written_numbers(text: str) -> list[str]:
    """Return amounts that are not written the Swedish way: 1000 000 kr, 40.000 kr, 126000 kr."""
    return list(_badly_written(text))


def proofread(texts: Iterable[Any], known: Collection[Decimal] = ()) -> Iterable[Finding]:
    """Yield the findings that hold for the prose of any paper.

    An unfilled placeholder blocks; an oddly written number warns, and so does a large one of which
    it is neither said what it counts nor `known` from the figures (kr).
    """
    for each in passages(texts):
        text = each.text
        for left in dict.fromkeys(placeholders(text)):
            message = _("Fill in or remove “%(left)s”.") % {"left": left}
            yield each.found("unfilled_placeholder", message, left, severity=Severity.BLOCK)
        for number in badly_written_numbers(text):
            message = _("Write “%(number)s” with a space between thousands.") % {"number": number}
            yield each.found("number_format", message, number)
        for number in uncounted(text):
            if number.is_borne_by(known):
                continue
            message = _("Say what “%(number)s” are: kronor, or something else.")
            yield each.found("number_unit", message % {"number": number.text}, number.text)


@remembered
def _placeholders(text: str) -> Iterable[str]:
    found = (match for match in PLACEHOLDERS.finditer(text) if not _is_left_out(text, match))
    return (match.group(0).strip() for match in found)


@remembered
def _badly_written(text: str) -> Iterable[str]:
    return (match.group(0) for match in BADLY_WRITTEN.finditer(text))


def _is_left_out(text: str, match: re.Match) -> bool:
    """Whether […] stands in a quotation, for words that were left out of it."""
    before, after = (
        text[: match.start()].rpartition("\n")[2],
        text[match.end() :].partition("\n")[0],
    )
    is_ellipsis = match.group(0).strip("[] .…") == "" and match.group(0)[0] == "["
    return is_ellipsis and bool(QUOTE.search(before)) and bool(QUOTE.search(after))
