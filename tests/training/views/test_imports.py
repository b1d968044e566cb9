"""Participants from a file: shown row by row, imported all or not at all, and once."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from tests.factories.accounts import MunicipalityFactory
from tests.factories.training import SeatBookingFactory
from training.models import Participant
from training.queries import counts_of

pytestmark = pytest.mark.django_db
HEAD = ["Namn", "E-postadress", "Telefon", "Yrke", "Kommun", "Plats från", "Läge", "Från"]


@pytest.fixture
def booking(cohort):
    cohort.capacity = 600
    cohort.save()
    return SeatBookingFactory(cohort=cohort, organization__name="Lokala nämnden i Halmstad")


@pytest.fixture
def address(cohort):
    return reverse("training:participant_import", args=[cohort.pk])


@pytest.fixture
def page(leader, signed_in):
    return signed_in(leader)


def row(n, **said):
    given = {
        "Namn": f"Påhittad Person {n}",
        "E-postadress": f"p{n}@example.org",
        "Yrke": "lärare",
        "Kommun": "Halmstads kommun",
        "Plats från": "Lokala nämnden i Halmstad",
        "Läge": "deltar",
        "Från": "2016-08-29",
    }
    given |= said
    return [given.get(head, "") for head in HEAD]


def csv_of(rows):
    text = "\n".join(";".join(each) for each in [HEAD, *rows])
    return SimpleUploadedFile("deltagare.csv", text.encode("utf-8-sig"))


def xlsx_of(rows):
    book, out = Workbook(), io.BytesIO()
    for each in [HEAD, *rows]:
        book.active.append(each)
    book.save(out)
    return SimpleUploadedFile("deltagare.xlsx", out.getvalue())


def problems(response):
    preview = response.context["preview"]
    return {(line.number, head) for line in preview.wrong for head, _s, bad in line.cells if bad}


def test_five_hundred_rows_with_twenty_wrong_are_named_and_imported_once(
    page, address, booking, cohort
):
    MunicipalityFactory(name="Halmstads kommun")
    wrong = {n: {"Yrke": "trollkarl"} for n in range(10)}
    wrong |= {n: {"Från": "i går"} for n in range(100, 105)}
    wrong |= {n: {"E-postadress": "ingen adress"} for n in range(200, 205)}
    rows = [row(n, **wrong.get(n, {})) for n in range(500)]
    seen = page.post(address, {"file": xlsx_of(rows)})
    assert seen.status_code == 200
    assert problems(seen) == (
        {(n + 2, "Profession") for n in range(10)}
        | {(n + 2, "From") for n in range(100, 105)}
        | {(n + 2, "E-mail address") for n in range(200, 205)}
    )
    forced = page.post(address, {"rows": seen.context["rows"], "import": "1"})
    assert forced.context["preview"].wrong
    assert Participant.objects.count() == 0

    right = page.post(address, {"file": xlsx_of([row(n) for n in range(500)])})
    rows = right.context["rows"]
    assert page.post(address, {"rows": rows, "import": "1"}).status_code == 302
    assert counts_of([cohort.pk])[cohort.pk].registered == 500
    again = page.post(address, {"rows": rows, "import": "1"})
    assert len(again.context["preview"].wrong) == 500
    assert counts_of([cohort.pk])[cohort.pk].registered == 500


def test_one_person_on_two_rows_is_found(page, address, booking):
    MunicipalityFactory(name="Halmstads kommun")
    seen = page.post(address, {"file": csv_of([row(1), row(2), row(1)])})
    assert problems(seen) == {(4, "Name")}


def test_export_is_read_by_the_import(page, address, booking, cohort, course):
    MunicipalityFactory(name="Halmstads kommun")
    seen = page.post(address, {"file": csv_of([row(n) for n in range(3)])})
    page.post(address, {"rows": seen.context["rows"], "import": "1"})
    file = page.get(reverse("training:participants_xlsx", args=[cohort.pk]))
    sheet = load_workbook(io.BytesIO(file.content)).active
    assert [cell.value for cell in sheet[1]][:2] == ["Name", "E-mail address"]
    again = page.post(address, {"file": SimpleUploadedFile("samma.xlsx", file.content)})
    assert problems(again) == {(n, "E-mail address") for n in (2, 3, 4)}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"inget kalkylark", "cannot be read"),
        ("a.csv", b"\x00\x01\x02", "neither an Excel file nor csv"),
        ("a.csv", b"Namn;Yrke\n", "no participant below its head"),
        ("a.csv", b"Nemn;Yrke\nA;B\n", "The column Name is missing"),
        ("a.csv", b"x" * 2_000_001, "larger than 2 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_beside_the_form(page, address, name, content, said):
    answer = page.post(address, {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_more_than_there_are_seats_imports_nobody(page, address, booking, cohort):
    MunicipalityFactory(name="Halmstads kommun")
    cohort.capacity = 2
    cohort.save()
    seen = page.post(address, {"file": csv_of([row(n) for n in range(3)])})
    answer = page.post(address, {"rows": seen.context["rows"], "import": "1"})
    assert answer.status_code == 422
    assert "There are 2 seats" in answer.content.decode()
    assert Participant.objects.count() == 0


def test_import_is_for_those_who_run_the_training(address, steering, signed_in):
    assert signed_in(steering).get(address).status_code == 403
