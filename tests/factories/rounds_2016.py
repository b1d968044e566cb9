"""The round of 2016 as it was delivered: seven financiers, three years, the demo's own words."""

from dataclasses import dataclass
from decimal import Decimal

from accounts.models import Organization
from config.demo import texts
from funding.models import Delivery, Proposal, Round, RoundSource
from funding.services import proposals
from tests.factories.accounts import BoardFactory, OrganizationRoleFactory, UserFactory
from tests.factories.funding import (
    AppliedAmountFactory,
    DeliveryFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
)
from tests.facts import seed_000

DEFINITE = "{}nämnden"


@dataclass
class Delivered:
    """The opened round and what reached each financier, by short name."""

    round: Round
    source: RoundSource
    boards: dict[str, Organization]

    def delivery(self, name: str) -> Delivery:
        return self.source.deliveries.get(financier=self.boards[name])


def delivered(**boards: Organization) -> Delivered:
    """Open the round; `boards` are boards that stand already, by short name (halmstad=…)."""
    given = {name.capitalize(): board for name, board in boards.items()}
    made = {name: given.get(name) or _board(name) for name in seed_000.SHARES}
    made["Region"] = BoardFactory(
        name="Regionstyrelsen",
        body_type="executive",
        diary_pattern=r"RS \d{6}",
        diary_example="RS 160187",
    )
    round_ = RoundFactory(
        name="Medfinansiering 2017–2019",
        title=texts.ROUND_TITLE,
        clause_template=texts.CLAUSE,
        project__program__name="Välmående ger resultat",
    )
    amounts = {made[name].pk: Decimal(amount) for name, amount in seed_000.SHARES.items()}
    amounts[made["Region"].pk] = Decimal(seed_000.REGION)
    for year in seed_000.YEARS:
        AppliedAmountFactory(round=round_, year=year, amount=seed_000.APPLIED)
        for board in made.values():
            ShareFactory(round=round_, financier=board, year=year, fixed_amount=amounts[board.pk])
    source = RoundSourceFactory(round=round_, content=content(round_, made, amounts))
    for board in made.values():
        DeliveryFactory(source=source, financier=board)
    return Delivered(round_, source, made)


def content(round_: Round, boards: dict[str, Organization], amounts: dict[int, Decimal]) -> dict:
    """Return the frozen JSON of the source."""
    return {
        "title": texts.ROUND_TITLE,
        "clause_template": texts.CLAUSE,
        "summary": texts.SUMMARY,
        "background": texts.BACKGROUND,
        "clarifications": texts.CLARIFICATIONS,
        "financial_text": texts.FINANCIAL,
        "condition_text": texts.CONDITION,
        "goals": [{"number": n, "title": t} for n, t in enumerate(texts.GOALS_2016, 1)],
        "program": "Välmående ger resultat",
        "project": {
            "name": "Förstärkt arbete",
            "starts_on": "2017-01-01",
            "ends_on": "2019-12-31",
        },
        "first_year": 2017,
        "last_year": 2019,
        "applied": {str(year): str(seed_000.APPLIED) for year in seed_000.YEARS},
        "shares": [
            {
                "financier_id": board.pk,
                "financier": board.name,
                "year": year,
                "amount": str(amounts[board.pk]),
                "seats": None,
                "seat_price": None,
            }
            for board in boards.values()
            for year in seed_000.YEARS
        ],
    }


def complete(proposal: Proposal, *, by, **changes) -> Proposal:
    """Fill in what a draft lacks before it can be approved."""
    fields = {"dated_on": "2016-11-21", "diary_number": "LN HSTD 150021", **changes}
    return proposals.revise(
        proposal,
        by=by,
        fields=fields,
        clauses=list(proposal.clauses.values_list("pk", "text")),
        signatories=[("Vera Skrivare", "Nämndtjänsteman")],
        recipients=["Regionkontoret", "Samtliga finansiärer"],
    )


def secretary_of(board: Organization, name: str):
    """Return a new secretary of the board."""
    person = UserFactory(name=name, title="Nämndtjänsteman")
    return OrganizationRoleFactory(person=person, organization=board, kind="secretary").person


def _board(name: str) -> Organization:
    full = f"Lokala nämnden i {name}"
    return Organization.objects.filter(name=full).first() or BoardFactory(
        name=full,
        definite_name=DEFINITE.format(name + ("s" if name[-1] not in "sae" else "")),
        sender_unit="Regionkontoret",
    )
