"""What the words of a mail may hold: texts, and placeholders that are known."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any

from django.utils.translation import gettext as _

PLACEHOLDERS = ("name", "count", "late", "day")


def obstacles_to_wording(text: str) -> Iterator[str]:
    """Yield what in a text is no placeholder that we know; it is then never sent."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        yield _("A brace { or } stands alone. Write a placeholder as {name}, a brace as {{ or }}.")
        return
    for _text, name, layout, conversion in parts:
        if name is not None and (name not in PLACEHOLDERS or layout or conversion):
            yield _("{%(name)s} is no placeholder. These can be used: %(known)s.") % {
                "name": name,
                "known": ", ".join(f"{{{each}}}" for each in PLACEHOLDERS),
            }


def worded(text: str, values: Mapping[str, Any]) -> str:
    """Return a text with its placeholders filled in; what is broken is left as it is written."""
    if any(obstacles_to_wording(text)):
        return text
    return text.format(**{name: values[name] for name in PLACEHOLDERS})
