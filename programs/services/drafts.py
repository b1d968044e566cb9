"""Drafts of updates: saved as they are typed, seen by their writer alone, gone when sent.

They stand outside the audit trail: nobody has said anything yet.
"""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from core.rules import refuse
from programs.choices import ReportingState
from programs.models import ReportingRound, SubGoal, UpdateDraft
from programs.rules import drafts as rules

ANY: Any = object()


class OvertakenError(ValidationError):
    """Another window saved something that this one has not seen (`draft`: None, it was sent)."""

    def __init__(self, reasons: list[str], draft: UpdateDraft | None) -> None:
        super().__init__(reasons)
        self.draft = draft


@transaction.atomic
def save(
    goal: SubGoal,
    content: Mapping[str, Any],
    by: Any,
    reporting_round: ReportingRound | None = None,
    *,
    seen: str = ANY,
) -> UpdateDraft:
    """Keep what `by` has typed about the goal, as it is.

    `seen` is the stamp of the draft that the writer's window knows of ("": none); when another
    one stands there the text is refused with `OvertakenError`. Left out, nothing is asked.
    """
    content = rules.cleaned(content)
    refuse(rules.obstacles_to_save(content))
    if reporting_round is not None:
        refuse(rules.obstacles_to_draft(reporting_round.state == ReportingState.OPEN))
    draft = _locked(goal, by, reporting_round)
    if draft is None and seen in (ANY, ""):
        draft = _made(goal, content, by, reporting_round)
        if draft is not None:
            return draft
        draft = _locked(goal, by, reporting_round)
    if draft is not None and draft.content == content:
        return draft
    if seen is not ANY:
        reasons = list(rules.obstacles_to_overwrite(seen, stamp_of(draft)))
        if reasons:
            raise OvertakenError(reasons, draft)
    refuse(rules.obstacles_to_keep(draft is not None))
    draft.content = content
    draft.save_fields("content")
    return draft


def draft_of(
    goal: SubGoal, by: Any, reporting_round: ReportingRound | None = None
) -> UpdateDraft | None:
    """Return what `by` has typed about the goal and not sent yet, if anything."""
    return _drafts(goal, by, reporting_round).first()


def discard(goal: SubGoal, by: Any, reporting_round: ReportingRound | None = None) -> None:
    """Throw away what `by` has typed about the goal: it was sent, or is not wanted."""
    _drafts(goal, by, reporting_round).delete()


def stamp_of(draft: UpdateDraft | None) -> str:
    """Return what tells this saved text from every other one; "" where there is none."""
    return "" if draft is None else f"{draft.pk}.{draft.version}"


def _drafts(goal, by, reporting_round):
    own = UpdateDraft.objects.all().visible_to(by)
    return own.filter(goal=goal, reporting_round=reporting_round)


def _locked(goal, by, reporting_round) -> UpdateDraft | None:
    return _drafts(goal, by, reporting_round).select_for_update(of=("self",)).first()


def _made(goal, content, by, reporting_round) -> UpdateDraft | None:
    """Return the new draft, or None where another window made one at the same moment."""
    try:
        with transaction.atomic():
            return UpdateDraft.objects.create(
                goal=goal, author=by, reporting_round=reporting_round, content=content
            )
    except IntegrityError:
        return None
