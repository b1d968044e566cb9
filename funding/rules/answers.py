"""Where one financier stands in a round, from all that it has decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from funding.choices import WAITING, YES, AnswerState, Outcome
from funding.rules.shares import NOTHING, ShareRow

ANSWERED_YES = (AnswerState.YES, AnswerState.LESS)
FINAL_ANSWERS = (AnswerState.YES, AnswerState.LESS, AnswerState.NO)


@dataclass(frozen=True)
class Verdict:
    """A recorded decision or letter as the rules need it; `counted_on` is None until it counts.

    `number` is that of the delivered source that the decided text stood on, or that the letter
    answers. A letter counts from the day it is recorded; `held_on` is the day it was given.
    """

    pk: int
    outcome: str
    counted_on: date | None
    amounts: Mapping[int, Decimal] = field(default_factory=dict)
    held_on: date | None = None
    paragraph: int | None = None
    number: int = 1
    is_letter: bool = False

    def answers(self, row: ShareRow) -> bool:
        """Say whether it is a yes or no to what the financier is asked today.

        What was said to an older source answers a new share only with a yes that covers it.
        """
        if self.outcome in WAITING:
            return False
        return self.number >= row.since or (self.outcome in YES and self.covers(row.amounts))

    def covers(self, asked: Mapping[int, Decimal]) -> bool:
        """Say whether no year is decided lower than this (kr)."""
        return all(self.amounts.get(year, NOTHING) >= amount for year, amount in asked.items())


@dataclass(frozen=True)
class Answer:
    """Where one financier stands, as everybody who sees the round may know it.

    Outcome, amounts (kr by year), § and days of a decision are there only when it counts.
    `proposal_id` is for links of those who may see the proposal; `replaces` says that an earlier
    yes or no counts beside the one that decides. Who `is_outside` answers by letter: a pledge.
    """

    financier_id: int
    financier: str
    short: str
    state: AnswerState
    asked: Mapping[int, Decimal]
    decided: Mapping[int, Decimal] = field(default_factory=dict)
    counted_on: date | None = None
    decided_on: date | None = None
    paragraph: int | None = None
    decision_id: int | None = None
    agenda_on: date | None = None
    proposal_id: int | None = None
    replaces: bool = False
    pledge_id: int | None = None
    is_outside: bool = False

    @property
    def is_waiting(self) -> bool:
        """No counted yes or no: not answered, tabled, referred back, withdrawn, not counted."""
        return self.state not in FINAL_ANSWERS

    @property
    def is_yes(self) -> bool:
        return self.state in ANSWERED_YES

    def is_late(self, answer_by: date | None) -> bool:
        """A first yes or no that began to count after the day to answer by."""
        if answer_by is None or self.is_waiting or self.replaces:
            return False
        return self.counted_on > answer_by

    @cached_property
    def asked_total(self) -> Decimal:
        return sum(self.asked.values(), NOTHING)

    @cached_property
    def decided_total(self) -> Decimal:
        return sum(self.decided.values(), NOTHING)

    @cached_property
    def missing(self) -> dict[int, Decimal]:
        """What is asked for and not decided (kr by year); a year above its share helps no other."""
        return {
            year: amount - self.decided.get(year, NOTHING)
            for year, amount in self.asked.items()
            if amount > self.decided.get(year, NOTHING)
        }


def newest_counted(verdicts: Iterable[Verdict]) -> Verdict | None:
    """Return the verdict that decides: of those that count, the yes or no made last, if any.

    By meeting, then §, then order of entry; not by when the extracts were registered, which may
    be in any order. A yes or no holds until another replaces it: that the board then tables or
    sends back a revised proposal changes nothing. Letters replace each other as they are entered.
    """
    counted = [v for v in verdicts if v.counted_on is not None]
    final = [v for v in counted if v.outcome not in WAITING]
    return max(final or counted, key=_made, default=None)


def _made(verdict: Verdict) -> tuple[date, int, int]:
    if verdict.is_letter:
        return (date.max, 0, verdict.pk)
    return (verdict.held_on or date.min, verdict.paragraph or 0, verdict.pk)


def answer(
    row: ShareRow,
    verdicts: Iterable[Verdict],
    *,
    agenda_on: date | None = None,
    proposal_id: int | None = None,
) -> Answer:
    """Return where a financier stands, from its shares and all its decisions in the round.

    `agenda_on` is the day of the meeting whose agenda its proposal is on, if it is on one. What
    is recorded and does not count shows only that something is decided (domain.md, Funding).
    """
    verdicts = list(verdicts)
    counted = newest_counted(verdicts)
    known = {
        "financier_id": row.financier_id,
        "financier": row.financier,
        "short": row.short,
        "asked": row.amounts,
        "proposal_id": proposal_id,
        "is_outside": row.is_outside,
    }
    rests_on = {}
    if counted is not None:
        rests_on = {"pledge_id" if counted.is_letter else "decision_id": counted.pk}
    if counted is not None and counted.answers(row):
        return Answer(
            state=_final(row, counted),
            decided=dict(counted.amounts) if counted.outcome in YES else {},
            counted_on=counted.counted_on,
            decided_on=counted.held_on,
            paragraph=counted.paragraph,
            replaces=sum(v.counted_on is not None and v.outcome not in WAITING for v in verdicts)
            > 1,
            **rests_on,
            **known,
        )
    if agenda_on is not None:
        return Answer(state=AnswerState.ON_AGENDA, agenda_on=agenda_on, **known)
    if any(v.counted_on is None for v in verdicts):
        return Answer(state=AnswerState.RECORDED, **known)
    if counted is not None:
        is_sent_back = counted.outcome in WAITING
        return Answer(
            state=AnswerState.SENT_BACK if is_sent_back else AnswerState.ASKED_ANEW,
            counted_on=counted.counted_on,
            decided_on=counted.held_on,
            paragraph=counted.paragraph,
            **rests_on,
            **known,
        )
    state = AnswerState.NOT_ANSWERED if row.is_asked else AnswerState.NOT_ASKED
    return Answer(state=state, **known)


def _final(row: ShareRow, counted: Verdict) -> AnswerState:
    if counted.outcome == Outcome.REJECTED:
        return AnswerState.NO
    is_enough = counted.covers({**row.amounts, **row.least})
    return AnswerState.YES if is_enough else AnswerState.LESS
