"""What a mail about a round says."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import iso_date, years_text
from funding.rules.rounds import Standing
from funding.rules.shares import ShareRow


def opened_subject(round_: Any) -> str:
    """Say in one line that a round is open."""
    return _("A funding round is open: %(round)s") % {"round": round_}


def opened_body(round_: Any, row: ShareRow) -> str:
    """Tell a board's secretaries that their board is asked, for how much (kr), and until when."""
    facts = {
        "board": row.financier,
        "years": years_text(round_.first_year, round_.last_year),
        "amount": kronor(row.total),
        "project": round_.project,
    }
    parts = [
        _("%(board)s is asked to fund “%(project)s” with %(amount)s in all, %(years)s.") % facts
    ]
    if round_.is_conditional:
        parts.append(_("The decision is valid only when every financier decides to fund."))
    if round_.answer_by:
        parts.append(_("Answer by %(day)s.") % {"day": iso_date(round_.answer_by)})
    parts.append(_("The texts are delivered: start your board's proposal from the round's page."))
    return "\n\n".join(parts)


def where_it_stands(round_: Any, standing: Standing) -> Iterator[str]:
    """Yield a paragraph each: the round's state, why, and the gap (kr), as far as there are any."""
    yield _("The round “%(round)s” is now %(state)s.") % {"round": round_, "state": standing.words}
    if standing.because:
        yield "\n".join(standing.because)
    if standing.gap:
        yield _("Missing in all: %(amount)s.") % {"amount": kronor(standing.gap_total)}
