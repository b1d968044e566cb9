"""An editable copy of a paper (.docx), made from its HTML twin: no word of any subject.

What it is made with is loaded at the first copy and not before, as the engine does: the web
process makes the copies, and stays small while nobody asks for one.
"""

from datetime import datetime

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def make(
    html: str, *, title: str, author: str, created: datetime, label: str, accent: str = ""
) -> bytes:
    """Return a paper's HTML as a file for a word processor: headings, lists, tables, notes.

    `author` is an organization, `created` the moment the paper was frozen: the same paper gives
    the same bytes. `label` says at the foot of every page what the file is ("Editable copy");
    `accent` is the color of the headings, as #0d4f5f.
    """
    # Inline on purpose: see the module's docstring.
    from documents.word.writer import written

    return written(html, title=title, author=author, created=created, label=label, accent=accent)
