"""What differs between two texts, word by word; how they are spaced says nothing."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter

# What is compared (a word or a sign; a whole line), and the space after it, which is not.
WORDS = re.compile(r"(\w+|[^\w\s])(\s*)")
LINES = re.compile(r"([^\n]*[^\s])(\s*)")
MOST = 500_000  # pairs of equal parts that are looked at: tenths of a second


@dataclass(frozen=True)
class Piece:
    """A run of text; `is_changed` where the other text does not have it."""

    text: str
    is_changed: bool


@dataclass(frozen=True)
class Difference:
    """The old text with what is gone, and the new one with what has come."""

    old: tuple[Piece, ...]
    new: tuple[Piece, ...]

    @property
    def is_same(self) -> bool:
        return not any(piece.is_changed for piece in (*self.old, *self.new))


def difference(old: str, new: str) -> Difference:
    """Compare two texts by their words; long ones that repeat themselves, by their lines."""
    old, new = old.strip(), new.strip()
    for unit in (WORDS, LINES):
        a, b = unit.findall(old), unit.findall(new)
        words = [part for part, _ in a], [part for part, _ in b]
        if _pairs(*words) <= MOST:
            blocks = list(_blocks(*words))
            left = ((is_changed, a[start:end]) for is_changed, start, end, _, _ in blocks)
            right = ((is_changed, b[start:end]) for is_changed, _, _, start, end in blocks)
            return Difference(tuple(_pieces(left)), tuple(_pieces(right)))
    is_changed = old != new
    return Difference((Piece(old, is_changed),), (Piece(new, is_changed),))


def _blocks(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[bool, int, int, int, int]]:
    """Yield (is_changed, span of a, span of b); a lone sign between two changes goes with them."""
    opcodes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    last = len(opcodes) - 1
    changed = [
        tag != "equal" or (0 < position < last and not _has_word(a[start:end]))
        for position, (tag, start, end, _, _) in enumerate(opcodes)
    ]
    runs = groupby(zip(changed, opcodes, strict=True), key=itemgetter(0))
    for is_changed, run in runs:
        spans = [opcode[1:] for _, opcode in run]
        yield is_changed, spans[0][0], spans[-1][1], spans[0][2], spans[-1][3]


def _has_word(parts: Sequence[str]) -> bool:
    return any(character.isalnum() for part in parts for character in part)


def _pairs(a: Sequence[str], b: Sequence[str]) -> int:
    """Return how many pairs of equal parts there are: what a comparison costs."""
    in_b = Counter(b)
    return sum(count * in_b[part] for part, count in Counter(a).items())


def _pieces(runs: Iterator[tuple[bool, Sequence[tuple[str, str]]]]) -> Iterator[Piece]:
    for is_changed, parts in runs:
        if not parts:
            continue
        text = "".join(part + space for part, space in parts)
        last = parts[-1][1] if is_changed else ""
        yield Piece(text.removesuffix(last), is_changed)
        if last:
            yield Piece(last, False)
