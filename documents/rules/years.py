"""The years that a running text names."""

import re

YEAR = r"(?:19|20)\d\d"
DASH = r"\s*(?:[-–—/]|till(?: och med)?|t\.?o\.?m\.?|to)\s*"
ISO_SPAN = re.compile(rf"\b({YEAR})-\d\d-\d\d{DASH}({YEAR})-\d\d-\d\d\b")
ISO_DAY = re.compile(rf"\b{YEAR}-\d\d-\d\d\b")
SPAN = re.compile(rf"(?<!\d)({YEAR}){DASH}({YEAR}|\d\d)(?![\d-])")
ONE_YEAR = re.compile(rf"(?<![\d.,/:-])({YEAR})(?!\d)(?!\s*(?:kr\b|kronor|\d{{3}}\b))")


def named_years(text: str) -> set[int]:
    """Return the years that a text covers: 2017–2019, "2017 till 2019", 2017-01-01–2019-12-31.

    A single ISO day (of an earlier decision) covers nothing.
    """
    covered: set[int] = set()

    def spanned(match: re.Match) -> str:
        first, last = int(match[1]), match[2]
        until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        covered.update(range(first, min(until, first + 100) + 1))
        return " "

    rest = SPAN.sub(spanned, ISO_DAY.sub(" ", ISO_SPAN.sub(spanned, text)))
    return covered | {int(year) for year in ONE_YEAR.findall(rest)}
