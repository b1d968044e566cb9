"""A small complete region for the house tests: everybody in it, and an object behind every URL.

Whatever must stay inside Halmstad's authority carries the marker, in every text it has.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import Organization, User
from desk.models import Mail
from documents.choices import RenderingState
from documents.models import Document, DocumentFile, FindingOverride, Rendering, RenderingFile
from documents.services import printing
from funding.choices import Outcome
from funding.forms.payments import EVENTS
from funding.models import Delivery, Proposal, Round
from funding.pdf.proposals import ProposalPaper
from funding.rules.agendas import Minutes
from funding.rules.decisions import Ruling
from funding.rules.delegations import Delegation
from funding.rules.shares import Cell
from funding.services import (
    agendas,
    appeals,
    attachments,
    attendance,
    corrections,
    decisions,
    delegations,
    meetings,
    payments,
    proposals,
    rounds,
    scenarios,
    shared_drafts,
    sources,
    text_blocks,
)
from funding.services.payments import Event
from plans.services import editions
from programs.choices import ChangeKind
from programs.models import (
    Alignment,
    GoalChange,
    GoalStatus,
    Program,
    ProgramRole,
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
from tests.factories.files import pdf
from tests.factories.funding import PriceYearFactory, RoundFactory, in_force
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

TODAY = timezone.localdate()
MARKER = "Hemligmarkor"
SECRET_AMOUNT = Decimal(31_313)
# What must not be read outside Halmstad, in lower case and with plain spaces.
SECRETS = ("hemligmarkor", "hemligma", "ln heml", "31313", "31 313")
# Those who are not in Halmstad's authority, each with a reason of their own to look in.
OUTSIDERS = (
    "secretary_hylte",
    "registrar_hylte",
    "strategist",
    "project_leader",
    "steering",
    "responsible",
    "administrator",
    "nobody",
)


@dataclass
class World:
    """People by role, boards by name, and what stands behind each kind of URL."""

    people: dict[str, User] = field(default_factory=dict)
    boards: dict[str, Organization] = field(default_factory=dict)
    program: Program | None = None
    # noun of a URL name ("funding:proposal") → (what it shows, arguments, is it Halmstad's own)
    objects: dict[str, list[tuple[str, dict[str, Any], bool]]] = field(default_factory=dict)

    def add(self, noun: str, label: str, obj: Any, *, is_secret: bool = False) -> None:
        arguments = obj if isinstance(obj, dict) else {"pk": obj.pk}
        self.objects.setdefault(noun, []).append((label, arguments, is_secret))

    def fill(self, door: Any, but: Collection[str] = ()) -> Iterator[tuple[str, str, bool]]:
        """Yield (what it shows, URL, is it Halmstad's own) for each object behind a door.

        `but` names what is left out, by what it shows.
        """
        if not door.arguments:
            yield "", door.url(), False
            return
        noun = NOUNS.get(door.name) or door.name.rsplit("_", 1)[0]
        while noun not in self.objects and "_" in noun:
            noun = noun.rsplit("_", 1)[0]
        if noun not in self.objects:
            raise LookupError(f"tests/house/world.py has no object for {door.name}: add one.")
        for label, arguments, is_secret in self.objects[noun]:
            if label not in but:
                yield label, door.url(**arguments), is_secret


# Where the name of a URL does not begin with the noun that its arguments name.
NOUNS = {
    "accounts:role_end": "accounts:role",
    "dashboards:program_dashboard": "programs:program",
    "dashboards:goal_facts": "programs:goal",
    "documents:preview": "documents:paper",
    "documents:review": "documents:paper",
    "documents:draft": "documents:paper",
    "documents:issue": "documents:paper",
    "documents:finding_keep": "documents:paper",
    "funding:appeal_create": "funding:decision",
    "funding:decision_record": "funding:proposal",
    "funding:delegation_record": "funding:proposal",
    "funding:board_detail": "funding:board",
    "funding:project_ledger": "programs:project",
    "funding:round_change": "funding:change_form",
    "funding:program_rounds": "programs:program",
    "funding:proposal_start": "funding:delivery",
    "funding:scenario_create": "funding:round",
    "plans:activity_create": "plans:plan",
    "plans:heading_create": "plans:plan",
    "plans:indicator_create": "plans:plan",
    "plans:organization_plans": "accounts:organization",
    "plans:program_plans": "programs:program",
    "programs:status_list": "programs:program",
    "programs:status_create": "programs:program",
    "programs:status_begin": "programs:program",
    "programs:alignment_create": "programs:project",
    "programs:update_create": "programs:goal",
    "programs:change_create": "programs:change_form",
    "programs:effect_create": "programs:project",
    "programs:contribution_create": "programs:project",
    "programs:link_create": "programs:project",
    "programs:budget_detail": "programs:project",
    "programs:budget_edit": "programs:project",
    "programs:partner_create": "programs:program",
    "programs:objective_create": "programs:strategy",
    "programs:choice_create": "programs:objective",
    "programs:group_member_create": "programs:group",
    "programs:group_meeting_create": "programs:group",
    "programs:adjustment_create": "programs:group_meeting",
    "programs:update_compare": "programs:goal",
    "programs:draft_discard": "programs:goal",
    "programs:draft_save": "programs:goal",
    "programs:reporting_report": "programs:report",
    "programs:reporting_compare": "programs:report",
    "password_reset_confirm": "password_link",
}


def build() -> World:
    """Build it through factories and services; every call makes another one."""
    world = World()
    _organizations(world)
    _program(world)
    _around(world, world.program.projects.get())
    _rounds(world)
    _payments(world)
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
            reportings.open(round_, by=strategist)
        if state == "closed":
            reportings.close(round_, by=strategist, is_confirmed=True)
            reportings.reopen(round_, by=strategist, reason="Ett svar till.")
            reportings.close(round_, by=strategist, is_confirmed=True)
            world.add("programs:report", "first", {"pk": round_.pk, "number": 1})
            world.add("programs:report", "second", {"pk": round_.pk, "number": 2})


# ---------- rounds: one in preparation, then one for each stage of Halmstad's proposal ----------


def _rounds(world: World) -> None:
    world.add("funding:round", "preparing", _round(world, "Omgång i förberedelse"))
    _stale(world)
    world.add("funding:price", "plan", PriceYearFactory(plan__program=world.program).plan)
    draft = _opened(world, "utkast")
    _plain_draft(world, draft)
    for board in ("Halmstad", "region"):
        delivery = Delivery.objects.get(source__round=draft, financier=world.boards[board])
        world.add("funding:delivery", board, delivery)
    _proposal(world, draft, "draft")
    for stage in ("in_review", "ready", "on_agenda", "recorded", "adjusted", "counted"):
        _proposal(world, _opened(world, stage), stage)
    for stage in ("delegated", "delegated and counted"):
        _proposal(world, _opened(world, stage), stage)
    withdrawn = _proposal(world, _opened(world, "withdrawn"), "draft", label="withdrawn")
    proposals.withdraw(withdrawn, by=world.people["secretary_halmstad"], reason=f"{MARKER} återtas")


def _round(world: World, name: str) -> Round:
    """A conditional round with shares of all three boards for two years (kr)."""
    project = world.program.projects.get()
    round_ = RoundFactory(project=project, name=name, first_year=2026, last_year=2027)
    amounts = {"Halmstad": 40_000, "Hylte": 20_000, "region": 140_000}
    shares = {
        (world.boards[board].pk, year): Cell(Decimal(amount))
        for board, amount in amounts.items()
        for year in round_.years
    }
    applied = dict.fromkeys(round_.years, Decimal(200_000))
    return rounds.set_shares(round_, applied=applied, shares=shares, by=world.people["strategist"])


def _opened(world: World, stage: str) -> Round:
    round_ = rounds.open(_round(world, f"Omgång {stage}"), by=world.people["strategist"])
    world.add("funding:round", stage, round_)
    return round_


def _stale(world: World) -> None:
    """A draft of a round that has been delivered anew since, and a scenario of each version."""
    round_, by = _opened(world, "stale"), world.people["strategist"]
    _proposal(world, round_, "draft", label="stale")
    _scenario(world, round_, "overtaken")
    fields = {"background": "En ny bakgrund."}
    sources.deliver(round_, by=by, reason="Bakgrunden är omskriven.", fields=fields)
    _scenario(world, round_, "fresh")


def _scenario(world: World, round_: Round, name: str) -> None:
    made = scenarios.create(
        round_,
        by=world.people["strategist"],
        name=name,
        kind="spread",
        without=[world.boards["Hylte"].pk],
    )
    world.add("funding:scenario", name, made)


def _plain_draft(world: World, round_: Round) -> None:
    """Hylte's own draft, so that its people have something in every list."""
    delivery = Delivery.objects.get(source__round=round_, financier=world.boards["Hylte"])
    proposals.draft(delivery, by=world.people["secretary_hylte"])


def _proposal(world: World, round_: Round, stage: str, label: str = "") -> Proposal:
    """Halmstad's proposal, full of the marker, taken as far as the stage says."""
    secretary = world.people["secretary_halmstad"]
    delivery = Delivery.objects.get(source__round=round_, financier=world.boards["Halmstad"])
    proposal = proposals.draft(delivery, by=secretary)
    proposal = _marked(proposal, secretary, is_decided=stage.endswith("counted"))
    name, content = f"{MARKER}.pdf", pdf(MARKER)
    attached = attachments.attach(proposal, by=secretary, name=name, content=content)
    world.add("funding:attachment", label or stage, attached, is_secret=True)
    if stage == "draft" and not label:
        block = text_blocks.create(
            by=secretary,
            organization=proposal.financier,
            part="background",
            name=f"{MARKER} namn",
            text=f"{MARKER} text för {{board}}",
        )
        world.add("funding:text_block", stage, block, is_secret=True)
        region = world.boards["region"]
        reason = f"{MARKER} skäl"
        shared = shared_drafts.share(proposal, by=secretary, organization=region, reason=reason)
        world.add("funding:shared_draft", stage, shared, is_secret=True)
    world.add("funding:proposal", label or stage, proposal, is_secret=True)
    world.add(
        "documents:paper",
        label or stage,
        {"kind": "proposal", "pk": proposal.pk},
        is_secret=True,
    )
    if stage != "draft":
        proposals.send_to_review(proposal, by=secretary)
    if stage not in ("draft", "in_review"):
        _approve(proposal, world.people["approver_halmstad"])
    if stage in ("on_agenda", "recorded", "adjusted", "counted"):
        _decide(world, proposal, stage)
    if stage.startswith("delegated"):
        _delegate(world, proposal, stage)
    return proposal


def _marked(proposal: Proposal, secretary: User, *, is_decided: bool) -> Proposal:
    """Write the marker into every text, row and number of a draft.

    The matter of a decision that counts is public: its title and its diary number.
    """
    texts = ("title", "summary", "background", "clarifications", "financial_text")
    more = ("condition_text", "sender_unit", "officer_name", "officer_title", "addressee")
    fields = {name: f"{MARKER} {name}" for name in (*texts, *more)}
    fields["background"] += " Sammanlagt behövs 77 000 kr."  # the review asks: what amount is it?
    if is_decided:
        fields["title"] = "Medfinansiering"
    unit = "HSTD" if is_decided else "HEML"
    clause = f"att Halmstadnämnden medfinansierar {MARKER} med 40 000 kr/år, 2026–2027"
    return proposals.revise(
        proposal,
        by=secretary,
        fields={
            **fields,
            "dated_on": timezone.localdate(),
            "diary_number": f"LN {unit} {proposal.pk % 1_000_000:06d}",
        },
        clauses=[*proposal.clauses.values_list("pk", "text"), (None, clause)],
        signatories=[(f"{MARKER} Namnsson", f"{MARKER} titel")],
        recipients=[f"{MARKER} mottagare"],
    )


def _approve(proposal: Proposal, approver: User) -> None:
    """Keep each finding that would stop it with a marked reason, and mark it as ready."""
    for finding in proposals.findings_of(proposal):
        if finding.stops:
            FindingOverride.objects.create(
                kind="proposal",
                owner=proposal.financier,
                content_type=ContentType.objects.get_for_model(Proposal),
                object_id=proposal.pk,
                code=finding.code,
                where=str(finding.where),
                fact=finding.fact,
                message=str(finding.message),
                reason=f"{MARKER} skäl",
                kept_by=approver,
            )
    proposals.mark_ready(proposal, by=approver)


def _decide(world: World, proposal: Proposal, stage: str) -> None:
    """Put it on an agenda and, where the stage says so, record, adjust, register.

    Once a decision counts it is public: only what stood there before is kept inside.
    """
    secretary = world.people["secretary_halmstad"]
    days = {"on_agenda": 1, "recorded": 2, "adjusted": 3, "counted": 4}[stage]
    held_on = timezone.localdate() - timedelta(days=days)
    meeting = meetings.create(
        world.boards["Halmstad"], held_on=held_on, place=f"{MARKER} sal", by=secretary
    )
    proposals.put_on_agenda(proposal, meeting=meeting, by=secretary)
    world.add("funding:meeting", stage, meeting, is_secret=True)
    _attend(world, meeting, stage)
    if stage == "on_agenda":
        return
    decision = decisions.record(proposal, _ruling(days, SECRET_AMOUNT, MARKER), by=secretary)
    if stage == "counted":
        ruling = _ruling(days, Decimal(39_000), "Beslutat")
        decision = decisions.revise(decision, ruling, by=secretary)
    if stage in ("adjusted", "counted"):
        meetings.adjust_minutes(meeting, on=held_on, by=secretary)
    if stage == "counted":
        registrar = world.people["registrar_halmstad"]
        decision = decisions.register_extract(decision, on=held_on, by=registrar)
        correction = {"wrong": "Beslutat", "right": "Beslut", "reason": "Skrivfel"}
        corrections.correct(decision, on=held_on, by=registrar, **correction)
        appeal = appeals.register(decision, received_on=timezone.localdate(), by=registrar)
        world.add("funding:appeal", "pending", appeal)
    world.add("funding:decision", stage, decision, is_secret=stage != "counted")


def _delegate(world: World, proposal: Proposal, stage: str) -> None:
    """Record what a delegate decided, and register it where the stage says so."""
    is_secret = not stage.endswith("counted")
    text, today = MARKER if is_secret else "Beslutat", timezone.localdate()
    said = replace(
        _ruling(1, SECRET_AMOUNT if is_secret else Decimal(39_000), text), paragraph=None
    )
    said = replace(said, reservations="")
    chair = Delegation(f"{text} ordförande", "3.2", today)
    decision = delegations.record(proposal, said, chair, by=world.people["secretary_halmstad"])
    if not is_secret:
        registrar = world.people["registrar_halmstad"]
        decision = decisions.register_extract(decision, on=today, by=registrar)
    for noun in ("funding:decision", "funding:delegation"):
        world.add(noun, stage, decision, is_secret=is_secret)


def _attend(world: World, meeting: Any, stage: str) -> None:
    """Give a meeting another matter and somebody who takes no part in it."""
    secretary = world.people["secretary_halmstad"]
    rows = [(None, f"{MARKER} Ordförande", "chair")]
    attendance.set_attendees(meeting, rows, by=secretary)
    title, number = f"{MARKER} delegationsbeslut", f"LN HEML {meeting.pk:06d}"
    matter = agendas.add_matter(meeting, title=title, diary_number=number, by=secretary)
    attendee = meeting.attendees.get()
    attendance.set_absences(matter, {attendee.pk: "disqualified"}, by=secretary)
    if stage != "on_agenda":
        said = Minutes(900 + meeting.held_on.day, outcome="noted", minutes=f"{MARKER} text")
        agendas.decide_matter(matter, said, by=secretary)
    world.add("funding:matter", stage, matter, is_secret=True)
    for item in meeting.items.all():
        world.add("funding:item", f"{stage} {item.pk}", item, is_secret=True)


def _ruling(paragraph: int, amount: Decimal, text: str) -> Ruling:
    return Ruling(
        paragraph=paragraph,
        outcome=Outcome.APPROVED_WITH_CHANGES,
        amounts=dict.fromkeys((2026, 2027), amount),
        clauses=(f"att {text} medfinansiera",),
        reservations=f"{text} reservation",
        note=f"{text} anteckning",
    )


# ---------- payments: an instalment in every state, a repayment, a change ----------


def _payments(world: World) -> None:
    """A round that only the region pays for, with what it is asked to pay and has paid."""
    strategist, region = world.people["strategist"], world.boards["region"]
    round_ = in_force(world.program.projects.order_by("pk").first(), region)
    amounts = {(region.pk, round_.first_year): Decimal(40_000)}
    made = payments.plan(round_, amounts=amounts, parts=4, at_end=False, by=strategist)
    for number, payment in enumerate(made[1:], 1):
        on = payment.due_on
        payments.request(payment, on=on, number=f"R {number}", by=strategist)
        if number > 1:
            payments.book(payment, on=on, reference=f"V {number}", by=strategist)
    said = Event("repayment", made[-1].due_on, "Tillbaka", "Fel", region, amount=Decimal(1_000))
    back = payments.repay(
        round_, said, year=round_.first_year, due_on=made[-1].due_on, by=strategist
    )
    for label, each in zip(("planned", "requested", "paid"), made, strict=False):
        world.add("funding:payment", label, each)
    world.add("funding:payment", "repayment", back)
    world.add("funding:round", "in force", round_)
    for kind in EVENTS:
        world.add("funding:change_form", kind, {"pk": round_.pk, "kind": kind})
    for name in ("Halmstad", "region"):
        world.add("funding:board", name, world.boards[name])


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
