"""A small complete region for the house tests: everybody in it, and an object behind every URL.

Whatever must stay inside Halmstad's authority carries the marker, in every text it has.
"""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from desk.models import Mail
from documents.choices import RenderingState
from documents.models import (
    Document,
    DocumentFile,
    Rendering,
    RenderingFile,
    Signature,
    SignatureFile,
    Theme,
)
from documents.services import printing, themes
from funding.models import Proposal
from funding.pdf.proposals import ProposalPaper
from plans.services import editions
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
from tests.factories.plans import (
    ActivityFactory,
    CellFactory,
    CellLinkFactory,
    CostLineFactory,
    DeclaredTotalFactory,
    HeadingFactory,
    MeasureFactory,
    OrganizerFactory,
    PlanFactory,
    PlanIndicatorFactory,
    ResponsibleFactory,
    ResponsibleLinkFactory,
    adopt,
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
from tests.house.evaluation_world import make_evaluation
from tests.house.funding_world import make_payments, make_pledges, make_rounds
from tests.house.region import MARKER, SECRET_AMOUNT, TODAY, World
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
    _documents(world)
    _lineage(world)
    _plans(world)
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


# ---------- papers, mails ----------


def _documents(world: World) -> None:
    """An issued document of Halmstad and a public one of the region, a draft under way."""
    halmstad, secretary = world.boards["Halmstad"], world.people["secretary_halmstad"]
    ready = next(a for label, a, _ in world.objects["funding:proposal"] if label == "ready")
    proposal = ProposalPaper().queryset().get(**ready)
    frozen = printing.freeze(ProposalPaper(), proposal, at=timezone.now())
    for owner, is_public in ((halmstad, False), (world.boards["region"], True)):
        title = "Protokollsutdrag" if is_public else f"{MARKER} tjänsteskrivelse"
        document = Document.objects.create(
            kind="proposal",
            owner=owner,
            year=2026,
            number=1,
            title=title,
            language="sv",
            diary_number="" if is_public else "LN HEML 150099",
            content_type=ContentType.objects.get_for_model(Proposal),
            object_id=proposal.pk,
            snapshot=_without_marker(frozen) if is_public else frozen,
            template_version="1",
            engine_version="1",
            sha256="0" * 64,
            page_count=2,
            size=9,
            is_public=is_public,
            issued_at=timezone.now(),
            issued_by=secretary if not is_public else world.people["secretary_region"],
        )
        DocumentFile.objects.create(document=document, content=title.encode())
        _signature(world, document)
        world.add("documents:document", title, document, is_secret=not is_public)
    rendering = Rendering.objects.create(
        kind="proposal",
        content_type=ContentType.objects.get_for_model(Proposal),
        object_id=proposal.pk,
        purpose="draft",
        frozen=frozen,
        requested_by=secretary,
        state=RenderingState.DONE,
    )
    RenderingFile.objects.create(rendering=rendering, content=MARKER.encode())
    world.add("documents:rendering", "done", {"uuid": rendering.pk}, is_secret=True)


def _signature(world: World, document: Document) -> None:
    """A signed copy of a document, by somebody whom nobody else may read."""
    said = {
        "subject": document.title,
        "issuer": "Prov-CA",
        "signed_at": "",
        "trust": "unknown",
        "is_time_stamped": False,
        "is_tagged": True,
    }
    signature = Signature.objects.create(
        document=document,
        kind="person",
        signers=document.title,
        trust="unknown",
        verdict={"problem": "", "detail": "", "signatures": [said]},
        sha256=f"{document.pk:064}",
        size=9,
        stored_by=document.issued_by,
    )
    SignatureFile.objects.create(signature=signature, content=document.title.encode())
    world.add("documents:signature", document.title, signature, is_secret=not document.is_public)


def _without_marker(frozen: Any) -> Any:
    if isinstance(frozen, dict):
        return {key: _without_marker(value) for key, value in frozen.items()}
    if isinstance(frozen, list):
        return [_without_marker(value) for value in frozen]
    text = isinstance(frozen, str)
    return frozen.replace(MARKER, "Protokoll").replace("LN HEML", "LN HSTD") if text else frozen


# ---------- plans: a draft inside Halmstad's authority, an adopted one, its next edition ----------


def _plans(world: World) -> None:
    halmstad, secretary = world.boards["Halmstad"], world.people["secretary_halmstad"]
    fields = {
        "organization": halmstad,
        "written_by": secretary,
        "financier": world.boards["region"],
    }
    names = ("name", "background", "purpose", "note")
    draft = PlanFactory(**fields, **{name: f"{MARKER} {name}" for name in names})
    for noun, part in _plan_parts(draft, MARKER, SECRET_AMOUNT):
        world.add(noun, "draft", part, is_secret=True)
    world.add("plans:plan", "draft", draft, is_secret=True)
    world.add("documents:paper", "plan", {"kind": "plan", "pk": draft.pk}, is_secret=True)
    development = PlanFactory(**fields, kind="development", name=f"{MARKER} utvecklingsplan")
    _plan_parts(development, MARKER, SECRET_AMOUNT)
    for each in (draft, development):
        paper = {"kind": f"{each.kind}_plan", "pk": each.pk}
        world.add("documents:paper", f"{each.kind} plan", paper, is_secret=True)
    public = PlanFactory(**fields, name="Antagen plan", program=world.program)
    for noun, part in _plan_parts(public, "Antagen", Decimal(100_000)):
        world.add(noun, "adopted", part)
    world.add("plans:plan", "adopted", adopt(public))
    edition = editions.new_edition(public, by=secretary)
    world.add("plans:plan", "next edition", edition)


def _plan_parts(plan: Any, text: str, amount: Decimal) -> tuple[tuple[str, Any], ...]:
    """Give a plan a heading, an indicator, and an activity with a cost that is declared too."""
    heading = HeadingFactory(plan=plan, title=f"{text} rubrik", text=f"{text} text")
    texts = {name: f"{text} {name}" for name in ("title", "short_title", "background", "purpose")}
    activity = ActivityFactory(plan=plan, heading=heading, **texts)
    OrganizerFactory(activity=activity, organization=plan.organization)
    CostLineFactory(activity=activity, amount=amount, note=f"{text} not", last_year=2020)
    DeclaredTotalFactory(plan=plan, amount=amount + 1, place=f"{text} tabell")
    indicator = PlanIndicatorFactory(plan=plan, name=f"{text} mått", heading=heading)
    _matrix(activity, text)
    return (
        ("plans:heading", heading),
        ("plans:activity", activity),
        ("plans:indicator", indicator),
    )


def _matrix(activity: Any, text: str) -> None:
    """Two parts: something of each kind for parts of the first, somebody for the second."""
    parts = [
        MeasureFactory(activity=activity, number=number, text=f"{text} insats", when=f"{text} när")
        for number in (1, 2)
    ]
    held = {name: f"{text} {name}" for name in ("when", "forum", "responsible")}
    for kind in ("follow_up", "effect", "resource"):
        more = held if kind == "follow_up" else {}
        cell = CellFactory(activity=activity, kind=kind, text=f"{text} {kind}", **more)
        CellLinkFactory(cell=cell, measure=parts[0], is_partial=True)
    named = ResponsibleFactory(activity=activity, title=f"{text} funktion")
    ResponsibleLinkFactory(responsible=named, measure=parts[1])


def _rest(world: World) -> None:
    approver = world.people["approver_halmstad"]
    mail = Mail.objects.filter(recipient=approver, subject__icontains=MARKER).latest("pk")
    world.add("desk:mail", "to the approver", mail, is_secret=True)
    world.add("password_link", "worn out", {"uidb64": "MQ", "token": "x-y"})
