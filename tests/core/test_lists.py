"""What every list does, seen on the list of organizations."""

import csv
import io

import pytest
from django.urls import reverse
from django.utils.html import escape
from openpyxl import load_workbook

from accounts.models import OrganizationName
from tests.factories.accounts import MunicipalityFactory, OrganizationFactory, RegionFactory

pytestmark = pytest.mark.django_db
LIST = reverse("accounts:organization_list")
HTMX = {"HX-Request": "true"}


@pytest.fixture
def reader(signed_in, stranger):
    return signed_in(stranger)


@pytest.fixture
def thirty(db):
    region = RegionFactory()
    return [OrganizationFactory(name=f"Enhet {n:02}", parent=region) for n in range(30)]


def names(response):
    return [row.record.name for row in response.context["table"].paginated_rows]


def exported(client, query, kind):
    content = client.get(LIST, {**query, "export": kind}).content
    if kind == "csv":
        rows = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
    else:
        rows = load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)
    return [row[0] for row in rows][1:]


def test_search_wants_every_word_somewhere(reader):
    OrganizationFactory(name="Barn och unga i Hylte", short_name="BUH")
    OrganizationFactory(name="Barn och unga i Laholm", short_name="BUL")
    assert names(reader.get(LIST, {"q": "hylte BARN"})) == ["Barn och unga i Hylte"]
    assert names(reader.get(LIST, {"q": "bul barn"})) == ["Barn och unga i Laholm"]
    assert names(reader.get(LIST, {"q": "hylte laholm"})) == []


def test_search_reads_what_was_pasted_with_control_characters(reader):
    OrganizationFactory(name="Barn och unga i Hylte")
    assert names(reader.get(LIST, {"q": "barn\x0b\x85\nhylte"})) == ["Barn och unga i Hylte"]


def test_search_takes_signs_as_signs(reader):
    OrganizationFactory(name="100 % närvaro")
    OrganizationFactory(name="100 procent")
    assert names(reader.get(LIST, {"q": "100 %"})) == ["100 % närvaro"]
    assert reader.get(LIST, {"q": "'; DROP TABLE x; --"}).context["total"] == 0


def test_search_through_child_rows_finds_a_row_once(reader):
    made = OrganizationFactory(name="Lärosätet")
    for name in ("Halmstad Ett", "Halmstad Två"):
        OrganizationName.objects.create(organization=made, name=name)
    response = reader.get(LIST, {"q": "halmstad lärosätet"})
    assert (names(response), response.context["total"]) == (["Lärosätet"], 1)


def test_filter_narrows_and_says_so(reader, thirty):
    MunicipalityFactory(name="Hylte kommun")
    response = reader.get(LIST, {"kind": "municipality"})
    assert names(response) == ["Hylte kommun"]
    assert response.context["is_filtered"]
    assert not reader.get(LIST, {"sort": "name", "page": 2}).context["is_filtered"]


@pytest.mark.parametrize(
    ("query", "refused"),
    [
        ({"kind": "x", "validity": "y"}, ["kind", "validity"]),
        ({"q": "a" * 201}, ["q"]),
        ({"q": "ord " * 9}, ["q"]),
        ({"q": "a\0b"}, ["q"]),
        ({"q": "Enhet", "kind": "x"}, ["kind"]),
    ],
)
def test_invalid_search_shows_no_rows_as_if_they_had_been_found(reader, thirty, query, refused):
    response = reader.get(LIST, query)
    form = response.context["filter"].form
    assert (response.status_code, list(form.errors)) == (422, refused)
    assert (names(response), response.context["total"]) == ([], 0)
    text = response.content.decode()
    for name in refused:
        (message,) = form.errors[name]
        assert f'id="id_{name}_error"' in text
        assert text.count(escape(message)) == 2, "at the field, and where the rows would be"
    assert "match your search" not in text
    assert "export=" not in text


def test_search_takes_as_many_words_as_it_says(reader, thirty):
    assert reader.get(LIST, {"q": "Enhet " * 8}).context["total"] == 30
    (message,) = reader.get(LIST, {"q": "Enhet " * 9}).context["filter"].form.errors["q"]
    assert message == "Search for at most 8 words at a time."


def test_sort_turns_both_ways_and_ignores_nonsense(reader, thirty):
    query = {"q": "Enhet"}
    assert names(reader.get(LIST, query | {"sort": "-name"}))[0] == "Enhet 29"
    assert names(reader.get(LIST, query | {"sort": "name"}))[0] == "Enhet 00"
    for nonsense in ("password", "-", "name,x", "parent__pk;"):
        assert reader.get(LIST, query | {"sort": nonsense}).context["total"] == 30, nonsense


def test_pages_hold_what_was_asked_for(reader, thirty):
    query = {"q": "Enhet", "sort": "name"}
    assert names(reader.get(LIST, query | {"page": 2})) == [f"Enhet {n}" for n in range(25, 30)]
    assert len(names(reader.get(LIST, query | {"per_page": 50}))) == 30
    assert len(names(reader.get(LIST, query | {"per_page": 100_000}))) == 25
    assert names(reader.get(LIST, query | {"page": 99}))[-1] == "Enhet 29"
    assert names(reader.get(LIST, query | {"page": "x"}))[0] == "Enhet 00"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_export_is_the_current_view_without_paging(reader, thirty, kind):
    MunicipalityFactory(name="Hylte kommun")
    query = {"q": "Enhet", "sort": "-name", "page": 2, "per_page": 50}
    assert exported(reader, query, kind) == [f"Enhet {n:02}" for n in reversed(range(30))]


def test_export_links_keep_search_filter_and_sort(reader, thirty):
    response = reader.get(LIST, {"q": "Enhet", "sort": "-name", "page": 2})
    assert response.context["exports"] == [
        ("Excel", "?q=Enhet&sort=-name&export=xlsx"),
        ("CSV", "?q=Enhet&sort=-name&export=csv"),
    ]


def test_htmx_gets_the_results_alone(reader, thirty):
    whole, part = reader.get(LIST), reader.get(LIST, headers=HTMX)
    assert part.content.decode().lstrip().startswith('<div id="results"')
    assert "<html" not in part.content.decode()
    assert "<html" in whole.content.decode()
    for response in (whole, part):
        assert "HX-Request" in response.headers["Vary"]


def test_htmx_that_restores_history_gets_the_whole_page(reader, thirty):
    restoring = HTMX | {"HX-History-Restore-Request": "true"}
    assert "<html" in reader.get(LIST, headers=restoring).content.decode()


def test_rows_lead_back_to_the_list_as_it_was(reader, thirty):
    response = reader.get(LIST, {"q": "Enhet", "page": 2})
    link = f"{thirty[29].get_absolute_url()}?back=%2Faccounts%2Forganizations%2F%3Fq%3DEnhet"
    assert link in response.content.decode()


def test_way_back_survives_editing(signed_in, administrator, thirty):
    client = signed_in(administrator)
    back = f"{LIST}?q=Enhet&page=2"
    detail = client.get(thirty[0].get_absolute_url(), {"back": back})
    edit = next(each.url for each in detail.context["actions"] if "/edit/" in each.url)
    form = client.get(edit)
    posted = {
        "name": "Enhet 00 b",
        "kind": "department",
        "clause_style": "att",
        "back": form.context["back_url"],
        "seen": form.context["seen"],
    }
    refused = client.post(edit, posted | {"name": ""})
    assert refused.context["back_url"] == back
    saved = client.post(edit, posted, follow=True)
    assert saved.context["object"].name == "Enhet 00 b"
    assert saved.context["back_url"] == back


def test_add_is_offered_to_those_who_may(signed_in, administrator, stranger):
    assert signed_in(stranger).get(LIST).context["create_action"] is None
    assert (
        signed_in(administrator)
        .get(LIST)
        .context["create_action"]
        .url.startswith("/accounts/organizations/new/?back=")
    )
