"""Texts of people: a subset of Markdown, and nothing that could do harm."""

import re
import time

import pytest
from django.template import engines
from hypothesis import given, settings
from hypothesis import strategies as st

from core.markdown import render

TAG = re.compile(r"<([^>]*)>")
OURS = re.compile(
    r"/?(?:p|strong|em|ul|ol|li|h[3-6])|br|ol start=\"\d+\"|/a"
    r"|a href=\"(?:https?://|mailto:)[^\"]+\"(?: title=\"[^\"]*\")? rel=\"noopener\"",
    re.IGNORECASE,
)
PARTS = [
    "javascript:",
    "JaVaScRiPt&colon;",
    "data:text/html,",
    "vbscript:",
    "//evil.example",
    "https://a.example",
    "mailto:a@b.example",
    "&#106;",
    "\t",
    "\x00",
    "\x01",
    "\u202e",
    "<script>",
    "<img src=x onerror=alert(1)>",
    "</p>",
    "<",
    ">",
    '"',
    "'",
    "onclick=",
    "[a](",
    "![",
    "]",
    ")",
    "(",
    "*",
    "_",
    "#",
    "- ",
    "1. ",
    "\n",
    " ",
    "\\",
    "`",
    "å",
]


def test_table_says_what_its_heads_are_heads_of_and_has_no_style():
    drawn = render("| Träff | Antal |\n| --- | ---: |\n| Dagar | 8 |\n| <b> | 13 |")
    assert re.findall(r"<t[hd]\b[^>]*>[^<]*", drawn) == [
        '<th scope="col">Träff',
        '<th class="is-number" scope="col">Antal',
        '<th scope="row">Dagar',
        '<td class="is-number">8',
        '<th scope="row">&lt;b&gt;',
        '<td class="is-number">13',
    ]
    assert drawn.count("<th ") == drawn.count("</th>")
    assert "style" not in drawn


def test_headings_lists_emphasis_and_links_are_drawn():
    text = "# Vår\n\nVi **höll** *åtta* träffar.\n\n- en\n- två\n\n3. tre\n\n[Läs](https://a.example/?b=1&c=2)"
    assert render(text, 3) == (
        "<h3>Vår</h3>\n<p>Vi <strong>höll</strong> <em>åtta</em> träffar.</p>\n"
        "<ul>\n<li>en</li>\n<li>två</li>\n</ul>\n"
        '<ol start="3">\n<li>tre</li>\n</ol>\n'
        '<p><a href="https://a.example/?b=1&amp;c=2" rel="noopener">Läs</a></p>\n'
    )


def test_plain_text_keeps_its_paragraphs_and_lines():
    assert render("Först.\nSedan.\n\nTill sist & slut.") == (
        "<p>Först.<br>\nSedan.</p>\n<p>Till sist &amp; slut.</p>\n"
    )
    assert render("") == render(None) == ""


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<b onclick=x>fet</b>",
        "&lt;script&gt;",
        "```\nkod\n```",
        "`kod`",
        "> citat",
        "| a | b |\n| 1 | 2 |",
        "Rubrik\n===",
        "a\n\n---",
        "[a]: https://a.example",
        "snake_case_name och 5 * 3 * 2",
    ],
)
def test_what_is_not_in_the_subset_is_only_text(text):
    drawn = render(text)
    assert set(TAG.findall(drawn)) <= {"p", "/p", "br"}
    shown = TAG.sub("", drawn).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert shown.split() == text.split()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "/goals/1/delete/",
        "?export=csv",
        "#main",
        "https:alert",
        "https:///a",
        "ftp://a.example",
        "",
    ],
)
def test_link_that_leads_elsewhere_than_to_a_site_or_a_mailbox_is_only_text(url):
    for text in (f"[läs]({url})", f"<{url}>", f"![läs]({url})", f"[läs](<{url}>)"):
        assert "<a" not in render(text)


@pytest.mark.parametrize("url", ["https://a.example", "HTTP://a.example/x", "mailto:a@b.example"])
def test_link_to_a_site_or_a_mailbox_is_a_link_that_opens_nothing_of_ours(url):
    assert f'<a href="{url}" rel="noopener">läs</a>' in render(f"[läs]({url})")
    assert f'<a href="{url}" rel="noopener">' in render(f"<{url}>")


def test_quotation_mark_in_a_link_cannot_leave_its_attribute():
    drawn = render(
        """[a](https://a.example/"onmouseover=alert(1)//) [b](https://a.example 'x"y')"""
    )
    assert '"onmouseover' not in drawn
    assert all(OURS.fullmatch(tag) for tag in TAG.findall(drawn))


def test_headings_begin_below_the_pages_own_and_skip_no_level():
    text = "#### fyra\n\n## två\n\n##### fem\n\n# ett"
    assert re.findall(r"<(h\d)>(\S+)</\1>", render(text, 3)) == [
        ("h3", "fyra"),
        ("h3", "två"),
        ("h4", "fem"),
        ("h3", "ett"),
    ]
    assert re.findall(r"<h\d>", render("# a\n\n## b\n\n### c", 5)) == ["<h5>", "<h6>", "<h6>"]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_no_text_whatever_makes_another_tag_than_ours(text):
    for tag in TAG.findall(render(text, 3)):
        assert OURS.fullmatch(tag), tag


def test_longest_text_of_signs_is_drawn_at_once():
    start = time.process_time()
    for sign in ("[", "*", "*a ", "_a*", "[a](", "- ", "<", "**a_", "](", "#", "\\"):
        render(sign * (20_000 // len(sign)))
    assert time.process_time() - start < 20  # a tenth of a second each; never quadratic


def test_templates_have_it_as_a_filter():
    template = engines["django"].from_string("{{ text|markdown:4 }}")
    assert template.render({"text": "# <b>A</b>"}) == "<h4>&lt;b&gt;A&lt;/b&gt;</h4>\n"
