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
KRONOR = rf"(?:(?:svenska{SPACE}+)?(?:kronor|kr|SEK)\b)"
# A unit that multiplies: mkr, tkr, or a word before kronor. Without kronor the word may count
# anything (5 miljoner invånare): such a number is no amount.
WORD = r"(?:miljarder|miljard|mdr|miljoner|miljon|milj\.?|mn|tusen)"
LARGE = rf"(?:mdkr|mkr|mnkr|tkr|MSEK|TSEK|KSEK)\b|{WORD}{SPACE}*{KRONOR}"
SMALL = rf"{KRONOR}|:-"
# With a unit any grouping is read; a year before an amount is not its beginning.
WITH_UNIT = rf"(?:(?!{YEAR}\b)\d{{4,}}|\d{{1,3}})(?:{SPACE}\d{{3,}})*"
# Without one, only what is grouped by thousands; 1000 000 is an amount, 2018 300 is not.
WITHOUT_UNIT = rf"[1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+|(?!{YEAR})[1-9]\d{{3,}}(?:{SPACE}000)+"
AMOUNT = re.compile(
    rf"(?<![\d,.:§/-])(?:(?P<number>{WITH_UNIT}(?:,\d{{1,2}})?){SPACE}*(?:{SMALL})"
    rf"|(?P<large>{WITH_UNIT}(?:,\d{{1,6}})?){SPACE}*(?P<unit>{LARGE})"
    rf"|(?P<bare>{WITHOUT_UNIT})(?![\d-]|,\d|{SPACE}\d|{SPACE}*{WORD}))",
    re.IGNORECASE,
)
# A million of what? Said only where nothing that is counted follows, as in "2,5 miljoner per år".
COUNTS_WHAT = re.compile(
    rf"(?<![\d,.:§/-])(?P<number>{WITH_UNIT}(?:,\d{{1,6}})?{SPACE}*{WORD})(?<!\.)"
    rf"(?!\.?{SPACE}*{KRONOR})(?=\s*(?:$|[.,;:!?)/]|(?:per|årligen|varje|till|för|under|i|om|och|samt)\b))",
    re.IGNORECASE,
)
ENGLISH = re.compile(r"\bSEK[ \u00a0]?(?P<number>\d{1,3}(?:,\d{3})+|\d+)")
BADLY_WRITTEN = re.compile(
    rf"(?<![\d,./-])(?:(?!{YEAR}\b)\d{{4,}}(?:{SPACE}\d{{3}})+|\d{{1,3}}(?:{SPACE}\d{{3}})*{SPACE}\d{{4,}}"
    rf"|\d{{5,}}|\d{{1,3}}(?:\.\d{{3}})+)(?={SPACE}?(?:kr|kronor|SEK)\b)"
)
FACTORS = (
    (("md", "miljard"), 1_000_000_000),
    (("m",), 1_000_000),
    (("t", "k"), 1_000),
)
PER_YEAR = re.compile(
    r"\s*(?:(?:/|per |om |i )\s*(?:år|året|year)\b|(?:årligen|varje år|a year|annually)\b)",
    re.IGNORECASE,
)


def placeholders(text: str) -> list[str]:
    """Return what was left to fill in: "Klicka här …", "[…]", "XX", "<namn>", "____"."""
    return [match.group(0).strip() for match in PLACEHOLDERS.finditer(text)]


def amounts(text: str) -> list[Decimal]:
    """Return the amounts in kr that a running text names, in their order.

    Reads "40 000 kr/år", "126 000 kronor", "1000 000 kr", "2,5 mkr", "2,5 miljoner kronor",
    "9000:-" with any kind of space, "SEK 40,000", and "1000 000" or "920 000" without a unit. A
    small or ungrouped number without a unit is not an amount (seats, years, §, diary numbers),
    nor are "2,5 miljoner" of something unsaid.
    """
    return [value for value, _is_yearly in _amounts(text)]


def yearly_amounts(text: str) -> list[Decimal]:
    """Return those of the amounts that are said to be for each year: 40 000 kr/år, a year."""
    return [value for value, is_yearly in _amounts(text) if is_yearly]


def uncounted_numbers(text: str) -> list[str]:
    """Return large numbers of which nobody can tell whether they are kr: 2,5 miljoner per år."""
    return [match["number"] for match in COUNTS_WHAT.finditer(text)]


def badly_written_numbers(text: str) -> list[str]:
    """Return amounts that are not written the Swedish way: 1000 000 kr, 40.000 kr, 126000 kr."""
    return [match.group(0) for match in BADLY_WRITTEN.finditer(text)]


def proofread(passages: Iterable[tuple[str, Any, str]]) -> Iterable[Finding]:
    """Yield the findings that hold for the prose of any paper.

    A passage is its name in code ("summary"), its place in words ("Sammanfattning") and its text.
    An unfilled placeholder blocks; an oddly written number warns, and so does one without a unit.
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
        for number in uncounted_numbers(text or ""):
            yield Finding(
                "number_unit",
                Severity.WARN,
                where,
                _("Say what “%(number)s” are: kronor, or something else.") % {"number": number},
                fact=f"{name}: {number}"[:300],
            )


def _amounts(text: str) -> list[tuple[Decimal, bool]]:
    """Return each amount in kr with whether it is for each year, in their order."""
    found = [(match.span(), _value(match)) for match in AMOUNT.finditer(text)]
    found += [(m.span(), Decimal(m["number"].replace(",", ""))) for m in ENGLISH.finditer(text)]
    return [(kr, bool(PER_YEAR.match(text, end))) for (_start, end), kr in sorted(found)]


def _value(match: re.Match) -> Decimal:
    written = match["number"] or match["large"] or match["bare"]
    number = Decimal(re.sub(r"[^\d,]", "", written).replace(",", "."))
    unit = (match["unit"] or "").lower()
    factor = next((factor for starts, factor in FACTORS if unit.startswith(starts)), 1)
    kr = number * factor
    return Decimal(int(kr)) if kr == int(kr) else kr
