"""Every paper's editable copy: it is made, and nothing in it is unknown to what makes it."""

import re
from html.parser import HTMLParser

import pytest
from django.template.loader import get_template

from documents.paper import COMMON, papers
from documents.services import printing
from documents.word.vocabulary import CLASSES, ELEMENTS
from tests.pdf.word import read

pytestmark = pytest.mark.django_db
# The page around the paper, which the twin on the web and the copy do without.
FRAME = {"html", "head", "meta", "title", "style", "body"}
INCLUDED = re.compile(r'{%-?\s*(?:include|extends)\s+"([^"]+)"')
TAGS = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
COMMENTS = re.compile(r"{%\s*comment\b.*?endcomment\s*%}", re.DOTALL)


class Names(HTMLParser):
    """The elements and classes of a page."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.classes = set(), set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.classes |= set((dict(attrs).get("class") or "").split())


def sources(name: str, seen: set[str]) -> None:
    """Gather a template and all that it includes or extends."""
    if name not in seen:
        seen.add(name)
        for inner in INCLUDED.findall(get_template(name).template.source):
            sources(inner, seen)


def unknown(html: str) -> list[str]:
    names = Names(html)
    common = {name for name in names.classes if re.match("paper-[^-]", name)}
    return sorted((names.elements - ELEMENTS - FRAME) | (common - CLASSES))


def test_the_templates_of_papers_use_no_element_that_a_copy_does_not_know():
    templates: set[str] = set()
    for name in {*COMMON, *(paper.template for paper in papers().values() if paper.is_editable)}:
        sources(name, templates)
    found = {
        name: sorted(Names(TAGS.sub("", COMMENTS.sub("", source))).elements - ELEMENTS - FRAME)
        for name in templates
        for source in [get_template(name).template.source]
    }
    assert {name: each for name, each in found.items() if each} == {}


def test_every_paper_has_a_copy_that_knows_all_it_holds(world):
    made = set()
    for kind, paper in papers().items():
        for obj in paper.queryset() if paper.is_editable else ():
            for language in paper.languages_of(obj):
                frozen = printing.freeze(paper, obj, language=language)
                assert unknown(paper.html(frozen)) == [], f"{kind} of {obj}"
                assert read(printing.make_copy(frozen)).core_properties.title
                made.add(kind)
    assert made == {kind for kind, paper in papers().items() if paper.is_editable}
