"""The smallest files of each kind that a program takes for one."""

import io
import zipfile

from funding.rules.attachments import MEDIA_TYPES

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 20
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 20 + b"\xff\xd9"
PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}


def pdf(text: str = "") -> bytes:
    """A file that begins and ends as a PDF does, with a text of its own."""
    return f"%PDF-1.7\n% {text}\n%%EOF\n".encode()


def office(kind: str, *more: str) -> bytes:
    """A zip with the parts of its kind, and `more` of them."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        if kind in PARTS:
            for name in ("[Content_Types].xml", PARTS[kind]):
                archive.writestr(name, "<xml/>")
        else:
            archive.writestr("mimetype", MEDIA_TYPES[kind])
        for name in more:
            archive.writestr(name, "x")
    return made.getvalue()
