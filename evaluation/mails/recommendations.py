"""What is told of a recommendation; each mail in its reader's language."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from evaluation.models import Recommendation

Text = Callable[[], str]


def asked(recommendation: Recommendation) -> dict[str, Text]:
    """Ask who is responsible for an answer."""
    words = {"what": recommendation, "evaluation": recommendation.evaluation}
    return {
        "subject": lambda: _("A recommendation waits for your answer: %(what)s") % words,
        "body": lambda: (
            _(
                "“%(evaluation)s” recommends: %(what)s\n\n"
                "Say whether it is accepted, what is done about it and by when."
            )
            % words
        ),
    }
