"""Swedish numbers written with letters: tjugo, hundratjugofem, en och en halv."""

import re
from decimal import Decimal

UNITS = {
    "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7,
    "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14,
    "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19, "tjugo": 20,
    "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80,
    "nittio": 90,
}  # fmt: skip
PARTS = "|".join(sorted(UNITS, key=len, reverse=True))
NUMERAL = rf"(?:(?:{PARTS})?hundra(?:{PARTS})?(?:{PARTS})?|(?:{PARTS})(?:{PARTS})?)"
WHOLE = re.compile(
    rf"(?:(?:(?P<hundreds>{PARTS})?(?P<hundred>hundra))?(?P<tens>{PARTS})?(?P<ones>{PARTS})?)$"
)
HALF = re.compile(r"(?:en|ett)?\s*halv(?:t|an)?$")
AND_HALF = re.compile(r"\s+och\s+en\s+halv$")


def value_of(words: str) -> Decimal | None:
    """Return what a written-out number below a thousand stands for; None if it is none."""
    text = words.strip().casefold()
    if HALF.match(text):
        return Decimal("0.5")
    bare, halves = AND_HALF.subn("", text)
    match = WHOLE.match(bare)
    if not bare or match is None:
        return None
    hundreds = UNITS.get(match["hundreds"] or "ett", 1) * 100 if match["hundred"] else 0
    tens, ones = UNITS.get(match["tens"], 0), UNITS.get(match["ones"], 0)
    if match["ones"] and (tens < 20 or ones > 9):  # tvåtre is no number
        return None
    return Decimal(hundreds + tens + ones) + (Decimal("0.5") if halves else 0)
