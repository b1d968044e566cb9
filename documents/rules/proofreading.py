"""Checks of prose that papers share: what was never filled in, and the amounts it names."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from documents.choices import Severity
from documents.rules.findings import Finding

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

SPACE = "[ \u00a0\u202f\u2009]"
YEAR = r"(?:19|20)\d\d"
UNIT = rf"(?:mkr|mnkr|tkr|miljoner{SPACE}+(?:kr|kronor)|kronor|kr|SEK)\b|:-"
# With a unit any grouping is read; a year before an amount is not its beginning.
WITH_UNIT = rf"(?:(?!{YEAR}\b)\d{{4,}}|\d{{1,3}})(?:{SPACE}\d{{3,}})*(?:,\d{{1,2}})?"
# Without one, only what is grouped by thousands; 1000 000 is an amount, 2018 300 is not.
WITHOUT_UNIT = rf"[1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+|(?!{YEAR})[1-9]\d{{3,}}(?:{SPACE}000)+"
AMOUNT = re.compile(
    rf"(?<![\d,.:§/-])(?:(?P<number>{WITH_UNIT}){SPACE}*(?P<unit>{UNIT})"
    rf"|(?P<bare>{WITHOUT_UNIT})(?![\d-]|,\d|{SPACE}\d))",
    re.IGNORECASE,
)
ENGLISH = re.compile(r"\bSEK[ \u00a0]?(?P<number>\d{1,3}(?:,\d{3})+|\d+)")
BADLY_WRITTEN = re.compile(
    rf"(?<![\d,./-])(?:(?!{YEAR}\b)\d{{4,}}(?:{SPACE}\d{{3}})+|\d{{1,3}}(?:{SPACE}\d{{3}})*{SPACE}\d{{4,}}"
    rf"|\d{{5,}}|\d{{1,3}}(?:\.\d{{3}})+)(?={SPACE}?(?:kr|kronor|SEK)\b)"
)
FACTORS = {"mkr": 1_000_000, "mnkr": 1_000_000, "tkr": 1_000, "miljoner": 1_000_000}


def placeholders(text: str) -> list[str]:
    """Return what was left to fill in: "Klicka här …", "[…]", "XX", "<namn>", "____"."""
    return [match.group(0).strip() for match in PLACEHOLDERS.finditer(text)]


def amounts(text: str) -> list[Decimal]:
    """Return the amounts in kr that a running text names, in their order.

    Reads "40 000 kr/år", "126 000 kronor", "1000 000 kr", "2,5 mkr", "9000:-" with any kind of
    space, "SEK 40,000", and "1000 000" or "920 000" without a unit. A small or ungrouped number
    without a unit is not an amount (seats, years, §, diary numbers).
    """
    found = [(match.start(), _value(match)) for match in AMOUNT.finditer(text)]
    found += [(m.start(), Decimal(m["number"].replace(",", ""))) for m in ENGLISH.finditer(text)]
    return [value for _start, value in sorted(found)]


def badly_written_numbers(text: str) -> list[str]:
    """Return amounts that are not written the Swedish way: 1000 000 kr, 40.000 kr, 126000 kr."""
    return [match.group(0) for match in BADLY_WRITTEN.finditer(text)]


def proofread(passages: Iterable[tuple[str, Any, str]]) -> Iterable[Finding]:
    """Yield the findings that hold for the prose of any paper.

    A passage is its name in code ("summary"), its place in words ("Sammanfattning") and its text.
    An unfilled placeholder blocks; an oddly written number warns.
    """
    for name, where, text in passages:
        for left in placeholders(text or ""):
            yield Finding(
                "unfilled_placeholder",
                Severity.BLOCK,
                where,
                _("Fill in or remove “%(left)s”.") % {"left": left},
                fact=f"{name}: {left}"[:300],
            )
        for number in badly_written_numbers(text or ""):
            yield Finding(
                "number_format",
                Severity.WARN,
                where,
                _("Write “%(number)s” with a space between thousands.") % {"number": number},
                fact=f"{name}: {number}"[:300],
            )


def _value(match: re.Match) -> Decimal:
    written = match["number"] or match["bare"]
    number = Decimal(re.sub(r"[^\d,]", "", written).replace(",", "."))
    unit = (match["unit"] or "kr").split()[0].lower()
    return number * FACTORS.get(unit, 1)
