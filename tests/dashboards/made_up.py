"""Programs made up at random, small but with something of everything, for counting again."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from django.db import transaction

from evaluation.models import (
    GoalIndicator,
    GoalMilestone,
    IndicatorTarget,
    MilestoneRevision,
    Publication,
    Response,
)
from funding.models import Share
from programs.models import BudgetLine, SubGoal
from tests.factories.accounts import BoardFactory, OrganizationFactory, UserFactory
from tests.factories.evaluation import (
    EvaluationFactory,
    IndicatorFactory,
    MilestoneFactory,
    PeriodFactory,
    RecommendationFactory,
)
from tests.factories.funding import (
    DecisionFactory,
    DeliveryFactory,
    MeetingFactory,
    PaymentFactory,
    PricePlanFactory,
    ProposalFactory,
    RoundFactory,
    RoundSourceFactory,
    ShareFactory,
    open_round,
)
from tests.factories.groups import AdjustmentFactory, GroupFactory, GroupMeetingFactory
from tests.factories.programs import (
    GoalStatusFactory,
    ProgramFactory,
    ProjectFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.factories.training import CohortFactory, CourseFactory, SeatBookingFactory
from training.models import GoalCohort, Participant, StageChange

FIRST, LAST = date(2015, 1, 1), date(2020, 12, 31)
STAGES = ("applied", "waiting", "active", "completed", "dropped_out", "declined", "transferred")


class MadeUp:
    """A program with projects, goals, money, training, evaluation and meetings on random days."""

    def __init__(self, rng):
        self.rng, self.author = rng, UserFactory()
        self.program = ProgramFactory(since_year=2015, stale_after_days=rng.choice([None, 180]))
        self.boards = [BoardFactory() for _ in range(3)]
        self.statuses = [
            GoalStatusFactory(program=self.program, word="Pågår", position=1),
            GoalStatusFactory(
                program=self.program,
                word="Uppnått",
                position=2,
                counts_as_done=True,
                says_target_is_met=True,
            ),
            GoalStatusFactory(
                program=self.program, word="Avslutat", position=3, ends_follow_up=True
            ),
        ]
        for _ in range(rng.randint(1, 2)):
            self.project()
        self.groups()

    def day(self, first=FIRST, last=LAST):
        return first + timedelta(self.rng.randint(0, max((last - first).days, 0)))

    def maybe(self, make, chance=0.5):
        return make() if self.rng.random() < chance else None

    def entered(self, row):
        """Let a row have been entered on a day of its own."""
        moment = datetime.combine(self.day(), time(12), tzinfo=UTC)
        type(row)._base_manager.filter(pk=row.pk).update(created_at=moment)
        return row

    def project(self):
        starts_on = self.day(last=date(2018, 12, 31))
        ends_on = starts_on + timedelta(self.rng.randint(200, 1000))
        project = self.entered(
            ProjectFactory(program=self.program, starts_on=starts_on, ends_on=ends_on)
        )
        goals = [self.goal(project, number) for number in range(1, self.rng.randint(2, 5))]
        for _ in range(self.rng.randint(0, 2)):
            self.round(project)
        for year in range(2016, 2020):
            if self.rng.random() < 0.5:
                BudgetLine.objects.create(
                    project=project,
                    account="staff",
                    year=year,
                    financier=self.rng.choice(self.boards),
                    budget=100_000,
                    actual=self.maybe(lambda: self.rng.randint(0, 90_000)),
                )
        self.training(goals)
        self.evaluation(project, goals)

    def goal(self, project, number):
        began_on = self.maybe(self.day)
        ended_on = self.maybe(lambda: self.day(first=began_on or FIRST), 0.3)
        target = self.maybe(lambda: Decimal(self.rng.randint(5, 40)))
        earlier = SubGoal.objects.filter(project=project, updates__isnull=False).first()
        update = earlier and self.maybe(earlier.updates.first)
        goal = self.entered(
            SubGoalFactory(
                project=project,
                number=number,
                began_on=began_on,
                ended_on=ended_on,
                due_on=self.maybe(self.day),
                target=target,
                target_unit=self.rng.choice(["deltagare", "skolor"]) if target else "",
                carried_update=update,
                carried_actual=update if update and update.actual is not None else None,
            )
        )
        for _ in range(self.rng.randint(0, 4)):
            StatusUpdateFactory(
                goal=goal,
                as_of=self.day(),
                status=self.rng.choice(self.statuses),
                actual=self.maybe(lambda: Decimal(self.rng.randint(0, 40))),
                reason=self.rng.choice(["", "Så blev det."]),
                author=self.author,
            )
        return goal

    # ---------- money ----------

    def round(self, project):
        rng, opens_on = self.rng, self.day(last=date(2018, 12, 31))
        round_ = RoundFactory(
            project=project,
            is_conditional=rng.random() < 0.6,
            answer_by=self.maybe(lambda: self.day(first=opens_on)),
            first_year=2017,
            last_year=2018,
        )
        self.entered(round_)
        asked = rng.sample(self.boards, rng.randint(1, 3))
        amounts = {
            (board.pk, year): rng.randint(1, 9) * 10_000 for board in asked for year in (2017, 2018)
        }
        for board in asked:
            for year in (2017, 2018):
                kr = Decimal(amounts[board.pk, year])
                ShareFactory(round=round_, financier=board, year=year, fixed_amount=kr)
        if rng.random() < 0.8:
            self.opened(round_, asked, amounts, opens_on)

    def opened(self, round_, asked, amounts, opens_on):
        source = self.source(round_, 1, amounts, {}, opens_on)
        for board in asked:
            DeliveryFactory(source=source, financier=board)
        open_round(round_, at=datetime.combine(opens_on, time(12), tzinfo=UTC))
        if self.rng.random() < 0.4:
            source = self.anew(round_, asked, amounts, self.day(first=opens_on))
        for board in asked:
            for _ in range(self.rng.randint(0, 2)):
                self.decision(round_, board, opens_on)
        for board in self.rng.sample(asked, 1):
            for _ in range(self.rng.randint(0, 3)):
                self.payment(round_, board)

    def source(self, round_, number, amounts, since, day):
        content = {
            "delivered_on": day.isoformat(),
            "answer_by": round_.answer_by and round_.answer_by.isoformat(),
            "applied": {},
            "shares": [
                {
                    "financier_id": pk,
                    "year": year,
                    "amount": str(kr),
                    "least_amount": None,
                    "seats": None,
                    "seat_price": None,
                    "since": since.get(pk, 1),
                }
                for (pk, year), kr in amounts.items()
            ],
        }
        return RoundSourceFactory(
            round=round_, number=number, content=content, created_by=self.author
        )

    @transaction.atomic
    def anew(self, round_, asked, amounts, day):
        """Deliver a second version in which one board is asked for more."""
        board = self.rng.choice(asked)
        more = {**amounts, (board.pk, 2018): amounts[board.pk, 2018] + 5_000}
        source = self.source(round_, 2, more, {board.pk: 2}, day)
        for each in asked:
            DeliveryFactory(source=source, financier=each)
        shares = Share.objects.filter(round=round_, financier=board)
        shares.filter(year=2018).update(fixed_amount=more[board.pk, 2018])
        shares.update(since_number=2)
        return source

    def decision(self, round_, board, opens_on):
        sources = list(round_.sources.order_by("number"))
        held_on = self.day(first=opens_on)
        outcome = self.rng.choice(["approved", "approved", "approved", "rejected", "tabled"])
        years = (2017, 2018) if outcome == "approved" else ()
        proposal = ProposalFactory(
            round=round_,
            source=self.rng.choice(sources),
            financier=board,
            state="withdrawn",
            written_by=self.author,
        )
        DecisionFactory(
            proposal=proposal,
            meeting=MeetingFactory(board=board, held_on=held_on),
            outcome=outcome,
            recorded_by=self.author,
            amounts={year: self.rng.randint(1, 12) * 10_000 for year in years},
            counted=self.maybe(lambda: held_on + timedelta(self.rng.randint(0, 60)), 0.8),
        )

    def payment(self, round_, board):
        due_on = self.day(first=date(2017, 1, 1))
        requested_on = self.maybe(lambda: self.day(first=date(2017, 1, 1)), 0.7)
        PaymentFactory(
            round=round_,
            financier=board,
            year=self.rng.choice([2017, 2018]),
            amount=Decimal(self.rng.randint(1, 50) * 1000),
            kind=self.rng.choice(["instalment", "instalment", "repayment"]),
            due_on=due_on,
            requested_on=requested_on,
            request_reference=str(self.rng.random()) if requested_on else "",
            paid_on=requested_on and self.maybe(lambda: self.day(first=requested_on)),
        )

    # ---------- training, evaluation, meetings ----------

    def training(self, goals):
        course = CourseFactory(program=self.program)
        plan = PricePlanFactory(program=self.program, seat_price=self.rng.randint(1, 9) * 1000)
        cohort = self.entered(
            CohortFactory(course=course, starts_on=self.day(), ends_on=LAST, price_plan=plan)
        )
        bookings = [
            SeatBookingFactory(
                cohort=cohort,
                organization=board,
                seats=self.rng.randint(1, 9),
                booked_on=self.day(),
            )
            for board in self.rng.sample(self.boards, self.rng.randint(0, 2))
        ]
        people = [
            Participant.objects.create(
                cohort=cohort,
                number=number,
                profession="teacher",
                booking=self.rng.choice([None, *bookings]),
            )
            for number in range(1, self.rng.randint(2, 9))
        ]
        if len(people) > 2:
            Participant.objects.filter(pk=people[0].pk).update(merged_into=people[1])
        for person in people:
            for _ in range(self.rng.randint(0, 3)):
                stage = self.rng.choice(STAGES)
                reason = "moved" if stage == "dropped_out" else ""
                StageChange.objects.create(
                    participant=person, stage=stage, on=self.day(), drop_reason=reason
                )
        if goals:
            GoalCohort.objects.create(goal=self.rng.choice(goals), cohort=cohort)

    def evaluation(self, project, goals):
        evaluation = EvaluationFactory(project=project, starts_on=self.day(), ends_on=LAST)
        for _ in range(self.rng.randint(0, 3)):
            milestone = self.entered(
                MilestoneFactory(
                    evaluation=evaluation, planned_on=self.day(), met_on=self.maybe(self.day)
                )
            )
            for _ in range(self.rng.randint(0, 2)):
                MilestoneRevision.objects.create(
                    milestone=milestone, revised_on=self.day(), due_on=self.day(), reason="Sent."
                )
            if goals:
                GoalMilestone.objects.create(milestone=milestone, goal=self.rng.choice(goals))
        self.indicator(goals)
        for _ in range(self.rng.randint(0, 3)):
            recommendation = self.entered(
                RecommendationFactory(
                    evaluation=evaluation,
                    organization=OrganizationFactory(),
                    due_on=self.maybe(self.day),
                    closed_on=self.maybe(self.day, 0.2),
                )
            )
            for _ in range(self.rng.randint(0, 2)):
                Response.objects.create(
                    recommendation=recommendation,
                    verdict=self.rng.choice(["accepted", "declined"]),
                    reason="Så är det.",
                    action="Det görs.",
                    due_on=self.maybe(self.day),
                    responded_on=self.day(),
                )

    def indicator(self, goals):
        indicator = self.entered(
            IndicatorFactory(program=self.program, baseline_on=self.maybe(self.day, 0.3))
        )
        for year in (2016, 2018):
            period = self.program.periods.filter(starts_on__year=year).first() or PeriodFactory(
                program=self.program, starts_on=date(year, 1, 1), ends_on=date(year, 6, 30)
            )
            count = self.rng.choice([0, 40])
            Publication.objects.create(
                indicator=indicator, period=period, count=count, sum=self.rng.randint(0, count)
            )
            if self.rng.random() < 0.7:
                IndicatorTarget.objects.create(
                    indicator=indicator, period=period, value=self.rng.randint(1, 99)
                )
        if goals:
            GoalIndicator.objects.create(indicator=indicator, goal=self.rng.choice(goals))

    def groups(self):
        group = self.entered(
            GroupFactory(
                program=self.program,
                kind="steering",
                interval_weeks=self.rng.choice([None, 12]),
                ended_on=self.maybe(self.day, 0.2),
            )
        )
        for _ in range(self.rng.randint(0, 4)):
            meeting = GroupMeetingFactory(group=group, held_on=self.day())
            for _ in range(self.rng.randint(0, 2)):
                AdjustmentFactory(meeting=meeting)
