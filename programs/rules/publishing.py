"""What can be shown to everybody: which organizations open pages, when a program is published."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from core.periods import iso_date


def obstacles_to_have_pages(*, is_region: bool, has_pages: bool) -> Iterator[str]:
    """Public pages are a region's, and there is one set of them."""
    if not is_region:
        yield _("Only a region has public pages.")
    if has_pages:
        yield _("The region has public pages already.")


def obstacles_to_publish(published_on: date | None) -> Iterator[str]:
    """A program is published once."""
    if published_on is not None:
        yield _("The program is published since %(day)s.") % {"day": iso_date(published_on)}


def obstacles_to_unpublish(published_on: date | None) -> Iterator[str]:
    """Only what is published is taken off."""
    if published_on is None:
        yield _("The program is not published.")
