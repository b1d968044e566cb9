"""The seats of the first training (the seat proposal for 2017): a round of seats, and its draft.

The paper has no date, no diary number and no recipients, and what a seat costs is not spread over
all years. The draft is left with the same gaps, so that a review has something to find.
"""

from datetime import date, datetime, time
from decimal import Decimal

from django.utils import timezone

from accounts.models import Organization, User
from config.demo import texts_seats as words
from config.demo.funding import Stage
from funding.models import Delivery, PricePlan, Round
from funding.rules.shares import Cell
from funding.services import prices, proposals, rounds
from programs.models import Program, Project
from programs.services import projects

BOARD = "Halmstad"
YEAR = 2017
SEATS = 14
SEAT_PRICE = Decimal(22_000)  # kr for the whole training
PRICE_2017 = Decimal(9_000)  # kr
OPENED_ON = date(2016, 5, 16)


def make(organizations: dict[str, Organization], people: dict[str, User], program: Program) -> None:
    """Make the project of the training, its price plan, its round, and Halmstad's draft."""
    stage = Stage(organizations, people)
    round_ = _round(stage, _project(stage, program), _price_plan(stage, program))
    opened_at = timezone.make_aware(datetime.combine(OPENED_ON, time(9)))
    _draft(stage, rounds.open(round_, by=people["strateg"], at=opened_at))


def _project(stage: Stage, program: Program) -> Project:
    project = Project(
        program=program,
        name=words.PROJECT,
        starts_on=date(2016, 8, 1),
        ends_on=date(2018, 6, 30),
        summary=words.PROJECT_SUMMARY,
        background=words.PROJECT_BACKGROUND,
        purpose=words.PROJECT_PURPOSE,
        target_groups=words.TARGET_GROUPS,
    )
    return projects.create(project, by=stage.people["strateg"])


def _price_plan(stage: Stage, program: Program) -> PricePlan:
    return prices.create(
        program,
        by=stage.people["strateg"],
        years={YEAR: PRICE_2017},
        name=words.PRICE_PLAN,
        seat_price=SEAT_PRICE,
        first_year=2016,
        last_year=2018,
        note=words.PRICE_NOTE,
    )


def _round(stage: Stage, project: Project, plan: PricePlan) -> Round:
    strategist = stage.people["strateg"]
    round_ = rounds.create(
        project,
        by=strategist,
        name=words.ROUND,
        first_year=YEAR,
        last_year=YEAR,
        is_conditional=False,
        title=words.TITLE,
        clause_template=words.CLAUSE,
        summary=words.SUMMARY,
        background=words.BACKGROUND,
        clarifications=words.CLARIFICATIONS,
        financial_text=words.FINANCIAL,
        note=words.ROUND_NOTE,
    )
    share = Cell(SEATS * PRICE_2017, SEATS, PRICE_2017, plan_id=plan.pk)
    board = stage.organizations[BOARD]
    return rounds.set_shares(
        round_,
        applied={YEAR: share.amount},
        shares={(board.pk, YEAR): share},
        by=strategist,
    )


def _draft(stage: Stage, round_: Round) -> None:
    """Halmstad's draft: who signs it is there; date, diary number and recipients are not."""
    officer = stage.secretary(BOARD)
    proposal = proposals.draft(Delivery.objects.get(source__round=round_), by=officer)
    proposals.revise(
        proposal,
        by=officer,
        fields={},
        clauses=list(proposal.clauses.values_list("pk", "text")),
        signatories=[words.DIRECTOR, (officer.name, officer.title)],
        recipients=[words.RECIPIENTS_UNFILLED],
    )
