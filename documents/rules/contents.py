"""The contents of a long paper, read from its own headings, so that the two cannot disagree."""

import re
from dataclasses import dataclass, field
from html import unescape

# Our own templates write the headings; what people typed inside is escaped and makes no new one.
HEADING = re.compile(r'<h([2-4])[^>]* id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
NOTE = re.compile(r'<span class="paper-footnote">.*?</span>', re.DOTALL)
MARKUP = re.compile(r"<[^>]+>")
PLACE = "<!-- contents -->"


@dataclass(frozen=True)
class Entry:
    """A line of the contents: the heading's own address and words, and the lines below it."""

    id: str
    text: str
    entries: list["Entry"] = field(default_factory=list)


def entries(html: str) -> list[Entry]:
    """Return a paper's headings that have an address: chapters (h2), below them h3 and h4."""
    found: list[Entry] = []
    for level, name, inside in HEADING.findall(html):
        words = " ".join(unescape(MARKUP.sub("", NOTE.sub("", inside))).split())
        above = found
        for _deeper in range(int(level) - 2):
            above = above[-1].entries if above else above
        above.append(Entry(name, words))
    return found
