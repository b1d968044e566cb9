"""Meetings of the demo with other matters than money; who attends is invented."""

from datetime import date, time, timedelta

from django.utils import timezone

from accounts.models import Organization, User
from config.demo.funding import REGION, Stage
from funding.models import AgendaItem, Meeting
from funding.rules.agendas import Minutes
from funding.services import agendas, attendance, meetings

HALMSTAD, REGIONS_HOUSE = "Halmstad", "Regionens hus, Halmstad"
ATTENDEES = {
    HALMSTAD: [
        ("Agneta Björkhem", "chair"),
        ("Per-Olof Ståhlgård", "vice_chair"),
        ("Mirja Lindeskog", "member"),
        ("Tobias Ekelöv", "member"),
        ("Sahar Roshani", "serving"),
        ("Karl-Axel Wernberg", "substitute"),
    ],
    REGION: [
        ("Ingegerd Almhult", "chair"),
        ("Roland Tärneby", "vice_chair"),
        ("Yasmin Haddadi", "member"),
        ("Bengt Oskarberg", "member"),
    ],
}
# what was on the agenda of the last meeting, and what the minutes say
LAST = {
    "Val av justerare": ("approved", "Tobias Ekelöv utses att jämte ordföranden justera."),
    "Anmälan av delegationsbeslut": ("noted", "Nämnden noterar förteckningen."),
    "Verksamhetsuppföljning efter tio månader": ("noted", "Nämnden noterar informationen."),
    "Sammanträdesdagar nästa år": ("approved", "Nämnden fastställer dagarna enligt förslaget."),
}
COMING = {
    HALMSTAD: ["Val av justerare", "Anmälan av delegationsbeslut", "Information från skolorna"],
    REGION: ["Val av justerare", "Ekonomisk rapport", "Svar på remiss om elevhälsa"],
}


def make(organizations: dict[str, Organization], people: dict[str, User]) -> None:
    """Make the last meeting of Halmstad and of the region, and the next one of each."""
    stage = Stage(organizations, people)
    today = timezone.localdate()
    _last(stage, HALMSTAD, _weekday(today - timedelta(days=14)), 61)
    _coming(stage, HALMSTAD, _weekday(today + timedelta(days=16)), "Stadshuset, Halmstad")
    _coming(stage, REGION, _weekday(today + timedelta(days=24)), REGIONS_HOUSE)


def _weekday(day: date) -> date:
    """Return the day, or the Friday before a weekend's day."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def _last(stage: Stage, name: str, day: date, first: int) -> None:
    """A meeting whose minutes are adjusted and announced."""
    secretary = stage.secretary(name)
    meeting = _meeting(stage, name, day, "Stadshuset, Halmstad")
    rows = [(None, *row) for row in (*ATTENDEES[name], (secretary.name, "officer"))]
    attendance.set_attendees(meeting, rows, by=secretary)
    for number, (title, (outcome, minutes)) in enumerate(LAST.items(), first):
        item = agendas.add_matter(meeting, title=title, by=secretary)
        agendas.decide_matter(item, Minutes(number, outcome, minutes), by=secretary)
    absent = meeting.attendees.get(name="Mirja Lindeskog")
    last: AgendaItem = meeting.items.last()
    attendance.set_absences(last, {absent.pk: "away"}, by=secretary)
    meetings.adjust_minutes(meeting, on=day + timedelta(days=4), by=secretary)
    meetings.announce(meeting, posted_on=day + timedelta(days=5), by=secretary)


def _coming(stage: Stage, name: str, day: date, place: str) -> None:
    """A meeting ahead: its other matters, and when documents are due."""
    meeting = _meeting(stage, name, day, place)
    for title in COMING[name]:
        agendas.add_matter(meeting, title=title, by=stage.secretary(name))


def _meeting(stage: Stage, name: str, day: date, place: str) -> Meeting:
    """Return the board's meeting of the day, entered or completed with all its facts."""
    board, secretary = stage.organizations[name], stage.secretary(name)
    facts = {
        "held_on": day,
        "begins_at": time(13, 15),
        "place": place,
        "documents_by": day - timedelta(days=10),
    }
    found = Meeting.objects.filter(board=board, held_on=day).first()
    if found is not None:
        return meetings.revise(found, by=secretary, **facts)
    return meetings.create(board, by=secretary, **facts)
