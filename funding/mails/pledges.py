"""What is told when an answer by letter is recorded."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import iso_date
from funding.choices import YES
from funding.mails.rounds import where_it_stands
from funding.models import Pledge
from funding.rules.rounds import Standing


def subject(pledge: Pledge) -> str:
    """Name the financier, its answer and the round."""
    return _("%(who)s: %(answer)s, %(round)s") % {
        "who": pledge.financier,
        "answer": pledge.get_outcome_display(),
        "round": pledge.round,
    }


def body(pledge: Pledge, standing: Standing) -> str:
    """Say what the letter says and what it does to the round."""
    return "\n\n".join(_paragraphs(pledge, standing))


def _paragraphs(pledge: Pledge, standing: Standing) -> Iterator[str]:
    facts = {
        "who": pledge.financier,
        "day": iso_date(pledge.given_on),
        "answer": pledge.get_outcome_display(),
        "since": iso_date(pledge.recorded_on),
    }
    yield (
        _("%(who)s answered by letter on %(day)s: %(answer)s. The answer counts since %(since)s.")
        % facts
    )
    if pledge.replaces_id:
        yield _("It replaces what was recorded before. The reason: %(reason)s") % {
            "reason": pledge.reason
        }
    if pledge.outcome in YES:
        rows = pledge.amounts.order_by("year")
        yield "\n".join(f"{row.year}: {kronor(row.amount)}" for row in rows)
    yield from where_it_stands(pledge.round, standing)
