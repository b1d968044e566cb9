"""Names and terms as a text should write them: registered variants, and what only comes near."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from django.utils.translation import gettext as _

from documents.rules.findings import Finding
from documents.rules.passages import Passage
from documents.rules.remembered import remembered
from documents.rules.watched import (
    LONG,
    REACH,
    SAME_START,
    SHORT_NAME,
    SHORTEST_STEM,
    SHORTEST_WATCHED,
    TOKEN,
    Name,
    Register,
    Watched,
    folded,
    register_of,
    stem,
    whole,
)

SAME_END = 4  # letters at the end in which words of one stem often differ: one slip at most there
LONG_NAME = 6  # words: whoever writes all but one of them means the name


@dataclass(frozen=True)
class Vocabulary:
    """What a text is held against: own names (program, project), terms, organizations."""

    own: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    organizations: tuple[Name, ...] = ()

    @cached_property
    def _held(self) -> "Held":
        return _held(self.own, self.terms, register_of(self.organizations))

    # ---------- what the checks ask ----------

    def variants_in(self, text: str) -> Iterator[tuple[str, Name]]:
        """Yield each registered variant that stands in a text, with its organization."""
        held = self._held
        for each in held.register.variants_in(text):
            if not held.is_right(each.folded):
                yield each.text, each.name

    def near_misses_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield (as written, as it is called) for names and terms that a text nearly hits."""
        yield from self._held.near_misses_in(text)


class Held:
    """Names and terms that texts are held against, made ready once."""

    def __init__(self, own: Iterable[str], terms: Iterable[str], register: Register) -> None:
        self.register = register
        # In the order in which they are meant: own names first, then those of others.
        self._parts = (Watched((each,) for each in own), register, Watched((), terms))
        self.near_misses_in = remembered(self._near_misses, texts=512)

    def is_right(self, text: str) -> bool:
        """Whether something may be written as it is; it is given folded."""
        return any(text in part.right for part in self._parts)

    def _near_misses(self, text: str) -> Iterator[tuple[str, str]]:
        told: list[str] = []
        for written, meant in (*self._near_names(text), *self._near_words(text)):
            if not any(folded(written) in each for each in told):
                told.append(folded(written))
                yield written, meant

    def _near_names(self, text: str) -> Iterator[tuple[str, str]]:
        tokens = list(TOKEN.finditer(text))
        small = [token.group().casefold() for token in tokens]
        for at, word in enumerate(small):
            for part in self._parts:
                for name, words in part.by_word.get(word, ()):
                    yield from self._around(text, tokens, small, at, name, words)

    def _around(self, text, tokens, small, at, name, words) -> Iterator[tuple[str, str]]:
        """Yield the window around a word of a name where one word differs, or their order."""
        starts = {at - place for place, word in enumerate(words) if word == small[at]}
        # In another order a word of the name may stand at any place of it.
        starts |= {at - place for place in range(len(words))} if len(words) < 4 else set()
        for start in sorted(starts):
            window = small[max(start, 0) : start + len(words)]
            if start < 0 or len(window) < len(words):
                continue
            written = text[tokens[start].start() : tokens[start + len(words) - 1].end()]
            if _spans_sentences(written) or self._is_right(window):
                continue
            if _misses(window, words, written):
                yield " ".join(written.split()), name

    def _is_right(self, window: list[str]) -> bool:
        stems = tuple(map(stem, window))
        return any(stems in part.several for part in self._parts)

    def _near_words(self, text: str) -> Iterator[tuple[str, str]]:
        seen = {}
        for token in TOKEN.finditer(text):
            word = token.group()
            if len(word) >= SHORTEST_WATCHED:
                seen.setdefault(word.casefold(), word)
        for small, written in seen.items():
            root = stem(small)
            if any(root in part.words or small in part.right for part in self._parts):
                continue
            if joined := self._joined(root):
                yield written, joined
                continue
            for part in self._parts:
                for meant, wanted, group in part.by_start.get(root[:SAME_START], ()):
                    if group == "name" and not written[0].isupper():
                        continue
                    if is_near(root, wanted):
                        yield written, meant

    def _joined(self, root: str) -> str:
        """Return the name of several words that a word is when they are written together."""
        parts = reversed(self._parts)
        return next((part.joined[root] for part in parts if root in part.joined), "")


@lru_cache(maxsize=64)
def _held(own: tuple[str, ...], terms: tuple[str, ...], register: Register) -> Held:
    return Held(own, terms, register)


def check_names(passages: Iterable[Passage], vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield where a text calls an organization, the program or a term something else."""
    passages = list(passages)
    everything = "\n".join(each.text for each in passages)
    for each in passages:
        told = set()
        for variant, name in vocabulary.variants_in(each.text):
            # An abbreviation is right where its full name stands too.
            if SHORT_NAME.match(variant) and whole(name.text).search(everything):
                continue
            told.add(name.text)
            message = _("Write “%(name)s” instead of “%(variant)s”: one name for one organization.")
            words = {"name": name.text, "variant": variant}
            yield each.found("name_variant", message % words, f"{variant} != {name.text}")
        for written, meant in vocabulary.near_misses_in(each.text):
            if meant in told:
                continue
            message = _("“%(written)s” comes near “%(meant)s”: is that what is meant?")
            words = {"written": written, "meant": meant}
            yield each.found("name_near_miss", message % words, f"{written} != {meant}")


def check_financiers(
    passages: Iterable[Passage], vocabulary: Vocabulary, financiers: Iterable[str]
) -> Iterator[Finding]:
    """Yield where a sentence about the money names a part of a financier instead of it."""
    paying = set(financiers)
    parts = [each for each in vocabulary.organizations if each.is_body and each.parent in paying]
    names = [
        (whole(word), word, each)
        for each in parts
        if each.text not in paying
        for word in (each.text, *each.also, *each.variants)
        if word
    ]
    for passage in passages:
        told = set()
        for sentence in SENTENCES.split(passage.text):
            if not PAYS.search(sentence):
                continue
            for pattern, word, each in names:
                if each.text not in told and pattern.search(sentence):
                    told.add(each.text)
                    message = _(
                        "The text says that “%(named)s” pays, but the money is %(financier)s's: "
                        "use one name for one financier."
                    )
                    words = {"named": word, "financier": each.parent}
                    yield passage.found(
                        "financier_named", message % words, f"{each.text} != {each.parent}"
                    )


SENTENCES = re.compile(r"(?<=[.!?])\s+|\n{2,}")
PAYS = re.compile(
    r"\bfinansier\w*|\bmedel\s+(?:från|hos|av|ur|söks|söktes|beviljad\w*)|\bsök(?:s|te|tes|t|er)?\b|"
    r"\bbekosta\w*|\bfunded by\b|\bfinanced by\b|\bpaid by\b|\bfunds from\b",
    re.I,
)


def long_words(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the long compounds of some texts (goals, say) as terms to keep watch over."""
    found = (word.casefold() for text in texts for word in TOKEN.findall(text))
    return tuple(dict.fromkeys(word for word in found if len(word) >= LONG and "-" not in word))


def is_near(word: str, wanted: str) -> bool:
    """Whether a word is so like a longer one that it was likely meant to be it, and is not."""
    length = max(len(word), len(wanted))
    allowed = next((most for letters, most in REACH if length >= letters), 0)
    if not allowed or word == wanted or abs(len(word) - len(wanted)) > allowed:
        return False
    alike = _begins_alike(word, wanted)
    if word[:SAME_START] != wanted[:SAME_START] or alike >= min(len(word), len(wanted)):
        return False
    allowed = 1 if alike >= length - SAME_END else allowed
    return distance(word, wanted, allowed) <= allowed


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be changed, added, taken or swapped; `most` + 1 is many."""
    before, last = [], list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, wanted in enumerate(other, 1):
            cost = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != wanted))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return min(last[-1], most + 1)


def _misses(window: list[str], words: tuple[str, ...], written: str) -> bool:
    """Whether the words of a window are those of a name, but for one, or in another order."""
    stems, wanted = [stem(each) for each in window], [stem(each) for each in words]
    if stems == wanted:
        return False
    if sorted(stems) == sorted(wanted):  # Halmstad Högskola, Örebro region län
        capitals = [token[0].isupper() for token in TOKEN.findall(written)]
        return all(capitals) or (len(words) > 2 and capitals[0])
    differing = [n for n, each in enumerate(stems) if each != wanted[n]]
    if len(differing) != 1:
        return False
    (place,) = differing
    one, other = window[place], words[place]
    if len(words) >= LONG_NAME:
        return True
    near = _is_slip(one, other)
    if len(words) == 2:
        return near and all(token[0].isupper() for token in TOKEN.findall(written)[:1])
    return near or (place == 0 and one[:3] == other[:3] and abs(len(one) - len(other)) <= 3)


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ by a slip of the fingers, and not by their endings only."""
    length = max(len(one), len(other))
    if min(len(one), len(other)) < SHORTEST_STEM or _begins_alike(one, other) >= length - 2:
        return False
    return distance(one, other, 2) <= (2 if length >= 8 else 1)


def _begins_alike(one: str, other: str) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _spans_sentences(written: str) -> bool:
    return bool(re.search(r"[.!?:;\n]", written))
