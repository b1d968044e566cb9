"""Texts that people write, with a safe subset of Markdown: headings, lists, tables, links.

Everything else stays what it is: text. Whoever writes plain paragraphs gets them as before.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

# No HTML, image, code, quote, rule or underlined heading: what is not named is only text.
BLOCKS = ["heading", "list", "paragraph", "table"]
INLINE = ["text", "newline", "escape", "emphasis", "link", "autolink"]
ALLOWED = re.compile(r"(?:https?://[^\s/]|mailto:[^\s/])", re.IGNORECASE)
DEEPEST = 6


def render(text: str, top: int = 2) -> SafeString:
    """Return the text as HTML; its headings begin at the level `top`, below the page's own.

    Headings never skip a level, however they were written, and never go deeper than h6.
    """
    return _rendered(text or "", min(max(top, 1), DEEPEST))


@lru_cache(maxsize=256)
def _rendered(text: str, top: int) -> SafeString:
    tokens = _MARKDOWN.parse(text)
    _shift_headings(tokens, top)
    _mend_links(tokens)
    _mend_tables(tokens)
    html = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    return mark_safe(html)  # noqa: S308 - markdown-it escapes every text, and html is off


def _is_allowed(url: str) -> bool:
    return ALLOWED.match(url) is not None


def _shift_headings(tokens: Sequence[Token], top: int) -> None:
    """Give each heading the level of its place: one below the heading that it stands under."""
    above: list[int] = []
    for token in tokens:
        if token.type == "heading_open":
            written = int(token.tag[1:])
            while above and above[-1] >= written:
                above.pop()
            above.append(written)
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(top + len(above) - 1, DEEPEST)}"


def _mend_links(tokens: Sequence[Token]) -> None:
    """Let links open nothing of ours, and be only text where they lead nowhere: [a]()."""
    for block in tokens:
        is_link = False
        for token in block.children or ():
            if token.type == "link_open":
                is_link = _is_allowed(str(token.attrGet("href") or ""))
                token.attrSet("rel", "noopener")
            if token.type in ("link_open", "link_close"):
                token.hidden = not is_link


def _mend_tables(tokens: Sequence[Token]) -> None:
    """Give tables a class, say what their heads are heads of, and write no style into them."""
    is_first = is_body = False
    for token in tokens:
        if token.type == "table_open":
            token.attrSet("class", "text-table")
        elif token.type in ("tbody_open", "tbody_close"):
            is_body = token.type == "tbody_open"
        elif token.type == "tr_open":
            is_first = True
        elif token.type in ("th_open", "td_open", "th_close", "td_close"):
            _mend_cell(token, is_row_head=is_first and is_body)
            is_first = is_first and token.nesting > 0


def _mend_cell(token: Token, *, is_row_head: bool) -> None:
    if is_row_head:
        token.tag = "th"
    if token.nesting < 0:
        return
    if "right" in str(token.attrs.pop("style", "")):
        token.attrSet("class", "is-number")
    if token.tag == "th":
        token.attrSet("scope", "row" if is_row_head else "col")


def _parser() -> MarkdownIt:
    made = MarkdownIt("zero", {"html": False, "breaks": True, "linkify": False, "maxNesting": 20})
    made.block.ruler.enableOnly(BLOCKS)
    made.inline.ruler.enableOnly(INLINE)
    made.inline.ruler2.enableOnly(["balance_pairs", "emphasis", "fragments_join"])
    made.validateLink = _is_allowed
    return made


_MARKDOWN = _parser()
