"""When a draft may leave its authority, and how what left is registered."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from funding.rules.proposals import ENDED


def obstacles_to_share(
    state: str,
    *,
    is_own: bool = False,
    is_unchanged: bool = False,
    reason: str | None = None,
) -> Iterable[Any]:
    """Yield why a draft cannot be shared now; `reason` None means that it is asked for later."""
    if state in ENDED:
        yield _("The proposal is closed: there is no draft to share.")
    if is_own:
        yield _("The draft belongs to that authority: its people see it already.")
    if is_unchanged:
        yield _("That authority has this very version already.")
    if reason is not None and not reason.strip():
        yield _("Say why the draft is shared.")


def obstacles_to_register(
    *, is_registered: bool, on: date | None = None, shared_on: date, today: date
) -> Iterable[Any]:
    """Yield why what was shared cannot be registered with this day; None: it is asked for later."""
    if is_registered:
        yield _("It is registered already.")
    if on is not None and on < shared_on:
        yield _("It was shared on %(day)s: it cannot be registered before.") % {
            "day": shared_on.isoformat()
        }
    if on is not None and on > today:
        yield _("The day lies in the future.")
