"""Give an organization's papers a look of their own, and change it."""

import hashlib
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.history import verb
from documents.models.themes import Theme, ThemeLogo
from documents.rules import colors, logos
from documents.rules import themes as rules

FIELDS = ("accent", "logo", "logo_alt", "foot_text")


@verb(_("gave its papers a look of their own"))
def give(theme: Theme, *, by: Any, logo: bytes | None = None) -> Theme:
    """Save the first look of an organization's papers."""
    _prepare(theme, logo)
    theme.save()
    return theme


@verb(_("changed the look of its papers"))
def revise(
    theme: Theme, *, by: Any, logo: bytes | None = None, is_logo_removed: bool = False
) -> Theme:
    """Save another look; what has been issued keeps the one that it has."""
    if is_logo_removed:
        theme.logo = None
    _prepare(theme, logo)
    theme.save_fields(*FIELDS)
    return theme


def _prepare(theme: Theme, logo: bytes | None) -> None:
    """Check the whole look, and keep a new logo; every obstacle beside its field."""
    wrong = {
        "accent": list(rules.obstacles_to_color(theme.accent)),
        "foot_text": list(rules.obstacles_to_foot(theme.foot_text)),
        "picture": [],
        "logo_alt": [],
    }
    has_logo = logo is not None or theme.logo_id is not None
    if logo is not None:
        wrong["picture"] = list(logos.obstacles_to_use(logo))
    if has_logo:
        wrong["logo_alt"] = list(logos.obstacles_to_name(theme.logo_alt))
    if any(wrong.values()):
        raise ValidationError({name: said for name, said in wrong.items() if said})
    theme.accent = colors.read(theme.accent)
    if not has_logo:
        theme.logo_alt = ""
    if logo is not None:
        sha256 = hashlib.sha256(logo).hexdigest()
        known = {"media_type": logos.media_type_of(logo), "content": logo}
        theme.logo, _made = ThemeLogo.objects.get_or_create(sha256=sha256, defaults=known)
