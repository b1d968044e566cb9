"""What a program's status words need: each word once, and a word in use stays."""

from collections.abc import Collection, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def obstacles_to_word(word: str, others: Collection[str]) -> Iterator[str]:
    """`others` are the program's other words."""
    if word.casefold() in {other.casefold() for other in others}:
        yield _("The program already has this word.")


def obstacles_to_remove(update_count: int) -> Iterator[str]:
    """`update_count` is how many sent updates use this word."""
    if update_count:
        yield ngettext(
            "%(count)s update uses this word, and what has been reported is kept.",
            "%(count)s updates use this word, and what has been reported is kept.",
            update_count,
        ) % {"count": update_count}


def obstacles_to_begin(word_count: int) -> Iterator[str]:
    """The usual words are only for a program that has none."""
    if word_count:
        yield _("The program already has words of its own.")
