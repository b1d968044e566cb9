"""What a mail about a new version of a round says."""

from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import iso_date, years_text
from funding.rules.shares import ShareRow


def delivered_subject(round_: Any) -> str:
    """Say in one line that a round has a new version."""
    return _("A new version of a funding round: %(round)s") % {"round": round_}


def delivered_body(round_: Any, row: ShareRow, reason: str, *, is_asked_anew: bool) -> str:
    """Tell a board's secretaries what has changed and what is asked of them."""
    facts = {
        "board": row.financier,
        "years": years_text(min(row.cells), max(row.cells)),
        "amount": kronor(row.total),
    }
    parts = [
        _("What was delivered to the financiers has a new version. The reason: %(reason)s")
        % {"reason": reason}
    ]
    if is_asked_anew:
        parts.append(
            _("%(board)s is now asked for %(amount)s in all, %(years)s, and asked to decide anew.")
            % facts
        )
    else:
        parts.append(
            _("%(board)s is asked for the same as before: %(amount)s in all, %(years)s.") % facts
        )
    if round_.answer_by:
        parts.append(_("Answer by %(day)s.") % {"day": iso_date(round_.answer_by)})
    parts.append(
        _(
            "A proposal that is being written is marked as out of date: at the proposal you take "
            "over or leave each changed part. What is decided stays as it is."
        )
    )
    return "\n\n".join(parts)


def released_subject(round_: Any) -> str:
    """Say in one line that a board has no share any more."""
    return _("No longer asked to fund: %(round)s") % {"round": round_}


def released_body(round_: Any, row: ShareRow, reason: str) -> str:
    """Tell a board's secretaries that their board is no longer asked for anything."""
    return "\n\n".join(
        [
            _("%(board)s no longer has a share in the round “%(round)s”. The reason: %(reason)s")
            % {"board": row.financier, "round": round_, "reason": reason},
            _("What is decided stays as it is. A proposal that is not decided can be withdrawn."),
        ]
    )
