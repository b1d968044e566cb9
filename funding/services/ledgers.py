"""Questions about ledgers: shares, counted decisions and payments put together.

What is decided comes from the same answers as everywhere; what is paid is added up by the database.
Shares and decisions are known to everybody who sees a round, payments are not: whoever asks for a
person gives the ledger `of` that person's own financiers.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from core.models import ask
from funding.choices import RoundState
from funding.models import Round
from funding.queries import standings_of
from funding.rules.answers import Answer
from funding.rules.ledgers import Ledger, Line
from funding.rules.payments import Footing, Money
from funding.rules.rounds import Standing

SUMS = """
    SELECT payment.round_id, payment.financier_id, financier.name, payment.year,
           coalesce(sum(amount) FILTER (WHERE is_instalment AND is_planned), 0),
           coalesce(sum(amount) FILTER (WHERE is_instalment AND NOT (is_planned OR is_paid)), 0),
           coalesce(sum(amount) FILTER (WHERE is_instalment AND is_paid), 0),
           coalesce(sum(amount) FILTER (WHERE NOT (is_instalment OR is_paid)), 0),
           coalesce(sum(amount) FILTER (WHERE NOT is_instalment AND is_paid), 0)
      FROM funding_payment payment
      JOIN accounts_organization financier ON financier.id = payment.financier_id
     CROSS JOIN LATERAL (
           SELECT payment.kind = 'instalment' AS is_instalment,
                  payment.paid_on IS NOT NULL AS is_paid,
                  payment.requested_on IS NULL AS is_planned
     ) is_so
     WHERE payment.round_id = ANY(%(rounds)s)
     GROUP BY payment.round_id, payment.financier_id, financier.name, payment.year
     ORDER BY financier.name, payment.financier_id, payment.year
"""


def ledgers_of(
    rounds: Iterable[Round], standings: dict[int, Standing] | None = None
) -> dict[int, Ledger]:
    """Return each round's ledger by the round's id; four queries in all, one with the standings."""
    rounds = list(rounds)
    standings = standings if standings is not None else standings_of(rounds)
    years: dict[tuple[int, int], dict[int, Money]] = {}
    names: dict[int, str] = {}
    for pk, financier, name, year, *sums in ask(SUMS, rounds=[each.pk for each in rounds]):
        names[financier] = name
        cells = years.setdefault((pk, financier), {})
        cells[year] = Money(Decimal(0), Decimal(0), *sums)
    found = {}
    for round_ in rounds:
        answers = standings[round_.pk].answers
        lines = [_line(each, years.pop((round_.pk, each.financier_id), {})) for each in answers]
        # who is asked no longer may still have paid
        gone = [key for key in years if key[0] == round_.pk]
        lines += [Line(pk, names[pk], years.pop((round_.pk, pk))) for __, pk in gone]
        found[round_.pk] = Ledger(tuple(lines))
    return found


def _line(answer: Answer, paid: dict[int, Money]) -> Line:
    years = sorted({*answer.asked, *answer.decided, *paid})
    money = {
        year: replace(
            paid.get(year, Money()),
            asked=answer.asked.get(year, Decimal(0)),
            decided=answer.decided.get(year, Decimal(0)),
        )
        for year in years
    }
    return Line(answer.financier_id, answer.financier, money, answer.decision_id, answer.pledge_id)


def why_not(round_: Round, standing: Standing, line: Line) -> str:
    """Say why no money can be had from a financier; nothing when it can."""
    own = [each for each in standing.answers if each.financier_id == line.financier_id]
    if not any(each.is_yes for each in own):
        if any(each.is_outside for each in own):
            return _("%(who)s has not said yes by letter.") % {"who": line.financier}
        return _("%(who)s has not said yes in a decision that counts.") % {"who": line.financier}
    if round_.is_conditional and standing.state != RoundState.IN_FORCE:
        return _("The round is conditional and not in force: no money can be had from it yet.")
    return ""


def footings_of(round_: Round) -> dict[tuple[int, int], Footing]:
    """Return what the payments of each financier and year stand on; four queries."""
    standing = standing_of(round_)
    ledger = ledgers_of([round_], {round_.pk: standing})[round_.pk]
    return {
        (line.financier_id, year): Footing(
            line.financier, year, money, why_not(round_, standing, line)
        )
        for line in ledger.lines
        for year, money in line.years.items()
    }


def standing_of(round_: Round) -> Standing:
    """Return where a round stands today."""
    return standings_of([round_])[round_.pk]
