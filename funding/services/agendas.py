"""Verbs on agendas: put on, move, take off, give the §; minutes of matters without a proposal."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse
from funding.choices import ProposalState
from funding.models import AgendaItem, Meeting, Proposal
from funding.rules import agendas as rules
from funding.rules.decisions import faults_of_tabling
from funding.services import meetings

# ---------- a proposal's place; called by the verbs on proposals and decisions ----------


def place(proposal: Proposal, meeting: Meeting) -> AgendaItem:
    """Give a proposal a place last on a meeting's agenda; it leaves the one where it waited."""
    item = AgendaItem.objects.filter(meeting=meeting, proposal=proposal).first()
    if item is not None and proposal.meeting_id == meeting.pk:
        return item
    if item is not None:
        raise ValidationError(_("The meeting has already dealt with it: choose another one."))
    take_off(proposal)
    return _append(meeting, proposal=proposal)


def take_off(proposal: Proposal) -> None:
    """Take a proposal off the agenda where it waits; what was decided there stays."""
    waiting = AgendaItem.objects.filter(meeting=proposal.meeting_id, proposal=proposal)
    for item in waiting.exclude(meeting__decisions__proposal=proposal):
        refuse(rules.obstacles_to_remove(None, item.paragraph, is_decided=False))
        item.delete()


def table(proposal: Proposal, meeting: Meeting) -> AgendaItem:
    """Put a tabled proposal on the agenda of the meeting that takes it up; where it was, it stays.

    A place that it already has there was given by an earlier decision of the same kind.
    """
    item = AgendaItem.objects.filter(meeting=meeting, proposal=proposal).first()
    return item or _append(meeting, proposal=proposal)


def untable(proposal: Proposal, meeting: Meeting | None) -> None:
    """Take a proposal off the meeting that it was tabled to, when that is undone."""
    if meeting is not None:
        AgendaItem.objects.filter(
            meeting=meeting, proposal=proposal, paragraph__isnull=True
        ).delete()


def is_numbered(proposal: Proposal, meeting_id: int) -> bool:
    """Say whether the proposal has its § at a meeting."""
    items = AgendaItem.objects.filter(meeting=meeting_id, proposal=proposal)
    return items.filter(paragraph__isnull=False).exists()


def number(proposal: Proposal, meeting: Meeting, paragraph: int) -> AgendaItem:
    """Give the item of a proposal its §; whether it is free is asked before."""
    item = AgendaItem.objects.get(meeting=meeting, proposal=proposal)
    if item.paragraph != paragraph:
        item.paragraph = paragraph
        item.save_fields("paragraph")
    return item


# ---------- verbs ----------


@verb(_("put a matter on the agenda"))
def add_matter(meeting: Meeting, *, title: str, diary_number: str = "", by: User) -> AgendaItem:
    """Put a matter that is no proposal last on the agenda."""
    meeting = Meeting.objects.locked(meeting.pk)
    refuse(rules.obstacles_to_change(meeting.adjusted_on))
    return _append(meeting, title=title, diary_number=diary_number)


@verb(_("changed a matter on the agenda"))
def revise_matter(item: AgendaItem, *, title: str, diary_number: str = "", by: User) -> AgendaItem:
    """Change the title or diary number of a matter that is no proposal."""
    item = _locked(item)
    refuse(rules.obstacles_to_change(item.meeting.adjusted_on))
    item.title, item.diary_number = title, diary_number
    item.save_fields("title", "diary_number")
    return item


@verb(_("took an item off the agenda"))
def remove(item: AgendaItem, *, by: User) -> Meeting:
    """Take an item without § off the agenda; a proposal waits for another meeting."""
    if item.proposal_id is not None:  # locked in the same order as everywhere: proposal, meeting
        proposal = Proposal.objects.locked(item.proposal_id)
    item = _locked(item)
    refuse(obstacles_to_remove(item))
    if item.proposal_id is not None:
        proposal.state, proposal.meeting = ProposalState.READY, None
        proposal.save_fields("state", "meeting")
    item.delete()
    return item.meeting


@verb(_("changed the order of the agenda"))
def reorder(meeting: Meeting, order: Sequence[int], *, by: User) -> Meeting:
    """Put the items in this order; `order` names each of them once."""
    meeting = Meeting.objects.locked(meeting.pk)
    items = {item.pk: item for item in meeting.items.all()}
    now = {pk: item.paragraph for pk, item in items.items()}
    refuse(rules.obstacles_to_reorder(meeting.adjusted_on, now, order))
    for position, pk in enumerate(order, 1):
        if items[pk].position != position:
            items[pk].position = position
            items[pk].save_fields("position")
    return meeting


@verb(_("gave the § of the agenda"))
def give_paragraphs(
    meeting: Meeting, numbers: Mapping[int, int | None], *, by: User, seen: str | None = None
) -> Meeting:
    """Number the agenda in the series of the body and year; None takes a mistaken § back.

    `seen` is what `shown_numbers` said when the person chose: who comes second is told.
    """
    meeting = Meeting.objects.locked(meeting.pk)
    meetings.lock_board(meeting.board_id)
    refuse(obstacles_to_number(meeting))
    items = {item.pk: item for item in meeting.items.select_related("proposal")}
    refuse(rules.obstacles_to_seen(seen, shown_numbers(items.values())))
    changed = {
        pk: paragraph
        for pk, paragraph in numbers.items()
        if pk in items and items[pk].paragraph != paragraph
    }
    taken = meetings.taken_paragraphs(meeting, items=changed)
    faults = rules.faults_of_numbers(changed, taken, decided_items(meeting, items.values()))
    _refuse_beside((f"paragraph_{pk}", reason) for pk, reason in faults)
    _write_paragraphs(items, changed)
    return meeting


@verb(_("recorded the outcome of a matter"))
def decide_matter(item: AgendaItem, said: rules.Minutes, *, by: User) -> AgendaItem:
    """Record what became of a matter without a proposal; recorded anew until adjusted.

    A matter tabled to a named meeting stands on its agenda at once, and leaves it again when the
    outcome is corrected.
    """
    item = _locked(item, said.tabled_to)
    meeting = item.meeting
    refuse(obstacles_to_number(meeting))
    meetings.lock_board(meeting.board_id)
    taken = meetings.taken_paragraphs(meeting, items=[item.pk])
    faults = faults_of_tabling(said, meeting.board_id, meeting.held_on)
    _refuse_beside([*rules.faults_of_minutes(said, taken), *faults])
    to = said.tabled_to
    if said.tabled_on is not None:
        to = meetings.entered(meeting.board, said.tabled_on, by=by)
    following = taken_up(item)
    if following is not None and following.meeting != to:
        refuse(rules.obstacles_to_untable(_dealt_with_at(following)))
        following.delete()
        following = None
    if to is not None and following is None:
        _append(to, title=item.title, diary_number=item.diary_number, tabled_from=item)
    item.paragraph, item.outcome, item.minutes = said.paragraph, said.outcome, said.minutes
    item.save_fields("paragraph", "outcome", "minutes")
    return item


@verb(_("undid the outcome of a matter"))
def undo_matter(item: AgendaItem, *, by: User, reason: str) -> AgendaItem:
    """Take a mistaken outcome away, and the matter off the meeting that it was tabled to.

    The item keeps its § and its text.
    """
    item = _locked(item)
    refuse(obstacles_to_undo(item))
    if following := taken_up(item):
        following.delete()
    item.outcome = ""
    item.save_fields("outcome")
    return item


# ---------- questions ----------


def taken_up(item: AgendaItem) -> AgendaItem | None:
    """Return the item of the later meeting that takes up a tabled matter, if it is on one."""
    return AgendaItem.objects.select_related("meeting__board").filter(tabled_from=item.pk).first()


def obstacles_to_undo(item: AgendaItem) -> list[str]:
    """Return what keeps the outcome of a matter from being undone."""
    there = _dealt_with_at(taken_up(item))
    return list(rules.obstacles_to_undo(item.meeting.adjusted_on, item.outcome, there))


def _dealt_with_at(following: AgendaItem | None) -> Meeting | None:
    """Return the meeting of a matter that is taken up, when it has its § there."""
    is_numbered = following is not None and following.paragraph is not None
    return following.meeting if is_numbered else None


def obstacles_to_number(meeting: Meeting) -> list[str]:
    """Return what keeps the § and the outcomes from being entered today."""
    today = timezone.localdate()
    return list(rules.obstacles_to_number(meeting.held_on, meeting.adjusted_on, today))


def obstacles_to_remove(item: AgendaItem) -> list[str]:
    """Return what keeps an item on its agenda; the greyed button says the same."""
    is_decided = item.pk in decided_items(item.meeting, [item])
    return list(
        rules.obstacles_to_remove(item.meeting.adjusted_on, item.paragraph, is_decided=is_decided)
    )


def next_paragraph(proposal: Proposal, meeting: Meeting) -> int:
    """Return the § that a proposal has at a meeting, or the next one of the series."""
    item = AgendaItem.objects.filter(meeting=meeting, proposal=proposal).first()
    if item is not None and item.paragraph is not None:
        return item.paragraph
    return AgendaItem.objects.of_year(meeting.board_id, meeting.held_on.year).next_paragraph()


def decided_items(meeting: Meeting, items: Iterable[AgendaItem]) -> set[int]:
    """Return the items whose outcome is recorded."""
    decided = set(meeting.decisions.values_list("proposal_id", flat=True))
    return {each.pk for each in items if each.outcome or each.proposal_id in decided}


def shown_numbers(items: Iterable[AgendaItem]) -> str:
    """Return the agenda with its § as one text, to know it again."""
    return ",".join(f"{item.pk}:{item.paragraph or ''}" for item in items)


def _append(meeting: Meeting, **fields) -> AgendaItem:
    last = meeting.items.aggregate(last=Max("position"))["last"] or 0
    return AgendaItem.objects.create(meeting=meeting, position=last + 1, **fields)


def _locked(item: AgendaItem, to: Meeting | None = None) -> AgendaItem:
    """Lock the meeting of an item, and those it goes to or stands at, then the item.

    Meetings are locked in the same order everywhere.
    """
    following = taken_up(item)
    others = {each.pk for each in (to, following and following.meeting) if each is not None}
    locked = {pk: Meeting.objects.locked(pk) for pk in sorted({item.meeting_id, *others})}
    item = AgendaItem.objects.locked(item.pk)
    item.meeting = locked[item.meeting_id]
    return item


def _write_paragraphs(items: Mapping[int, AgendaItem], changed: Mapping[int, int | None]) -> None:
    """Write the §; one that another item takes over is given up first."""
    wanted = set(changed.values())
    for pk in changed:
        if items[pk].paragraph is not None and items[pk].paragraph in wanted:
            items[pk].paragraph = None
            items[pk].save_fields("paragraph")
    for pk, paragraph in changed.items():
        if items[pk].paragraph != paragraph:
            items[pk].paragraph = paragraph
            items[pk].save_fields("paragraph")


def _refuse_beside(faults: Iterable[tuple[str, str]]) -> None:
    beside = defaultdict(list)
    for field, reason in faults:
        beside[field].append(reason)
    if beside:
        raise ValidationError(dict(beside))
