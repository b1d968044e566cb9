"""Rows for every list page, with something in each column: a new list gets its maker here.

A maker takes the stage and a number (1, 2, 3 …) and makes one row that the viewer sees. No two
rows share a board, a project or a person, so that a query for each row is found out.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import Organization, OrganizationName, User
from desk.models import Mail
from documents.models import Document
from funding.choices import PartKind
from funding.models import ReportedDecision
from programs.models import Program, Strategy
from tests.factories.accounts import (
    BoardFactory,
    MunicipalityFactory,
    OrganizationRoleFactory,
    RegionFactory,
    UserFactory,
)
from tests.factories.funding import (
    DecisionFactory,
    MeetingFactory,
    PaymentFactory,
    PricePlanFactory,
    PriceYearFactory,
    ProposalFactory,
    RoundFactory,
    SharedDraftFactory,
    ShareFactory,
    TextBlockFactory,
    open_round,
)
from tests.factories.groups import GroupFactory, GroupMeetingFactory, GroupMemberFactory
from tests.factories.plans import ActivityFactory, CostLineFactory, PlanFactory
from tests.factories.plans import adopt as adopt_plan
from tests.factories.programs import (
    AskedFactory,
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.factories.training import (
    AttendanceFactory,
    CohortFactory,
    CourseFactory,
    ParticipantFactory,
    SeatBookingFactory,
    SessionFactory,
)
from training.choices import Profession, SessionKind
from training.choices import Stage as Stages
from training.models import Disposal, Extract, ExtractParticipant

LETTERS = "ZÅÄÖAé"  # sorted as Swedish does: A, é, Z, Å, Ä, Ö
DAY = date(2017, 3, 1)


@dataclass
class Stage:
    """One person who may open every list, and what they hold their roles for."""

    viewer: User
    region: Organization
    program: Program


def stage() -> Stage:
    """Make the smallest stage: strategist, secretary, registrar and administrator in one."""
    viewer, region, program = UserFactory(name="Vera"), RegionFactory(), ProgramFactory()
    OrganizationRoleFactory(person=viewer, organization=region, kind="administrator")
    ProgramRoleFactory(person=viewer, program=program, kind="strategist")
    made = Stage(viewer, region, program)
    _board(made, 0)
    return made


def named(what: str, n: int) -> str:
    """Return a name that begins with another letter than its neighbours'."""
    return f"{LETTERS[n % len(LETTERS)]}{what} {n}"


def day(n: int) -> date:
    return DAY + timedelta(days=n)


def _board(stage: Stage, n: int) -> Organization:
    """A board that the viewer serves as secretary and registrar."""
    board = BoardFactory(name=named("nämnd", n), parent=stage.region)
    for kind in ("secretary", "registrar"):
        OrganizationRoleFactory(person=stage.viewer, organization=board, kind=kind)
    return board


def organization(stage: Stage, n: int) -> None:
    board = BoardFactory(
        name=named("nämnd", n),
        short_name=f"kort{n}",
        body_type=("board", "council", "assembly")[n % 3],
        parent=RegionFactory(name=named("region", n)),
        municipality=MunicipalityFactory(name=named("kommun", n)),
        municipality_code=f"{1000 + n}",
        valid_from=day(n),
        valid_to=day(n + 5000),
    )
    OrganizationName.objects.create(organization=board, name=f"variant{n}")


def user(stage: Stage, n: int) -> None:
    person = UserFactory(name=named("person", n), title=named("titel", n), is_active=n % 2)
    for kind in ("approver", "responsible"):
        OrganizationRoleFactory(person=person, kind=kind)


def mail(stage: Stage, n: int) -> None:
    Mail.objects.create(
        recipient=UserFactory(name=named("person", n)),
        caused_by=stage.viewer,
        subject=named("rubrik", n),
        body=f"brevtext{n}",
        sent_at=timezone.now() + timedelta(minutes=n) if n % 2 else None,
    )


def document(stage: Stage, n: int) -> None:
    Document.objects.create(
        kind="proposal",
        owner=_board(stage, n),
        year=2000 + n,
        number=n,
        title=named("skrivelse", n),
        language="sv",
        diary_number=f"LN ABCD {n:06d}",
        content_type=ContentType.objects.get_for_model(Program),
        object_id=stage.program.pk,
        snapshot={},
        template_version="1",
        engine_version="1",
        sha256="0" * 64,
        page_count=1,
        size=1,
        issued_at=timezone.now() - timedelta(days=n),
        issued_by=UserFactory(),
    )


def round_(stage: Stage, n: int, asked: Any = None) -> Any:
    """An opened round; `asked` is one more board with a share."""
    made = RoundFactory(
        project=ProjectFactory(program=stage.program, name=named("projekt", n)),
        name=named("omgång", n),
        title=f"rubrik{n}",
        first_year=1995 + n,
        last_year=1997 + n,
        answer_by=timezone.localdate() + timedelta(days=n),
    )
    for amount in (1000, 2000):
        ShareFactory(round=made, year=1995 + n, fixed_amount=Decimal(amount * n))
    if asked is not None:
        ShareFactory(round=made, financier=asked, year=1996 + n, fixed_amount=Decimal(500 * n))
    return open_round(made)


def price_plan(stage: Stage, n: int) -> None:
    plan = PricePlanFactory(
        program=stage.program,
        name=named("prisplan", n),
        seat_price=Decimal(20_000 + n),
        first_year=1995 + n,
        last_year=1997 + n,
    )
    PriceYearFactory(plan=plan, year=1996 + n, amount=Decimal(100 * n))


def proposal(stage: Stage, n: int, state: str = "on_agenda") -> Any:
    board = _board(stage, n)
    made = round_(stage, n, asked=board)
    return ProposalFactory(
        round=made,
        financier=board,
        title=named("skrivelse", n),
        diary_number=f"LN ABCD {n:06d}",
        state=state,
        meeting=MeetingFactory(board=board, held_on=day(n), place=named("plats", n)),
    )


def text_block(stage: Stage, n: int) -> None:
    part, _word = PartKind.choices[n % len(PartKind.choices)]
    TextBlockFactory(
        organization=_board(stage, n), part=part, name=named("text", n), is_default=True
    )


def shared_draft(stage: Stage, n: int) -> None:
    title = named("utkast", n)
    SharedDraftFactory(
        proposal=proposal(stage, n),
        organization__name=named("mottagare", n),
        content={"data": {"title": title}},
        registered_on=day(n),
    )


def meeting(stage: Stage, n: int) -> None:
    held = proposal(stage, n).meeting
    other = ProposalFactory(financier=held.board, state="decided")
    DecisionFactory(proposal=other, meeting=held)
    held.adjusted_on, held.documents_by = day(n + 3), day(n - 7)
    held.save()


def decision(stage: Stage, n: int) -> None:
    decided = proposal(stage, n, "decided")
    DecisionFactory(
        proposal=decided,
        meeting=decided.meeting,
        paragraph=n,
        outcome=("approved", "changed")[n % 2],
        amounts={1996 + n: 1000 * n},
        counted=n % 3 != 0,
    )


def delegation(stage: Stage, n: int) -> None:
    decided = proposal(stage, n, "decided")
    item = decided.meeting.items.create(title="Anmälan av delegationsbeslut")
    made = DecisionFactory(
        proposal=decided,
        meeting=None,
        paragraph=None,
        decided_on=day(n),
        delegate=named("delegat", n),
        delegation_point=f"{n}.1",
        outcome=("approved", "changed")[n % 2],
        extract_registered_on=day(n + 2),
        extract_registered_by=stage.viewer,
    )
    ReportedDecision.objects.create(item=item, decision=made)


def payment(stage: Stage, n: int) -> None:
    is_requested, is_paid = n % 3 != 0, n % 3 == 1
    PaymentFactory(
        round=round_(stage, n),
        financier=_board(stage, n),
        year=1990 + n,
        kind=("instalment", "repayment")[n % 2],
        amount=Decimal(1000 * n),
        due_on=day(n),
        requested_on=day(n + 10) if is_requested else None,
        request_reference=f"R {n:03d}" if is_requested else "",
        paid_on=day(n + 20) if is_paid else None,
        payment_reference=f"V {n:03d}" if is_paid else "",
        note=f"not{n}",
    )


def program(stage: Stage, n: int) -> None:
    made = ProgramFactory(
        name=named("satsning", n),
        since_year=1990 + n,
        purpose=f"syfte{n}",
        organization=RegionFactory(name=named("region", n)),
    )
    ProgramRoleFactory(person=stage.viewer, program=made)
    ProjectFactory.create_batch(n % 3, program=made)


def project(stage: Stage, n: int) -> None:
    owner = ProgramFactory(name=named("satsning", n))
    ProgramRoleFactory(person=stage.viewer, program=owner)
    made = ProjectFactory(
        program=owner,
        name=named("projekt", n),
        diary_number=f"RS {n:06d}",
        summary=f"sammanfattning{n}",
        starts_on=day(n),
        ends_on=day(n + 900),
    )
    SubGoalFactory.create_batch(n % 3, project=made)


def goal(stage: Stage, n: int) -> None:
    made = SubGoalFactory(
        project=ProjectFactory(program=stage.program, name=named("projekt", n)),
        number=n,
        title=named("delmål", n),
        purpose=f"syfte{n}",
        responsible_person=UserFactory(name=named("person", n)),
        responsible_organization=BoardFactory(name=named("nämnd", n)),
        due_on=timezone.localdate() + timedelta(days=n - 15),
        target=2 * n,
        target_unit=named("enhet", n),
        position=n % 3,
    )
    status = GoalStatusFactory(program=stage.program, word=named("läge", n), position=n)
    StatusUpdateFactory(goal=made, status=status, as_of=day(n), actual=n)


def program_role(stage: Stage, n: int) -> None:
    ProgramRoleFactory(
        person=UserFactory(name=named("person", n)),
        program=ProgramFactory(name=named("satsning", n)),
        kind=("strategist", "project_leader", "steering_group")[n % 3],
        valid_from=day(n),
        valid_to=day(n + 5000),
    )


def strategy(stage: Stage, n: int) -> None:
    Strategy.objects.create(
        organization=RegionFactory(name=named("region", n)),
        name=named("strategi", n),
        first_year=1990 + n,
        last_year=1995 + n,
    )


def group(stage: Stage, n: int) -> None:
    made = GroupFactory(
        organization=RegionFactory(name=named("region", n)),
        program=ProgramFactory(name=named("satsning", n)),
        kind=("steering", "working", "reference")[n % 3],
        name=named("grupp", n),
        task=f"uppgift{n}",
        interval_weeks=n,
        ended_on=timezone.localdate() + timedelta(days=n - 15),
    )
    GroupMemberFactory(group=made, person=stage.viewer)
    GroupMeetingFactory(group=made, held_on=day(n))


def plan(stage: Stage, n: int) -> None:
    """Adopted and so public, or a draft of an organization that the viewer writes for."""
    owner = BoardFactory(name=named("nämnd", n))
    made = PlanFactory(
        organization=owner,
        name=named("plan", n),
        kind=("activity", "development")[n % 2],
        purpose=f"syfte{n}",
        first_year=1995 + n,
        last_year=1998 + n,
        edition=n,
    )
    activity = ActivityFactory(plan=made, title=named("aktivitet", n))
    CostLineFactory(activity=activity, year=1995 + n, amount=Decimal(1000 * n))
    if n % 2:
        adopt_plan(made)
    else:
        OrganizationRoleFactory(person=stage.viewer, organization=owner, kind="responsible")


def reporting(stage: Stage, n: int) -> None:
    """A round of a program of its own; every third goal of it has been answered."""
    owner = ProgramFactory(name=named("satsning", n))
    ProgramRoleFactory(person=stage.viewer, program=owner)
    made = ReportingRoundFactory(
        program=owner,
        name=named("uppföljning", n),
        kind=("annual", "final", "first_interim")[n % 3],
        first_day=day(n),
        last_day=day(n + 90),
        due_on=day(n + 120),
    )
    for each in AskedFactory.create_batch(1 + n % 3, round=made)[: n % 3]:
        StatusUpdateFactory(goal=each.goal, reporting_round=made)


def cohort(stage: Stage, n: int) -> Any:
    """A cohort of a course of its own, with as many seats and participants as its number."""
    course = CourseFactory(program=stage.program, name=named("utbildning", n))
    made = CohortFactory(
        course=course,
        name=named("omgång", n),
        starts_on=day(n),
        ends_on=day(n + 300),
        capacity=n,
        place=f"plats{n}",
        partner=RegionFactory(name=named("region", n)),
    )
    SeatBookingFactory(cohort=made, seats=n)
    ParticipantFactory.create_batch(n % 4, cohort=made)
    return made


def participant(stage: Stage, n: int) -> None:
    unit = BoardFactory(name=named("enhet", n))
    booking = SeatBookingFactory(
        cohort=CohortFactory(course=CourseFactory(program=stage.program), name=named("omgång", n)),
        organization=BoardFactory(name=named("nämnd", n)),
    )
    made = ParticipantFactory(
        cohort=booking.cohort,
        booking=booking,
        profession=Profession.values[n % 6],
        unit=unit,
        municipality=MunicipalityFactory(name=named("kommun", n)),
        staged=((Stages.ACTIVE, Stages.APPLIED, Stages.COMPLETED)[n % 3], day(n)),
    )
    made.contact.name, made.contact.email = named("deltagare", n), f"d{n}@example.org"
    made.contact.save()


def session(stage: Stage, n: int) -> None:
    made = SessionFactory(
        cohort=CohortFactory(course=CourseFactory(program=stage.program), name=named("omgång", n)),
        kind=SessionKind.values[n % 4],
        title=named("träff", n),
        held_on=day(n),
        hours=Decimal(1 + n % 8),
        leader=UserFactory(name=named("ledare", n)),
        place=named("plats", n),
    )
    AttendanceFactory.create_batch(n % 3, session=made)


def disposal(stage: Stage, n: int) -> None:
    made = Disposal.objects.create(
        program=stage.program,
        ground=named("grund", n),
        prepared_by=UserFactory(name=named("en", n)),
    )
    made.approved_by, made.approved_at = UserFactory(name=named("annan", n)), timezone.now()
    made.save()


def extract(stage: Stage, n: int) -> None:
    cohort = CohortFactory(course=CourseFactory(program=stage.program))
    made = Extract.objects.create(made_by=UserFactory(name=named("en", n)), reason=named("skäl", n))
    for each in ParticipantFactory.create_batch(1 + n % 3, cohort=cohort):
        ExtractParticipant.objects.create(extract=made, participant=each)


MAKERS = {
    "accounts:organization_list": organization,
    "accounts:user_list": user,
    "desk:mail_list": mail,
    "documents:document_list": document,
    "funding:decision_list": decision,
    "funding:delegation_list": delegation,
    "funding:meeting_list": meeting,
    "funding:payment_list": payment,
    "funding:proposal_list": proposal,
    "funding:shared_draft_list": shared_draft,
    "funding:text_block_list": text_block,
    "funding:price_list": price_plan,
    "funding:round_list": round_,
    "plans:plan_list": plan,
    "programs:goal_list": goal,
    "programs:group_list": group,
    "programs:program_list": program,
    "programs:project_list": project,
    "programs:reporting_list": reporting,
    "programs:role_list": program_role,
    "programs:strategy_list": strategy,
    "training:cohort_list": cohort,
    "training:disposal_list": disposal,
    "training:extract_list": extract,
    "training:participant_list": participant,
    "training:session_list": session,
}
