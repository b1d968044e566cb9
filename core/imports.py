"""Rows of a file that somebody hands in: csv as any tool writes it, or the first sheet of xlsx."""

import csv
import io
import zipfile
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException


def cells_of(content: bytes, name: str, *, most_rows: int, most_columns: int) -> list[list[str]]:
    """Return the rows of a file as text, one more than `most_rows` at most, without empty rows."""
    if name.lower().endswith(".xlsx"):
        rows = _of_xlsx(content, most_rows + 2, most_columns)
    else:
        rows = _of_csv(content)
    return [row for row in rows if any(cell.strip() for cell in row)]


def as_text(rows: Iterable[Iterable[str]]) -> str:
    """Return rows in one form, whatever file they came from."""
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue()


def from_text(text: str) -> list[list[str]]:
    """Return the rows of `as_text`."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def _of_csv(content: bytes) -> list[list[str]]:
    text = _decoded(content)
    if "\0" in text:
        raise ValidationError(_("The file is neither an Excel file nor csv."))
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error:
        raise ValidationError(_("The file is neither an Excel file nor csv.")) from None


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _of_xlsx(content: bytes, most_rows: int, most_columns: int) -> list[list[str]]:
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_row=most_rows, max_col=most_columns, values_only=True)
        return [_trimmed([_written(cell) for cell in row]) for row in rows]
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, IndexError, OSError):
        raise ValidationError(_("The Excel file cannot be read: save it as .xlsx anew.")) from None


def _trimmed(row: list[str]) -> list[str]:
    """Return a row without the empty cells that a sheet is padded with."""
    while row and not row[-1]:
        row.pop()
    return row


def _written(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
