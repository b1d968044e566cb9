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
NOTHING_HELD: dict[str, Callable[[], str]] = {
    SessionKind.TRAINING_DAY: lambda: _("No training day has been held yet."),
    SessionKind.IN_DEPTH: lambda: _("No in-depth meeting has been held yet."),
    SessionKind.SUPERVISION: lambda: _("No supervision has been held yet."),
    SessionKind.NETWORK: lambda: _("No network meeting has been held yet."),
}


def live_texts(name: str, count: CohortCount) -> Iterator[LiveText]:
    """Yield what can be said of a cohort: who takes part, each kind of session, all as a table.

    What has not happened yet is said as well, but not offered.
    """
    yield _live("participants", name, stage_sentence(count))
    held = [kind for kind in SessionKind if kind.value in count.sessions]
    for kind in SessionKind:
        if kind in held:
            yield _live(kind, name, session_sentence(kind, count.sessions[kind]))
        else:  # known, or a text could not be read as of a day before the first of them
            yield _live(kind, name, NOTHING_HELD[kind](), is_offered=False)
    yield _live("table", name, table_of(count, held), is_offered=bool(held))


def table_of(count: CohortCount, kinds: Sequence[SessionKind]) -> str:
    """Return the sessions of a cohort as a table, in the Markdown that people write."""
    if not kinds:
        return _("No session has been held yet.")
    heads = [_("Sessions"), _("Attendances"), _("Different participants")]
    rows = [
        [sessions_in_words(kind, held.sessions), str(held.attendances), str(held.people)]
        for kind in kinds
        for held in [count.sessions[kind]]
    ]
    return "\n\n{}\n\n".format("\n".join(map(_row, [heads, ["---", "---:", "---:"], *rows])))


def _row(cells: Sequence[str]) -> str:
    return "| {} |".format(" | ".join(cells))


def _live(key: Any, name: str, text: str, *, is_offered: bool = True) -> LiveText:
    word = WORDS[key]()
    names = dict.fromkeys([f"{word}: {name}", *(f"{each}: {name}" for each in _in_all(WORDS[key]))])
    return LiveText(tuple(names), text, is_offered)


def _in_all(word: Callable[[], str]) -> Iterator[str]:
    """Yield a word in every language: a text is read in another one than it was written in."""
    for language in LANGUAGES:
        with translation.override(language):
            yield word()
