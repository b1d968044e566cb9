"""An update of a goal is sent, written once and never changed; it can be sent back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from desk.services import mails
from documents.queries import words_of_markers
from documents.rules.markers import as_of, has_markers, obstacles_to_freeze, resolved
from programs.mails import updates as words
from programs.models import (
    Answer,
    GoalStatus,
    Question,
    ReportingRound,
    StatusUpdate,
    SubGoal,
    UpdateReturn,
)
from programs.rules import updates as rules

ANY: Any = object()
LIVE = ("report", "analysis")  # texts of an update that may hold markers


@verb(_("sent an update"))
def send(
    update: StatusUpdate,
    *,
    by,
    seen: int | None = ANY,
    answers: Mapping[Question, str] | None = None,
) -> StatusUpdate:
    """Save a new update of its goal, in the name of `by`; what `by` had as a draft of it is gone.

    `seen` is the id of the newest update when the person began to write (None: there was none);
    when another was sent meanwhile this one is refused, so that two people do not contradict each
    other unread. Left out, nothing is asked: for imports.

    An update with a `reporting_round` answers it: the round must be open and ask about the goal.
    `answers` holds what is said to its questions; a refusal names the field `answer_<pk>`.
    """
    goal = SubGoal.objects.locked(update.goal_id)  # updates of one goal are sent one after another
    update.author = by
    refuse(rules.obstacles_to_report_on(goal.ended_on))
    if seen is not ANY:
        refuse(rules.obstacles_to_overtake(seen, newest_sent(goal)))
    said = _answers(update, answers or {})
    known = _freeze(update, goal, said, by)
    refuse_fields(
        _wrong_with(update, goal)
        | _wrong_with_answers(update, said)
        | _unknown_markers(update, said, known)
    )
    update.save(force_insert=True)
    for question, text in said.items():
        if text:
            Answer(update=update, question=question, text=text).save(force_insert=True)
    goal.drafts.filter(author=by, reporting_round=update.reporting_round_id).delete()
    return update


@verb(_("returned the update for completion"))
def send_back(update: StatusUpdate, *, comment: str, by) -> UpdateReturn:
    """Ask for what is missing in the newest update of a goal; a new update is the answer.

    Its author is told, and who answers for the goal when the author cannot be reached.
    """
    goal = SubGoal.objects.locked(update.goal_id)
    round_ = None
    if update.reporting_round_id is not None:  # or it would be closed as if this were answered
        round_ = ReportingRound.objects.locked(update.reporting_round_id)
    refuse(
        rules.obstacles_to_return(
            is_own=update.author_id == by.pk,
            is_newest=newest_sent(goal) == update.pk,
            is_returned=UpdateReturn.objects.filter(update=update).exists(),
            ended_on=goal.ended_on,
            round_state=round_ and round_.state,
        )
    )
    refuse_fields({"comment": rules.obstacles_to_comment(comment)})
    returned = UpdateReturn(update=update, comment=comment.strip(), returned_by=by)
    returned.save(force_insert=True)
    asked = update.author if update.author.is_active else goal.responsible_person
    mails.send(
        to=[asked] if asked is not None else [],
        path=update.get_absolute_url(),
        by=by,
        **words.returned(update, returned.comment, by.name),
    )
    return returned


def _freeze(
    update: StatusUpdate, goal: SubGoal, said: dict[Question, str], by: Any
) -> Mapping[str, str]:
    """Put the words of its day in the place of each marker, and return what markers are known.

    What is sent stands in the program's language: the texts are written in it.
    """
    texts = [getattr(update, name) for name in LIVE] + list(said.values())
    if not any(map(has_markers, texts)):
        return {}
    with translation.override(settings.LANGUAGE_CODE):
        program = goal.project.program
        known = words_of_markers(program, texts, update.as_of, by)

        def frozen(text: str) -> str:
            return resolved(text, known, lambda words: as_of(words, update.as_of))

        for name in LIVE:
            setattr(update, name, frozen(getattr(update, name)))
        said.update({question: frozen(text) for question, text in said.items()})
    return known


def _unknown_markers(
    update: StatusUpdate, said: Mapping[Question, str], known: Mapping[str, str]
) -> dict:
    """Return the markers that nothing is known by, field by field: a sent text has none left."""
    texts = {name: getattr(update, name) for name in LIVE}
    texts |= {f"answer_{question.pk}": text for question, text in said.items()}
    return {
        name: found
        for name, text in texts.items()
        if (found := list(obstacles_to_freeze([text], known)))
    }


def _wrong_with(update: StatusUpdate, goal: SubGoal) -> dict:
    project, today = goal.project, timezone.localdate()
    previous = status_before(goal, update.as_of)
    return {
        "as_of": rules.obstacles_to_as_of(update.as_of, today, project.starts_on, goal.began_on),
        "status": rules.obstacles_to_status(update.status.program_id, project.program_id),
        "actual": rules.obstacles_to_actual(update.actual, has_target=goal.target is not None),
        "reason": rules.obstacles_to_reason(previous, update.status, update.reason),
        "report": rules.obstacles_to_report(update.report),
    }


def _answers(update: StatusUpdate, answers: Mapping[Question, str]) -> dict[Question, str]:
    """Return what is said to each question of the round, "" where nothing is.

    Refuses when the round takes no answer about the goal; it is locked, so that it is not closed
    in the meantime.
    """
    questions: list[Question] = []
    if update.reporting_round_id is not None:
        round_ = ReportingRound.objects.locked(update.reporting_round_id)
        is_asked = round_.asked.filter(goal=update.goal_id).exists()
        refuse(rules.obstacles_to_answer_round(round_.state, is_asked=is_asked))
        questions = list(round_.questions.all())
    refuse(rules.obstacles_to_answers(set(answers) - set(questions)))
    return {question: answers.get(question, "").strip() for question in questions}


def _wrong_with_answers(update: StatusUpdate, said: Mapping[Question, str]) -> dict:
    return {
        f"answer_{question.pk}": rules.obstacles_to_answer(text, is_required=question.is_required)
        for question, text in said.items()
    }


def newest_sent(goal: SubGoal) -> int | None:
    """Return the id of the update that was entered last."""
    return goal.updates.order_by("-pk").values_list("pk", flat=True).first()


def status_before(goal: SubGoal, day: date) -> GoalStatus | None:
    """Return the status as it stood on the day, before a new update of that day is entered."""
    stood = SubGoal.objects.filter(pk=goal.pk).with_status(on=day)
    return GoalStatus.objects.filter(pk__in=stood.values("status_id")).first()
