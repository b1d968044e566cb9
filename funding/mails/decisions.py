"""What is told when a decision begins to count."""

from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import iso_date
from funding.choices import YES
from funding.mails.rounds import where_it_stands
from funding.models import Decision
from funding.rules.rounds import Standing


def subject(decision: Decision) -> str:
    """Name the board, its answer and the round."""
    return _("%(board)s: %(outcome)s, %(round)s") % {
        "board": decision.proposal.financier,
        "outcome": decision.get_outcome_display(),
        "round": decision.proposal.round,
    }


def body(decision: Decision, standing: Standing) -> str:
    """Say what was decided and what it does to the round."""
    return "\n\n".join(_paragraphs(decision, standing))


def _paragraphs(decision: Decision, standing: Standing):
    facts = {
        "board": decision.proposal.financier,
        "day": iso_date(decision.day),
        "paragraph": decision.paragraph,
        "delegate": decision.delegate,
        "outcome": decision.get_outcome_display(),
        "since": iso_date(max(decision.closed_on, decision.extract_registered_on)),
    }
    if decision.is_delegated:
        yield (
            _(
                "%(delegate)s decided for %(board)s on %(day)s, by delegation: %(outcome)s. "
                "The decision counts since %(since)s."
            )
            % facts
        )
    else:
        yield (
            _(
                "%(board)s decided on %(day)s, § %(paragraph)s: %(outcome)s. "
                "The decision counts since %(since)s."
            )
            % facts
        )
    if decision.outcome in YES:
        rows = decision.amounts.order_by("year")
        yield "\n".join(f"{row.year}: {kronor(row.amount)}" for row in rows)
    yield from where_it_stands(decision.proposal.round, standing)
