"""The entries of a history, drawn here: a page has dozens of them, with hundreds of changes."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.history import Change, HistoryEntry
from core.periods import iso_moment
from core.templatetags.core import escaped

register = template.Library()
FEW = 4  # changes that are in sight at once


@register.simple_tag
def history_entries(entries: Iterable[HistoryEntry]) -> SafeString:
    """Return the events as the items of a list: who did what, when, why, and what it changed."""
    words = {
        "system": escaped(_("The system")),
        "reason": escaped(_("Reason:")),
        "was": escaped(_("was")),
        "is_now": escaped(_("is now")),
        "emptied": escaped(_("emptied")),
    }
    return SafeString("\n".join(_entry(each, words) for each in entries))


def _entry(entry: HistoryEntry, words: dict[str, str]) -> str:
    who, verb = escaped(entry.who) if entry.who else words["system"], escaped(entry.verb)
    moment = timezone.localtime(entry.at).isoformat()
    drawn = (
        f"<li>\n<p><strong>{who}</strong> {verb} "
        f'<time class="when" datetime="{moment}">{iso_moment(entry.at)}</time></p>\n'
    )
    if entry.why:
        why = escaped(entry.why)
        drawn += f'<p class="why">{words["reason"]} <q class="keep-lines">{why}</q></p>\n'
    return f"{drawn}{_changes(entry.changes, words)}</li>"


def _changes(changes: Sequence[Change], words: dict[str, str]) -> str:
    if not changes:
        return ""
    number = len(changes)
    counted = ngettext("%(counter)s field changed", "%(counter)s fields changed", number)
    rows = "\n".join(
        f"<div><dt>{escaped(each.label)}</dt><dd>{_difference(each, words)}</dd></div>"
        for each in changes
    )
    return (
        f"<details{' open' if number < FEW else ''}>\n"
        f'<summary class="quiet small">{escaped(counted % {"counter": number})}</summary>\n'
        f'<dl class="changes">\n{rows}\n</dl>\n</details>\n'
    )


def _difference(change: Change, words: dict[str, Any]) -> str:
    was = _heard("del", words["was"], change.old) if change.old else ""
    now = (
        _heard("ins", words["is_now"], change.new)
        if change.new
        else f'<ins class="quiet">{words["emptied"]}</ins>'
    )
    return f'{was} <span aria-hidden="true">→</span> {now}' if was else now


def _heard(tag: str, word: str, value: str) -> str:
    return f'<{tag}><span class="visually-hidden">{word} </span>{escaped(value)}</{tag}>'
