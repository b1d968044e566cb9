"""Which parts of an activity something applies to, read and written the way people write it.

"1, 3 och delar av 4" gives ((1, False), (3, False), (4, True)); nothing, or "alla", is all of
them. Swedish and English are both understood, whatever language the page is in.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

LONGEST = 200
Link = tuple[int, bool]  # the number of a part, and whether only parts of it are meant

TOKEN = re.compile(r"(?P<number>[0-9]+)|(?P<dash>[-–—‑−])|(?P<word>[^\W\d_]+)|(?P<sign>\S)")
PARTIAL = (("delar", "av"), ("del", "av"), ("en", "del", "av"), ("parts", "of"), ("part", "of"))
PARTIAL_WORDS = {"delvis", "partly", "partially"}
RANGE_WORDS = {"till", "tom", "to", "through"}
BETWEEN = {"och", "samt", "and", "o"}
NOISE = {"del", "delar", "delarna", "part", "parts", "för", "for", "nr", "no", "insats", "insatser"}
ALL = {"alla", "samtliga", "all", "allt", "hela", "alla delar", "samtliga delar", "all parts"}
ALL |= {"alla insatser", "samtliga insatser", "all measures"}
SIGNS = set(",;.&+/()")
TOM = re.compile(r"\bt\.?\s?o\.?\s?m\b\.?", re.I)


@dataclass(frozen=True)
class Reading:
    """What was read: links in order of number (none: all parts), or what is wrong with it."""

    links: tuple[Link, ...] = ()
    reasons: tuple[str, ...] = ()


def read(text: str, numbers: Collection[int]) -> Reading:
    """Read which of the parts with these numbers are meant; nothing means all."""
    said = TOM.sub("-", " ".join(text.split())).casefold()
    if said.strip(" .") in ALL or not said.strip(" .,;"):
        return Reading()
    if len(said) > LONGEST:
        return Reading(reasons=(_("Name the parts in at most %(n)d characters.") % {"n": LONGEST},))
    reader = _Reader(said, numbers)
    found = list(reader.items())
    faults = [*reader.faults(), *_clashes(found), *_unknown(found, numbers)]
    reasons = tuple(dict.fromkeys(faults or _unclear(found, reader.unclear)))
    if not reasons and not found:
        reasons = (_("No part is named: write numbers, such as 1, 3 and parts of 4."),)
    return Reading(reasons=reasons) if reasons else Reading(tuple(sorted(dict.fromkeys(found))))


def write(links: Iterable[Link]) -> str:
    """Write links as people do, in the language that is active: “1–3 and parts of 4”.

    What is meant in parts comes last, so that nobody takes “parts of” for more than one number.
    """
    pairs = sorted(links)
    said = list(_spans(number for number, is_partial in pairs if not is_partial))
    parts = [number for number, is_partial in pairs if is_partial]
    said += [_("parts of %(number)s") % {"number": number} for number in parts]
    *most, last = said or [""]
    return _("%(most)s and %(last)s") % {"most": ", ".join(most), "last": last} if most else last


def _spans(numbers: Iterable[int]) -> Iterator[str]:
    """Yield the numbers in words; three in a row or more are a span."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    for run in runs:
        yield from [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)


class _Reader:
    """Goes through the words and numbers once; keeps what it could not make sense of."""

    def __init__(self, said: str, numbers: Collection[int]) -> None:
        self.tokens = [(str(m.lastgroup), m.group()) for m in TOKEN.finditer(said)]
        self.highest = max(numbers, default=0)
        self.place = 0
        self.strange: list[str] = []
        self.faulty: list[str] = []
        # Whole numbers behind a “parts of”: does it hold for them too?
        self.unclear: set[int] = set()

    def items(self) -> Iterator[Link]:
        """Yield each (number, is partial) that is named."""
        is_partial = is_behind = False
        while self.place < len(self.tokens):
            words = self._partial_words()
            if words:
                is_partial = is_behind = True
                self.place += words
                continue
            kind, token = self.tokens[self.place]
            self.place += 1
            if kind == "number":
                last = self._range_end(int(token[:6]))
                is_partial = self._said_afterwards() or is_partial
                links = list(self._expanded(int(token[:6]), last, is_partial))
                if is_behind and not is_partial:
                    self.unclear |= {number for number, _partial in links}
                yield from links
                is_partial = False
            elif kind == "dash":
                self.faulty.append(_("A number is missing beside the dash."))
            elif not (token in BETWEEN or token in NOISE or token in SIGNS):
                self.strange.append(token)
        if is_partial:
            self.faulty.append(_("A number is missing: parts of which part?"))

    def faults(self) -> Iterator[str]:
        if self.strange:
            words = ", ".join(
                _("“%(word)s”") % {"word": each} for each in dict.fromkeys(self.strange)
            )
            yield _(
                "Not understood: %(words)s. Write numbers, such as 1, 3 and parts of 4; "
                "leave it empty for all parts."
            ) % {"words": words}
        yield from self.faulty

    def _partial_words(self) -> int:
        """Return how many words from here say that parts of something are meant."""
        if self._is(PARTIAL_WORDS):
            return 1
        for phrase in PARTIAL:
            if tuple(token for _kind, token in self.tokens[self.place :][: len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def _is(self, words: Collection[str], ahead: int = 0) -> bool:
        at = self.place + ahead
        return at < len(self.tokens) and self.tokens[at][1] in words

    def _range_end(self, first: int) -> int:
        """Return the last number of a span that begins here, or the number itself."""
        following = self.tokens[self.place : self.place + 2]
        if len(following) < 2 or following[1][0] != "number":
            return first
        (kind, token), (_number, last) = following
        if kind != "dash" and token not in RANGE_WORDS:
            return first
        self.place += 2
        return int(last[:6])

    def _said_afterwards(self) -> bool:
        """Say whether “(delvis)” stands behind the number, and step over it."""
        ahead = 1 if self._is({"("}) else 0
        if not self._is(PARTIAL_WORDS, ahead):
            return False
        self.place += ahead + 1
        return True

    def _expanded(self, first: int, last: int, is_partial: bool) -> Iterator[Link]:
        if last < first:
            span = {"span": f"{first}–{last}"}
            self.faulty.append(_("%(span)s runs backwards: write the lower number first.") % span)
            return
        # Whatever lies beyond the last part is unknown anyhow: its end alone is named.
        within = range(first, min(last, max(first, self.highest)) + 1)
        yield from ((number, is_partial) for number in within)
        if last > max(first, self.highest):
            yield last, is_partial


def _clashes(found: list[Link]) -> Iterator[str]:
    whole = {number for number, is_partial in found if not is_partial}
    for number in sorted({number for number, is_partial in found if is_partial} & whole):
        yield _("Part %(number)d is named both as a whole and in parts.") % {"number": number}


def _unclear(found: list[Link], unclear: Collection[int]) -> Iterator[str]:
    """Ask what is meant by “parts of 2 and 3”: parts of both, or 3 as a whole?"""
    if unclear:
        ways = {
            "whole": write(dict.fromkeys(found)),
            "parts": write({(number, partly or number in unclear) for number, partly in found}),
        }
        yield _("It can be read in two ways: write “%(whole)s” or “%(parts)s”.") % ways


def _unknown(found: list[Link], numbers: Collection[int]) -> Iterator[str]:
    unknown = sorted({number for number, _is_partial in found} - set(numbers))
    known = write((number, False) for number in numbers)
    for number in unknown:
        said: dict[str, Any] = {"number": number, "known": known}
        if known:
            yield _("There is no part %(number)d: the parts are %(known)s.") % said
        else:
            yield _("There is no part %(number)d: the activity has no parts yet.") % said
