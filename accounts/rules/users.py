"""When a person can be let in, kept out, written to."""

from collections.abc import Iterator

from django.utils.translation import gettext as _


def obstacles_to_address(is_taken: bool) -> Iterator[str]:
    """Yield why an e-mail address cannot be used to sign in."""
    if is_taken:
        yield _("Somebody already signs in with this address.")


def obstacles_to_deactivate(*, is_active: bool, is_oneself: bool) -> Iterator[str]:
    """Yield why a person cannot be kept out."""
    if is_oneself:
        yield _("You cannot deactivate yourself: ask another administrator.")
    if not is_active:
        yield _("The person is already deactivated.")


def obstacles_to_reactivate(*, is_active: bool) -> Iterator[str]:
    """Yield why a person cannot be let in again."""
    if is_active:
        yield _("The person may already sign in.")


def obstacles_to_send_link(*, is_active: bool) -> Iterator[str]:
    """Yield why a person cannot get a link to choose a password."""
    if not is_active:
        yield _("The person is deactivated. Let them sign in again first.")
