"""A file is the view as it is: the same rows and columns, harmless in a spreadsheet."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal

import django_tables2 as tables
import pytest
from openpyxl import load_workbook

from core.exports import export
from core.tables import BooleanColumn, DateColumn, MoneyColumn, NumberColumn, Table


class LedgerTable(Table):
    what = tables.Column(verbose_name="What")
    amount = MoneyColumn(verbose_name="Amount")
    seats = NumberColumn(verbose_name="Seats")
    day = DateColumn(verbose_name="Day")
    moment = tables.Column(verbose_name="Moment")
    is_final = BooleanColumn(verbose_name="Final")


ROW = {
    "what": "Halmstad; “lokal”\nnämnd",
    "amount": Decimal("40000.00"),
    "seats": 14,
    "day": date(2016, 11, 21),
    "moment": datetime(2016, 11, 21, 13, 30, tzinfo=UTC),
    "is_final": True,
}


def read_csv(rows):
    response = export(LedgerTable(rows), "csv", "Fördelning 2016")
    text = response.content.decode("utf-8-sig")
    assert response.content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def read_xlsx(rows):
    response = export(LedgerTable(rows), "xlsx", "Fördelning 2016")
    sheet = load_workbook(io.BytesIO(response.content)).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_csv_is_what_swedish_excel_reads():
    assert read_csv([ROW]) == [
        ["What", "Amount", "Seats", "Day", "Moment", "Final"],
        [
            "Halmstad; “lokal”\nnämnd",
            "40000",
            "14",
            "2016-11-21",
            "2016-11-21 14:30",
            "Yes",
        ],
    ]


def test_csv_writes_parts_of_a_krona_with_a_comma():
    assert read_csv([ROW | {"amount": Decimal("87.10")}])[1][1] == "87,1"


def test_negative_number_is_a_number_and_no_formula():
    assert read_csv([ROW | {"amount": Decimal(-20_000)}])[1][1] == "-20000"
    assert read_xlsx([ROW | {"amount": Decimal(-20_000)}])[1][1] == -20_000


def test_xlsx_keeps_numbers_and_days_as_such():
    assert read_xlsx([ROW])[1] == [
        "Halmstad; “lokal”\nnämnd",
        40_000,
        14,
        datetime(2016, 11, 21),  # noqa: DTZ001, a spreadsheet has no time zones
        datetime(2016, 11, 21, 14, 30),  # noqa: DTZ001
        "Yes",
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_formula_that_somebody_typed_is_only_text(start):
    typed = f"{start}HYPERLINK(1)"
    for read in (read_csv, read_xlsx):
        value = read([ROW | {"what": typed}])[1][0]
        assert value.startswith("'"), (read, start)


def test_control_characters_of_a_word_processor_do_not_stop_the_file():
    for read in (read_csv, read_xlsx):
        assert read([ROW | {"what": "Mål\x0b ett\x1f"}])[1][0] == "Mål ett"


def test_hidden_formula_behind_a_control_character_is_only_text():
    for read in (read_csv, read_xlsx):
        assert read([ROW | {"what": "\x0b=1+1"}])[1][0] == "'=1+1"


@pytest.mark.parametrize("space", [" ", "\n", "\u00a0 "])
def test_formula_behind_a_space_is_only_text(space):
    for read in (read_csv, read_xlsx):
        assert read([ROW | {"what": f"{space}=1+1"}])[1][0] == f"'{space}=1+1"


def test_empty_cells_are_empty():
    empty = dict.fromkeys(ROW)
    assert read_csv([empty])[1] == [""] * 6
    assert set(read_xlsx([empty])[1]) <= {None, ""}


def test_file_is_named_after_the_list_and_the_day():
    response = export(LedgerTable([]), "csv", "Fördelning 2016")
    name = response.headers["Content-Disposition"]
    assert name.startswith('attachment; filename="fordelning-2016-2')
    assert name.endswith('.csv"')


def test_years_of_a_period_stand_apart_in_the_name_of_the_file():
    response = export(LedgerTable([]), "csv", "Förstärkt arbete 2017–2019")
    assert "forstarkt-arbete-2017-2019-2" in response["Content-Disposition"]
