"""What is done with a program's status words: begun with, added, revised, removed."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import verb
from core.rules import refuse, refuse_fields
from programs.choices import StatusIcon, Tone
from programs.models import GoalStatus, Program, StatusUpdate
from programs.rules import statuses as rules

FIELDS = (
    "word",
    "meaning",
    "counts_as_done",
    "ends_follow_up",
    "says_target_is_met",
    "tone",
    "icon",
    "position",
)
ACHIEVED = StatusIcon.CHECKED  # of the usual eight, the one that says that the target is met


@verb(gettext_lazy("began with the usual status words"))
def begin(program: Program, *, by) -> Program:
    """Give a program without words the usual eight (domain.md), in the reader's language."""
    program = Program.objects.locked(program.pk)
    refuse(rules.obstacles_to_begin(program.statuses.count()))
    for position, (word, meaning, is_done, is_end, tone, icon) in enumerate(_usual(), start=1):
        GoalStatus.objects.create(
            program=program,
            word=word,
            meaning=meaning,
            counts_as_done=is_done,
            ends_follow_up=is_end,
            says_target_is_met=icon == ACHIEVED,
            tone=tone,
            icon=icon,
            position=position,
        )
    return program


@verb(gettext_lazy("added a status word"))
def add(status: GoalStatus, *, by) -> GoalStatus:
    """Save a new word of its program."""
    _check(status)
    status.save()
    return status


@verb(gettext_lazy("revised a status word"))
def revise(status: GoalStatus, *, by) -> GoalStatus:
    """Save the word as it now stands on the object."""
    _check(status)
    status.save_fields(*FIELDS)
    return status


@verb(gettext_lazy("removed a status word"))
def remove(status: GoalStatus, *, by) -> Program:
    """Delete a word that no update says (the trail keeps it); return its program."""
    status = GoalStatus.objects.locked(status.pk)
    refuse(rules.obstacles_to_remove(uses(status)))
    status.delete()
    return status.program


def uses(status: GoalStatus) -> int:
    """Return how many sent updates use this word."""
    return StatusUpdate.objects.filter(status=status).count()


def _check(status: GoalStatus) -> None:
    Program.objects.locked(status.program_id)  # two words cannot be added as one at once
    others = GoalStatus.objects.filter(program=status.program_id).exclude(pk=status.pk)
    words = others.values_list("word", flat=True)
    refuse_fields({"word": rules.obstacles_to_word(status.word, words)})


def _usual() -> list[tuple[str, str, bool, bool, str, str]]:
    """Return word, meaning, counts as done, ends the follow-up, tone and icon of each."""
    return [
        (
            _("Not started"),
            _("The work has not begun."),
            False,
            False,
            Tone.NEUTRAL,
            StatusIcon.CIRCLE,
        ),
        (
            _("In progress"),
            _("The work goes as planned."),
            False,
            False,
            Tone.INFO,
            StatusIcon.PLAY,
        ),
        (
            _("At risk"),
            _("The goal will not be reached unless something is done."),
            False,
            False,
            Tone.WAIT,
            StatusIcon.WARNING,
        ),
        (
            _("Achieved"),
            _("What was to be done is done."),
            True,
            True,
            Tone.GOOD,
            StatusIcon.CHECKED,
        ),
        (
            _("Partly achieved"),
            _("A part is done, and the rest will not be."),
            True,
            True,
            Tone.GOOD,
            StatusIcon.CHECK,
        ),
        (
            _("Handed over"),
            _("Others carry the work on."),
            True,
            True,
            Tone.INFO,
            StatusIcon.PEOPLE,
        ),
        (
            _("Deprioritised"),
            _("The work has been set aside."),
            False,
            True,
            Tone.MUTED,
            StatusIcon.DOWN,
        ),
        (
            _("Cancelled"),
            _("The work has ended before its time."),
            False,
            True,
            Tone.BAD,
            StatusIcon.CROSS,
        ),
    ]
