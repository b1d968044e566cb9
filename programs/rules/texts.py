"""What the review reads of a goal's update."""

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
