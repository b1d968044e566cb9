"""What is told when a decision is appealed, and when the appeal has ended."""

from django.utils.translation import gettext as _

from core.periods import iso_date
from funding.choices import AppealOutcome
from funding.mails.rounds import where_it_stands
from funding.models import Appeal
from funding.rules.rounds import Standing


def subject(appeal: Appeal) -> str:
    """Name the board, the round, and whether an appeal came or ended."""
    facts = {"board": appeal.decision.proposal.financier, "round": appeal.decision.proposal.round}
    if appeal.outcome == AppealOutcome.PENDING:
        return _("%(board)s: decision appealed, %(round)s") % facts
    if appeal.outcome == AppealOutcome.ANNULLED:
        return _("%(board)s: decision annulled, %(round)s") % facts
    return _("%(board)s: the appeal has ended, %(round)s") % facts


def body(appeal: Appeal, standing: Standing) -> str:
    """Say what happened to the decision, and where its round stands."""
    return "\n\n".join(_paragraphs(appeal, standing))


def _paragraphs(appeal: Appeal, standing: Standing):
    decision = appeal.decision
    facts = {
        "decision": decision,
        "received": iso_date(appeal.received_on),
        "settled": iso_date(appeal.settled_on),
    }
    yield decision.title
    if appeal.outcome == AppealOutcome.PENDING:
        yield (
            _(
                "The decision (%(decision)s) was appealed on %(received)s. It counts until a court "
                "annuls it."
            )
            % facts
        )
    elif appeal.outcome == AppealOutcome.ANNULLED:
        yield _("The decision (%(decision)s) was annulled on %(settled)s and counts no longer.") % (
            facts
        )
    elif appeal.outcome == AppealOutcome.WITHDRAWN:
        yield _("The appeal of the decision (%(decision)s) was withdrawn on %(settled)s.") % facts
    else:
        yield _("The appeal of the decision (%(decision)s) was rejected on %(settled)s.") % facts
    yield from where_it_stands(decision.proposal.round, standing)
