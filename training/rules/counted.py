"""Numbers that a text gives of the training, held against what was counted.

Sessions and attendances are two facts: a text that says 13 supervisions and then breaks them down
by people (two had six each, six had six, two had one) has counted 50 attendances.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from core.money import decimal
from documents.rules.findings import Finding
from documents.rules.numerals import NUMERAL, value_of
from documents.rules.passages import Passage
from documents.rules.remembered import remembered
from training.choices import SessionKind
from training.rules.sentences import CohortCount, sessions_in_words

NUMBER = rf"(?<![\w,.–-])(?:(?!(?:19|20)\d\d\b)\d{{1,4}}|{NUMERAL})"
SPACE = r"[ \u00a0\u202f\n]+"
SESSIONS = {
    SessionKind.TRAINING_DAY: r"utbildningsdag(?:ar)?|training days?",
    SessionKind.IN_DEPTH: r"fördjupningsträff(?:ar)?|in-depth meetings?",
    SessionKind.SUPERVISION: r"handledning(?:ar|stillfällen|sträffar)?|supervisions?",
    SessionKind.NETWORK: r"nätverksträff(?:ar)?|network meetings?",
}
OTHERS = {
    "attendances": r"deltagartillfällen?|attendances?",
    "registered": r"anmälda|registered",
    "completed": r"fullföljde|slutförde|completed",
    "dropped": r"avbröt|hoppade{space}av|avhopp|dropped{space}out".replace("{space}", SPACE),
    "people": r"deltagare|processledare|participants?|process{space}leaders?".replace(
        "{space}", SPACE
    ),
}
SAID = [
    (key, re.compile(rf"(?P<n>{NUMBER}){SPACE}(?:{words})(?!\w)", re.IGNORECASE))
    for key, words in {**SESSIONS, **OTHERS}.items()
]
# "två processledare hade sex handledningar var": people, times each.
SHARE = re.compile(
    rf"(?P<people>{NUMBER}){SPACE}(?:\w+{SPACE})?(?:hade|fick|har{SPACE}haft|had|got){SPACE}"
    rf"(?P<each>{NUMBER})(?!\w)",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ\d])|\n\s*\n")
FEWEST = 10  # people: a few of them, told of by themselves, are no count of a cohort


@dataclass(frozen=True)
class Breakdown:
    """A number of sessions and the people by whom a text breaks it down: (persons, times each)."""

    kind: str
    sessions: int
    shares: tuple[tuple[int, int], ...]

    @property
    def attendances(self) -> int:
        return sum(people * each for people, each in self.shares)

    @property
    def people(self) -> int:
        return sum(people for people, _each in self.shares)

    @property
    def sum(self) -> str:
        """The sum as one reads it: 2 × 6 + 6 × 6 + 2 × 1 = 50."""
        products = " + ".join(f"{people} × {each}" for people, each in self.shares)
        return f"{products} = {self.attendances}"


@remembered
def breakdowns(text: str) -> Iterator[Breakdown]:
    """Yield each number of sessions that a sentence breaks down by people."""
    for sentence in SENTENCE.split(text):
        shares = tuple(
            (int(people), int(each))
            for match in SHARE.finditer(sentence)
            if (people := _value(match["people"])) and (each := _value(match["each"]))
        )
        if len(shares) < 2:
            continue
        bare = SHARE.sub(lambda match: "|" * len(match[0]), sentence)
        for key, number in _said(bare):
            if key in SESSIONS:
                yield Breakdown(key, number, shares)
                break


def check_counted(
    passages: Iterable[Passage], counts: Iterable[CohortCount], also: Collection[Decimal] = ()
) -> Iterator[Finding]:
    """Yield each number of the training that is not what was counted, nor agrees with itself.

    `counts` are those of the cohorts that the texts are about; `also` are other numbers of people
    that a text may rightly name: targets, seats.
    """
    known = _known(list(counts), also)
    for each in passages:
        for found in breakdowns(each.text):
            if found.attendances != found.sessions:
                yield each.found("counted_breakdown", _broken_down(found), _fact(found))
        for key, number in _numbers(each.text):
            right = known.get(key, set())
            if not right or number in right or (key == "people" and number < FEWEST):
                continue
            message = _("The text says “%(said)s”; counted are %(counted)s.") % {
                "said": _words(key, number),
                "counted": ", ".join(map(str, sorted(right))),
            }
            yield each.found("counted_otherwise", message, f"{key} {number} != {sorted(right)}")


def _broken_down(found: Breakdown) -> str:
    message = _(
        "The text says “%(sessions)s”, but breaks them down by people: %(sum)s. That is "
        "%(attendances)s attendances of %(people)s people: sessions and attendances are two "
        "things, so say which is meant."
    )
    return message % {
        "sessions": sessions_in_words(found.kind, found.sessions),
        "sum": found.sum,
        "attendances": found.attendances,
        "people": found.people,
    }


def _fact(found: Breakdown) -> str:
    return f"{found.kind} {found.sessions} != {found.sum}"


def _known(counts: list[CohortCount], also: Collection[Decimal]) -> dict[str, set[int]]:
    """Return the numbers that were counted, by what they count: of each cohort and of all."""
    known: dict[str, set[int]] = {key: set() for key in [*SESSIONS, *OTHERS]}
    for count in counts:
        held = count.sessions
        for kind in held:
            known[kind].add(held[kind].sessions)
            known["attendances"].add(held[kind].attendances)
            known["people"].add(held[kind].people)
        if held:
            known["attendances"].add(sum(each.attendances for each in held.values()))
        if count.registered:
            known["registered"].add(count.registered)
            known["completed"].add(count.completed)
            known["dropped"].add(count.dropped)
            known["people"] |= {count.registered, count.completed, count.active, count.dropped}
    for key in [*SESSIONS, "registered", "completed", "dropped"]:
        if len(counts) > 1 and known[key]:
            known[key].add(sum(_number(count, key) for count in counts))
    if known["people"]:
        known["people"] |= {int(each) for each in also if each == int(each)}
        known["people"] |= known["registered"] | known["completed"]
        known["people"].discard(0)
    return known


def _number(count: CohortCount, key: str) -> int:
    if key in SESSIONS:
        return count.sessions[key].sessions if key in count.sessions else 0
    return getattr(count, key)


def _said(text: str) -> Iterator[tuple[str, int]]:
    """Yield what a text counts and how many it says."""
    for key, pattern in SAID:
        for match in pattern.finditer(text):
            if (number := _value(match["n"])) is not None:
                yield key, int(number)


@remembered
def _numbers(text: str) -> Iterable[tuple[str, int]]:
    """Return what a text says of the training, each number once, beside its breakdowns."""
    return dict.fromkeys(_said(_without_shares(text)))


def _without_shares(text: str) -> str:
    return SHARE.sub(lambda match: "|" * len(match[0]), text)


def _value(written: str) -> Decimal | None:
    return Decimal(written) if written.isdecimal() else value_of(written)


def _words(key: str, number: int) -> str:
    if key in SESSIONS:
        return sessions_in_words(key, number)
    words = {
        "attendances": _("%(n)s attendances"),
        "registered": _("%(n)s registered"),
        "completed": _("%(n)s completed"),
        "dropped": _("%(n)s dropped out"),
        "people": _("%(n)s participants"),
    }
    return words[key] % {"n": decimal(Decimal(number))}
