"""Decisions: what keeps one from being recorded, changed, undone, registered; when it counts."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from core.periods import iso_date, years_text
from documents.rules.amounts import amounts
from funding.choices import FINAL, YES, Outcome, ProposalState


@dataclass(frozen=True)
class Question:
    """What a board was asked: kr by year, and the clauses that were proposed."""

    years: Collection[int] = ()
    amounts: Mapping[int, Decimal] = field(default_factory=dict)
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Ruling:
    """What a board said, as its minutes have it: §, outcome, kr by year, clauses, texts."""

    paragraph: int | None  # none in a decision by delegation
    outcome: str
    amounts: Mapping[int, Decimal] = field(default_factory=dict)
    clauses: tuple[str, ...] = ()
    asked_for: str = ""
    reservations: str = ""
    note: str = ""
    adopts_project: bool = False
    motions: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstained: int | None = None
    tabled_to: Any = None  # the meeting that takes the matter up
    tabled_on: date | None = None  # or a day on which no meeting is entered yet


# ---------- when it may be done ----------


def obstacles_to_record(
    state: str, held_on: date | None, adjusted_on: date | None, today: date
) -> Iterator[str]:
    """A decision is recorded on a proposal that is on the agenda of a meeting that was held."""
    if state == ProposalState.DECIDED:
        yield _("The proposal is decided already.")
    elif state != ProposalState.ON_AGENDA or held_on is None:
        yield _("Only a proposal on the agenda of a meeting can be decided.")
    else:
        if held_on > today:
            yield _("The meeting is held on %(day)s: its decisions can be recorded from then.") % {
                "day": iso_date(held_on)
            }
        yield from _closed(adjusted_on)


def obstacles_to_revise(adjusted_on: date | None) -> Iterator[str]:
    """What is recorded can be corrected until the minutes are adjusted."""
    yield from _closed(adjusted_on)


def obstacles_to_undo(
    adjusted_on: date | None, *, has_moved_on: bool, numbered_at: Any = None
) -> Iterator[str]:
    """A mistaken entry can be undone until the minutes are adjusted (domain.md, Decision).

    `has_moved_on`: the proposal was changed after the decision; `numbered_at` is the meeting that
    it was tabled to, where it has its § already.
    """
    yield from _closed(adjusted_on)
    if has_moved_on:
        yield _("The proposal has been changed since this decision, so it cannot be undone.")
    if numbered_at is not None:
        yield _("The matter was tabled to %(meeting)s and has its § there.") % {
            "meeting": numbered_at
        }


def obstacles_to_register(adjusted_on: date | None, registered_on: date | None) -> Iterator[str]:
    """An extract is registered once, and only from adjusted minutes."""
    if registered_on is not None:
        yield _("The extract was registered on %(day)s.") % {"day": iso_date(registered_on)}
    elif adjusted_on is None:
        yield _("The minutes are not adjusted yet.")


def obstacles_to_register_version(seen: int | None, now: int) -> Iterator[str]:
    """What is made final is what was compared with the minutes, and no later version."""
    if seen is not None and seen != now:
        yield _("The decision has changed since you opened it: read it again.")


def obstacles_to_registered_on(
    closed_on: date, on: date, today: date, *, is_delegated: bool = False
) -> Iterator[str]:
    """The day of registering lies between the adjusting, or the delegate's day, and today."""
    if on < closed_on and is_delegated:
        yield _("The decision was made on %(day)s: it cannot be registered before.") % {
            "day": iso_date(closed_on)
        }
    elif on < closed_on:
        yield _("The extract cannot be registered before the minutes are adjusted, %(day)s.") % {
            "day": iso_date(closed_on)
        }
    if on > today:
        yield _("The day lies ahead. Enter it when the extract has been registered.")


def missing_before_it_counts(
    closed_on: date | None, registered_on: date | None, *, is_delegated: bool = False
) -> Iterator[str]:
    """Yield what a decision lacks before it counts; nothing when it counts."""
    if closed_on is None:
        yield _("The minutes are not adjusted yet: the board's secretary enters the day.")
    if registered_on is not None:
        return
    if is_delegated:
        yield _("The decision is not registered yet: the registrar enters the day.")
    else:
        yield _("The extract is not registered yet: the registrar enters the day.")


def _closed(adjusted_on: date | None) -> Iterator[str]:
    if adjusted_on is not None:
        yield _("The minutes were adjusted on %(day)s: nothing in them changes any more.") % {
            "day": iso_date(adjusted_on)
        }


# ---------- what it may say ----------


def faults_of(
    ruling: Ruling, question: Question, taken: Mapping[int, str]
) -> Iterator[tuple[str, str]]:
    """Yield (field, reason) for everything that the minutes cannot mean.

    `taken` gives the meeting of each § that the board has used in the year.
    """
    if ruling.paragraph in taken:
        yield (
            "paragraph",
            _("§ %(number)s is taken: it stands in the minutes of %(meeting)s.")
            % {"number": ruling.paragraph, "meeting": taken[ruling.paragraph]},
        )
    if ruling.outcome == Outcome.REFERRED_BACK and not ruling.asked_for.strip():
        yield "asked_for", _("A board that refers a matter back says what is to be completed.")
    if ruling.outcome != Outcome.REFERRED_BACK and ruling.asked_for.strip():
        yield "asked_for", _("Only a matter that is referred back has something to complete.")
    if ruling.adopts_project and ruling.outcome not in YES:
        yield "adopts_project", _("Only an approval can adopt the project.")
    if ruling.outcome == Outcome.NOTED:
        yield "outcome", _("A question for money is answered: it is not only noted.")
    yield from _faults_of_votes(ruling)
    if ruling.outcome in YES:
        yield from _faults_of_yes(ruling, question)
    else:
        yield from _faults_of_no(ruling, question)


def faults_of_tabling(ruling: Ruling, board_id: int, held_on: date) -> Iterator[tuple[str, str]]:
    """Yield (field, reason): a matter is tabled to a later meeting of the board that met."""
    to, on = ruling.tabled_to, ruling.tabled_on
    if ruling.outcome != Outcome.TABLED:
        if to is not None or on is not None:
            field_ = "tabled_to" if on is None else "tabled_on"
            yield field_, _("Only a tabled matter goes to another meeting.")
        return
    if on is not None and on <= held_on:
        yield (
            "tabled_on",
            _("The matter is tabled to a later day than %(day)s.") % {"day": iso_date(held_on)},
        )
    if to is None or on is not None:
        return
    if to.board_id != board_id:
        yield "tabled_to", _("That meeting is another board's.")
    if to.held_on <= held_on:
        yield (
            "tabled_to",
            _("The matter is tabled to a later day than %(day)s.") % {"day": iso_date(held_on)},
        )
    if to.adjusted_on is not None:
        yield "tabled_to", _("The minutes of that meeting are adjusted: its agenda is closed.")


def _faults_of_votes(ruling: Ruling) -> Iterator[tuple[str, str]]:
    """Votes are counted whole: for and against, then those who abstained."""
    counted = (ruling.votes_for, ruling.votes_against)
    if counted == (None, None) and ruling.votes_abstained is None:
        return
    for name, votes in zip(("votes_for", "votes_against"), counted, strict=True):
        if votes is None:
            yield name, _("Write the number of votes; 0 if there were none.")


def _faults_of_yes(ruling: Ruling, question: Question) -> Iterator[tuple[str, str]]:
    for year in sorted(set(ruling.amounts) - set(question.years)):
        yield f"amount_{year}", _("%(year)s is not a year of the round.") % {"year": year}
    missing = [y for y in question.amounts if y not in ruling.amounts]
    for year in missing:
        yield (
            f"amount_{year}",
            _("Write what was decided for %(year)s; 0 if nothing was.") % {"year": year},
        )
    if not ruling.clauses:
        yield "clause_1", _("Write the clauses as the board adopted them.")
    if missing:
        return
    if question.amounts and not any(ruling.amounts.values()):
        yield "outcome", _("A decision that grants nothing is a rejection.")
        return
    is_changed = differs(ruling, question)
    if _names_other_amounts(ruling, question):
        yield (
            "clause_1",
            _("The amounts differ from what was asked: the clauses must state what was decided."),
        )
    if ruling.outcome == Outcome.APPROVED and is_changed:
        yield (
            "outcome",
            _("Amounts or clauses differ from the proposal: that is “approved with changes”."),
        )
    if ruling.outcome == Outcome.APPROVED_WITH_CHANGES and not is_changed:
        yield (
            "outcome",
            _(
                "Amounts and clauses are as proposed. Enter what the board changed, or choose "
                "“approved”."
            ),
        )


def _faults_of_no(ruling: Ruling, question: Question) -> Iterator[tuple[str, str]]:
    for year in sorted(ruling.amounts):
        yield f"amount_{year}", _("Only an approval has amounts: leave the field empty.")
    if ruling.clauses and ruling.clauses == question.clauses:
        yield "clause_1", _("The proposed clauses were not adopted: write what was, or nothing.")


def _names_other_amounts(ruling: Ruling, question: Question) -> bool:
    """Say whether the amounts were changed, and clauses that name amounts were not."""
    is_other = _granted(ruling, question) != dict(question.amounts)
    is_kept = ruling.clauses == question.clauses
    return is_other and is_kept and any(amounts(text) for text in ruling.clauses)


def _granted(ruling: Ruling, question: Question) -> dict[int, Decimal]:
    """Return the amounts, without the years in which nothing was asked and nothing given."""
    return {year: kr for year, kr in ruling.amounts.items() if kr or year in question.amounts}


def differs(ruling: Ruling, question: Question) -> bool:
    """Say whether the board decided something else than what was proposed."""
    is_other = _granted(ruling, question) != dict(question.amounts)
    return is_other or ruling.clauses != question.clauses


# ---------- what follows from it ----------


def state_after(outcome: str, *, is_placed: bool = False) -> ProposalState:
    """Return the state in which a decision leaves its proposal.

    A yes or a no ends the matter, and so does “answered”: who asks again starts a new proposal. A
    referral sends it back to be written on. A tabled matter stands on the agenda of the meeting
    that takes it up (`is_placed`), or waits for one, as does what was taken off the agenda.
    """
    if outcome in (*FINAL, Outcome.ANSWERED):
        return ProposalState.DECIDED
    if outcome == Outcome.REFERRED_BACK:
        return ProposalState.DRAFT
    return ProposalState.ON_AGENDA if is_placed else ProposalState.READY


def source_of(paragraph: int | None, board: Any, day: date) -> str:
    """Return how a decision is named where it adopted a project's goals."""
    facts = {"paragraph": paragraph, "board": board, "day": iso_date(day)}
    if paragraph is None:
        return _("Decision by delegation, %(board)s, %(day)s") % facts
    return _("Decision §\u00a0%(paragraph)s, %(board)s, %(day)s") % facts


def source_of_round(first_year: int, last_year: int) -> str:
    """Return how a round is named whose coming into force adopted a project's goals."""
    return _("The funding round %(years)s") % {"years": years_text(first_year, last_year)}
