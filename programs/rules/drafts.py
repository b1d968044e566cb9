"""What is kept of an update while it is being typed: plain texts, of a reasonable size."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

FIELDS = ("as_of", "status", "actual", "reason", "report", "analysis")
ANSWER = re.compile(r"answer_[0-9]{1,9}")
# Twice what an update may hold: a text that is too long to send is still not lost.
LONGEST = 40_000
MOST = 400_000
# Invisible, or no character at all; a line break and a tab are text.
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def cleaned(typed: Mapping[str, Any]) -> dict[str, str]:
    """Return what was typed in the fields of an update, each as text; all else is left out."""
    return {
        name: _text(value)
        for name, value in typed.items()
        if value is not None and (name in FIELDS or ANSWER.fullmatch(name))
    }


def _text(value: Any) -> str:
    return UNWANTED.sub("", str(value).replace("\r\n", "\n").replace("\r", "\n"))


def obstacles_to_save(content: Mapping[str, str]) -> Iterator[str]:
    """A draft may be wrong in every way but size."""
    if any(len(text) > LONGEST for text in content.values()):
        yield _("A text is longer than %(most)s characters: shorten it.") % {"most": LONGEST}
    elif sum(map(len, content.values())) > MOST:
        yield _("There is more text than a draft can hold: shorten it.")


def obstacles_to_overwrite(seen: str, stamp: str) -> Iterator[str]:
    """What another window saved, or sent, is not overwritten unseen.

    `seen` and `stamp` tell one saved text from another; both are empty where there is none.
    """
    if seen == stamp:
        return
    if stamp:
        yield _("A newer text was saved in another window.")
    else:
        yield _("The draft was sent or thrown away in another window.")


def obstacles_to_draft(is_open: bool) -> Iterator[str]:
    """An answer is written while its round is open."""
    if not is_open:
        yield _("The reporting round is not open.")


def obstacles_to_keep(has_place: bool) -> Iterator[str]:
    """Between the first letter and the first saving the goal itself may be gone."""
    if not has_place:
        yield _("The goal has been deleted meanwhile: copy your text if you want to keep it.")
