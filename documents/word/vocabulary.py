"""What a paper's HTML may hold: the elements and classes, each with what becomes of it.

The list is closed: tests/house finds what a template uses beyond it. At work the unknown is written
as what stands inside it, so that nothing is lost. Classes that do not begin with "paper-" are the
looks of one kind of paper; but for those named here they pass by.
"""

from dataclasses import dataclass

from documents.word.sections import PORTRAIT
from documents.word.words import INLINE

HEADINGS = {"h1": "Title"} | {f"h{n}": f"Heading{n - 1}" for n in range(2, 7)}
CONTAINERS = {"article", "section", "div", "figure", "nav", "figcaption"}
BLOCKS = {*CONTAINERS, *HEADINGS, "p", "ul", "ol", "table"}
INSIDE = {"li", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
ELEMENTS = {*BLOCKS, *INSIDE, *INLINE}
STYLES = {
    "paper-addressee": "AddresseeLine",
    "paper-contents-title": "TOCHeading",
    "paper-draft-note": "DraftNote",
    "paper-eyebrow": "Eyebrow",
    "paper-lead": "Lead",
    "paper-matter-facts": "Note",
    "paper-note": "Note",
    "paper-organization": "Organization",
    "paper-subtitle": "Subtitle",
    "paper-unit": "SenderUnit",
}
# Those that mean something here beside the styles, and those that only the printed page needs.
MEANT = {
    "paper-bars", "paper-chapter", "paper-clauses", "paper-clauses--numbered", "paper-condition",
    "paper-contents", "paper-cover", "paper-facts", "paper-footnote", "paper-imprint",
    "paper-landscape",
    "paper-legend", "paper-letterhead", "paper-list", "paper-logo", "paper-marks", "paper-money",
    "paper-sender", "paper-signature", "paper-signatures", "paper-state", "is-bar", "is-kr",
    "is-new-page", "is-number", "is-part", "is-sum", "is-this",
}  # fmt: skip
PASSED = {
    "paper", "paper-agenda", "paper-matter", "paper-att", "paper-bound",
    "paper-cover-title", "paper-figure", "paper-goals", "paper-matrix", "paper-proposal",
    "paper-prose", "paper-recipients", "paper-role", "paper-section", "paper-table", "paper-title",
    "paper-unit-note", "paper-wide", "is-day", "is-long", "is-prose", "is-text",
    *(f"is-share-{share}" for share in range(5, 100, 5)),
}  # fmt: skip
CLASSES = {*STYLES, *MEANT, *PASSED}


@dataclass(frozen=True)
class Place:
    """Where a block stands: what its paragraphs look like, how much room there is."""

    style: str = "BodyText"
    room: int = PORTRAIT[2]
    bold: bool = False
    align: str = ""
    depth: int = -1  # of lists
    picture: str = ""
    language: str = ""  # where it is another than the paper's
