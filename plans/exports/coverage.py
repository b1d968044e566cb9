"""The coverage of a plan as a file: a row for each part, as the page shows them."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from plans.choices import Assignment, CellKind
from plans.rules.coverage import ActivityCoverage, PartCoverage


class CoverageExport:
    """What core.exports asks of a table; `lines` are activities, each with the parts to show."""

    def __init__(self, lines: Iterable[tuple[ActivityCoverage, list[PartCoverage]]]) -> None:
        self.lines = lines

    def as_values(self) -> Iterator[list[Any]]:
        """Yield the head, then a row for each part; an activity without parts has one row."""
        kinds = [capfirst(kind.label) for kind in CellKind]
        yield [
            _("Activity"),
            pgettext("of an activity", "Part"),
            _("What is done"),
            _("When"),
            _("Responsible"),
            *kinds,
            _("Outside the period"),
            _("Assignment description"),
            _("Gaps"),
        ]
        for activity, parts in self.lines:
            facts = activity.facts
            assignment = Assignment(facts.assignment).label
            own = [gap.kind.label for gap in activity.gaps if gap.kind in activity.own_kinds]
            for each in parts:
                yield [
                    facts.name,
                    each.part.number,
                    each.part.text,
                    each.part.when_text,
                    "; ".join(answerer.title for answerer in each.answerers),
                    *("; ".join(e.text for e in each.applying[kind]) for kind in CellKind),
                    each.outside_text,
                    assignment,
                    "; ".join(str(label) for label in (*own, *(gap.label for gap in each.gaps))),
                ]
            if not parts:
                said = "; ".join(str(label) for label in own)
                yield [facts.name, *[None] * 8, assignment, said]
