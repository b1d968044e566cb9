"""What came after decisions in the demo, all invented: a correction, an appeal, a delegate."""

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from accounts.models import Organization, User
from config.demo import texts
from config.demo.funding import Stage, ready_proposal, weekday
from funding.models import Decision, Round
from funding.rules.decisions import Ruling
from funding.rules.delegations import Delegation
from funding.rules.shares import Cell
from funding.services import appeals, corrections, decisions, delegations, meetings, rounds
from programs.models import Project

CORRECTED, APPEALED, DELEGATING = "Varberg", "Falkenberg", "Kungsbacka"
NOTICES_AFTER = timedelta(days=2)  # the latest that the law allows
STARTING = Decimal(6_000)  # kr


def make(
    organizations: dict[str, Organization], people: dict[str, User], program: dict[str, Project]
) -> None:
    """Let the decisions of 2016 live on, and a delegate decide on a small round of today."""
    stage = Stage(organizations, people)
    past = Decision.objects.filter(proposal__round__project=program["past"])
    of = {each.meeting.board_id: each for each in past.select_related("meeting__board")}
    for decision in of.values():
        meetings.announce(
            decision.meeting,
            posted_on=decision.meeting.adjusted_on + NOTICES_AFTER,
            by=people["registrator"],
        )
    corrections.correct(
        of[organizations[CORRECTED].pk],
        on=date(2017, 1, 9),
        wrong=texts.CORRECTED_FROM,
        right=texts.CORRECTED_TO,
        reason=texts.CORRECTED_BECAUSE,
        by=stage.secretary(CORRECTED),
    )
    appeal = appeals.register(
        of[organizations[APPEALED].pk],
        received_on=date(2016, 12, 29),
        court="Förvaltningsrätten",
        note=texts.INVENTED,
        by=stage.registrar,
    )
    appeals.settle(appeal, outcome="dismissed", on=date(2017, 3, 14), by=stage.registrar)
    _delegate(stage, program["coming"])


def _delegate(stage: Stage, project: Project) -> None:
    """A chair has decided alone on a small sum: registered, and to be reported to a meeting."""
    today, year = timezone.localdate(), project.starts_on.year - 1
    round_ = _small_round(stage, project, year)
    dated_on, decided_on = weekday(today, -20), weekday(today, -8)
    number = f"LN KBKA {today:%y}0061"
    proposal = ready_proposal(stage, round_, DELEGATING, number, dated_on)
    question = decisions.question_of(proposal)
    ruling = Ruling(
        paragraph=None,
        outcome="approved",
        amounts=question.amounts,
        clauses=question.clauses,
        note=texts.INVENTED,
    )
    chair = Delegation("Nämndens ordförande", "2.4", decided_on)
    decision = delegations.record(proposal, ruling, chair, by=stage.secretary(DELEGATING))
    decisions.register_extract(decision, on=weekday(today, -5), by=stage.registrar)


def _small_round(stage: Stage, project: Project, year: int) -> Round:
    strategist = stage.people["strateg"]
    round_ = rounds.create(
        project,
        by=strategist,
        name=f"Uppstartsdag {year}",
        first_year=year,
        last_year=year,
        is_conditional=False,
        title="Medfinansiering av en uppstartsdag",
        clause_template="att {board} medfinansierar uppstartsdagen med {amount}, {years}",
        summary=texts.STARTING_SUMMARY,
        background=texts.STARTING_BACKGROUND,
        financial_text=texts.STARTING_MONEY,
        note=texts.INVENTED,
    )
    board = stage.organizations[DELEGATING]
    rounds.set_shares(
        round_, applied={year: STARTING}, shares={(board.pk, year): Cell(STARTING)}, by=strategist
    )
    return rounds.open(round_, by=strategist, at=timezone.now() - timedelta(days=35))
