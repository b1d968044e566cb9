"""The entries of a history: every word that people wrote is escaped, the tenth change folded."""

from datetime import UTC, datetime

import pytest

from core.history import Change, HistoryEntry
from core.templatetags.history import history_entries

AT = datetime(2016, 11, 21, 13, 32, tzinfo=UTC)
BAD = "<b>&"


def entry(*changes: Change, who: str = "Vera Skrivare", why: str = "") -> HistoryEntry:
    return HistoryEntry(at=AT, who=who, verb="saved", why=why, changes=list(changes))


def test_it_says_who_did_what_and_when_in_swedish_time():
    html = history_entries([entry()])
    assert "<strong>Vera Skrivare</strong> saved" in html
    assert 'datetime="2016-11-21T14:32:00+01:00">2016-11-21 14:32</time>' in html
    assert "Reason:" not in html
    assert "<details" not in html


def test_what_nobody_did_the_system_did():
    assert "<strong>The system</strong>" in history_entries([entry(who="")])


def test_what_people_wrote_is_escaped():
    html = history_entries([entry(Change(BAD, BAD, BAD), who=BAD, why=BAD)])
    assert BAD not in html
    assert html.count("&lt;b&gt;&amp;") == 5


@pytest.mark.parametrize(
    ("change", "drawn"),
    [
        (Change("Name", "old", "new"), ("<del>", "<ins>")),
        (Change("Name", "", "new"), ("<ins>",)),
        (Change("Name", "old", ""), ("<del>", '<ins class="quiet">emptied</ins>')),
    ],
)
def test_a_change_says_what_was_and_what_is_now(change, drawn):
    html = history_entries([entry(change)])
    assert all(part in html for part in drawn)
    assert ("<del>" in html) == bool(change.old)


@pytest.mark.parametrize(("number", "is_open"), [(1, True), (3, True), (4, False)])
def test_many_changes_are_folded(number, is_open):
    html = history_entries([entry(*[Change("Name", "old", "new")] * number)])
    assert ("<details open>" in html) is is_open
    assert f"{number} field{'s' if number > 1 else ''} changed" in html
