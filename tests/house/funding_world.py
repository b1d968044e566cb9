"""The funding of the house's region: a round for each stage of Halmstad's proposal."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from accounts.models import User
from documents.models import FindingOverride
from funding.choices import Outcome
from funding.forms.payments import EVENTS
from funding.models import Delivery, Proposal, Round
from funding.rules.agendas import Minutes
from funding.rules.decisions import Ruling
from funding.rules.delegations import Delegation
from funding.rules.pledges import Letter
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
    pledges,
    proposals,
    rounds,
    scenarios,
    shared_drafts,
    sources,
    text_blocks,
)
from funding.services.payments import Event
from tests.factories.accounts import FoundationFactory
from tests.factories.files import pdf
from tests.factories.funding import PriceYearFactory, RoundFactory, in_force
from tests.house.region import MARKER, SECRET_AMOUNT, World

# ---------- rounds: one in preparation, then one for each stage of Halmstad's proposal ----------


def make_rounds(world: World) -> None:
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
    for kind in ("agenda", "package"):
        _paper(world, kind, stage, meeting, is_secret=True)
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
    _paper(world, "decision", stage, decision, is_secret=stage != "counted")


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
    _paper(world, "decision", stage, decision, is_secret=is_secret)


def _paper(world: World, kind: str, label: str, obj: Any, *, is_secret: bool) -> None:
    names = {"kind": kind, "pk": obj.pk}
    world.add("documents:paper", f"{kind} {label}", names, is_secret=is_secret)


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


# ---------- a foundation that answers by letter ----------


def make_pledges(world: World) -> None:
    """A round that asks a foundation beside Halmstad: once it waits, once its answer is mended."""
    for stage in ("letter awaited", "letter recorded"):
        round_ = _asking_a_foundation(world, stage)
        financier = round_.shares.get(financier__kind="foundation", year=2026).financier
        delivery = Delivery.objects.get(source__round=round_, financier=financier)
        if stage == "letter awaited":
            world.add("funding:letter", stage, delivery)
            continue
        by, source = world.people["strategist"], delivery.source
        letter = Letter(
            "changed",
            timezone.localdate(),
            dict.fromkeys((2026, 2027), Decimal(10_000)),
            reference="Dnr 14",
            note="Styrelsen beslutar igen i vår.",
        )
        first = pledges.record(source, financier, letter, by=by)
        letter = replace(letter, reference="Dnr 41")
        mended = pledges.replace(
            first, source, letter, is_correction=True, by=by, reason="Fel nummer."
        )
        world.add("funding:pledge", "corrected", first)
        world.add("funding:pledge", "counts", mended)


def _asking_a_foundation(world: World, stage: str) -> Round:
    project, by = world.program.projects.order_by("pk").first(), world.people["strategist"]
    round_ = RoundFactory(project=project, name=stage, first_year=2026, last_year=2027)
    foundation = FoundationFactory(name=f"Stiftelsen {stage}")
    shares = {
        (financier.pk, year): Cell(Decimal(20_000))
        for financier in (world.boards["Halmstad"], foundation)
        for year in round_.years
    }
    applied = dict.fromkeys(round_.years, Decimal(40_000))
    rounds.set_shares(round_, applied=applied, shares=shares, by=by)
    round_ = rounds.open(round_, by=by)
    world.add("funding:round", stage, round_)
    return round_


# ---------- payments: an instalment in every state, a repayment, a change ----------


def make_payments(world: World) -> None:
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
