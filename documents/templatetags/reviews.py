"""Where a page says what the review finds in a paper, and what asks for it."""

from django import template

from documents.tables import reviews

register = template.Library()
register.simple_tag(reviews.place, name="found_place")
register.simple_tag(reviews.loading, name="found_loading")
