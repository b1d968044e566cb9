"""What somebody looks for, read from what they typed; and where in a text it stands."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

MAX_LENGTH = 200
MAX_TERMS = 8
# A word of fewer letters is looked for as a whole word, and as a part of names.
PREFIX_FROM = 3
DEFINITE_FROM = 6
UNITS = {"tkr": 1_000, "kkr": 1_000, "mkr": 1_000_000, "mnkr": 1_000_000}
QUOTES = str.maketrans("”“„«»", '"' * 5)
TOKEN = re.compile(
    r"""
      "(?P<phrase>[^"]*)"
    | (?P<joined>[^\W_]+(?:[-/.:][^\W_]+)+)
    | (?P<digits>\d{1,3}(?:\s\d{3})+|\d+)(?P<part>,\d+)?
      (?:\s?(?P<unit>kr|kronor|sek|tkr|kkr|mkr|mnkr)\b|:-)?(?!\w)
    | (?P<word>[^\W_]+)
    """,
    re.VERBOSE,
)
# The letters of the database's search_folded().
FOLDED = str.maketrans("åäöàáâãæçèéêëìíîïñòóôõøùúûüýÿ", "aaoaaaaaceeeeiiiinooooouuuuyy")
PIECE = re.compile(r"[^\W_]+")
EXCERPT = 220
BEFORE = 70


@dataclass(frozen=True)
class Term:
    """One thing looked for: words that all stand somewhere, or one of the phrases."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    amount: int | None = None

    @property
    def query(self) -> str:
        """What PostgreSQL's to_tsquery takes; quoted, so that no sign in it is an operator."""
        every = " & ".join(f"({_any_form(word)})" for word in self.words)
        return " | ".join(filter(None, [every, *(f"'{phrase}'" for phrase in self.phrases)]))

    @property
    def parts(self) -> list[list[str]]:
        """Letters to look for in names: all of one of the lists; a number in any spacing."""
        every = list(self.words)
        found = [every] if every else []
        squeezed = [squeeze(word) for word in every]
        if squeezed != every:
            found.append(squeezed)
        return [*found, *([phrase] for phrase in self.phrases)]


def forms(word: str) -> tuple[str, ...]:
    """Return a word and, of one such as "skolan", what PostgreSQL's stems do not know it to be."""
    if len(word) >= DEFINITE_FROM and word.endswith("an"):
        return word, word[:-1]
    if len(word) > DEFINITE_FROM and word.endswith("ans"):
        return word, word[:-2]
    return (word,)


def _any_form(word: str) -> str:
    prefix = ":*" if len(word) >= PREFIX_FROM else ""
    return " | ".join(f"'{form}'{prefix}" for form in forms(word))


def squeeze(word: str) -> str:
    """Return a number without the signs between its parts, as search_letters() keeps it."""
    return re.sub(r"[^\w]", "", word) if any(sign.isdigit() for sign in word) else word


def read(text: str) -> list[Term]:
    """Return what is looked for: words, "phrases", numbers, amounts such as 920 tkr; each once."""
    text = unicodedata.normalize("NFC", text).translate(QUOTES).replace("\0", " ").lower()
    return list(dict.fromkeys(filter(None, map(_term, TOKEN.finditer(text)))))


def _term(found: re.Match) -> Term | None:
    if (phrase := found["phrase"]) is not None:
        said = " ".join(PIECE.findall(phrase))
        return Term(phrases=(said,)) if said else None
    if found["digits"]:
        return _number(found)
    return Term(words=(found["joined"] or found["word"],))


def _number(found: re.Match) -> Term:
    digits, unit = re.sub(r"\s", "", found["digits"]), found["unit"]
    times = UNITS.get(unit, 1)
    if found["part"] and times == 1:
        return Term(phrases=(f"{digits} {found['part'][1:]}",))
    value = _times(digits, found["part"], times)
    if not unit and len(digits) < 4:
        return Term(words=(digits,))
    grouped = f"{value:,}".replace(",", " ") if value is not None else ""
    written = (
        f"{found['digits']}{found['part'] or ''} {unit}".replace(",", " ") if times > 1 else ""
    )
    phrases = [each for each in (grouped, written) if " " in each]
    return Term((digits if value is None else str(value),), tuple(phrases), value)


def _times(digits: str, part: str | None, times: int) -> int | None:
    """Return the amount in whole kr; none where it is larger than any that is kept."""
    if len(digits) > 12:
        return None
    return int(Decimal(digits + (part or "").replace(",", ".")) * times)


def obstacles(text: str, terms: Sequence[Term]) -> Iterator[Any]:
    """Yield why nothing can be looked for."""
    if not text.strip():
        return
    longest = max((len("".join(part)) for term in terms for part in term.parts), default=0)
    if longest < 2:
        yield _("Write at least two letters or digits to search for.")
    if len(terms) > MAX_TERMS:
        yield _("Search for at most %(number)s words at a time.") % {"number": MAX_TERMS}


def without_stops(terms: Sequence[Term], stems: Mapping[str, str]) -> list[Term]:
    """Leave out words that say nothing by themselves ("och", "i"), unless there are no others."""
    telling = [term for term in terms if term.phrases or any(map(stems.get, term.words))]
    return telling or list(terms)


def with_names(terms: Sequence[Term], organizations: Iterable[Sequence[str]]) -> list[Term]:
    """Let words that name an organization stand for each of its names."""
    found = list(terms)
    for names in organizations:
        split = {tuple(PIECE.findall(name.lower())) for name in names}
        for said in sorted(split, key=len, reverse=True):
            start, stop = _span(found, said)
            if stop:
                group = found[start:stop]
                others = sorted(" ".join(each) for each in split - {said} if each)
                found[start:stop] = [
                    Term(
                        words=tuple(word for term in group for word in term.words),
                        phrases=(*(each for term in group for each in term.phrases), *others),
                    )
                ]
                break
    return found


def _span(terms: Sequence[Term], said: tuple[str, ...]) -> tuple[int, int]:
    """Return where terms after one another say these words and no others; (0, 0): nowhere."""
    for start in range(len(terms)):
        pieces: list[str] = []
        for stop, term in enumerate(terms[start:], start + 1):
            pieces += PIECE.findall(" ".join(term.words or term.phrases[:1]))
            if tuple(pieces) == said:
                return start, stop
    return 0, 0


# ---------- what was found ----------


def needles(terms: Iterable[Term], stems: Mapping[str, str]) -> list[str]:
    """Return the beginnings of words to mark, the longest first."""
    found = set()
    for term in terms:
        for word in (*term.words, *(p for each in term.phrases for p in PIECE.findall(each))):
            for form in forms(word):
                stem = stems.get(form) or form
                found.add(stem if form.startswith(stem) else form)
    return sorted(found, key=len, reverse=True)


def marked(text: str, sought: Sequence[str]) -> SafeString:
    """Return the text as HTML, the words found in it marked."""
    drawn, done = [], 0
    for start, end in _hits(text, sought):
        drawn += (escape(text[done:start]), f"<mark>{escape(text[start:end])}</mark>")
        done = end
    return SafeString("".join([*drawn, escape(text[done:])]))


def excerpt(texts: Iterable[str], sought: Sequence[str]) -> SafeString:
    """Return the first place in the texts where something is found, marked; else nothing."""
    for text in texts:
        text = " ".join(text.split())
        first = next(_hits(text, sought), None)
        if first is not None:
            start = _word_before(text, first[0] - BEFORE)
            end = _word_after(text, start + EXCERPT)
            before, after = "… " if start else "", " …" if end < len(text) else ""
            return SafeString(before + marked(text[start:end], sought) + after)
    return SafeString("")


def _hits(text: str, sought: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where words stand that begin with what is sought, or hold it where it is long."""
    if not sought:
        return
    # letter by letter: what lower() makes longer would move all that follows
    low = text.lower()
    if len(low) != len(text):
        low = "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    folded = low.translate(FOLDED)
    for word in PIECE.finditer(low):
        here = word[0], folded[word.start() : word.end()]
        if any(_is_in(each, here) for each in sought):
            yield word.span()


def _is_in(sought: str, forms: tuple[str, str]) -> bool:
    if len(sought) < PREFIX_FROM:
        return sought in forms
    return any(sought in form for form in forms)


def _word_before(text: str, place: int) -> int:
    return 0 if place <= 0 else text.rfind(" ", 0, place) + 1


def _word_after(text: str, place: int) -> int:
    if place >= len(text):
        return len(text)
    found = text.find(" ", place)
    return len(text) if found < 0 or found > place + BEFORE else found
