"""A table as csv or xlsx: exactly the current view, without paging."""

import csv
import io
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def export(table: Any, kind: str, title: Any) -> HttpResponse:
    """Return the table as a file: semicolon csv with BOM (as Swedish Excel reads it) or xlsx."""
    content, content_type = (
        (_csv(table), "text/csv; charset=utf-8") if kind == "csv" else (_xlsx(table), XLSX)
    )
    response = HttpResponse(content, content_type=content_type)
    about = slugify(str(title).replace("–", "-")) or "export"  # a dash would join two years
    name = f"{about}-{timezone.localdate().isoformat()}.{kind}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _csv(table: Any) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    for row in table.as_values():
        writer.writerow([_written(value) for value in row])
    return ("\ufeff" + out.getvalue()).encode()


def _xlsx(table: Any) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for number, row in enumerate(table.as_values()):
        cells = [WriteOnlyCell(sheet, value=_harmless(_native(value))) for value in row]
        for cell in cells if number == 0 else ():
            cell.font = Font(bold=True)
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _written(value: Any) -> Any:
    if isinstance(value, (float, Decimal)):
        return f"{Decimal(str(value)).normalize():f}".replace(".", ",")
    return _harmless(_plain(value))


def _native(value: Any) -> Any:
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None)
    return value if isinstance(value, (int, float, Decimal, date)) else _plain(value)


def _plain(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, (int, float, Decimal)):
        return value
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%Y-%m-%d %H:%M")
    return value.isoformat() if isinstance(value, date) else str(value)


def _harmless(value: Any) -> Any:
    """Keep a spreadsheet from running what somebody typed as a formula."""
    if not isinstance(value, str):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", value)  # such as the line breaks of a word processor
    is_formula = text.startswith(FORMULA_STARTS) or text.lstrip().startswith(FORMULA_STARTS)
    return f"'{text}" if is_formula else text
