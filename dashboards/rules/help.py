"""Which guides there are, and which of them are for somebody's roles."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Guide:
    """A guide for a role; its text lies in templates/dashboards/help, one file per language."""

    slug: str
    title: Any
    lead: Any

    def template(self, language: str) -> str:
        return f"dashboards/help/{language}/{self.slug}.html"


GUIDES = (
    Guide("strategist", _("For strategists"), _("Programs, goals, follow-up and funding rounds.")),
    Guide(
        "project_leader",
        _("For project leaders"),
        _("Updates of goals, the project, the training."),
    ),
    Guide(
        "secretary", _("For board secretaries"), _("Proposals, meetings, minutes and decisions.")
    ),
    Guide("approver", _("For approvers"), _("To approve what somebody else has written.")),
    Guide("registrar", _("For registrars"), _("Diary numbers, extracts and issued documents.")),
    Guide(
        "steering_group",
        _("For members of a steering group"),
        _("How the program stands, and what the group decides."),
    ),
    Guide("evaluator", _("For evaluators"), _("Milestones, figures, findings, recommendations.")),
    Guide("responsible", _("For those responsible"), _("To say how your goals stand, when asked.")),
    Guide(
        "administrator",
        _("For administrators"),
        _("Organizations, people and the roles they hold."),
    ),
)
WORDS = Guide("words", _("The words of the field"), _("What the words mean here."))
BY_SLUG = {guide.slug: guide for guide in (*GUIDES, WORDS)}


def guides_for(kinds: Collection[str]) -> list[Guide]:
    """Return the guides for the kinds of roles that somebody holds."""
    return [guide for guide in GUIDES if guide.slug in kinds]
