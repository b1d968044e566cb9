"""What participants are told who get a link of their own; the link is added when the mail goes."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from core.periods import iso_date
from training.mails.applications import facts
from training.models import Cohort


def own_link_subject(cohort: Cohort) -> str:
    return _("Your own page in %(course)s") % facts(cohort)


def own_link_text(cohort: Cohort) -> str:
    """Return the words that the mail begins with, for its sender to change."""
    return _(
        "This is the link to your own page in %(course)s, %(cohort)s. There you see the days "
        "and your attendance, and tell how the process at your unit is going."
    ) % facts(cohort)


def own_link(subject: str, text: str, open_until: date) -> dict[str, Any]:
    """Say what the sender wrote, until when the link opens, and whose it is."""
    return {
        "subject": subject,
        "body": lambda: "\n\n".join(
            [
                text.strip(),
                _(
                    "The link is yours alone: whoever has it can read and change what stands "
                    "there. It opens until %(day)s."
                )
                % {"day": iso_date(open_until)},
            ]
        ),
    }
