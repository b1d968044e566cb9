"""The years that a running text names, and the period that it gives a project."""

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from core.periods import years_text
from documents.rules.findings import Finding
from documents.rules.passages import Passage
from documents.rules.remembered import remembered

YEAR = r"(?:19|20)\d\d"
DASH = r"\s*(?:[-–—/]|till(?: och med)?|t\.?o\.?m\.?|to)\s*"
ISO_SPAN = re.compile(rf"\b({YEAR})-\d\d-\d\d{DASH}({YEAR})-\d\d-\d\d\b")
ISO_DAY = re.compile(rf"\b{YEAR}-\d\d-\d\d\b")
SPAN = re.compile(rf"(?<!\d)({YEAR}){DASH}({YEAR}|\d\d)(?![\d-])")
ONE_YEAR = re.compile(rf"(?<![\d.,/:-])({YEAR})(?!\d)(?!\s*(?:kr\b|kronor|\d{{3}}\b))")
# Whose years follow are those of the whole project, not of something that was done in it.
WHOLE = re.compile(
    rf"\b(?:projektperiod|projekttid|projektfördjupning|projektfas|finansieringsperiod|"
    rf"planperiod|programperiod|project period|funding period|projektet\s+(?:pågår|pågick|löper|"
    rf"löpte|omfattar|omfattade|genomförs|genomfördes|gäller))\w*"
    rf"(?:\s+(?:är|var|under|åren|mellan|från|i|is|runs|omfattar|gäller|pågår|löper|sträcker|sig))*"
    rf"[\s,:(–-]*(?P<years>{YEAR}(?:-\d\d-\d\d)?{DASH}(?:{YEAR}|\d\d))",
    re.IGNORECASE,
)


def named_years(text: str) -> set[int]:
    """Return the years that a text covers: 2017–2019, "2017 till 2019", 2017-01-01–2019-12-31.

    A single ISO day (of an earlier decision) covers nothing.
    """
    covered: set[int] = set()

    def spanned(match: re.Match) -> str:
        first, until = _ends(match)
        covered.update(range(first, min(until, first + 100) + 1))
        return " "

    rest = SPAN.sub(spanned, ISO_DAY.sub(" ", ISO_SPAN.sub(spanned, text)))
    return covered | {int(year) for year in ONE_YEAR.findall(rest)}


def spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of years that a text names, each from its first to its last year."""
    return [_ends(match) for match in SPAN.finditer(ISO_SPAN.sub(r"\1–\2", text))]


def check_period(passages: Iterable[Passage], period: tuple[int, int]) -> Iterator[Finding]:
    """Yield where a title, or the text about the whole project, names another period.

    In running text only years that follow the word for the whole are read ("projektperioden
    2017–2018"): within a project much is done in a part of its years.
    """
    for each in passages:
        named = spans(each.text) if each.is_title else []
        if period in named:  # the title says it, and the years of something else besides
            continue
        named += periods_in(each.text)
        for first, last in dict.fromkeys(named):
            is_about_it = first <= period[1] and period[0] <= last
            if (first, last) != period and is_about_it:
                words = {"named": years_text(first, last), "decided": years_text(*period)}
                message = _("The text says %(named)s, but the decided period is %(decided)s.")
                saw = f"{words['named']} != {words['decided']}"
                yield each.found("period_differs", message % words, saw)


@remembered
def periods_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of years that a text gives the whole project."""
    for match in WHOLE.finditer(ISO_SPAN.sub(r"\1–\2", text)):
        yield _ends(SPAN.search(match["years"]))


def _ends(match: re.Match) -> tuple[int, int]:
    first, last = int(match[1]), match[2]
    return first, int(last) if len(last) == 4 else first // 100 * 100 + int(last)
