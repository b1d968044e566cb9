"""The look of papers: whose it is, what it does to a paper, and that old papers keep theirs."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from documents import tasks
from documents.models import Document, Theme, ThemeLogo
from documents.services import documents, printing, themes
from tests.documents.pictures import png, svg
from tests.pdf import structure
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db
LOGOS = [svg(), *map(png, (0, 2, 3, 4, 6)), png(2, depth=16)]
FOOT = "www.region.example\nTelefon 010-476 00 00\nOrganisationsnummer 000000-0000"


def give(organization, by, *, logo=None, **fields):
    said = {"accent": "#6b2c5e", "logo_alt": "Region Prov", "foot_text": FOOT, **fields}
    return themes.give(Theme(organization=organization, **said), by=by, logo=logo)


@pytest.fixture
def region(board):
    return board.parent


def test_the_nearest_look_applies(board, region, other_board, administrator):
    assert Theme.objects.nearest(board) is None
    above = give(region, administrator)
    assert Theme.objects.nearest(board) == Theme.objects.nearest(region) == above
    own = give(board, administrator, accent="#123456")
    assert Theme.objects.nearest(board) == own
    assert Theme.objects.nearest(other_board) != own


def test_a_paper_takes_the_look_that_applies(sample_paper, board, region, administrator):
    assert printing.freeze(sample_paper, board)["paper"]["theme"] is None
    theme = give(region, administrator, logo=svg())
    frozen = printing.freeze(sample_paper, board)
    assert frozen["paper"]["theme"] == {
        "accent": "#6b2c5e",
        "tint": "#f5f0f4",
        "logo_sha256": theme.logo_id,
        "logo_alt": "Region Prov",
        "foot_lines": FOOT.splitlines(),
    }


@pytest.mark.parametrize("logo", LOGOS, ids=lambda logo: logo[:28].hex())
def test_the_file_with_a_look_is_archivable_and_accessible(
    sample_paper, board, region, administrator, logo
):
    give(region, administrator, logo=logo)
    pdf = printing.make(printing.freeze(sample_paper, board)).content
    assert [validate(pdf, flavour) for flavour in ("3a", "ua1")] == [[], []]
    tree = structure.read(pdf)
    assert [each.alt for each in structure.find(tree, "Figure")] == ["Region Prov"]
    assert structure.texts(tree, "P")[-3:] == FOOT.splitlines()


def test_the_twin_has_no_style_of_its_own(sample_paper, board, region, administrator):
    give(region, administrator, logo=png())
    twin = sample_paper.html(printing.freeze(sample_paper, board))
    assert "<style" not in twin
    assert "style=" not in twin
    assert 'alt="Region Prov"' in twin
    assert "Organisationsnummer 000000-0000" in twin


def test_an_issued_document_keeps_the_look_that_it_has(
    sample_paper, board, region, administrator, decider
):
    theme = give(region, administrator, logo=svg())
    rendering = documents.request_issue(sample_paper, board, by=decider)
    tasks.render(rendering_id=str(rendering.pk))
    document = Document.objects.get()
    theme.accent = "#004400"
    themes.revise(theme, by=administrator, logo=png())
    made = printing.make_again(document.snapshot)
    assert made.sha256 == document.sha256
    assert ThemeLogo.objects.count() == 2


def test_the_color_is_in_the_file(sample_paper, board, region, administrator):
    plain = printing.make(printing.freeze(sample_paper, board)).content
    give(region, administrator, foot_text="", logo_alt="")
    colored = printing.make(printing.freeze(sample_paper, board)).content
    assert plain != colored


def test_the_same_logo_is_kept_once(board, region, administrator):
    give(region, administrator, logo=png())
    give(board, administrator, logo=png())
    assert ThemeLogo.objects.count() == 1


def test_every_obstacle_is_said_beside_its_field(region, administrator):
    with pytest.raises(ValidationError) as refusal:
        give(region, administrator, accent="#ffff00", logo=b"x", logo_alt="", foot_text="x" * 99)
    assert set(refusal.value.error_dict) == {"accent", "picture", "logo_alt", "foot_text"}
    assert Theme.objects.count() == ThemeLogo.objects.count() == 0


def test_a_logo_is_removed_with_its_words(region, administrator):
    theme = give(region, administrator, logo=png())
    themes.revise(theme, by=administrator, is_logo_removed=True)
    theme.refresh_from_db()
    assert (theme.logo, theme.logo_alt) == (None, "")
    assert ThemeLogo.objects.count() == 1


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE documents_themelogo SET content = ''",
        "DELETE FROM documents_themelogo",
        "TRUNCATE documents_themelogo CASCADE",
    ],
)
def test_the_web_role_never_changes_a_logo(region, administrator, sql):
    give(region, administrator, logo=png())
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(sql)
