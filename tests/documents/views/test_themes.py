"""Pages of the look of papers: who changes it, what they see, what is refused."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from documents.models import Theme
from documents.services import themes
from tests.documents.pictures import png, svg

pytestmark = pytest.mark.django_db
WRITTEN = {"accent": "#6B2C5E", "logo_alt": "Region Prov", "foot_text": "www.region.example"}


@pytest.fixture
def region(board):
    return board.parent


@pytest.fixture
def theme(region, administrator):
    return themes.give(Theme(organization=region, accent="#6b2c5e"), by=administrator)


def page_of(organization, page=""):
    return f"/documents/organizations/{organization.pk}/theme/{page}"


def test_an_administrator_gives_a_region_its_look(signed_in, region, administrator):
    client = signed_in(administrator)
    assert f'href="{page_of(region)}"' in client.get(region.get_absolute_url()).text
    assert f'href="{page_of(region, "new/")}"' in client.get(page_of(region)).text
    assert client.get(page_of(region, "new/")).status_code == 200
    logo = SimpleUploadedFile("a.png", png())
    done = client.post(page_of(region, "new/"), {**WRITTEN, "picture": logo}, follow=True)
    assert done.redirect_chain[-1][0] == page_of(region)
    theme = Theme.objects.get()
    assert (theme.organization, theme.accent) == (region, "#6b2c5e")
    assert 'alt="Region Prov"' in done.text
    assert "gave its papers a look of their own" in done.text
    assert 'href="/documents/themes/6b2c5e-f5f0f4.css"' in done.text


def test_an_administrator_changes_it_and_takes_the_logo_away(
    signed_in, region, theme, administrator
):
    theme.logo_alt = "Region Prov"
    themes.revise(theme, by=administrator, logo=svg())
    client = signed_in(administrator)
    url = f"/documents/themes/{theme.pk}/edit/"
    assert f'href="{url}"' in client.get(page_of(region)).text
    seen = client.get(url).context["seen"]
    posted = {"accent": "#123456", "logo_alt": "x", "is_logo_removed": "on", "seen": seen}
    done = client.post(url, posted, follow=True)
    theme.refresh_from_db()
    assert (theme.accent, theme.logo, theme.logo_alt) == ("#123456", None, "")
    assert "changed the look of its papers" in done.text


def test_who_edits_an_older_look_is_asked(signed_in, theme, administrator):
    client = signed_in(administrator)
    url = f"/documents/themes/{theme.pk}/edit/"
    seen = client.get(url).context["seen"]
    theme.accent = "#004400"
    themes.revise(theme, by=administrator)
    answer = client.post(url, {"accent": "#123456", "seen": seen})
    assert [each.name for each in answer.context["conflict"]] == ["accent"]
    theme.refresh_from_db()
    assert theme.accent == "#004400"


def test_what_is_refused_is_said_beside_its_field(signed_in, region, administrator):
    client = signed_in(administrator)
    logo = SimpleUploadedFile("a.svg", svg("<script>alert(1)</script>"))
    wrong = {"accent": "#ffff00", "logo_alt": "", "foot_text": "x" * 99, "picture": logo}
    answer = client.post(page_of(region, "new/"), wrong)
    assert answer.status_code == 422
    form = answer.context["form"]
    assert set(form.errors) == {"accent", "picture", "logo_alt", "foot_text"}
    assert Theme.objects.count() == 0


@pytest.mark.parametrize("accent", ["", "åäö", "#12", "<b>", "a" * 50])
def test_a_color_that_cannot_be_read_is_asked_for_again(
    signed_in, region, theme, administrator, accent
):
    client = signed_in(administrator)
    theme_edit = f"/documents/themes/{theme.pk}/edit/"
    below = page_of(region.children.first(), "new/")
    for url in (theme_edit, below):
        seen = client.get(url).context.get("seen", "")
        answer = client.post(url, {"accent": accent, "seen": seen})
        assert answer.status_code == 422
        assert set(answer.context["form"].errors) == {"accent"}
        assert 'href="/documents/themes/6b2c5e-f5f0f4.css"' in answer.text


@pytest.mark.parametrize("person", ["writer", "decider", "registrar", "stranger"])
def test_others_see_the_look_and_do_not_change_it(signed_in, region, theme, request, person):
    client = signed_in(request.getfixturevalue(person))
    page = client.get(page_of(region))
    assert page.status_code == 200
    assert "/edit/" not in page.text.split("<main")[1]
    for url in (page_of(region, "new/"), f"/documents/themes/{theme.pk}/edit/"):
        assert client.get(url).status_code == 403
        assert client.post(url, WRITTEN).status_code == 403
    theme.refresh_from_db()
    assert theme.accent == "#6b2c5e"


def test_a_second_look_of_the_same_organization_is_turned_away(
    signed_in, region, theme, administrator
):
    client = signed_in(administrator)
    assert client.get(page_of(region, "new/")).headers["Location"] == page_of(region)
    assert client.post(page_of(region, "new/"), WRITTEN).status_code == 422
    assert Theme.objects.count() == 1


def test_one_below_is_told_whose_look_it_has(signed_in, board, theme, writer):
    page = signed_in(writer).get(page_of(board)).text
    assert f"its papers look like those of {theme.organization}" in page
    assert f'href="{theme.get_absolute_url()}"' in page


def test_a_twin_gets_its_colors_by_a_style_sheet(signed_in, sample_paper, board, theme, decider):
    client = signed_in(decider)
    page = client.get(f"/documents/papers/sample/{board.pk}/").text
    assert '<link rel="stylesheet" href="/documents/themes/6b2c5e-f5f0f4.css">' in page
    sheet = client.get("/documents/themes/6b2c5e-f5f0f4.css")
    assert sheet.text == "article.paper { --accent: #6b2c5e; --tint: #f5f0f4; }\n"
    assert sheet.headers["Content-Type"].startswith("text/css")


@pytest.mark.parametrize("colors", ["6b2c5e", "6B2C5E-f5f0f4", "6b2c5e-f5f0f4-x", "x-y"])
def test_a_style_sheet_of_no_colors_is_not_found(signed_in, writer, colors):
    assert signed_in(writer).get(f"/documents/themes/{colors}.css").status_code == 404
