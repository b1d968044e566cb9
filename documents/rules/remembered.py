"""What was found in a text, kept for the next time that the same text is read.

A list shows what the review finds in the same papers again and again, and each check reads all
their texts. What stands in a text follows from the text alone: it is the same for everybody, in
every language, and never out of date.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps

TEXTS = 2048
LONGEST = 5_000  # characters: a longer text is read anew each time


def remembered[Found](
    scan: Callable[[str], Iterable[Found]], texts: int = TEXTS
) -> Callable[[str], tuple[Found, ...]]:
    """Decorator of a function that says what stands in a text, and looks at nothing else."""

    @lru_cache(maxsize=texts)
    def kept(text: str) -> tuple[Found, ...]:
        return tuple(scan(text))

    @wraps(scan)
    def read(text: str) -> tuple[Found, ...]:
        return kept(text) if len(text) <= LONGEST else tuple(scan(text))

    return read
