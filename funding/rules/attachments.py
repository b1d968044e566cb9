"""What may be attached to a proposal: which kinds of files, checked by what is in them."""

import re
import unicodedata
import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from django.utils.translation import gettext_lazy as _

MEGABYTE = 1024 * 1024
MAX_SIZE = 20 * MEGABYTE
MAX_IN_ALL = 60 * MEGABYTE  # of one proposal: they all lie inside its paper
MAX_ATTACHMENTS = 30
OPEN_XML = "application/vnd.openxmlformats-officedocument."
MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": f"{OPEN_XML}wordprocessingml.document",
    "xlsx": f"{OPEN_XML}spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "png": "image/png",
    "jpg": "image/jpeg",
}
ENDINGS = {**{ending: ending for ending in MEDIA_TYPES}, "jpeg": "jpg"}
# The part that every office file of its kind has.
MAIN_PART = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
SECOND_ENDING = re.compile(r"\.[a-z][a-z0-9]{1,4}$", re.IGNORECASE)
SPACES = re.compile(r"\s+")


def tidy_name(name: str) -> str:
    """Return a file's name without folders, without characters that nobody sees or types."""
    bare = unicodedata.normalize("NFC", re.split(r"[/\\]", name)[-1])
    shown = "".join(each for each in bare if unicodedata.category(each)[0] != "C")
    tidy = SPACES.sub(" ", re.sub(r'[<>:"|?*]', "_", shown)).strip(" .")
    stem, dot, ending = tidy.rpartition(".")
    return f"{stem[:150].strip()}{dot}{ending.lower()}" if dot else tidy[:150]


def stem_of(name: str) -> str:
    """Return a tidy name without its ending, as a title to begin with."""
    return tidy_name(name).rpartition(".")[0].replace("_", " ").strip()


def media_type_of(name: str) -> str:
    """Return the type that a name's ending stands for; nothing when it is none of ours."""
    return MEDIA_TYPES.get(ENDINGS.get(tidy_name(name).rpartition(".")[2], ""), "")


def obstacles_to_attach(name: str, content: bytes) -> Iterable[Any]:
    """Yield why a file of this name and content cannot be attached to anything."""
    tidy = tidy_name(name)
    stem, _dot, ending = tidy.rpartition(".")
    kind = ENDINGS.get(ending)
    if kind is None or not stem:
        yield _("Choose a PDF, Word (docx), Excel (xlsx), odt, ods, png or jpg file.")
    elif SECOND_ENDING.search(stem):
        yield _("The file's name has two endings (%(name)s): give it one that fits what it is.") % {
            "name": tidy
        }
    elif not content:
        yield _("The file is empty.")
    elif len(content) > MAX_SIZE:
        yield _("The file is larger than 20 MB.")
    elif not _is(kind, content):
        yield _("The file's content is not what its name says (%(ending)s).") % {"ending": ending}


def obstacles_to_add(
    *, count: int, size: int, added: int, same_as: str | None = None
) -> Iterable[Any]:
    """Yield why one more file of `added` bytes cannot go with a proposal; `size` is what it has."""
    if same_as is not None:
        yield _("The same file is attached already, as “%(title)s”.") % {"title": same_as}
    if count >= MAX_ATTACHMENTS:
        yield _("A proposal can have at most %(number)s attachments.") % {"number": MAX_ATTACHMENTS}
    if size + added > MAX_IN_ALL:
        yield _("The attachments of a proposal may be at most 60 MB together.")


def _is(kind: str, content: bytes) -> bool:
    if kind == "pdf":
        return content.startswith(b"%PDF-") and b"%%EOF" in content[-2048:]
    if kind == "png":
        return content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR"
    if kind == "jpg":
        return content.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in content[-64:]
    return _is_office(kind, content)


def _is_office(kind: str, content: bytes) -> bool:
    """Say whether it is a zip with the parts of its kind and without macros; nothing is unpacked
    but the few bytes in which an OpenDocument names its type."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = {name.lower() for name in archive.namelist()}
            if any("vbaproject" in name or name.startswith("basic/") for name in names):
                return False
            if kind in MAIN_PART:
                return {"[content_types].xml", MAIN_PART[kind]} <= names
            with archive.open("mimetype") as part:
                return part.read(100) == MEDIA_TYPES[kind].encode()
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError, ValueError):
        return False
