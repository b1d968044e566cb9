"""The amounts in kr that a running Swedish (or English) text names, as people write them."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from documents.rules.numerals import NUMERAL, value_of
from documents.rules.remembered import remembered

SPACE = "[ \u00a0\u202f\u2009]"
YEAR = r"(?:19|20)\d\d"
KRONOR = rf"(?:(?:svenska{SPACE}+)?(?:kronor|kr|SEK)\b)"
# A unit that multiplies: mkr, tkr, or a word before kronor. Without kronor the word may count
# anything (5 miljoner invånare): such a number is no amount.
WORD = r"(?:miljarder|miljard|mdr|miljoner|miljon|milj\.?|mn|tusen)"
SHORT = r"(?:mdkr|mkr|mnkr|tkr|MSEK|TSEK|KSEK)\b"
LARGE = rf"{SHORT}|{WORD}{SPACE}*{KRONOR}"
SMALL = rf"{KRONOR}|:-"
# With a unit any grouping is read; a year before an amount is not its beginning.
WITH_UNIT = rf"(?:(?!{YEAR}\b)\d{{4,}}|\d{{1,3}})(?:{SPACE}\d{{3}})*"
# Without one, only what is grouped by thousands; 1000 000 is an amount, 2018 300 is not.
WITHOUT_UNIT = rf"[1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+|(?!{YEAR})[1-9]\d{{3,}}(?:{SPACE}000)+"
# Words that may follow an amount without a unit; any other is what is counted (1 200 elever).
FUNCTION = (
    "per|årligen|varje|till|för|från|i|och|samt|ur|på|hos|vilket|respektive|varav|from|for|and|a"
)
BEFORE = r"(?<![\d,.:§/-])"
AMOUNT = re.compile(
    rf"{BEFORE}(?:(?P<number>{WITH_UNIT}(?:,\d{{1,2}})?){SPACE}*(?:{SMALL})"
    rf"|(?P<large>{WITH_UNIT}(?:,\d{{1,6}})?){SPACE}*(?P<unit>{LARGE})"
    rf"|(?P<bare>{WITHOUT_UNIT})(?![\d-]|,\d|{SPACE}\d|{SPACE}*{WORD})"
    rf"(?=\s*(?:$|[^\w\s]|\d|(?-i:[A-ZÅÄÖ])|(?:{FUNCTION})\b)))",
    re.IGNORECASE,
)
# 40 000–50 000 kr, 4–5 miljoner kronor, between 4 and 5 million; without kronor, nothing counted.
NOTHING_COUNTED = (
    rf"(?<!\.)(?!\.?{SPACE}*{KRONOR})"
    r"(?=\s*(?:$|[.,;:!?)/]|(?:per|årligen|varje|till|för|under|i|om|och|samt)\b|"
    r"(?:har\s+)?(?:betala|avs[aä]t|ansl[aåo]g|bevilja|satsa|sök|använ|räck|fördela)\w*))"
)
RANGE = re.compile(
    rf"{BEFORE}(?P<low>{WITH_UNIT}(?:,\d{{1,2}})?)(?:{SPACE}*[-–—]{SPACE}*|{SPACE}+(?:till|och|to){SPACE}+)"
    rf"(?P<high>{WITH_UNIT}(?:,\d{{1,2}})?){SPACE}*"
    rf"(?:(?P<unit>{LARGE})|(?P<small>{SMALL})|(?P<word>miljoner|milj){NOTHING_COUNTED})",
    re.IGNORECASE,
)
# A million of what? Said only where nothing that is counted follows, as in "2,5 miljoner per år".
COUNTS_WHAT = re.compile(
    rf"{BEFORE}(?P<number>{WITH_UNIT}(?:,\d{{1,6}})?){SPACE}*(?P<unit>{WORD}){NOTHING_COUNTED}",
    re.IGNORECASE,
)
# Tjugo tusen kronor, en och en halv miljon kronor, en halv miljon: a million may lack its unit.
SPELLED = re.compile(
    rf"\b(?P<number>(?:en{SPACE}+|ett{SPACE}+)?halv(?:t|an)?|"
    rf"{NUMERAL}(?:{SPACE}+och{SPACE}+en{SPACE}+halv)?){SPACE}*"
    rf"(?:(?P<unit>{WORD}{SPACE}*{KRONOR}|{SHORT})|(?P<small>{KRONOR})|"
    rf"(?P<word>miljoner|miljon){NOTHING_COUNTED})",
    re.IGNORECASE,
)
EACH = re.compile(
    rf"(?:\bà|\bá|×){SPACE}*(?P<number>[1-9]\d{{3,6}})(?![\d-]|,\d|{SPACE}*(?:kr|\d))"
)
ENGLISH = re.compile(
    r"\bSEK[ \u00a0]?(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?:[ \u00a0](?P<unit>million|billion|thousand)\b)?"
)
FACTORS = (
    (("md", "miljard", "billion"), 1_000_000_000),
    (("m",), 1_000_000),
    (("t", "k"), 1_000),
)
PER_YEAR = re.compile(
    r"\s*(?:(?:/|per |om |i )\s*(?:år|året|year)\b|(?:årligen|varje år|a year|annually)\b)",
    re.IGNORECASE,
)
# What is said before an amount that is not meant to the krona: how far it may lie from the fact.
ROUGH = (
    (r"närmare|närmre|nästan|knappt|uppemot|inte fullt|nearly|almost", "0.85", "1"),
    (r"drygt|dryga|över|mer än|just over|more than", "1", "1.15"),
    (r"cirka|circa|ca\.?|c:a|ungefär|omkring|runt|kring|about|around|roughly", "0.9", "1.1"),
)
SAID_BEFORE = [
    (re.compile(rf"\b(?:{words})\s+(?:en\s+|ett\s+)?$", re.I), Decimal(low), Decimal(high))
    for words, low, high in ROUGH
]
LOOK_BACK = 20  # characters: the longest of the words above


@dataclass(frozen=True)
class Amount:
    """An amount as a text names it: from `low` to `high` kr, which are the same but for ranges."""

    low: Decimal
    high: Decimal
    text: str
    start: int
    end: int
    step: Decimal = Decimal(1)  # what the last written figure stands for: 100 000 in 2,8 mkr
    is_yearly: bool = False
    is_kronor: bool = True  # false: 2,5 miljoner of something unsaid
    reach: tuple[Decimal, Decimal] = (Decimal(1), Decimal(1))

    @property
    def values(self) -> list[Decimal]:
        return [self.low] if self.low == self.high else [self.low, self.high]

    def is_borne_by(self, known: Collection[Decimal]) -> bool:
        """Whether one of the figures is this amount, as exactly as it is written."""
        if self.low == self.high and self.low in known:
            return True
        low, high = self.low * self.reach[0], self.high * self.reach[1]
        if self.step > 1 and self.low == self.high and self.low / self.step >= 10:
            low, high = min(low, self.low - self.step / 2), max(high, self.high + self.step / 2)
        return low < high and any(low <= each <= high for each in known)


def read_amounts(text: str) -> list[Amount]:
    """Return every amount of a text, in order, also those of which it does not say what they are.

    Reads "40 000 kr/år", "126 000 kronor", "1000 000 kr", "2,5 mkr", "närmare 50 miljoner",
    "4–5 miljoner kronor", "à 9000", "tjugo tusen kronor", "en halv miljon", "9000:-" with any
    kind of space, "SEK 40,000", and "1000 000" or "920 000" without a unit. A small or ungrouped
    number without a unit is not an amount (seats, years, §, diary numbers), nor are millions of
    something that is named (5 miljoner invånare).
    """
    return list(_remembered(text))


def scan_amounts(text: str) -> list[Amount]:
    """Return what read_amounts does, for a piece of a text that is not worth keeping in mind."""
    found: list[Amount] = []
    rest, small, has_digits = text, text.casefold(), bool(DIGIT.search(text))
    for pattern, of, needs, needs_digits in READERS:
        if (needs_digits and not has_digits) or not needs.search(small):
            continue
        taken = [each for match in pattern.finditer(rest) if (each := of(text, match))]
        found += taken
        rest = _without(rest, taken)  # what is read once is read by nothing else
    return sorted(found, key=lambda each: each.start)


_remembered = remembered(scan_amounts)


def amounts(text: str) -> list[Decimal]:
    """Return the amounts that a running text names in kr, in their order; both ends of a range."""
    return [value for each in read_amounts(text) if each.is_kronor for value in each.values]


def yearly_amounts(text: str) -> list[Decimal]:
    """Return those of the amounts that are said to be for each year: 40 000 kr/år, a year."""
    found = (each for each in read_amounts(text) if each.is_kronor and each.is_yearly)
    return [value for each in found for value in each.values]


def uncounted(text: str) -> list[Amount]:
    """Return large numbers of which nobody can tell whether they are kr: 2,5 miljoner per år."""
    return [each for each in read_amounts(text) if not each.is_kronor]


def strays(text: str, known: Collection[Decimal]) -> Iterable[Amount]:
    """Yield the amounts of a text that none of the figures bears, each only once."""
    told: set[tuple[Decimal, Decimal]] = set()
    for each in read_amounts(text):
        if (each.low, each.high) not in told and not each.is_borne_by(known):
            told.add((each.low, each.high))
            yield each


# ---------- one reader for each way of writing ----------


def _amount(text: str, match: re.Match, numbers: list[Decimal], unit: str, **more) -> Amount:
    factor = _factor(unit)
    step = min((Decimal(10) ** each.as_tuple().exponent for each in numbers), default=Decimal(1))
    before = text[max(0, match.start() - LOOK_BACK) : match.start()]
    reaches = ((low, high) for words, low, high in SAID_BEFORE if words.search(before))
    return Amount(
        low=_tidy(numbers[0] * factor),
        high=_tidy(numbers[-1] * factor),
        text=match.group(0).strip(),
        start=match.start(),
        end=match.end(),
        step=min(step, Decimal(1)) * factor,
        is_yearly=bool(PER_YEAR.match(text, match.end())),
        reach=next(reaches, (Decimal(1), Decimal(1))),
        **more,
    )


def _ranged(text: str, match: re.Match) -> Amount | None:
    low, high = _number(match["low"]), _number(match["high"])
    if low >= high:
        return None
    unit = match["unit"] or match["word"] or ""
    return _amount(text, match, [low, high], unit, is_kronor=match["word"] is None)


def _plain(text: str, match: re.Match) -> Amount:
    number = _number(match["number"] or match["large"] or match["bare"])
    return _amount(text, match, [number], match["unit"] or "")


def _each(text: str, match: re.Match) -> Amount:
    return _amount(text, match, [_number(match["number"])], "")


def _english(text: str, match: re.Match) -> Amount:
    return _amount(text, match, [Decimal(match["number"].replace(",", ""))], match["unit"] or "")


def _spelled(text: str, match: re.Match) -> Amount | None:
    number = value_of(match["number"])
    if number is None:
        return None
    unit = match["unit"] or match["word"] or ""
    return _amount(text, match, [number], unit, is_kronor=match["word"] is None)


def _uncounted(text: str, match: re.Match) -> Amount:
    return _amount(text, match, [_number(match["number"])], match["unit"], is_kronor=False)


DIGIT = re.compile(r"\d")
IN_KRONOR = r"(?:kronor|kr|sek)\b"
# Each with what stands in every text that it finds anything in, folded, and whether digits do:
# most texts name no amount, and are read by none of them.
READERS = (
    (RANGE, _ranged, re.compile(rf"{IN_KRONOR}|:-|milj"), True),
    (AMOUNT, _plain, re.compile(rf"{IN_KRONOR}|:-|\d{SPACE}\d\d\d"), True),
    (EACH, _each, re.compile(r"[àá×]"), True),
    (ENGLISH, _english, re.compile(r"sek"), True),
    (COUNTS_WHAT, _uncounted, re.compile(r"milj|mdr|mn|tusen"), True),
    (SPELLED, _spelled, re.compile(rf"{IN_KRONOR}|miljon"), False),
)


def _without(text: str, taken: Iterable[Amount]) -> str:
    """Return the text with bars in the place of what was read."""
    kept, at = [], 0
    for each in taken:
        kept += [text[at : each.start], "|" * (each.end - each.start)]
        at = each.end
    return "".join([*kept, text[at:]])


def _number(written: str) -> Decimal:
    return Decimal(re.sub(r"[^\d,]", "", written).replace(",", "."))


def _factor(unit: str) -> int:
    small = unit.lower()
    return next((factor for starts, factor in FACTORS if small.startswith(starts)), 1)


def _tidy(kr: Decimal) -> Decimal:
    return Decimal(int(kr)) if kr == int(kr) else kr
