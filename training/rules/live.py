"""What a text can say of a cohort by a marker: sentences and a table, live until it is frozen."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from documents.rules.markers import LiveText
from training.choices import SessionKind
from training.rules.sentences import (
    CohortCount,
    session_sentence,
    sessions_in_words,
    stage_sentence,
)

LANGUAGES = ("sv", "en")
WORDS: dict[str, Callable[[], str]] = {
    "participants": lambda: pgettext("marker", "participants"),
    SessionKind.TRAINING_DAY: lambda: pgettext("marker", "training days"),
    SessionKind.IN_DEPTH: lambda: pgettext("marker", "in-depth meetings"),
    SessionKind.SUPERVISION: lambda: pgettext("marker", "supervisions"),
    SessionKind.NETWORK: lambda: pgettext("marker", "network meetings"),
    "table": lambda: pgettext("marker", "table of sessions"),
}


def live_texts(name: str, count: CohortCount) -> Iterator[LiveText]:
    """Yield what can be said of a cohort: who takes part, each kind of session, all as a table."""
    yield _live("participants", name, stage_sentence(count))
    kinds = [kind for kind in SessionKind if kind.value in count.sessions]
    for kind in kinds:
        yield _live(kind, name, session_sentence(kind, count.sessions[kind]))
    if kinds:
        yield _live("table", name, table_of(count, kinds))


def table_of(count: CohortCount, kinds: Sequence[SessionKind]) -> str:
    """Return the sessions of a cohort as a table, in the Markdown that people write."""
    heads = [_("Sessions"), _("Attendances"), _("Different participants")]
    rows = [
        [sessions_in_words(kind, held.sessions), str(held.attendances), str(held.people)]
        for kind in kinds
        for held in [count.sessions[kind]]
    ]
    return "\n\n{}\n\n".format("\n".join(map(_row, [heads, ["---", "---:", "---:"], *rows])))


def _row(cells: Sequence[str]) -> str:
    return "| {} |".format(" | ".join(cells))


def _live(key: Any, name: str, text: str) -> LiveText:
    word = WORDS[key]()
    names = dict.fromkeys([f"{word}: {name}", *(f"{each}: {name}" for each in _in_all(WORDS[key]))])
    return LiveText(tuple(names), f"{word[:1].upper()}{word[1:]}", text)


def _in_all(word: Callable[[], str]) -> Iterator[str]:
    """Yield a word in every language: a text is read in another one than it was written in."""
    for language in LANGUAGES:
        with translation.override(language):
            yield word()
