"""The package around the text: parts, running heads, properties; the same bytes each time."""

import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document

from documents.word.xml import field, paragraph, run, text, w

PARTS = Path(__file__).parent / "parts"
LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
OLDEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file knows


@dataclass(frozen=True)
class Head:
    """What stands in the margins and in the properties of the file."""

    title: str
    author: str
    language: str
    created: datetime
    number: str = ""  # the diary number
    draft: str = ""  # the word that marks a draft, or nothing
    foot: str = ""
    page: str = "Page"
    accent: str = "0D4F5F"


@cache
def _template(language: str, accent: str) -> bytes:
    """Return an empty file with our styles, zipped from its parts."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for path in sorted(each for each in PARTS.rglob("*") if each.is_file()):
            content = path.read_text("utf-8").replace("ACCENT", accent)
            content = content.replace('"LANGUAGE"', f'"{language}"').replace("sv-SE", language)
            file.writestr(path.relative_to(PARTS).as_posix(), content)
    return packed.getvalue()


def opened(head: Head) -> Any:
    """Return a new file with its running heads and properties, and no text yet."""
    language = LANGUAGES.get(head.language, head.language)
    document = Document(BytesIO(_template(language, head.accent)))
    about = document.core_properties
    about.title, about.author, about.language = head.title[:255], head.author[:255], language
    about.last_modified_by, about.revision = head.author[:255], 1
    moment = head.created.astimezone(UTC).replace(tzinfo=None)
    about.created = about.modified = moment
    section = document.sections[0]
    tab, mark = w("tab"), run(text(head.draft), style="Draft")
    _fill(section.first_page_header, "Header", run(w("tab")), mark)
    _fill(
        section.header,
        "Header",
        run(text(head.author), bold=True),
        run(tab, text(head.draft), style="Draft"),
        run(w("tab"), text(head.number)),
    )
    for footer in (section.first_page_footer, section.footer):
        counted = [*field("PAGE", "1"), run(text(" (")), *field("NUMPAGES", "1"), run(text(")"))]
        _fill(footer, "Footer", run(text(head.foot), w("tab"), text(f"{head.page} ")), *counted)
    return document


def _fill(margin: Any, style: str, *runs: Any) -> None:
    margin.is_linked_to_previous = False
    element = margin._element
    for each in list(element):
        element.remove(each)
    element.append(paragraph(style, *runs))


def packed(document: Any) -> bytes:
    """Return the file's bytes; they follow from what it holds, and not from the clock."""
    written, even = BytesIO(), BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(even, "w") as target:
        for each in source.infolist():
            entry = zipfile.ZipInfo(each.filename, OLDEST)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            target.writestr(entry, source.read(each))
    return even.getvalue()
