"""Every template compiles, holds no script or style of its own, and its links lead somewhere."""

import re
from pathlib import Path

import pytest
from django.template.loader import get_template
from django.urls import reverse

from tests.house.site import doors

ROOT = Path(__file__).resolve().parents[2] / "templates"
TEMPLATES = sorted(str(path.relative_to(ROOT)) for path in ROOT.rglob("*.html"))
LINK = re.compile(r"""{%\s*url\s+["']([\w:]+)["']""")
INLINE = re.compile(
    r"""<script(?![^>]*\bsrc=)[^>]*>\s*\S|\son[a-z]+=["']|\sstyle=["']|<style""", re.I
)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_compiles(name):
    get_template(name)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_has_no_inline_script_or_style(name):
    if "pdf" in name or name.startswith("documents/paper"):
        return  # a paper is not a page: its style sheet is given to the engine
    assert INLINE.search((ROOT / name).read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("name", TEMPLATES)
def test_links_name_pages_that_exist(name):
    known = {door.name for door in doors()}
    linked = set(LINK.findall((ROOT / name).read_text(encoding="utf-8")))
    assert linked - known == set()


def test_front_page_is_my_page():
    assert reverse("dashboards:home") == "/"
