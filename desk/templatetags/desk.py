"""Tags of the desk: the button to follow an object."""

from typing import Any

from django import template
from django.urls import reverse

from desk.models.follows import followed_as

register = template.Library()


@register.inclusion_tag("desk/follows/_lazy.html")
def follow_button(obj: Any) -> dict[str, str]:
    """Offer to follow an object, where its kind can be followed."""
    kind = followed_as(obj)
    return {"follow_url": reverse("desk:follow", args=[kind, obj.pk]) if kind else ""}
