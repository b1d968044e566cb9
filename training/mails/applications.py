"""What applicants are told: a receipt, that an application is there already, the answer."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from core.periods import iso_date
from training.choices import Stage
from training.models import Cohort, SeatBooking
from training.rules.retention import keep_until

Text = Callable[[], str]


def receipt(cohort: Cohort, booking: SeatBooking | None) -> dict[str, Text]:
    """Say that the application has come, who pays, what follows and what is kept."""
    return {
        "subject": lambda: _("Your application to %(course)s") % facts(cohort),
        "body": lambda: "\n\n".join(_received(cohort, booking)),
    }


def _received(cohort: Cohort, booking: SeatBooking | None) -> list[str]:
    told = [
        _(
            "Your application to %(course)s, %(cohort)s (%(first)s to %(last)s), has been "
            "received. You will be told by mail whether you are admitted."
        )
    ]
    if booking is not None:
        told.append(_("The seat is paid by %(payer)s."))
    told.append(
        _(
            "What you have entered is kept by %(keeper)s until %(until)s at the latest, to give "
            "the training and to follow it up. If it was not you who applied, tell them, and the "
            "application is taken away."
        )
    )
    payer = booking.organization if booking else ""
    return [text % {**facts(cohort), "payer": payer} for text in told]


def again(cohort: Cohort) -> dict[str, Text]:
    """Say that an application with this address is there already."""
    return {
        "subject": lambda: _("Your application to %(course)s") % facts(cohort),
        "body": lambda: (
            _(
                "Somebody, probably you, has just applied to %(course)s, %(cohort)s, with this "
                "e-mail address. The address is known there already, so nothing has been added: "
                "you need not apply again. If something has changed, tell %(keeper)s."
            )
            % facts(cohort)
        ),
    }


def answer_subject(cohort: Cohort) -> str:
    return _("Your application to %(course)s") % facts(cohort)


def answer_text(cohort: Cohort, stage: str) -> str:
    """Return the words that an answer begins with, for its sender to change."""
    texts = {
        Stage.ACTIVE: _(
            "You are admitted to %(course)s, %(cohort)s. It begins on %(first)s. "
            "You will hear about days and places well before."
        ),
        Stage.WAITING: _(
            "All seats in %(course)s, %(cohort)s, are taken at the moment. You are on the waiting "
            "list, and will be told as soon as a seat is free."
        ),
        Stage.DECLINED: _(
            "Unfortunately you cannot be given a seat in %(course)s, %(cohort)s, this time. "
            "Thank you for applying."
        ),
    }
    return texts[Stage(stage)] % facts(cohort)


def facts(cohort: Cohort) -> dict[str, Any]:
    return {
        "course": cohort.course,
        "cohort": cohort,
        "first": iso_date(cohort.starts_on),
        "last": iso_date(cohort.ends_on),
        "keeper": cohort.course.program.organization,
        "until": iso_date(keep_until(cohort)),
    }
