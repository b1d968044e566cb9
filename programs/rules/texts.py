"""What the review reads of a goal's update and of a project's report."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from documents.rules.passages import Passage


def passages_of_update(goal: Any, said: Mapping[str, Any]) -> Iterator[Passage]:
    """Yield report and analysis of an update or of what is being written."""
    words = {"number": goal.number}
    labels = {
        "report": _("Goal %(number)s, report") % words,
        "analysis": _("Goal %(number)s, analysis") % words,
    }
    for name, label in labels.items():
        yield Passage(f"goal {goal.pk} {name}", label, str(said.get(name) or ""), name)


def passages_of_report(said: Mapping[str, Any]) -> list[Passage]:
    """Return the texts that only a project's report has, or what is being written of them."""
    texts = (
        Passage("title", _("Title"), said.get("title"), is_title=True),
        Passage("subtitle", _("Subtitle"), said.get("subtitle"), is_title=True),
        Passage("report summary", _("Summary"), said.get("summary"), "summary"),
        Passage("goals_text", _("About the goals"), said.get("goals_text")),
        Passage("closing", _("Closing"), said.get("closing")),
    )
    return [each._replace(text=str(each.text or "")) for each in texts]
