"""Files of survey tools: columns said once, errors by row, all or nothing, the same one once."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from evaluation import tasks
from evaluation.models import Answer, OpenAnswer, Respondent, SurveyFile, SurveyImport
from evaluation.services import surveys
from tests.factories.accounts import MunicipalityFactory, UserFactory
from tests.factories.evaluation import DataCollectionFactory, EvaluationRoleFactory

pytestmark = pytest.mark.django_db
HEAD = ["Respondent ID", "E-post", "Kommun", "Kön", "Trivs du?", "Hur ofta?", "Berätta mer"]
WORDS = ("Ja", "Nej", "Vet inte")


@pytest.fixture
def collection(evaluation):
    MunicipalityFactory(name="Halmstads kommun")
    return DataCollectionFactory(evaluation=evaluation)


@pytest.fixture
def page(evaluator, signed_in):
    return signed_in(evaluator)


def row(n, **said):
    given = {
        "Respondent ID": str(1000 + n),
        "E-post": f"person{n}@skola.example",
        "Kommun": "Halmstad",
        "Kön": "Kvinna" if n % 2 else "Man",
        "Trivs du?": WORDS[n % 3],
        "Hur ofta?": str(n % 5 + 1),
        "Berätta mer": f"Svar nummer {n} om arbetet",
    }
    return [(given | said)[head] for head in HEAD]


def csv_of(rows, name="svar.csv"):
    text = "\n".join(";".join(each) for each in [HEAD, *rows])
    return SimpleUploadedFile(name, text.encode("utf-8-sig"))


def xlsx_of(rows):
    book, out = Workbook(), io.BytesIO()
    for each in [HEAD, *rows]:
        book.active.append(each)
    book.save(out)
    return SimpleUploadedFile("svar.xlsx", out.getvalue())


def posted(form):
    """Return what a browser would post of a form as it stands."""
    return {name: bound.value() or "" for name, bound in ((n, form[n]) for n in form.fields)}


def handed_in(page, collection, file):
    """Hand a file in and take over what its columns seem to hold; return the import's page."""
    address = reverse("evaluation:collection_import", args=[collection.pk])
    columns = page.post(address, {"file": file}, follow=True)
    assert columns.status_code == 200, columns.context["form"].errors
    address = columns.request["PATH_INFO"]
    return page.post(address, posted(columns.context["form"]), follow=True)


def imported(page, collection, file, **said):
    """Import a file as the worker would; return it."""
    seen = handed_in(page, collection, file)
    page.post(seen.request["PATH_INFO"], said)
    file = SurveyFile.objects.latest("pk")
    tasks.import_survey(file.pk)
    file.refresh_from_db()
    return file


def test_two_thousand_answers_are_imported_whole_and_once(page, collection):
    rows = [row(n) for n in range(2000)]
    file = imported(page, collection, xlsx_of(rows))
    assert (file.state, file.content, file.done) == ("imported", "", 2000)
    assert file.outcome == {"new": 2000, "same": 0, "differing": 0}
    assert Respondent.objects.filter(collection=collection, gender="female").count() == 1000
    assert Answer.objects.filter(question__code="Trivs du?").count() == 2000
    assert OpenAnswer.objects.count() == 2000
    again = imported(page, collection, csv_of(rows))  # the same answers in another file
    assert again.outcome == {"new": 0, "same": 2000, "differing": 0}
    assert Answer.objects.filter(question__code="Trivs du?").count() == 2000


def test_the_same_file_is_not_taken_twice(page, collection):
    file = csv_of([row(n) for n in range(3)])
    imported(page, collection, file)
    file.seek(0)
    address = reverse("evaluation:collection_import", args=[collection.pk])
    again = page.post(address, {"file": file})
    assert again.status_code == 422
    assert "nothing would change" in str(again.context["form"].non_field_errors())
    assert SurveyImport.objects.count() == 1


def test_errors_are_told_by_row_and_column_and_nothing_is_imported(page, collection):
    rows = [row(n) for n in range(10)]
    rows[3] = row(3, Kommun="Atlantis")
    rows[7] = row(2)
    seen = handed_in(page, collection, csv_of(rows))
    preview = seen.context["preview"]
    told = {(line.number, head) for line in preview.wrong for head in line.problems}
    assert told == {(5, "Kommun"), (9, "Respondent ID")}
    file = SurveyFile.objects.get()
    page.post(seen.request["PATH_INFO"], {})
    tasks.import_survey(file.pk)
    file.refresh_from_db()
    assert file.state == "failed"
    assert "Filen innehåller fel" in file.problem  # in the language of who handed it in
    assert (Respondent.objects.count(), Answer.objects.count()) == (0, 0)


def test_what_columns_hold_is_remembered_and_an_answer_that_was_never_there_is_an_error(
    page, collection
):
    imported(page, collection, csv_of([row(n) for n in range(6)]))
    odd = [row(10), row(11, **{"Trivs du?": "Kanske", "Hur ofta?": "9"})]
    seen = handed_in(page, collection, csv_of(odd))
    line = seen.context["preview"].wrong[0]
    assert (line.number, set(line.problems)) == (3, {"Trivs du?", "Hur ofta?"})


def test_nothing_of_who_somebody_is_is_stored(page, collection):
    handed_in(page, collection, csv_of([row(n) for n in range(3)]))
    file = SurveyFile.objects.get()
    assert file.personal == ["E-post"]
    assert "Svar nummer 1" in file.content  # so that what follows could fail
    assert "@" not in file.content
    page.post(reverse("evaluation:survey_import", args=[file.pk]), {})
    tasks.import_survey(file.pk)
    assert Respondent.objects.count() == 3
    assert not Respondent.objects.filter(key__contains="100").filter(key__lt="2000").exists()


def test_a_personal_column_cannot_be_read_as_a_question(page, collection):
    address = reverse("evaluation:collection_import", args=[collection.pk])
    columns = page.post(address, {"file": csv_of([row(1), row(2)])}, follow=True)
    said = posted(columns.context["form"]) | {"use_1": "open"}
    refused = page.post(columns.request["PATH_INFO"], said)
    assert refused.status_code == 422
    assert "use_1" in refused.context["form"].errors


def test_corrected_answers_replace_nothing_before_somebody_says_so(page, collection):
    imported(page, collection, csv_of([row(n) for n in range(5)]))
    rows = [row(n) for n in range(6)]
    rows[2] = row(2, **{"Hur ofta?": "1"})
    seen = handed_in(page, collection, csv_of(rows))
    found = seen.context["preview"].found
    assert (len(found.new), len(found.same), len(found.differing)) == (1, 4, 1)
    refused = page.post(seen.request["PATH_INFO"], {})
    assert refused.status_code == 422

    kept = imported(page, collection, csv_of(rows), differing="keep")
    assert kept.outcome == {"new": 1, "same": 4, "differing": 1}
    steps = Answer.objects.filter(question__code="Hur ofta?").order_by("pk")
    assert [each.value for each in steps] == [1, 2, 3, 4, 5, 1]

    rows[2] = row(2, **{"Hur ofta?": "2"})
    imported(page, collection, csv_of(rows), differing="replace")
    values = steps.order_by("respondent").values_list("value", flat=True)
    assert list(values) == [1, 2, 2, 4, 5, 1]
    assert Respondent.objects.count() == 6


def test_a_second_file_without_a_key_is_refused(page, collection):
    def without_key(rows):
        seen = page.post(
            reverse("evaluation:collection_import", args=[collection.pk]),
            {"file": csv_of(rows)},
            follow=True,
        )
        said = posted(seen.context["form"]) | {"use_0": "ignore"}
        return page.post(seen.request["PATH_INFO"], said, follow=True)

    seen = without_key([row(n) for n in range(4)])
    page.post(seen.request["PATH_INFO"], {})
    tasks.import_survey(SurveyFile.objects.get().pk)
    assert Respondent.objects.count() == 4
    second = without_key([row(n) for n in (1, 2, 3, 8)])
    assert not second.context["preview"].is_ready
    assert not second.context["preview"].wrong


def test_what_a_killed_worker_began_is_taken_up_and_kept_once(page, collection):
    seen = handed_in(page, collection, csv_of([row(n) for n in range(4)]))
    page.post(seen.request["PATH_INFO"], {})
    file = SurveyFile.objects.get()
    surveys.begin(file.pk)  # and the worker dies
    tasks.import_survey(file.pk)
    tasks.import_survey(file.pk)
    assert Respondent.objects.count() == 4


def test_what_cannot_be_read_is_told_beside_the_form(page, collection):
    address = reverse("evaluation:collection_import", args=[collection.pk])
    for name, content in (
        ("svar.xlsx", b"no archive"),
        ("svar.csv", b"\x00\x01"),
        ("svar.csv", b"Only a head"),
    ):
        response = page.post(address, {"file": SimpleUploadedFile(name, content)})
        assert response.status_code == 422
        assert response.context["form"].errors
    assert not SurveyFile.objects.exists()


def test_answers_are_seen_by_who_evaluates_and_leads_and_by_nobody_else(
    page, collection, leader, steering, signed_in
):
    rows = [row(n) for n in range(30)]
    rows[0] = row(0, **{"Trivs du?": "Nej"})
    imported(page, collection, csv_of(rows))
    address = reverse("evaluation:collection_answers", args=[collection.pk])
    seen = page.get(address)
    assert seen.context["respondents"] == 30
    assert "Svar nummer 7 om arbetet" in seen.content.decode()
    assert signed_in(leader).get(address).status_code == 200
    assert signed_in(steering).get(address).status_code == 403
    assert signed_in(UserFactory()).get(address).status_code == 404
    elsewhere = EvaluationRoleFactory().person
    assert signed_in(elsewhere).get(address).status_code == 404
    file = SurveyFile.objects.get()
    assert signed_in(elsewhere).get(file.get_absolute_url()).status_code == 404
