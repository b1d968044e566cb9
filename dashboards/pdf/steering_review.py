"""The review of a steering group's paper: its sums, its contradictions, its texts."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from dashboards.rules.standings import ProgramStanding
from dashboards.rules.steering import standing_findings
from documents.queries import organization_names
from documents.rules.findings import Finding
from documents.rules.gaps import Wanted, check_filled
from documents.rules.passages import Passage
from documents.rules.texts import check_texts
from documents.rules.vocabulary import Vocabulary, long_words
from programs.models import GroupMeeting


def findings_of(meeting: GroupMeeting, now: ProgramStanding) -> Iterator[Finding]:
    """Yield what the data and the texts of the paper leave open or contradict."""
    yield from standing_findings(now)
    yield from _texts(meeting, now)
    program = meeting.group.program
    yield from check_filled(
        [
            Wanted(
                "names_without_end",
                _("Names in reports"),
                program.names_kept_years or not any(goal.responsible for goal in now.goals),
                _(
                    "The report names people, but the program does not say how long names are "
                    "kept: its strategist states it."
                ),
                is_light=True,
            )
        ]
    )


def _texts(meeting: GroupMeeting, now: ProgramStanding) -> Iterator[Finding]:
    """Yield what stands in what people wrote: notes, what was adjusted, reasons of goals."""
    texts = [Passage("notes", _("Notes"), meeting.notes)]
    texts += [
        Passage(f"adjustment {each.pk}", _("What was adjusted"), each.text)
        for each in meeting.adjustments.order_by("position", "pk")
    ]
    texts += [
        Passage(f"goal {goal.pk} reason", goal.name, goal.reason)
        for goal in now.goals
        if goal.reason
    ]
    program = meeting.group.program
    vocabulary = Vocabulary(
        own=(program.name,),
        terms=long_words(goal.title for goal in now.goals),
        organizations=organization_names(),
    )
    yield from check_texts(texts, vocabulary=vocabulary)
