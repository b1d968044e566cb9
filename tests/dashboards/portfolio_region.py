"""A made-up region for the portfolio: programs, boards, money, goals and participants by chance."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from django.utils import timezone

from accounts.models import Organization
from programs.models import Alignment, Program, StrategicChoice, StrategicObjective, Strategy
from tests.factories.accounts import (
    BoardFactory,
    MunicipalityFactory,
    OrganizationFactory,
    RegionFactory,
    UserFactory,
)
from tests.factories.funding import (
    DecisionFactory,
    DeliveryFactory,
    PaymentFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
    open_round,
)
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.factories.training import (
    CohortFactory,
    CourseFactory,
    ParticipantFactory,
    SeatBookingFactory,
)

CODES = ("1380", "1315", "1381")
STAGES = ("applied", "active", "active", "completed", "completed", "dropped_out", "declined")


@dataclass
class MadeUp:
    """What was made, as far as tests ask for it by name."""

    programs: list[Program] = field(default_factory=list)
    boards: list[Organization] = field(default_factory=list)
    municipalities: list[Organization] = field(default_factory=list)


def make_up(seed: int) -> MadeUp:
    random, made = Random(seed), MadeUp()  # noqa: S311, no secret
    region, writer = RegionFactory(), UserFactory()
    for code in CODES:
        place = MunicipalityFactory(name=f"Kommun {code}", municipality_code=code)
        made.municipalities.append(place)
        for number in range(random.randint(1, 2)):
            serving = BoardFactory(name=f"Nämnd {code} {number}", parent=region, municipality=place)
            made.boards.append(serving)
        made.boards.append(BoardFactory(name=f"Skolnämnd {code}", parent=place))
    made.boards.append(BoardFactory(name="Regionstyrelsen", parent=region))
    objectives = _strategy(region)
    for number in range(random.randint(2, 3)):
        program = ProgramFactory(organization=region, name=f"Satsning {number} av {seed}")
        made.programs.append(program)
        for project_number in range(random.randint(1, 2)):
            project = ProjectFactory(program=program, name=f"Projekt {number}.{project_number}")
            for choice in random.sample(objectives, random.randint(0, 2)):
                Alignment.objects.create(project=project, choice=choice, motivation="Den bidrar.")
            _goals(random, project, made.boards, writer)
            for _each in range(random.randint(0, 2)):
                _round(random, project, made.boards, writer)
        _training(random, program, made)
    return made


def _strategy(region) -> list[StrategicChoice]:
    strategy = Strategy.objects.create(organization=region, name="Strategi")
    found = []
    for number in range(3):
        objective = StrategicObjective.objects.create(
            strategy=strategy, position=number, name=f"Inriktning {number}"
        )
        for name in ("Först", "Sedan"):
            choice = StrategicChoice.objects.create(objective=objective, name=f"{name} {number}")
            found.append(choice)
    return found


def _goals(random: Random, project, boards, writer) -> None:
    words = list(project.program.statuses.all()) or [
        GoalStatusFactory(program=project.program, word="Pågår", position=1),
        GoalStatusFactory(program=project.program, word="Klart", position=2, counts_as_done=True),
        GoalStatusFactory(program=project.program, word="Nedlagt", position=3, ends_follow_up=True),
    ]
    for number in range(1, random.randint(2, 6)):
        goal = SubGoalFactory(
            project=project,
            number=number,
            responsible_organization=random.choice([None, *boards]),
            due_on=random.choice([None, date(2018, 6, 30), date(2019, 3, 1), date(2090, 1, 1)]),
            ended_on=random.choice([None, None, None, date(2018, 2, 1)]),
        )
        for _each in range(random.randint(0, 3)):
            as_of = date(2017, 1, 1) + timedelta(days=random.randint(0, 900))
            StatusUpdateFactory(goal=goal, status=random.choice(words), as_of=as_of, author=writer)


def _round(random: Random, project, boards, writer) -> None:
    first = random.choice([2017, 2018])
    round_ = RoundFactory(
        project=project,
        first_year=first,
        last_year=first + random.randint(0, 1),
        is_conditional=random.random() < 0.6,
    )
    source = RoundSourceFactory(round=round_, created_by=writer)
    asked = random.sample(boards, random.randint(1, 3))
    for board in asked:
        for year in round_.years:
            ShareFactory(round=round_, financier=board, year=year, fixed_amount=Decimal(40_000))
        DeliveryFactory(source=source, financier=board)
    if random.random() < 0.2:
        return  # still being prepared: nobody's money yet
    open_round(round_, timezone.now())
    for board in asked:
        outcome = random.choice(["approved", "approved", "changed", "rejected", "tabled", None])
        if outcome is None:
            continue
        kronor = {"approved": 40_000, "changed": 25_000}.get(outcome)
        decision = DecisionFactory(
            proposal__round=round_,
            proposal__source=source,
            proposal__financier=board,
            proposal__written_by=writer,
            recorded_by=writer,
            outcome=outcome,
            amounts=dict.fromkeys(round_.years, kronor) if kronor else {},
            counted=random.random() < 0.8,
        )
        if kronor and decision.extract_registered_on:
            _payments(random, round_, board)


def _payments(random: Random, round_, board) -> None:
    for year in round_.years:
        day = date(year, 7, 1)
        paid = random.choice([None, day])
        PaymentFactory(
            round=round_,
            financier=board,
            year=year,
            amount=Decimal(random.choice([5_000, 12_500, 25_000])),
            due_on=day,
            requested_on=day,
            paid_on=paid,
        )
        if paid and random.random() < 0.3:
            PaymentFactory(
                round=round_,
                financier=board,
                year=year,
                kind="repayment",
                amount=Decimal(1_000),
                due_on=day,
                requested_on=day,
                paid_on=day,
            )


def _training(random: Random, program, made: MadeUp) -> None:
    course = CourseFactory(program=program)
    units = [
        OrganizationFactory(kind="unit", name=f"Enhet {n} i {program}", parent=None)
        for n in range(4)
    ]
    for _each in range(random.randint(0, 2)):
        cohort = CohortFactory(course=course)
        for board in random.sample(made.boards, 2):
            SeatBookingFactory(cohort=cohort, organization=board, seats=random.randint(1, 20))
        people = [
            ParticipantFactory(
                cohort=cohort,
                number=number,
                municipality=random.choice([None, *made.municipalities]),
                unit=random.choice([None, *units]),
                staged=(random.choice(STAGES), date(2017, 1, random.randint(1, 28))),
            )
            for number in range(1, random.choice([3, 12, 30]))
        ]
        if len(people) > 1 and random.random() < 0.5:
            people[1].merged_into = people[0]
            people[1].save(update_fields=["merged_into"])
