"""The rounds of the demo: the one of 2016, in force, and a twin of today, on its way."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO

from django.utils import timezone
from openpyxl import Workbook

from accounts.models import Organization, User
from config.demo import texts
from config.demo.organizations import MUNICIPALITIES, REGIONAL_SHARE
from documents.services import documents
from funding.choices import Outcome, ScenarioKind
from funding.models import Delivery, Meeting, Proposal, Round
from funding.rules.decisions import Ruling
from funding.rules.shares import Cell
from funding.services import (
    attachments,
    decisions,
    meetings,
    proposals,
    rounds,
    scenarios,
    text_blocks,
)
from programs.models import Project

APPLIED = Decimal(920_000)  # kr a year
REGION = "regional board"
PROPOSED_ON = date(2016, 11, 21)
ALONE = "Nämnden har en enda handläggare."
RECIPIENTS = ["Regionkontoret", "Samtliga finansiärer"]
# financier: diary number, meeting, minutes adjusted, extract registered, §
# (of these only Halmstad's diary number stands in the source)
PAST = {
    "Kungsbacka": ("LN KBKA 150018", "2016-12-01", "2016-12-05", "2016-12-06", 61),
    "Varberg": ("LN VBRG 150024", "2016-12-06", "2016-12-08", "2016-12-09", 54),
    "Falkenberg": ("LN FBRG 150019", "2016-12-07", "2016-12-12", "2016-12-13", 48),
    "Halmstad": ("LN HSTD 150021", "2016-12-08", "2016-12-12", "2016-12-13", 72),
    "Hylte": ("LN HYLT 150011", "2016-12-13", "2016-12-15", "2016-12-16", 39),
    "Laholm": ("LN LAHM 150016", "2016-12-14", "2016-12-16", "2016-12-19", 43),
    REGION: ("RS 160187", "2016-12-14", "2016-12-20", "2016-12-21", 214),
}


@dataclass(frozen=True)
class Stage:
    """Who takes part: the organizations and people by their short names."""

    organizations: dict[str, Organization]
    people: dict[str, User]

    def secretary(self, financier: str) -> User:
        name = "region" if financier == REGION else financier.lower()
        return self.people[f"sekreterare.{name}"]

    @property
    def registrar(self) -> User:
        return self.people["registrator"]


def make(organizations, people, program) -> None:
    """Make both rounds, with everything the boards have done so far."""
    stage = Stage(organizations, people)
    _make_past(stage, program["past"])
    _make_coming(stage, program["coming"])


# ---------- the round of 2016 ----------


def _make_past(stage: Stage, project: Project) -> None:
    opened_at = timezone.make_aware(datetime.combine(PROPOSED_ON, time(9)))
    round_ = _round(stage, project, "Medfinansiering 2017–2019", date(2016, 12, 31))
    rounds.open(round_, by=stage.people["strateg"], at=opened_at)
    for financier, (number, held_on, adjusted_on, registered_on, paragraph) in PAST.items():
        proposal = ready_proposal(stage, round_, financier, number, PROPOSED_ON)
        if financier == "Halmstad":  # the worker makes the paper once it runs
            documents.request_issue(proposals.PAPER, proposal, by=stage.secretary(financier))
        meeting = _on_agenda(stage, proposal, financier, date.fromisoformat(held_on))
        decision = _yes(stage, proposal, financier, paragraph)
        meetings.adjust_minutes(
            meeting, on=date.fromisoformat(adjusted_on), by=stage.secretary(financier)
        )
        decisions.register_extract(
            decision, on=date.fromisoformat(registered_on), by=stage.registrar
        )


# ---------- the twin of today ----------


def _make_coming(stage: Stage, project: Project) -> None:
    """Seven financiers at every stage: counted, adjusted, recorded, on the agenda, ready, draft."""
    today = timezone.localdate()
    years = f"{project.starts_on.year}–{project.ends_on.year}"
    round_ = _round(stage, project, f"Medfinansiering {years}", weekday(today, 60))
    opened_at = timezone.now() - timedelta(days=30)
    rounds.open(round_, by=stage.people["strateg"], at=opened_at)
    dated_on = weekday(today, -25)
    numbers = {
        name: f"{number[:-6]}{today:%y}{index:04d}"
        for index, (name, (number, *_)) in enumerate(PAST.items(), 31)
    }

    def ready(financier: str) -> Proposal:
        return ready_proposal(stage, round_, financier, numbers[financier], dated_on)

    # Kungsbacka has said yes, and it counts
    proposal = ready("Kungsbacka")
    meeting = _on_agenda(stage, proposal, "Kungsbacka", weekday(today, -16))
    decision = _yes(stage, proposal, "Kungsbacka", 57)
    _adjust(stage, meeting, "Kungsbacka", weekday(today, -12))
    decisions.register_extract(decision, on=weekday(today, -9), by=stage.registrar)
    # the region's minutes are adjusted: the registrar has the extract before them
    proposal = ready(REGION)
    meeting = _on_agenda(stage, proposal, REGION, weekday(today, -9))
    _yes(stage, proposal, REGION, 188)
    _adjust(stage, meeting, REGION, weekday(today, -4))
    # Varberg has decided; the minutes are not adjusted yet
    proposal = ready("Varberg")
    _on_agenda(stage, proposal, "Varberg", weekday(today, -5))
    _yes(stage, proposal, "Varberg", 49)
    # Falkenberg meets soon, Hylte's is ready, Halmstad's is being written, Laholm's not begun
    _on_agenda(stage, ready("Falkenberg"), "Falkenberg", weekday(today, 10))
    ready("Hylte")
    for part, name, text in texts.TEXT_BLOCKS:
        text_blocks.create(
            by=stage.secretary("Halmstad"),
            organization=stage.organizations["Halmstad"],
            part=part,
            name=name,
            text=text,
        )
    _write_consequences(stage, _start(stage, round_, "Halmstad"), today)
    meetings.create(
        stage.organizations["Halmstad"],
        held_on=weekday(today, 16),
        place="Stadshuset, Halmstad",
        by=stage.secretary("Halmstad"),
    )
    # the strategist has thought out what a no from Hylte would mean
    scenarios.create(
        round_,
        by=stage.people["strateg"],
        name=texts.SCENARIO,
        kind=ScenarioKind.SPREAD,
        without=[stage.organizations["Hylte"].pk],
        explanation=texts.SCENARIO_BECAUSE,
    )


def weekday(today: date, days: int) -> date:
    """Return the day so many days from today, or the Friday before a weekend's day."""
    day = today + timedelta(days=days)
    return day - timedelta(days=max(0, day.weekday() - 4))


# ---------- steps ----------


def _round(stage: Stage, project: Project, name: str, answer_by: date) -> Round:
    strategist = stage.people["strateg"]
    first, last = project.starts_on.year, project.ends_on.year

    def of_this_phase(text: str) -> str:
        return text.replace("2017", str(first)).replace("2019", str(last))

    round_ = rounds.create(
        project,
        by=strategist,
        name=name,
        first_year=first,
        last_year=last,
        is_conditional=True,
        answer_by=answer_by,
        title=texts.ROUND_TITLE,
        clause_template=texts.CLAUSE,
        summary=of_this_phase(texts.SUMMARY),
        background=of_this_phase(texts.BACKGROUND),
        clarifications=texts.CLARIFICATIONS,
        financial_text=texts.FINANCIAL,
        condition_text=texts.CONDITION,
        note=texts.NOTE_PAST if first == 2017 else texts.NOTE_TWIN,
    )
    amounts = {name: Decimal(amount) for name, *_, amount in MUNICIPALITIES}
    amounts[REGION] = Decimal(REGIONAL_SHARE)
    shares = {
        (stage.organizations[financier].pk, year): Cell(amount)
        for financier, amount in amounts.items()
        for year in round_.years
    }
    applied = dict.fromkeys(round_.years, APPLIED)
    return rounds.set_shares(round_, applied=applied, shares=shares, by=strategist)


def _start(stage: Stage, round_: Round, financier: str) -> Proposal:
    delivery = Delivery.objects.get(source__round=round_, financier=stage.organizations[financier])
    return proposals.draft(delivery, by=stage.secretary(financier))


def _write_consequences(stage: Stage, proposal: Proposal, today: date) -> None:
    """Let Halmstad say what its yes would mean, and what it rests on; the environment is left."""
    officer = stage.secretary("Halmstad")
    proposals.revise(
        proposal,
        by=officer,
        fields={},
        clauses=list(proposal.clauses.values_list("pk", "text")),
        signatories=[(officer.name, officer.title)],
        recipients=RECIPIENTS,
        consequences={
            "children": (True, texts.CHILDREN),
            "equality": (True, texts.EQUALITY),
        },
        basis=[(weekday(today, -30), texts.BASIS)],
    )
    attachments.attach(
        proposal,
        by=officer,
        name="Kostnad per finansiär.xlsx",
        title=texts.ATTACHMENT,
        content=_costs(proposal.round),
    )


def _costs(round_: Round) -> bytes:
    """Return a workbook with what each financier is asked for, year by year (kr)."""
    book = Workbook()
    sheet = book.active
    sheet.append([texts.ATTACHMENT, *round_.years])
    shares = {(each.financier.name, each.year): each.amount for each in round_.shares.all()}
    for name in dict.fromkeys(name for name, _year in shares):
        sheet.append([name, *(shares.get((name, year)) for year in round_.years)])
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def ready_proposal(
    stage: Stage, round_: Round, financier: str, number: str, dated_on: date
) -> Proposal:
    """Start a board's proposal and take it through its review."""
    secretary = stage.secretary(financier)
    proposal = _start(stage, round_, financier)
    proposals.revise(
        proposal,
        by=secretary,
        fields={"dated_on": dated_on, "diary_number": number},
        clauses=list(proposal.clauses.values_list("pk", "text")),
        signatories=[(secretary.name, secretary.title)],
        recipients=RECIPIENTS,
    )
    proposals.send_to_review(proposal, by=secretary)
    if financier == "Halmstad":
        proposals.mark_ready(proposal, by=stage.people["sekreterare2.halmstad"])
    else:
        proposals.mark_ready(proposal, by=secretary, reason=ALONE)
    return proposal


def _on_agenda(stage: Stage, proposal: Proposal, financier: str, held_on: date) -> Meeting:
    secretary = stage.secretary(financier)
    meeting = meetings.create(stage.organizations[financier], held_on=held_on, by=secretary)
    proposals.put_on_agenda(proposal, meeting=meeting, by=secretary)
    return meeting


def _yes(stage: Stage, proposal: Proposal, financier: str, paragraph: int):
    question = decisions.question_of(proposal)
    ruling = Ruling(
        paragraph=paragraph,
        outcome=Outcome.APPROVED,
        amounts=question.amounts,
        clauses=question.clauses,
        note=texts.INVENTED,
    )
    return decisions.record(proposal, ruling, by=stage.secretary(financier))


def _adjust(stage: Stage, meeting: Meeting, financier: str, on: date) -> None:
    meetings.adjust_minutes(meeting, on=on, by=stage.secretary(financier))
