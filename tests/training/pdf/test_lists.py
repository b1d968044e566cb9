"""The attendance sheet on paper: no page of it without somebody to sign."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

from documents import engine
from tests.pdf.structure import page_texts

FACTS = ("Kurs", "Omgång", "Slag", "Dag", "Tid", "Timmar", "Plats", "Leds av")
FOOT = ["Region Halland", "Box 517, 301 80 Halmstad", "regionen@example.org"]


def sheet_of(people: int) -> bytes:
    told = {
        "is_framed": True,
        "language": "sv",
        "title": "Modul 3",
        "kind_label": "Närvarolista",
        "sender": {"organization": "Region Halland", "unit": "Satsningen", "lines": []},
        "facts": [{"label": each, "value": "Processledarutbildning"} for each in FACTS],
        "day": date(2026, 11, 3),
        "purpose": "Listan är till för närvaron.",
        "disposal": "Namnen ska gallras den 3 november 2038.",
        "people": [
            {"number": n, "name": f"Deltagare {n}", "home": "Grundskolan i Halmstad (påhittad)"}
            for n in range(1, people + 1)
        ],
        "paper": SimpleNamespace(theme={"accent": "#0d4f5f", "foot_lines": FOOT}),
    }
    return engine.render_pdf(
        render_to_string("training/sessions/sheet_pdf.html", told),
        title="Modul 3",
        language="sv",
        author="Region Halland",
        created=datetime(2026, 11, 3, 12, tzinfo=UTC),
        data=b"{}",
    ).content


@pytest.mark.parametrize(("people", "pages"), [(10, 1), (14, 2)])
def test_no_page_of_the_sheet_has_nothing_but_the_address(people, pages):
    texts = page_texts(sheet_of(people))
    assert len(texts) == pages
    assert f"Deltagare {people}" in texts[-1].replace("\u00a0", " ")
    assert "301 80 Halmstad" in texts[-1].replace("\u00a0", " ")
