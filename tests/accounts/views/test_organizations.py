"""Everybody reads organizations; administrators manage them."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.models import Organization, OrganizationName
from tests.factories.accounts import (
    BoardFactory,
    MunicipalityFactory,
    OrganizationFactory,
)

pytestmark = pytest.mark.django_db
LIST = reverse("accounts:organization_list")
CREATE = reverse("accounts:organization_create")
FILLED = {
    "name": "Nya nämnden",
    "kind": "body",
    "body_type": "board",
    "clause_style": "att",
    "diary_pattern": r"NN \d{4}",
    "diary_example": "NN 2026",
    "variants": "NN\nNya nämnden i länet",
}


def edit_url(organization):
    return reverse("accounts:organization_edit", args=[organization.pk])


def names(response):
    return [row.name for row in response.context["page_obj"].object_list.data]


def errors(response):
    assert response.status_code == 422
    return {name: list(found) for name, found in response.context["form"].errors.items()}


def test_list_finds_a_name_variant_once(client, signed_in, stranger):
    school = OrganizationFactory(kind="university", name="Högskolan i Halmstad")
    for name in ("Halmstad Högskola", "Halmstads högskola"):
        OrganizationName.objects.create(organization=school, name=name)
    found = names(signed_in(stranger).get(LIST, {"q": "halmstad högskola"}))
    assert found == ["Högskolan i Halmstad"]


def test_list_filters_by_kind_validity_and_municipality(signed_in, stranger, board):
    hylte = MunicipalityFactory(name="Hylte kommun")
    old = BoardFactory(name="Gamla", municipality=hylte, valid_to=date(2020, 12, 31))
    coming = BoardFactory(name="Kommande", municipality=hylte, valid_from=date(2099, 1, 1))
    client = signed_in(stranger)
    assert names(client.get(LIST, {"validity": "ended"})) == [old.name]
    assert names(client.get(LIST, {"validity": "coming"})) == [coming.name]
    assert names(client.get(LIST, {"kind": "municipality"})) == [hylte.name]
    assert names(client.get(LIST, {"municipality": "hylte"})) == [
        "Gamla",
        "Hylte kommun",
        "Kommande",
    ]
    assert board.name in names(client.get(LIST, {"validity": "valid", "kind": "body"}))


def test_detail_shows_place_people_names_and_succession(signed_in, stranger, writer, board):
    OrganizationName.objects.create(organization=board, name="Halmstad lokala nämnd")
    before = BoardFactory(name="Föregångaren", successor=board, valid_to=date(2014, 12, 31))
    BoardFactory(name="Utskottet", parent=board, body_type="committee")
    text = signed_in(stranger).get(board.get_absolute_url()).content.decode()
    for each in ("Region Halland", writer.name, "Halmstad lokala nämnd", before.name, "Utskottet"):
        assert each in text, each
    assert "LN HSTD 150021" in text


def test_detail_offers_nothing_to_do_and_no_addresses_to_others(signed_in, stranger, writer, board):
    response = signed_in(stranger).get(board.get_absolute_url())
    assert response.context["actions"] == []
    assert writer.email not in response.content.decode()
    assert "/accounts/roles/" not in response.content.decode()


def test_others_may_not_add_or_edit(signed_in, writer, board):
    client = signed_in(writer)
    for url in (CREATE, edit_url(board)):
        assert client.get(url).status_code == 403, url
        assert client.post(url, FILLED).status_code == 403, url


def test_create_adds_it_with_its_spellings(signed_in, administrator):
    response = signed_in(administrator).post(CREATE, FILLED)
    made = Organization.objects.get(name="Nya nämnden")
    assert response.headers["Location"] == made.get_absolute_url()
    assert [each.name for each in made.names.all()] == ["NN", "Nya nämnden i länet"]


@pytest.mark.parametrize(
    ("wrong", "field", "reason"),
    [
        ({"name": ""}, "name", "This field is required."),
        ({"kind": "x"}, "kind", "Select a valid choice. x is not one of the available choices."),
        (
            {"body_type": ""},
            "body_type",
            "A body needs a type: choose what kind of body it is.",
        ),
        (
            {"valid_from": "02/11/2026"},
            "valid_from",
            "Write the date as year-month-day, such as 2016-11-21.",
        ),
        (
            {"valid_from": "2026-01-02", "valid_to": "2026-01-01"},
            "valid_to",
            "It cannot end before it begins.",
        ),
        (
            {"municipality_code": "12a4"},
            "municipality_code",
            "A municipality code has four digits.",
        ),
        (
            {"diary_pattern": "(a+)+", "diary_example": "a"},
            "diary_pattern",
            "The pattern could take very long to check: repeat fewer or shorter parts.",
        ),
        ({"diary_example": "X"}, "diary_pattern", "The example does not fit the pattern."),
        (
            {"name": "a\0b"},
            "name",
            "The text has a character that cannot be kept. Write the text instead of pasting it.",
        ),
        (
            {"note": "x" * 2001},
            "note",
            "At most 2000 characters fit here; the text has 2001.",
        ),
        (
            {"variants": "x" * 201},
            "variants",
            f"A name can have at most 200 characters: “{'x' * 40} …”.",
        ),
    ],
)
def test_create_says_what_is_wrong_at_the_field(signed_in, administrator, wrong, field, reason):
    response = signed_in(administrator).post(CREATE, FILLED | wrong)
    assert errors(response) == {field: [reason]}
    assert not Organization.objects.filter(name="Nya nämnden").exists()


def test_create_takes_a_huge_text_and_markup_calmly(signed_in, administrator):
    client = signed_in(administrator)
    assert client.post(CREATE, FILLED | {"note": "x" * 2_000_000}).status_code == 422
    client.post(CREATE, FILLED | {"name": "<b>Ny</b>", "note": "<script>1</script>"})
    made = Organization.objects.get(name="<b>Ny</b>")
    text = client.get(made.get_absolute_url()).content.decode()
    assert "<b>Ny</b>" not in text
    assert "<script>1" not in text


def test_edit_leads_back_to_the_filtered_list(signed_in, administrator, board):
    back = f"{LIST}?kind=body&page=2"
    client = signed_in(administrator)
    form = client.get(edit_url(board), {"back": back})
    posted = FILLED | {"name": board.name, "seen": form.context["seen"], "back": back}
    response = client.post(edit_url(board), posted)
    page = client.get(response.headers["Location"])
    assert page.context["back_url"] == back


def test_edit_ends_an_organization_by_its_last_day(signed_in, administrator, board):
    client = signed_in(administrator)
    seen = client.get(edit_url(board)).context["seen"]
    client.post(edit_url(board), FILLED | {"valid_to": "2022-12-31", "seen": seen})
    board.refresh_from_db()
    assert (board.valid_to, board.validity) == (date(2022, 12, 31), "ended")


def test_an_administrator_says_which_consequences_a_board_demands(signed_in, administrator, board):
    client = signed_in(administrator)
    seen = client.get(edit_url(board)).context["seen"]
    client.post(edit_url(board), FILLED | {"demands_children": "on", "seen": seen})
    board.refresh_from_db()
    assert board.demanded_consequences == ("children",)
    shown = client.get(board.get_absolute_url()).content.decode()
    assert "Demanded in every proposal" in shown
    assert "Consequences for children" in shown  # its history tells who set it


def test_there_is_no_way_to_delete(signed_in, administrator, board):
    assert signed_in(administrator).delete(board.get_absolute_url()).status_code == 405
