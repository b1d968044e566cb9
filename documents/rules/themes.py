"""What must hold of the look of papers."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from documents.rules import colors

MOST_LINES = 4
LONGEST_LINE = 90


def obstacles_to_color(text: str) -> Iterable[Any]:
    """Yield why a color cannot be the color of papers."""
    color = colors.read(text)
    if not color:
        yield _("Write the color as # and six digits or letters from a to f, such as #0d4f5f.")
    elif not colors.is_readable(color):
        ratio = f"{colors.contrast(color, colors.WHITE):.1f}".replace(".", ",")
        yield _(
            "Text in this color is hard to read on white: its contrast is %(ratio)s to 1, and at "
            "least 4,5 is needed, also on its own pale tint. Choose a darker one."
        ) % {"ratio": ratio}


def obstacles_to_foot(text: str) -> Iterable[Any]:
    """Yield why a text cannot stand at the foot."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        yield _("At most four lines have room at the foot.")
    if any(len(line) > LONGEST_LINE for line in lines):
        yield _("A line at the foot has room for at most 90 characters.")
