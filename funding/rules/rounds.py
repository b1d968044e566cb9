"""Rounds: the state of the whole from all answers, and what keeps it from opening."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from string import Formatter
from typing import Any

from django.utils.translation import gettext as _

from core.money import kronor
from core.periods import iso_date, years_text
from funding.choices import AnswerState, RoundState
from funding.rules.answers import Answer
from funding.rules.pledges import obstacles_to_ask
from funding.rules.shares import NOTHING, ShareTable, listed, out_of_step

PLACEHOLDERS = ("board", "amount", "years")
MOST_YEARS = 10


# ---------- the round's state ----------


@dataclass(frozen=True)
class Standing:
    """The state of a round, since when, who it waits for, why it lapsed, and what is missing.

    `gap` is in kr by year; `lapsing` are the answers whose yes falls with the round.
    """

    state: RoundState
    answers: tuple[Answer, ...]
    since: date | None = None
    waiting: tuple[Answer, ...] = ()
    because: tuple[str, ...] = ()
    gap: Mapping[int, Decimal] = field(default_factory=dict)
    lapsing: tuple[Answer, ...] = ()

    @property
    def waiting_for(self) -> list[str]:
        """The short names of those it waits for."""
        return [each.short for each in self.waiting]

    @property
    def gap_total(self) -> Decimal:
        return sum(self.gap.values(), NOTHING)

    @property
    def gap_in_words(self) -> str:
        """The gap as “20 000 kr a year, 60 000 kr in all”, or year by year when they differ."""
        if not self.gap:
            return ""
        amounts = set(self.gap.values())
        if len(amounts) == 1 and len(self.gap) > 1:
            yearly = _("%(amount)s a year") % {"amount": kronor(amounts.pop())}
        else:
            yearly = listed(f"{year}: {kronor(amount)}" for year, amount in self.gap.items())
        return _("%(yearly)s, %(total)s in all") % {
            "yearly": yearly,
            "total": kronor(self.gap_total),
        }

    @property
    def yes(self) -> tuple[Answer, ...]:
        return tuple(each for each in self.answers if each.is_yes)

    @property
    def decided_total(self) -> Decimal:
        """Kr in counted decisions, whether or not they lapse."""
        return sum((each.decided_total for each in self.answers), NOTHING)

    @property
    def words(self) -> str:
        """The state in words with who it waits for, as a heading shows it."""
        if self.state in (RoundState.CONDITIONAL, RoundState.OPEN) and self.waiting:
            return _("%(state)s: waiting for %(names)s") % {
                "state": _("conditional") if self.state == RoundState.CONDITIONAL else _("open"),
                "names": listed(self.waiting_for),
            }
        if self.state == RoundState.IN_FORCE and self.since:
            return _("in force since %(day)s") % {"day": iso_date(self.since)}
        return str(self.state.label)

    @property
    def badge(self) -> tuple[str, str, str]:
        """The state as (words, tone, icon) for the page head."""
        return (self.words, *RoundState.tones[self.state.value])


def standing(
    answers: Iterable[Answer],
    *,
    is_opened: bool,
    is_conditional: bool,
    answer_by: date | None,
    today: date,
) -> Standing:
    """Return the state of a round (domain.md, "Condition"); RoundQuerySet.with_state is the same.

    Conditional: lapsed by a counted no, by a counted amount under the least in some year (the full
    share unless stated), or when `answer_by` passed before somebody's first answer counted; in
    force when all have a counted yes. What revives it is a decision that replaces another. What a
    yes leaves of its share is missing, whether or not the round lapses by it.
    Without the condition: in force from the first counted yes, lapsed when all have said no.
    """
    answers = tuple(answers)
    if not is_opened:
        return Standing(RoundState.PREPARING, answers)
    waiting = tuple(a for a in answers if a.is_waiting)
    if is_conditional:
        return _joint(answers, waiting, answer_by, today)
    yes = [a for a in answers if a.is_yes]
    gap = _gap([a for a in answers if not a.is_waiting])
    if yes:
        since = min(a.counted_on for a in yes)
        return Standing(RoundState.IN_FORCE, answers, since=since, waiting=waiting, gap=gap)
    if waiting or not answers:
        return Standing(RoundState.OPEN, answers, waiting=waiting, gap=gap)
    because = tuple(_because(answers, None))
    return Standing(RoundState.LAPSED, answers, because=because, gap=gap)


def _joint(
    answers: tuple[Answer, ...], waiting: tuple[Answer, ...], answer_by: date | None, today: date
) -> Standing:
    """The state under the condition."""
    fallen = tuple(
        a for a in answers if a.state in (AnswerState.NO, AnswerState.LESS) or a.is_late(answer_by)
    )
    has_passed = answer_by is not None and answer_by < today
    if fallen or (waiting and has_passed):
        missing = fallen + waiting if has_passed else fallen
        return Standing(
            RoundState.LAPSED,
            answers,
            waiting=waiting,
            because=tuple(_because(missing, answer_by)),
            gap=_gap(a for a in answers if a in missing or a.is_yes),
            lapsing=tuple(a for a in answers if a.is_yes),
        )
    gap = _gap(a for a in answers if a.is_yes)
    if waiting or not answers:
        return Standing(RoundState.CONDITIONAL, answers, waiting=waiting, gap=gap)
    return Standing(RoundState.IN_FORCE, answers, since=max(a.counted_on for a in answers), gap=gap)


def _gap(answers: Iterable[Answer]) -> dict[int, Decimal]:
    """Sum what is missing (kr), by year, in order of years."""
    gap: dict[int, Decimal] = {}
    for each in answers:
        for year, amount in each.missing.items():
            gap[year] = gap.get(year, NOTHING) + amount
    return dict(sorted(gap.items()))


def _because(answers: Iterable[Answer], answer_by: date | None) -> Iterator[str]:
    """Yield one sentence for each reason why the round lapsed."""
    silent = []
    for each in answers:
        facts = {"who": each.financier, "day": iso_date(each.counted_on)}
        if each.state == AnswerState.NO and each.is_outside:
            yield _("%(who)s said no by letter; the answer counts since %(day)s.") % facts
        elif each.state == AnswerState.NO:
            yield _("%(who)s said no; the decision counts since %(day)s.") % facts
        elif each.state == AnswerState.LESS:
            facts |= {"decided": kronor(each.decided_total), "asked": kronor(each.asked_total)}
            yield (
                _("%(who)s gives %(decided)s where %(asked)s was asked for.")
                if each.is_outside
                else _("%(who)s decided %(decided)s where %(asked)s was asked for.")
            ) % facts
        elif each.is_waiting:
            silent.append(each.short)
        else:
            facts["by"] = iso_date(answer_by)
            yield (
                _(
                    "%(who)s answered late: the yes counts since %(day)s, "
                    "the day to answer by was %(by)s."
                )
                % facts
            )
    if silent and answer_by:
        facts = {"who": listed(silent), "day": iso_date(answer_by)}
        yield _("The day to answer by, %(day)s, has passed without an answer from %(who)s.") % facts


# ---------- obstacles ----------


def obstacles_to_change(round_: Any) -> Iterator[str]:
    """What is delivered is frozen: an opened round is not rewritten."""
    if round_.is_opened:
        yield _("The round is open: it changes only by a new version, delivered to everybody.")


def obstacles_to_years(first: int, last: int, years_in_use: Iterable[int]) -> Iterator[str]:
    """Years follow one another, are few enough to be shown, and keep the amounts entered."""
    if last < first:
        yield _("The last year comes before the first.")
        return
    if last - first >= MOST_YEARS:
        yield _("A round spans at most %(count)d years.") % {"count": MOST_YEARS}
    outside = sorted({year for year in years_in_use if not first <= year <= last})
    if outside:
        yield _("There are amounts in %(years)s: take them away first.") % {
            "years": listed(outside)
        }


def obstacles_to_set(years: range, wanted: Iterable[int]) -> Iterator[str]:
    """A share or an amount stands in one of the round's years."""
    for year in sorted({year for year in wanted if year not in years}):
        yield _("%(year)d lies outside the years of the round, %(years)s.") % {
            "year": year,
            "years": years_text(years[0], years[-1]),
        }


def obstacles_to_open(
    round_: Any,
    table: ShareTable,
    financiers: Iterable[Any],
    on: date,
    with_boards: Collection[int] = (),
) -> Iterator[str]:
    """Yield everything that keeps a round from being opened on a day.

    `with_boards` are the ids of those financiers that have bodies of their own here that decide.
    """
    yield from obstacles_to_change(round_)
    yield from _faults_of_words(round_)
    if round_.answer_by and round_.answer_by < on:
        yield _("The day to answer by, %(day)s, has passed.") % {"day": iso_date(round_.answer_by)}
    yield from _faults_of_table(table)
    for each in financiers:
        if not each.is_valid_on(on):
            yield _("%(who)s does not exist on %(day)s.") % {"who": each, "day": iso_date(on)}
        yield from obstacles_to_ask(each, has_boards=each.pk in with_boards)


def obstacles_to_deliver(
    round_: Any,
    table: ShareTable,
    *,
    reason: str | None,
    on: date,
    is_changed: bool = True,
    has_new_day: bool = False,
    is_asking_anew: bool = False,
) -> Iterator[str]:
    """Yield everything that keeps an opened round, as it would become, from being delivered anew.

    `reason` None means that it is asked for later.
    """
    if not round_.is_opened:
        yield _("The round is not open yet: change it and open it.")
        return
    if not is_changed:
        yield _("Nothing has changed: there is nothing new to deliver.")
    if reason is not None and not reason.strip():
        yield _("Say why what was delivered is changed.")
    if (has_new_day or is_asking_anew) and round_.answer_by and round_.answer_by < on:
        yield _("The day to answer by, %(day)s, has passed.") % {"day": iso_date(round_.answer_by)}
    yield from _faults_of_words(round_)
    yield from _faults_of_table(table)


def _faults_of_words(round_: Any) -> Iterator[str]:
    if not round_.title.strip():
        yield _("The proposals have no title.")
    yield from faults_of_clause(round_.clause_template)


def _faults_of_table(table: ShareTable) -> Iterator[str]:
    if not table.rows:
        yield _("No financier has a share.")
    else:
        yield from _unequal_years(table)
    yield from out_of_step(table)
    for row in table.rows:
        if not row.total:
            yield _("%(who)s is asked for nothing.") % {"who": row.financier}


def _unequal_years(table: ShareTable) -> Iterator[str]:
    for year in table.years:
        if year not in table.applied:
            yield _("It is not said how much is applied for in %(year)d.") % {"year": year}
        elif table.differences[year]:
            yield _("The shares of %(year)d add up to %(sum)s, but %(applied)s is applied for.") % {
                "year": year,
                "sum": kronor(table.sums[year]),
                "applied": kronor(table.applied[year]),
            }


def faults_of_clause(template: str) -> Iterator[str]:
    """Yield what is wrong with a clause template; {board}, {amount} and {years} may stand in it."""
    if not template.strip():
        yield _("The decision clause is empty.")
        return
    try:
        parts = [part for part in Formatter().parse(template) if part[1] is not None]
    except ValueError:
        yield _("The decision clause has a brace without its other half.")
        return
    for __, name, spec, conversion in parts:
        if name not in PLACEHOLDERS or spec or conversion:
            yield _("The decision clause has a placeholder that nothing fills in: {%(name)s}.") % {
                "name": name
            }


def obstacles_to_delete(round_: Any) -> Iterator[str]:
    """Only what nobody else has seen is deleted."""
    if round_.is_opened:
        yield _("The round has been opened: it stays.")
