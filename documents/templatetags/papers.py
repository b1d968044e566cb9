"""What the templates of papers need beyond the kit: prose set as paragraphs and lists."""

from django import template

from documents.rules import prose

register = template.Library()
register.filter("prose", prose.parts)
register.filter("bound", prose.bound)
