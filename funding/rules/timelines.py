"""The time line of a round: what happens when, and who can still decide in time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.periods import iso_date
from funding.choices import AnswerState, ChanceState
from funding.rules.answers import Answer


@dataclass(frozen=True)
class Sitting:
    """A meeting that a board plans, as its own people may know it."""

    held_on: date
    documents_by: date | None = None


@dataclass(frozen=True)
class Frame:
    """The days that hold a round: opened, answered by, and when the project starts."""

    opened_on: date | None
    answer_by: date | None
    starts_on: date

    @property
    def limit(self) -> date:
        """The last day on which a decision helps: it counts before the project starts."""
        return min(filter(None, (self.answer_by, self.starts_on)))


@dataclass(frozen=True)
class Moment:
    """One day on the line; `is_deadline` is one to keep, the others are what somebody does."""

    day: date
    words: str
    is_deadline: bool = False


@dataclass(frozen=True)
class Chance:
    """Whether somebody who has not answered can still do it in time, and by what."""

    answer: Answer
    state: ChanceState
    words: str
    meets_on: date | None = None
    documents_by: date | None = None


def moments(
    frame: Frame, answers: Iterable[Answer], sittings: Mapping[int, Iterable[Sitting]]
) -> list[Moment]:
    """Return the days of a round in order; `sittings` are those that the reader may know of."""
    found = [Moment(frame.starts_on, _("The project starts"), is_deadline=True)]
    if frame.opened_on:
        found.append(Moment(frame.opened_on, _("The round is opened and delivered")))
    if frame.answer_by:
        found.append(Moment(frame.answer_by, _("Last day to answer"), is_deadline=True))
    for each in answers:
        who = {"who": each.short}
        if each.agenda_on:
            found.append(Moment(each.agenda_on, _("%(who)s: on the agenda") % who))
        elif each.decided_on and each.is_outside:
            found.append(Moment(each.decided_on, _("%(who)s: answered by letter") % who))
        elif each.decided_on:
            found.append(Moment(each.decided_on, _("%(who)s: decided") % who))
        for sitting in sittings.get(each.financier_id, ()):
            if sitting.documents_by:
                words = _("%(who)s: deadline for documents") % who
                found.append(Moment(sitting.documents_by, words, is_deadline=True))
            if sitting.held_on != each.agenda_on:
                found.append(Moment(sitting.held_on, _("%(who)s: meets") % who))
    return sorted(found, key=lambda moment: (moment.day, not moment.is_deadline, moment.words))


def chances(
    frame: Frame,
    answers: Iterable[Answer],
    sittings: Mapping[int, Iterable[Sitting]],
    today: date,
) -> Iterator[Chance]:
    """Yield for each who has not answered whether it can still be done in time."""
    for each in answers:
        if each.state == AnswerState.RECORDED:
            words = _("Decided; minutes and extract are to be ready by %(day)s.")
            facts = {"day": iso_date(frame.limit)}
            state = ChanceState.DECIDED if today <= frame.limit else ChanceState.LATE
            yield Chance(each, state, words % facts)
        elif each.is_waiting and each.is_outside:
            yield _by_letter(frame, each, today)
        elif each.is_waiting:
            known = list(sittings.get(each.financier_id, ()))
            mine = [s for s in known if s.held_on == each.agenda_on] if each.agenda_on else known
            documents_by = mine[0].documents_by if mine else None
            meets_on = each.agenda_on or (mine[0].held_on if mine else None)
            yield _chance(frame, each, meets_on, documents_by, today)


def _chance(
    frame: Frame, answer: Answer, meets_on: date | None, documents_by: date | None, today: date
) -> Chance:
    left = (frame.limit - (meets_on or today)).days
    if meets_on is None:
        if left < 0:
            words = _("Not answered: %(late)s.") % {"late": _late(frame, -left)}
            return Chance(answer, ChanceState.LATE, words)
        text = ngettext(
            "No meeting is known; %(days)d day is left until %(day)s.",
            "No meeting is known; %(days)d days are left until %(day)s.",
            left,
        )
        words = text % {"days": left, "day": iso_date(frame.limit)}
        return Chance(answer, ChanceState.UNKNOWN, words)
    facts = {"meets": iso_date(meets_on), "days": left, "day": iso_date(frame.limit)}
    if left < 0:
        facts["late"] = _late(frame, -left)
        words = _("Meets %(meets)s: %(late)s.") % facts
        return Chance(answer, ChanceState.LATE, words, meets_on, documents_by)
    text = ngettext(
        "Meets %(meets)s: %(days)d day before %(day)s for minutes and extract.",
        "Meets %(meets)s: %(days)d days before %(day)s for minutes and extract.",
        left,
    )
    is_missed = (
        answer.agenda_on is None and documents_by is not None and documents_by < today <= meets_on
    )
    state = ChanceState.MISSED if is_missed else ChanceState.IN_TIME
    return Chance(answer, state, text % facts, meets_on, documents_by)


def _by_letter(frame: Frame, answer: Answer, today: date) -> Chance:
    left = (frame.limit - today).days
    if left < 0:
        words = _("Not answered: %(late)s.") % {"late": _late(frame, -left)}
        return Chance(answer, ChanceState.LATE, words)
    text = ngettext(
        "Answers by letter; %(days)d day is left until %(day)s.",
        "Answers by letter; %(days)d days are left until %(day)s.",
        left,
    )
    words = text % {"days": left, "day": iso_date(frame.limit)}
    return Chance(answer, ChanceState.BY_LETTER, words)


def _late(frame: Frame, days: int) -> str:
    """Say how late it is, and against which day."""
    if frame.limit == frame.answer_by:
        text = ngettext(
            "%(days)d day after the last day to answer",
            "%(days)d days after the last day to answer",
            days,
        )
    else:
        text = ngettext(
            "%(days)d day after the project starts",
            "%(days)d days after the project starts",
            days,
        )
    return text % {"days": days}


def head_start(frame: Frame, today: date) -> str:
    """Say how many days there were, or are, from the opening to the start of the project."""
    since = frame.opened_on or today
    days = (frame.starts_on - since).days
    facts = {"since": iso_date(since), "days": abs(days), "start": iso_date(frame.starts_on)}
    if days < 0:
        text = ngettext(
            "On %(since)s the project had been running for %(days)d day, since %(start)s.",
            "On %(since)s the project had been running for %(days)d days, since %(start)s.",
            -days,
        )
    elif frame.starts_on < today:
        text = ngettext(
            "From %(since)s there was %(days)d day until the project started on %(start)s.",
            "From %(since)s there were %(days)d days until the project started on %(start)s.",
            days,
        )
    else:
        text = ngettext(
            "From %(since)s there is %(days)d day until the project starts on %(start)s.",
            "From %(since)s there are %(days)d days until the project starts on %(start)s.",
            days,
        )
    return text % facts
