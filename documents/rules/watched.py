"""What texts are watched for: names and terms, made ready once to be looked for in many texts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from documents.rules.remembered import remembered

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# Endings of Swedish nouns and names: what only ends otherwise is the same word.
ENDING = re.compile(
    r"(?:arnas|ornas|ernas|andes|arna|orna|erna|ande|iska|isk|nas|ens|ets|ars|ors|ers|"
    r"ar|or|er|en|et|na|ns|as|es|a|e|n|t|s|r)$"
)
SHORTEST_STEM = 4
# A term of so many letters may differ in so many before it is another word.
REACH = ((18, 3), (14, 2), (11, 1))
SHORTEST_WATCHED = REACH[-1][0] - 2
LONG = 12  # letters of a compound that is worth keeping watch over
SHORT_NAME = re.compile(r"[A-ZÅÄÖ]{2,6}$")
SAME_START = 2  # letters in which a word and what it was meant to be never differ


@dataclass(frozen=True)
class Name:
    """One organization: its name, the variants not to be written, and what else is right."""

    text: str
    variants: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # short and definite names
    definite: str = ""
    parent: str = ""  # the organization it belongs to
    is_body: bool = False
    pk: int | None = None

    @property
    def in_clauses(self) -> str:
        """The name as a decision clause writes it."""
        return self.definite or self.text


@dataclass(frozen=True)
class Variant:
    """A way of writing a name that is not to be used, and how it is found in a text."""

    text: str
    name: Name
    folded: str
    first: str  # its first word, folded: a text without it need not be read
    pattern: re.Pattern


class Watched:
    """Names of several words, single words and terms, by what a text is asked for them with."""

    def __init__(self, names: Iterable[Sequence[str]], terms: Iterable[str] = ()) -> None:
        """Take names, each with what else is right for it, and terms, which need no capital."""
        rows, terms = list(names), list(dict.fromkeys(terms))
        names = list(dict.fromkeys(row[0] for row in rows))
        words = list(dict.fromkeys(word for row in rows for word in row))
        self.right = frozenset(folded(each) for each in (*words, *terms) if each)
        self.words = frozenset(stem(word) for each in self.right for word in TOKEN.findall(each))
        self.several = frozenset(tuple(map(stem, TOKEN.findall(each))) for each in self.right)
        self.by_word = _by_word(names)
        single = [(each, stem(each.casefold()), "name") for each in words if is_one_word(each)]
        single += [(each, stem(each.casefold()), "term") for each in terms]
        self.by_start: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for each in single:
            if len(each[1]) >= SHORTEST_WATCHED:
                self.by_start[each[1][:SAME_START]].append(each)
        pairs = ((name, "".join(TOKEN.findall(name)).casefold()) for name in names if " " in name)
        self.joined = {stem(joined): name for name, joined in pairs if len(joined) >= LONG}


class Register(Watched):
    """The organizations, with the variants of their names."""

    def __init__(self, organizations: Iterable[Name]) -> None:
        organizations = list(organizations)
        super().__init__((each.text, *each.also) for each in organizations)
        self._variants = [
            Variant(text, each, folded(text), text.split()[0].casefold(), whole(text))
            for each in organizations
            for text in each.variants
            if folded(text) and folded(text) not in self.right
        ]
        self.variants_in = remembered(self._find)

    def _find(self, text: str) -> Iterator[Variant]:
        """Yield the registered variants that stand in a text."""
        small = text.casefold()
        for each in self._variants:
            if each.first in small and each.pattern.search(text):
                yield each


@lru_cache(maxsize=4)  # the texts of a list are all held against the same organizations
def register_of(organizations: tuple[Name, ...]) -> Register:
    """Return organizations made ready to be looked for; what follows from their names alone."""
    return Register(organizations)


def _by_word(names: Iterable[str]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """Return the names of several words, by each of their two longest words."""
    found = defaultdict(list)
    for name in names:
        words = tuple(word.casefold() for word in TOKEN.findall(name))
        if len(words) > 1:
            for word in sorted(set(words), key=len)[-2:]:
                found[word].append((name, words))
    return found


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return a word without its ending, as far as something of it is left."""
    bare = ENDING.sub("", word)
    return bare if len(bare) >= SHORTEST_STEM else word


def is_one_word(name: str) -> bool:
    return bool(TOKEN.fullmatch(name)) and "-" not in name


def folded(text: str) -> str:
    return " ".join(text.casefold().split())


def whole(name: str) -> re.Pattern:
    """Return a pattern that finds a name as whole words, also in the genitive."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    flags = re.NOFLAG if SHORT_NAME.match(name) else re.IGNORECASE
    return re.compile(rf"(?<!\w){words}s?(?!\w)", flags)
