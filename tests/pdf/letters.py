"""Letters that hardly any font has: a paper says them by their names, and loses none."""

from documents import engine

# An emoji that some fonts have and one that few do, Chinese, a hieroglyph, one of private use.
RARE = "\U0001f600 \U0001f389 \u4f60 \U00013080 \ue000"


def said(text: str = RARE) -> str:
    """Return a text as the paper says it, without spaces and hyphens."""
    return "".join(engine.spelled_out(text).split()).replace("-", "")
