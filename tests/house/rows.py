"""Rows for every list page, with something in each column: a new list gets its maker here.

A maker takes the stage and a number (1, 2, 3 …) and makes one row that the viewer sees. No two
rows share a board, a project or a person, so that a query for each row is found out.
"""

from datetime import timedelta
from decimal import Decimal

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import OrganizationName
from desk.models import Deputy, Mail
from documents.models import Document
from programs.models import Program, Strategy
from tests.factories.accounts import (
    BoardFactory,
    MunicipalityFactory,
    OrganizationRoleFactory,
    RegionFactory,
    UserFactory,
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
from tests.house import desk_rows, evaluation_rows, funding_rows, training_rows
from tests.house.stages import Stage, board_of, day, named


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
    """One in three goes to somebody without an account."""
    to = {"address": f"brev{n}@prov.example"}
    if n % 3:
        to = {"recipient": UserFactory(name=named("person", n))}
    Mail.objects.create(
        **to,
        caused_by=stage.viewer,
        subject=named("rubrik", n),
        body=f"brevtext{n}",
        state="sent" if n % 2 else "waiting",
        sent_at=timezone.now() + timedelta(minutes=n) if n % 2 else None,
    )


def deputy(stage: Stage, n: int) -> None:
    Deputy.objects.create(
        absent=UserFactory(name=named("person", n)),
        deputy=UserFactory(name=named("deputy", n)),
        first_day=day(n),
        last_day=day(n + 20),
    )


def document(stage: Stage, n: int) -> None:
    Document.objects.create(
        kind="proposal",
        owner=board_of(stage, n),
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


MAKERS = {
    "accounts:organization_list": organization,
    "accounts:user_list": user,
    "desk:comment_list": desk_rows.comment,
    "desk:deputy_list": deputy,
    "desk:mail_list": mail,
    "documents:document_list": document,
    "evaluation:evaluation_list": evaluation_rows.evaluation,
    "evaluation:indicator_list": evaluation_rows.indicator,
    "evaluation:period_list": evaluation_rows.period,
    "evaluation:recommendation_list": evaluation_rows.recommendation,
    "funding:decision_list": funding_rows.decision,
    "funding:delegation_list": funding_rows.delegation,
    "funding:meeting_list": funding_rows.meeting,
    "funding:payment_list": funding_rows.payment,
    "funding:proposal_list": funding_rows.proposal,
    "funding:shared_draft_list": funding_rows.shared_draft,
    "funding:text_block_list": funding_rows.text_block,
    "funding:price_list": funding_rows.price_plan,
    "funding:round_list": funding_rows.round_,
    "plans:plan_list": plan,
    "programs:goal_list": goal,
    "programs:group_list": group,
    "programs:program_list": program,
    "programs:project_list": project,
    "programs:reporting_list": reporting,
    "programs:role_list": program_role,
    "programs:strategy_list": strategy,
    "training:cohort_list": training_rows.cohort,
    "training:disposal_list": training_rows.disposal,
    "training:extract_list": training_rows.extract,
    "training:participant_list": training_rows.participant,
    "training:session_list": training_rows.session,
}
