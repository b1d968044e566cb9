"""The comments on the object of a page, for those who read them."""

from typing import Any

from django import template
from django.urls import reverse

from desk.models.circles import kind_of

register = template.Library()


@register.inclusion_tag("desk/comments/_lazy.html", takes_context=True)
def comments_on(context: template.Context, subject: Any) -> dict[str, str]:
    """Show a panel with the comments on an object; nothing for those outside its circle."""
    kind, user = kind_of(subject), context["request"].user
    if kind is None or not user.has_perm("desk.add_comment", subject):
        return {}
    return {"comments_url": reverse("desk:comment_about", args=[kind.kind, subject.pk])}
