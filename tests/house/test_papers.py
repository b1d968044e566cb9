"""What every kind of paper promises: a twin and a file in each of its languages, both standards,
its data inside and in the form that is published.

A new kind needs an object in tests/house/world.py: world.add("documents:paper", label, {kind, pk}).
"""

import io
import json
import re
from functools import cache
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from jsonschema import Draft202012Validator

from documents.paper import canonical, papers
from documents.services import printing
from tests.house.sheets import Sheet
from tests.pdf import structure
from tests.pdf.verapdf import validate

pytestmark = pytest.mark.django_db  # without the mark there is no test database

KINDS = sorted(papers())
FLAVOURS = ("3a", "ua1")
BY_HAND = {"proposal"}  # written by people in one language; all others are offered in two
BOUND = {"package", "certificates"}  # of several papers: each has its own heading of the first rank


class Made:
    """The papers of the small region as they are asked for: each is made once."""

    def __init__(self, world: Any) -> None:
        self.world = world
        self.frozen = cache(self._frozen)
        self.pdf = cache(lambda kind, language: printing.make(self.frozen(kind, language)).content)
        self.tree = cache(lambda kind, language: structure.read(self.pdf(kind, language)))

    def objects(self, kind: str) -> list:
        found = self.world.objects["documents:paper"]
        keys = [arguments["pk"] for _, arguments, _ in found if arguments["kind"] == kind]
        assert keys, f"tests/house/world.py has no documents:paper of the kind {kind}: add one."
        return [papers()[kind].queryset().get(pk=key) for key in keys]

    def languages(self, kind: str) -> tuple[str, ...]:
        return papers()[kind].languages_of(self.objects(kind)[0])

    def twin(self, kind: str, language: str) -> str:
        return papers()[kind].html(self.frozen(kind, language))

    def _frozen(self, kind: str, language: str) -> dict:
        return printing.freeze(papers()[kind], self.objects(kind)[0], language=language)


@pytest.fixture(scope="module")
def made(region):
    return Made(region)


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_is_offered_in_swedish_and_english(kind, made, world):
    languages = made.languages(kind)
    if kind in BY_HAND:
        assert len(languages) == 1
    else:
        assert set(languages) == {"sv", "en"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_twin_is_one_paper_in_its_language(kind, made, world):
    for language in made.languages(kind):
        twin = made.twin(kind, language)
        sheet = Sheet(f"<main>{twin}</main>")
        assert sheet.h1 == 1
        assert sheet.forbidden == []
        assert "<script" not in twin
        assert len(sheet.ids) == len(set(sheet.ids))
        (article,) = re.findall(r"<article\b[^>]*>", twin)
        assert f' lang="{language}"' in article


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_says_its_title_and_language_and_holds_its_data(kind, made, world):
    paper = papers()[kind]
    for language in made.languages(kind):
        frozen = made.frozen(kind, language)
        with pikepdf.open(io.BytesIO(made.pdf(kind, language))) as pdf:
            data = json.loads(pdf.attachments["data.json"].get_file().read_bytes())
            said = (str(pdf.docinfo["/Title"]), str(pdf.Root.Lang))
            assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        word = {"sv": "UTKAST", "en": "DRAFT"}[language]
        assert said[1] == language
        assert said[0].endswith(paper.title(frozen["data"]))
        assert said[0].startswith((word, "DRAFT"))  # until the word is in the catalogue
        assert data["data"] == frozen["data"]
        assert data["paper"] == frozen["paper"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_headings_of_the_file_skip_no_rank(kind, made, world):
    for language in made.languages(kind):
        ranks = [rank for rank, _ in _headings(made.tree(kind, language))]
        assert ranks[0] == 1
        assert kind in BOUND or ranks.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(ranks))


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_snapshot_gives_the_same_bytes(kind, made, world):
    language = made.languages(kind)[0]
    stored = json.loads(canonical(made.frozen(kind, language)))
    assert printing.make(stored).content == made.pdf(kind, language)


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_file_follows_both_standards(kind, flavour, made, world):
    assert validate(made.pdf(kind, made.languages(kind)[0]), flavour) == []


@pytest.mark.long
@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_object_in_every_language_follows_both_standards(kind, flavour, made, world):
    paper = papers()[kind]
    for obj in made.objects(kind):
        for language in paper.languages_of(obj):
            pdf = printing.make(printing.freeze(paper, obj, language=language)).content
            assert validate(pdf, flavour) == [], (str(obj), language)


@pytest.mark.parametrize("kind", KINDS)
def test_the_data_has_the_form_that_is_published(kind, made, world):
    paper = papers()[kind]
    schema = paper.json_schema()
    Draft202012Validator.check_schema(schema)
    for obj in made.objects(kind):
        for language in paper.languages_of(obj):
            frozen = printing.freeze(paper, obj, language=language)
            found = Draft202012Validator(schema).iter_errors(json.loads(canonical(frozen)))
            assert [f"{each.json_path}: {each.message[:200]}" for each in found] == []


def test_a_kind_declares_the_form_of_its_data():
    assert {kind for kind, paper in papers().items() if not paper.schema} == set()


def _headings(element: structure.Element) -> list[tuple[int, str]]:
    rank = re.fullmatch(r"H([1-6])", element.tag)
    own = [(int(rank[1]), structure.all_text(element))] if rank else []
    return own + [each for child in element.children for each in _headings(child)]
