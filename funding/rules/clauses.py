"""What decision clauses name: the board, and amounts; the same before a decision and after it."""

from collections.abc import Collection, Iterable
from decimal import Decimal

from django.utils.translation import gettext as _

from documents.rules.amounts import amounts, yearly_amounts


def flat(text: str) -> str:
    """Return a text as names are compared in it: one space between words, small letters."""
    return " ".join(text.split()).casefold()


def board_unnamed(
    clauses: Iterable[str], names: Collection[str], others: Iterable[str]
) -> tuple[str, str]:
    """Return what to say where no clause names the board, and which other board one names.

    Both are empty where the board is named; `names` are its names, the one to write first.
    """
    text = flat(" ".join(clauses))
    if not names or any(flat(name) in text for name in names if name):
        return "", ""
    board = next(iter(names))
    other = next((name for name in others if name and flat(name) in text), "")
    if other:
        message = _("The clause names %(other)s instead of %(board)s.")
        return message % {"other": other, "board": board}, other
    return _("No clause names the board: %(board)s.") % {"board": board}, ""


def strange_amounts(
    text: str, own: Collection[Decimal], yearly: Collection[Decimal]
) -> list[Decimal]:
    """Return the amounts (kr) of a text that are none of these, also those said of each year."""
    found = [each for each in amounts(text) if each not in own]
    found += [each for each in yearly_amounts(text) if each not in yearly]
    return list(dict.fromkeys(found))
