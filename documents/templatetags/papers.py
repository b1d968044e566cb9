"""What the templates of papers need beyond the kit: prose set as paragraphs and lists."""

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from documents.rules import prose

register = template.Library()
register.filter("prose", prose.parts)
# A line may break after a slash, and no character forbids it that a reader could search past.
PER = re.compile(r"\b(?:kr|kronor|SEK)/\w+")


@register.filter
def bound(text: str) -> SafeString:
    """Return the text as HTML in which 40 000 kr/år, 12 % and § 14 stay on one line."""
    safe = escape(prose.bound(text))
    return mark_safe(PER.sub(r'<span class="paper-bound">\g<0></span>', safe))  # noqa: S308, escaped above
