"""What the cells of the share grid read."""

from decimal import Decimal

import pytest
from django.forms import ValidationError
from django.utils import translation

from funding.forms.cells import CellField
from funding.rules.shares import Cell


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("40 000", Cell(Decimal(40_000))),
        ("40\u00a0000 kr", Cell(Decimal(40_000))),
        ("0", Cell(Decimal(0))),
        ("14 × 9 000", Cell(Decimal(126_000), 14, Decimal(9_000))),
        ("14 x 9000", Cell(Decimal(126_000), 14, Decimal(9_000))),
        ("14*9 000 kr", Cell(Decimal(126_000), 14, Decimal(9_000))),
        ("25 %", Cell(Decimal(0), percentage=Decimal(25))),
        ("12,5\u00a0%", Cell(Decimal(0), percentage=Decimal("12.5"))),
        ("100%", Cell(Decimal(0), percentage=Decimal(100))),
        ("14 ×", Cell(Decimal(0), 14)),
        ("14 platser", Cell(Decimal(0), 14)),
        ("  ", None),
        ("", None),
    ],
)
def test_a_cell_reads_kronor_seats_times_price_or_a_percentage(text, cell):
    assert CellField(required=False).clean(text) == cell


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fyrtio tusen", "Write kronor"),
        ("40 000,50", "Write kronor"),
        ("-40 000", "cannot be negative"),
        ("\u221240 000", "cannot be negative"),
        ("9" * 30, "larger than any"),
        ("2,5 miljoner", "Write kronor"),
        ("200 %", "at most 100"),
        ("0 %", "more than 0"),
        ("-25 %", "Write kronor"),
        ("12.5 %", "Write kronor"),
        ("1,00001 %", "Write kronor"),
        ("%", "Write kronor"),
        ("14 × 25 %", "Write kronor"),
        ("0 ×", "number of seats"),
        ("×", "Write kronor"),
        ("× 9 000", "Write kronor"),
        ("14 × x", "Write kronor"),
        ("14 × 9 × 3", "Write kronor"),
        ("1,5 × 9 000", "number of seats"),
        ("-3 × 9 000", "number of seats"),
        ("0 × 9 000", "number of seats"),
        ("99999 × 99 999 999", "larger than any"),
        ("nan", "Write kronor"),
        ("1e4", "Write kronor"),
        ("9" * 30, "larger than any"),
        ("7" * 2_000_000, "Write kronor"),
        ("\u0661\u0664 × 9 000", "number of seats"),
    ],
)
def test_a_cell_refuses_what_is_no_share(text, words):
    with pytest.raises(ValidationError) as refusal:
        CellField(required=False).clean(text)
    assert words in refusal.value.messages[0]


def test_a_cell_writes_what_it_reads():
    field = CellField()
    for text in ("40\u00a0000", "14 × 9\u00a0000", "12,5\u00a0%"):
        assert field.prepare_value(field.clean(text)) == text
