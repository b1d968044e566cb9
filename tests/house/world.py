"""A small complete region for the house tests: everybody in it, and an object behind every URL.

Whatever must stay inside Halmstad's authority carries the marker, in every text it has.
"""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from desk.models import Deputy, Mail
from desk.services import deputies, follows, reminders
from documents.models import (
    Theme,
)
from documents.services import themes
from programs.choices import ChangeKind
from programs.models import (
    Alignment,
    GoalChange,
    GoalStatus,
    ProgramRole,
    ProjectReport,
    StrategicChoice,
    StrategicObjective,
    Strategy,
    SubGoal,
)
from programs.rules.lineages import Words
from programs.services import adoptions, changes, reportings
from tests.factories.accounts import (
    BoardFactory,
    MunicipalityFactory,
    OrganizationRoleFactory,
    RegionFactory,
    UserFactory,
)
from tests.factories.groups import (
    AdjustmentFactory,
    GroupFactory,
    GroupMeetingFactory,
    GroupMemberFactory,
)
from tests.factories.programs import (
    AskedFactory,
    GoalStatusFactory,
    ProgramFactory,
    ProgramRoleFactory,
    ProjectFactory,
    QuestionFactory,
    ReportingRoundFactory,
    StatusUpdateFactory,
    SubGoalFactory,
)
from tests.factories.projects import (
    BudgetLineFactory,
    ContributionFactory,
    EffectGoalFactory,
    PartnerFactory,
    ProjectLinkFactory,
)
from tests.house.desk_world import make_comments, make_views
from tests.house.documents_world import make_documents
from tests.house.evaluation_world import make_evaluation
from tests.house.funding_world import make_payments, make_pledges, make_rounds
from tests.house.plans_world import make_plans
from tests.house.public_world import make_public
from tests.house.region import MARKER, TODAY, World
from tests.house.survey_world import make_surveys
from tests.house.training_world import make_training


def build() -> World:
    """Build it through factories and services; every call makes another one."""
    world = World()
    _organizations(world)
    _program(world)
    _around(world, world.program.projects.get())
    make_rounds(world)
    make_pledges(world)
    make_payments(world)
    make_training(world)
    make_evaluation(world)
    make_surveys(world)
    make_documents(world)
    _lineage(world)
    make_plans(world)
    make_public(world)
    make_comments(world, world.program.projects.order_by("pk").first())
    make_views(world)
    _desk(world)
    _rest(world)
    return world


def _organizations(world: World) -> None:
    region = RegionFactory()
    for name, code in (("Halmstad", "1380"), ("Hylte", "1315")):
        municipality = MunicipalityFactory(name=f"{name}s kommun", municipality_code=code)
        world.boards[name] = BoardFactory(
            name=f"Lokala nämnden i {name}",
            definite_name=f"{name}nämnden",
            parent=region,
            municipality=municipality,
            sender_unit="Kansliet",
        )
        world.add("dashboards:municipality", name, municipality)
    world.boards["region"] = BoardFactory(name="Regionstyrelsen", parent=region)
    for board, ending in (("Halmstad", "halmstad"), ("Hylte", "hylte"), ("region", "region")):
        for kind in ("secretary", "approver", "registrar"):
            role = OrganizationRoleFactory(organization=world.boards[board], kind=kind)
            world.people[f"{kind}_{ending}"] = role.person
    role = OrganizationRoleFactory(organization=region, kind="administrator")
    world.people["administrator"] = role.person
    world.people["nobody"] = UserFactory()
    world.people["responsible"] = UserFactory()
    theme = Theme(organization=region, accent="#0d4f5f", foot_text="www.region.example")
    themes.give(theme, by=role.person)
    world.add("documents:theme", "region", theme)
    world.add("documents:kind", "proposal", {"kind": "proposal"})
    world.add("documents:colors", "region", {"colors": "0d4f5f-eef3f4"})
    world.add("accounts:organization", "region", region)
    world.add("accounts:organization", "Halmstad", world.boards["Halmstad"])
    world.add("accounts:role", "administrator", role)
    world.add("accounts:user", "nobody", world.people["nobody"])
    world.add("accounts:user", "officer", world.people["secretary_halmstad"])
    world.add("accounts:user", "inactive", UserFactory(is_active=False))


def _program(world: World) -> None:
    program = world.program = ProgramFactory(name="Välmående ger resultat")
    for kind in ("strategist", "project_leader", "steering_group"):
        role: ProgramRole = ProgramRoleFactory(program=program, kind=kind)
        world.people[kind.removesuffix("_group")] = role.person
        world.add("programs:role", kind, role)
    project = ProjectFactory(program=program, name="Processledare 2017–2019")
    statuses = [GoalStatusFactory(program=program, word=word) for word in ("pågår", "uppnått")]
    unused: GoalStatus = GoalStatusFactory(program=program, word="aldrig")
    goals: list[SubGoal] = [
        SubGoalFactory(project=project, number=1, responsible_person=world.people["responsible"]),
        SubGoalFactory(project=project, number=2, due_on=timezone.localdate()),
    ]
    for status, days in zip(statuses, (200, 100), strict=True):
        day = timezone.localdate() - timedelta(days=days)
        sent = StatusUpdateFactory(
            goal=goals[0], status=status, as_of=day, report="Det går framåt."
        )
        world.add("programs:update", str(status), sent)
    strategy = Strategy.objects.create(organization=program.organization, name="Tillväxtstrategi")
    objective = StrategicObjective.objects.create(strategy=strategy, name="Mer konkurrenskraft")
    choice = StrategicChoice.objects.create(objective=objective, name="Utbildning")
    alignment = Alignment.objects.create(project=project, choice=choice, motivation="Den bidrar.")
    world.add("programs:program", "program", program)
    world.add("programs:project", "project", project)
    world.add("programs:status", "used", statuses[0])
    world.add("programs:status", "unused", unused)
    world.add("programs:goal", "reported", goals[0])
    world.add("programs:goal", "new", goals[1])
    world.add("programs:objective", "objective", objective)
    world.add("programs:choice", "choice", choice)
    world.add("programs:strategy", "strategy", strategy)
    world.add("programs:alignment", "alignment", alignment)
    _reportings(world, goals)


def _around(world: World, project: Any) -> None:
    """What stands around the project: partner, effect goal, part, link, budget, group."""
    program, member = world.program, world.people["responsible"]
    goal = project.goals.order_by("number").first()
    partner = PartnerFactory(program=program, part="Utvärderar.")
    effect = EffectGoalFactory(project=project, text="Fler barn mår bra.")
    part = ContributionFactory(project=project, title="Projektledare", person=member)
    link = ProjectLinkFactory(project=project)
    BudgetLineFactory(project=project, year=2017, budget=Decimal(40_000), actual=Decimal(39_000))
    group = GroupFactory(
        program=program, organization=program.organization, kind="working", interval_weeks=4
    )
    ended = GroupFactory(program=None, organization=program.organization, ended_on=TODAY)
    seat = GroupMemberFactory(group=group, person=member)
    meeting = GroupMeetingFactory(group=group, notes="Det gick bra.")
    adjustment = AdjustmentFactory(meeting=meeting, goal=goal)
    world.add("programs:partner", "partner", partner)
    world.add("programs:effect", "effect goal", effect)
    world.add("programs:contribution", "part", part)
    world.add("programs:link", "link", link)
    world.add("documents:paper", "project report", {"kind": "report", "pk": project.pk})
    world.add("programs:group", "working group", group)
    world.add("programs:group", "ended group", ended)
    world.add("programs:group_member", "member", seat)
    world.add("programs:group_meeting", "meeting", meeting)
    world.add("programs:adjustment", "adjustment", adjustment)
    _steering(world, goal)


def _steering(world: World, goal: SubGoal) -> None:
    """The steering group has met twice: of each meeting there is a paper."""
    steering = GroupFactory(
        program=world.program, organization=world.program.organization, kind="steering"
    )
    days = [TODAY - timedelta(days=days) for days in (150, 30)]
    first, second = (GroupMeetingFactory(group=steering, held_on=day) for day in days)
    AdjustmentFactory(meeting=first, goal=goal)
    AdjustmentFactory(meeting=second, text="Målet följs upp igen.")
    world.add("programs:group_meeting", "steering group's", second)
    world.add("documents:paper", "second meeting", {"kind": "steering", "pk": second.pk})
    world.add("documents:paper", "first meeting", {"kind": "steering", "pk": first.pk})
    world.add("dashboards:meeting", "steering group's", second)


def _reportings(world: World, goals: list[SubGoal]) -> None:
    """A reporting round of each state, about both goals; the closed one was closed twice."""
    strategist = world.people["strategist"]
    soon = timezone.localdate() + timedelta(days=7)
    for state in ("preparing", "open", "closed"):
        round_ = ReportingRoundFactory(program=world.program, opened_at=None, due_on=soon)
        QuestionFactory(round=round_)
        for goal in goals:
            AskedFactory(round=round_, goal=goal, person=world.people["responsible"])
        world.add("programs:reporting", state, round_)
        if state != "preparing":
            world.add("documents:paper", f"{state} round", {"kind": "interim", "pk": round_.pk})
        if state != "preparing":
            reportings.open(round_, by=strategist)
        if state == "closed":
            reportings.close(round_, by=strategist, is_confirmed=True)
            reportings.reopen(round_, by=strategist, reason="Ett svar till.")
            reportings.close(round_, by=strategist, is_confirmed=True)
            world.add("programs:report", "first", {"pk": round_.pk, "number": 1})
            world.add("programs:report", "second", {"pk": round_.pk, "number": 2})


# ---------- from decided to reported goals ----------


def _lineage(world: World) -> None:
    """An adopted project beside the first, with a merge that holds and two changes that wait."""
    strategist = world.people["strategist"]
    other = ProgramRoleFactory(program=world.program, kind="strategist").person
    project = ProjectFactory(program=world.program, name="Processledare 2014–2016")
    goals = [
        SubGoalFactory(project=project, number=number, title=f"Beslutat {number}")
        for number in range(1, 5)
    ]
    adoptions.adopt(
        project, adopted_on=timezone.localdate(), source="Finansieringsomgången", by=strategist
    )
    for label, before, by in (
        ("approved", goals[:2], other),
        ("proposed", goals[2:3], other),
        ("own", goals[3:], strategist),
    ):
        change = GoalChange(
            project=project,
            kind="merge" if len(before) > 1 else "reword",
            changed_on=timezone.localdate(),
            reason="De hör ihop.",
        )
        after = {1: Words(before[0].number, f"Rapporterat {before[0].number}")}
        change = changes.propose(change, before=before, after=after, by=by)
        if label == "approved":
            changes.approve(change, by=strategist)
        world.add("programs:change", label, change)
    first = world.program.projects.exclude(pk=project.pk).order_by("pk").first()
    report = ProjectReport.objects.create(project=project, summary="Det gick bra.")
    world.add("programs:project_report", "report", report)
    world.add("programs:lineage", "adopted", project)
    world.add("programs:lineage", "not adopted", first)
    for kind in ChangeKind.values:
        world.add("programs:change_form", kind, {"pk": project.pk, "kind": kind})
    world.add("programs:change_form", "not adopted", {"pk": first.pk, "kind": "add"})


def _desk(world: World) -> None:
    """What the strategist follows, has paused, and leaves to another; how all are reminded."""
    strategist, today = world.people["strategist"], timezone.localdate()
    leader = world.people["project_leader"]
    deputy = Deputy(
        absent=leader,
        deputy=strategist,
        first_day=today,
        last_day=today + timedelta(days=7),
    )
    world.add("desk:deputy", "leader", deputies.appoint(deputy, by=leader))
    goal = world.objects["programs:goal"][0][1]["pk"]
    for kind, pk in (("program", world.program.pk), ("goal", goal)):
        world.add("desk:follow", kind, {"kind": kind, "pk": pk})
    follows.start(world.program, by=strategist)
    paused = reminders.snooze(strategist, item="goal /", title="Målet", until=None, by=strategist)
    world.add("desk:snooze", "paused", paused)
    world.add("dashboards:reminder_rule", "goals", {"kind": "goal"})
    for code in ("reminder-sv", "digest-en"):
        world.add("dashboards:wording", code, {"code": code})


def _rest(world: World) -> None:
    approver = world.people["approver_halmstad"]
    mail = Mail.objects.filter(recipient=approver, subject__icontains=MARKER).latest("pk")
    world.add("desk:mail", "to the approver", mail, is_secret=True)
    world.add("password_link", "worn out", {"uidb64": "MQ", "token": "x-y"})
