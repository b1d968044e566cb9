"""Verbs on decisions: record, revise, undo; register the extract, from which they count."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from accounts.models import OrganizationRole, User
from core.history import verb
from core.rules import refuse, refuse_fields
from desk.services import mails
from funding.choices import FINAL, YES, Outcome, ProposalState, RoundState
from funding.mails import decisions as letters
from funding.mails import referrals
from funding.models import Decision, Meeting, Proposal, Round, Share
from funding.queries import standings_of
from funding.rules import decisions as rules
from funding.rules.decisions import Question, Ruling
from funding.rules.rounds import Standing
from funding.services import agendas, meetings
from funding.signals import decision_counted
from programs.models import ProgramRole
from programs.services import adoptions

STATED = (
    "paragraph",
    "outcome",
    "asked_for",
    "tabled_to",
    "motions",
    "votes_for",
    "votes_against",
    "votes_abstained",
    "reservations",
    "note",
    "adopts_project",
)


@verb(_("recorded the decision"))
def record(proposal: Proposal, ruling: Ruling, *, by: User) -> Decision:
    """Record what the board said on a proposal, at the meeting whose agenda it is on.

    Rows are locked in the same order everywhere (decision, proposal, meeting, board), so that two
    secretaries at once wait for each other, and the second is told what the first has done.
    """
    proposal = Proposal.objects.locked(proposal.pk)
    meeting = _locked_meeting(proposal.meeting_id, ruling.tabled_to)
    refuse(obstacles_to_record(proposal, meeting))
    _refuse_faults(ruling, proposal, meeting)
    ruling = _with_new_meeting(ruling, meeting, by)
    decision = Decision(proposal=proposal, meeting=meeting, recorded_by=by)
    # Others may read these once it counts; what becomes of a draft sent back is the board's own.
    decision.title, decision.diary_number = proposal.title, proposal.diary_number
    for name in STATED:
        setattr(decision, name, getattr(ruling, name))
    decision.replaces = replaced_by(proposal, ruling.outcome)
    _settle(proposal, ruling, meeting)
    decision.left_version = proposal.version
    agendas.number(proposal, meeting, ruling.paragraph)
    decision.save()
    write_parts(decision, ruling)
    _ask_officer(decision, by)
    return decision


@verb(_("corrected the recorded decision"))
def revise(decision: Decision, ruling: Ruling, *, by: User) -> Decision:
    """Correct what was recorded, until the minutes are adjusted."""
    decision, proposal, meeting = _locked(decision, ruling.tabled_to)
    refuse(rules.obstacles_to_revise(meeting.adjusted_on))
    _refuse_faults(ruling, proposal, meeting)
    ruling = _with_new_meeting(ruling, meeting, by)
    was = decision.outcome
    if _left(ruling) != _left(decision):
        refuse(obstacles_to_undo(decision, proposal, meeting))
        agendas.untable(proposal, decision.tabled_to)
        _settle(proposal, ruling, meeting)
        decision.left_version = proposal.version
    for name in STATED:
        setattr(decision, name, getattr(ruling, name))
    decision.replaces = replaced_by(proposal, ruling.outcome)
    agendas.number(proposal, meeting, ruling.paragraph)
    decision.save_fields(*STATED, "left_version", "replaces")
    write_parts(decision, ruling)
    if was != decision.outcome:
        _ask_officer(decision, by)
    return decision


@verb(_("undid the recorded decision"))
def undo(decision: Decision, *, by: User, reason: str) -> Proposal:
    """Take a mistaken entry away and put the proposal back on the agenda; the trail keeps both."""
    decision, proposal, meeting = _locked(decision)
    refuse(obstacles_to_undo(decision, proposal, meeting))
    tabled_to = decision.tabled_to
    decision.delete()
    agendas.untable(proposal, tabled_to)
    proposal.state, proposal.meeting = ProposalState.ON_AGENDA, meeting
    proposal.save_fields("state", "meeting")
    return proposal


@verb(_("registered the extract"))
def register_extract(
    decision: Decision, *, on: date, by: User, version: int | None = None
) -> Decision:
    """Enter the day the extract was registered: the decision counts, and nothing changes it.

    `version` is the one that was compared with the minutes: a later one is not made final unseen.
    """
    decision, proposal, _meeting = _locked(decision)
    refuse(rules.obstacles_to_register_version(version, decision.version))
    refuse(obstacles_to_register(decision))
    refuse_fields(
        {
            "on": rules.obstacles_to_registered_on(
                decision.closed_on,
                on,
                timezone.localdate(),
                is_delegated=decision.is_delegated,
            )
        }
    )
    # The answers of a round begin to count one after another: the last one knows that it is.
    Round.objects.select_for_update(of=("self",), no_key=True).get(pk=proposal.round_id)
    before = standing_of(proposal)
    decision.extract_registered_on, decision.extract_registered_by = on, by
    decision.save_fields("extract_registered_on", "extract_registered_by")
    decision_counted.send(Decision, decision=decision, by=by)
    after = standing_of(proposal)
    _adopt(decision, after, by)
    _tell(decision, before, after, by)
    return decision


def replaced_by(proposal: Proposal, outcome: str) -> Decision | None:
    """Return the decision of the same financier that a yes or a no on this proposal replaces.

    Of those that count and stand, the one made last; what only puts off a matter replaces nothing.
    """
    if outcome not in FINAL:
        return None
    earlier = Decision.objects.standing().filter(
        proposal__round=proposal.round_id,
        proposal__financier=proposal.financier_id,
        outcome__in=FINAL,
    )
    return earlier.exclude(proposal=proposal).first()


def question_of(proposal: Proposal) -> Question:
    """Return what the board is asked: its shares in the round, and the proposed clauses."""
    shares = Share.objects.filter(round=proposal.round_id, financier=proposal.financier_id)
    return Question(
        years=tuple(proposal.round.years),
        amounts=dict(shares.order_by("year").values_list("year", "amount")),
        clauses=tuple(text.strip() for text in proposal.clauses.values_list("text", flat=True)),
    )


def ruling_of(decision: Decision) -> Ruling:
    """Return what is recorded of a decision."""
    return Ruling(
        amounts=dict(decision.amounts.order_by("year").values_list("year", "amount")),
        clauses=tuple(decision.clauses.values_list("text", flat=True)),
        **{name: getattr(decision, name) for name in STATED},
    )


def obstacles_to_record(proposal: Proposal, meeting: Meeting | None) -> list[str]:
    """Return what keeps a decision from being recorded today."""
    held_on, adjusted_on = (meeting.held_on, meeting.adjusted_on) if meeting else (None, None)
    today = timezone.localdate()
    return list(rules.obstacles_to_record(proposal.state, held_on, adjusted_on, today))


def obstacles_to_register(decision: Decision) -> list[str]:
    """Return what keeps a decision from being registered, from where it counts."""
    return list(rules.obstacles_to_register(decision.closed_on, decision.extract_registered_on))


def obstacles_to_undo(decision: Decision, proposal: Proposal, meeting: Meeting) -> list[str]:
    """Return what keeps a recorded decision from being undone."""
    has_moved_on = proposal.version != decision.left_version
    there = decision.tabled_to_id and agendas.is_numbered(proposal, decision.tabled_to_id)
    return list(
        rules.obstacles_to_undo(
            meeting.adjusted_on,
            has_moved_on=has_moved_on,
            numbered_at=decision.tabled_to if there else None,
        )
    )


def _locked(decision: Decision, to: Meeting | None = None) -> tuple[Decision, Proposal, Meeting]:
    decision = Decision.objects.locked(decision.pk)
    proposal = Proposal.objects.locked(decision.proposal_id)
    meeting = _locked_meeting(decision.meeting_id, to, decision.tabled_to)
    decision.proposal, decision.meeting = proposal, meeting
    return decision, proposal, meeting


def _locked_meeting(pk: int | None, *others: Meeting | None) -> Meeting | None:
    """Lock a meeting and those that a matter goes to or leaves, in the same order everywhere."""
    if pk is None:
        return None
    wanted = {pk, *(each.pk for each in others if each is not None)}
    locked = {each: Meeting.objects.locked(each) for each in sorted(wanted)}
    return locked[pk]


def _refuse_faults(ruling: Ruling, proposal: Proposal, meeting: Meeting) -> None:
    meetings.lock_board(meeting.board_id)
    taken = meetings.taken_paragraphs(meeting, proposal)
    beside = defaultdict(list)
    faults = [
        *rules.faults_of(ruling, question_of(proposal), taken),
        *rules.faults_of_tabling(ruling, meeting.board_id, meeting.held_on),
    ]
    for field, reason in faults:
        beside[field].append(reason)
    if beside:
        raise ValidationError(dict(beside))


def _with_new_meeting(ruling: Ruling, meeting: Meeting, by: User) -> Ruling:
    """Enter the meeting that a matter is tabled to, when it stands in no calendar yet."""
    if ruling.tabled_on is None:
        return ruling
    entered = meetings.entered(meeting.board, ruling.tabled_on, by=by)
    return replace(ruling, tabled_to=entered, tabled_on=None)


def _left(said: Ruling | Decision) -> tuple:
    """Return the state in which a decision leaves its proposal, and the meeting it goes to."""
    to = said.tabled_to
    return rules.state_after(said.outcome, is_placed=to is not None), to and to.pk


def _settle(proposal: Proposal, ruling: Ruling, meeting: Meeting) -> None:
    """Leave the proposal as the ruling leaves it; what is not final leaves this agenda."""
    to = ruling.tabled_to
    if to is not None:
        agendas.table(proposal, to)
    proposal.state = rules.state_after(ruling.outcome, is_placed=to is not None)
    is_off = proposal.state in (ProposalState.DRAFT, ProposalState.READY)
    proposal.meeting = None if is_off else to or meeting
    proposal.save_fields("state", "meeting")


def _ask_officer(decision: Decision, by: User) -> None:
    """Tell the proposal's officer what a board that referred the matter back asks for."""
    if decision.outcome != Outcome.REFERRED_BACK:
        return
    proposal = decision.proposal
    officers = User.objects.filter(pk__in=proposal.officer_ids())
    told = [each for each in officers if each.pk == proposal.written_by_id] or officers
    mails.send(
        to=[person for person in told if person != by],
        path=proposal.get_absolute_url(),
        by=by,
        **referrals.referred_back(decision),
    )


def write_parts(decision: Decision, ruling: Ruling) -> None:
    """Make the rows of amounts and clauses say what the ruling says; same rows stay the same."""
    kept = {row.year: row for row in decision.amounts.all()}
    for year, amount in sorted(ruling.amounts.items()):
        row = kept.pop(year, None)
        if row is None:
            decision.amounts.create(year=year, amount=amount)
        elif row.amount != amount:
            row.amount = amount
            row.save_fields("amount")
    rows = list(decision.clauses.all())
    for position, text in enumerate(ruling.clauses, start=1):
        if position > len(rows):
            decision.clauses.create(position=position, text=text)
        elif (row := rows[position - 1]).text != text:
            row.text = text
            row.save_fields("text")
    for row in [*kept.values(), *rows[len(ruling.clauses) :]]:
        row.delete()


def standing_of(proposal: Proposal) -> Standing:
    """Return where the round of a proposal stands now."""
    return standing_of_round(proposal.round)


def standing_of_round(round_: Round) -> Standing:
    """Return where a round stands now."""
    return standings_of([round_])[round_.pk]


def _adopt(decision: Decision, after, by: User) -> None:
    """Freeze the project's goals: the decision says so, or its round is in force (domain.md)."""
    round_, board = decision.proposal.round, decision.proposal.financier
    with translation.override(settings.LANGUAGE_CODE):  # it is kept, for readers of any language
        of_decision = rules.source_of(decision.paragraph, board, decision.day)
    if decision.adopts_project and decision.outcome in YES:
        day = max(decision.closed_on, decision.extract_registered_on)
        adoptions.adopt(round_.project, adopted_on=day, source=of_decision, by=by)
    adopt_in_force(round_, after, by)


def adopt_in_force(round_: Round, after: Standing, by: User) -> None:
    """Freeze the goals of the project when its round is in force (domain.md)."""
    if after.state != RoundState.IN_FORCE:
        return
    with translation.override(settings.LANGUAGE_CODE):
        of_round = rules.source_of_round(round_.first_year, round_.last_year)
    adoptions.adopt(round_.project, adopted_on=after.since, source=of_round, by=by)


def _tell(decision: Decision, before, after, by: User) -> None:
    """Tell the program's strategists and the board; every board asked when the round is settled."""
    mails.send(
        to=concerned(decision.proposal, by, boards_of(before, after)),
        subject=lambda: letters.subject(decision),
        # asked anew for each: its sentences are in the reader's language
        body=lambda: letters.body(decision, standing_of(decision.proposal)),
        path=decision.get_absolute_url(),
        by=by,
    )


def boards_of(before: Standing, after: Standing) -> set[int]:
    """Return the ids of all who were asked, when a change has settled or unsettled their round."""
    settled = (RoundState.IN_FORCE, RoundState.LAPSED)
    is_news = after.state != before.state and {before.state, after.state} & set(settled)
    return {answer.financier_id for answer in after.answers} if is_news else set()


def concerned(proposal: Proposal, by: User, boards: Iterable[int] = ()) -> list[User]:
    """Return whom it concerns but the doer: strategists, secretaries of the board and `boards`."""
    return people_of(proposal.round, {proposal.financier_id, *boards}, by)


def people_of(round_: Round, boards: Iterable[int], by: User) -> list[User]:
    """Return a round's strategists and the secretaries of some boards, but for the doer."""
    secretaries = OrganizationRole.objects.held_now().filter(
        organization__in=set(boards), kind="secretary"
    )
    strategists = ProgramRole.objects.held_now().filter(
        program=round_.project.program_id, kind="strategist"
    )
    roles = [*strategists.select_related("person"), *secretaries.select_related("person")]
    people = {role.person_id: role.person for role in roles}
    return [person for person in people.values() if person != by]
