"""What the people of a board are told about a proposal; each mail in its reader's language."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from funding.models import Proposal

Text = Callable[[], str]


def asked_to_review(proposal: Proposal, by_name: str) -> dict[str, Text]:
    """Say to those who approve that a proposal waits for them."""
    words = {"title": proposal.title, "who": by_name}
    return {
        "subject": lambda: _("To review: %(title)s") % words,
        "body": lambda: _("%(who)s asks you to review the proposal “%(title)s”.") % words,
    }


def sent_back(proposal: Proposal, by_name: str, reason: str) -> dict[str, Text]:
    """Say to the author what has to be changed."""
    words = {"title": proposal.title, "who": by_name, "reason": reason}
    return {
        "subject": lambda: _("Sent back: %(title)s") % words,
        "body": lambda: _("%(who)s has sent back the proposal “%(title)s”:\n\n%(reason)s") % words,
    }


def approved(proposal: Proposal, by_name: str) -> dict[str, Text]:
    """Say to the author that the proposal can be put on an agenda."""
    words = {"title": proposal.title, "who": by_name}
    return {
        "subject": lambda: _("Ready: %(title)s") % words,
        "body": lambda: (
            _(
                "%(who)s has approved the proposal “%(title)s”. It can be put on the agenda of a "
                "meeting."
            )
            % words
        ),
    }
