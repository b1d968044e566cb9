"""What those are told who are asked in a reporting round; each mail in its reader's language."""

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.periods import iso_date
from programs.models import ReportingRound

Text = Callable[[], str]


def opened(round_: ReportingRound, goals: list[Any]) -> dict[str, Text]:
    """Say to one person which goals they are asked about, and until when."""
    return {
        "subject": lambda: _("You are asked to report: %(round)s") % _facts(round_),
        "body": lambda: "\n\n".join(_paragraphs(round_, goals)),
    }


def _paragraphs(round_: ReportingRound, goals: list[Any]) -> Iterable[str]:
    asked = ngettext(
        "%(program)s asks you to report on a goal for the period %(first)s–%(last)s.",
        "%(program)s asks you to report on %(count)d goals for the period %(first)s–%(last)s.",
        len(goals),
    )
    yield asked % {**_facts(round_), "count": len(goals)}
    yield _listed(goals)
    if round_.introduction:
        yield round_.introduction
    yield _("Answer by %(day)s. You write and send all of it on one page:") % _facts(round_)


def reminder(round_: ReportingRound, text: str, goals: list[Any]) -> dict[str, Text]:
    """Say what the sender wrote, and which answers are awaited from this person."""
    return {
        "subject": lambda: _("Reminder: %(round)s") % _facts(round_),
        "body": lambda: "\n\n".join(
            [text.strip(), _("This is awaited from you:") + "\n" + _listed(goals)]
        ),
    }


def reminder_text(round_: ReportingRound, is_late: bool) -> str:
    """Return the words that a reminder begins with, for its sender to change."""
    facts = _facts(round_)
    if is_late:
        return (
            _(
                "The answers to “%(round)s” in %(program)s were due on %(day)s. "
                "Some of yours are still missing: please write them as soon as you can."
            )
            % facts
        )
    return (
        _(
            "The answers to “%(round)s” in %(program)s are due on %(day)s. "
            "Some of yours are still missing."
        )
        % facts
    )


def _listed(goals: list[Any]) -> str:
    return "\n".join(f"– {goal}" for goal in goals)


def _facts(round_: ReportingRound) -> dict[str, Any]:
    return {
        "round": round_,
        "program": round_.program,
        "first": iso_date(round_.first_day),
        "last": iso_date(round_.last_day),
        "day": iso_date(round_.due_on),
    }
