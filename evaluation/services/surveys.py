"""What is done with files of answers: taken in, their columns said, ordered, imported whole."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connection, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from procrastinate.contrib.django import app as jobs

from core.history import verb
from core.rules import refuse
from evaluation.choices import ColumnUse, SurveyFileState
from evaluation.models import (
    Answer,
    DataCollection,
    OpenAnswer,
    QuestionOption,
    Respondent,
    SurveyFile,
    SurveyImport,
    SurveyQuestion,
)
from evaluation.rules.surveys import (
    Column,
    Line,
    Sorted,
    obstacles_to_file,
    obstacles_to_import,
    sort,
)

TASK = "evaluation.import_survey"
FIELDS = {"municipality": "municipality_id", "cohort": "cohort_id"}
TOLD_BY = ("municipality_id", "unit_type", "gender", "cohort_id", "takes_part")


@verb(gettext_lazy("handed in a file of answers"), name="surveys.take_in")
def take_in(file: SurveyFile, *, by: Any) -> SurveyFile:
    """Keep a file's rows until somebody has looked at them; one that is imported is not taken."""
    refuse(_obstacles_to_take_in(file))
    file.author = by
    file.save()
    return file


def _obstacles_to_take_in(file: SurveyFile) -> Iterable[Any]:
    before = SurveyImport.objects.filter(collection=file.collection_id, sha256=file.sha256).first()
    if before is not None:
        yield _("This file was imported on %(day)s: nothing would change.") % {
            "day": timezone.localdate(before.created_at).isoformat()
        }


@verb(gettext_lazy("said what the columns hold"), name="surveys.map_columns")
def map_columns(file: SurveyFile, columns: Sequence[Column], *, by: Any) -> SurveyFile:
    """Keep what each column is read as."""
    refuse(obstacles_to_file(columns))
    now = SurveyFile.objects.locked(file.pk)
    refuse(_obstacles_to_begin(now))
    now.columns = [column.as_json() for column in columns]
    now.state = SurveyFileState.UPLOADED
    now.save_fields("columns", "state")
    return now


@verb(gettext_lazy("ordered the import"), name="surveys.order")
def order(file: SurveyFile, *, by: Any, replaces: bool = False) -> SurveyFile:
    """Let the worker import a file; `replaces` answers that differ, else they stay as they are."""
    now = SurveyFile.objects.locked(file.pk)
    refuse(_obstacles_to_begin(now))
    now.state, now.replaces, now.problem, now.done = SurveyFileState.ORDERED, replaces, "", 0
    now.save_fields("state", "replaces", "problem", "done")
    jobs.configure_task(TASK).defer(file_id=now.pk)
    return now


def _obstacles_to_begin(file: SurveyFile) -> Iterable[Any]:
    if file.state == SurveyFileState.IMPORTED:
        yield gettext_lazy("The file is imported already.")
    elif file.is_under_way:
        yield gettext_lazy("The file is being imported.")


def begin(file_id: int) -> SurveyFile | None:
    """Return the file to import, or None when it is imported already or gone.

    A file that a killed worker left behind in work is taken up again: nothing of it was kept.
    """
    files = SurveyFile.objects.select_related("collection", "author")
    file = files.unfinished().filter(pk=file_id).first()
    if file is not None:
        file.state = SurveyFileState.WORKING
        file.save_fields("state")
    return file


def tell(file: SurveyFile, done: int) -> None:
    """Let whoever waits see how many rows are read."""
    SurveyFile.objects.filter(pk=file.pk).update(done=done)


def fail(file: SurveyFile, reasons: Iterable[Any] = ()) -> None:
    """Say that nothing was imported, and why."""
    with translation.override(file.author.language if file.author else None):
        file.problem = " ".join(str(reason) for reason in reasons) or _(
            "The file could not be imported, and nothing of it was. Try again, or tell support."
        )
    file.state = SurveyFileState.FAILED
    file.save_fields("state", "problem")


@transaction.atomic
def give_up(file_id: int) -> None:
    """Say that nothing was imported because every worker was killed over it."""
    files = SurveyFile.objects.unfinished().select_for_update(of=("self",))
    for left in files.filter(pk=file_id).select_related("author"):
        fail(left)


def forget_old() -> int:
    """Delete files that nobody went on with for a week; return how many there were."""
    count, _rows = SurveyFile.objects.outlived(timezone.now()).delete()
    return count


@verb(gettext_lazy("imported the answers"), name="surveys.store")
def store(
    file: SurveyFile, columns: Sequence[Column], lines: Sequence[Line], *, by: Any
) -> SurveyImport:
    """Keep all answers of a file or none; whoever answered before and alike is left alone."""
    collection = DataCollection.objects.locked(file.collection_id)
    refuse(_obstacles_to_take_in(file))
    before = Respondent.objects.filter(collection=collection)
    found = sort(lines, dict(before.values_list("key", "fingerprint")))
    has_key = any(column.use == ColumnUse.KEY for column in columns)
    refuse(
        obstacles_to_import(
            found,
            wrong=sum(1 for line in lines if line.problems),
            has_key=has_key,
            has_respondents=before.exists(),
        )
    )
    source = SurveyImport.objects.create(
        collection=collection, name=file.name, sha256=file.sha256, rows=len(lines), author=by
    )
    questions = _questions(collection, columns)
    respondents = _added(source, found.new)
    if file.replaces:
        respondents += _replaced(source, found.differing)
    _write_answers(questions, respondents)
    _finish(file, found)
    return source


def _finish(file: SurveyFile, found: Sorted) -> None:
    file.state, file.content, file.done = SurveyFileState.IMPORTED, "", file.rows
    file.outcome = {
        "new": len(found.new),
        "same": len(found.same),
        "differing": len(found.differing),
    }
    file.save_fields("state", "content", "done", "outcome")


def _questions(collection: DataCollection, columns: Sequence[Column]) -> dict[str, SurveyQuestion]:
    """Return the questions by column, made where they are new; answers to choose are added."""
    known = {each.code: each for each in collection.questions.prefetch_related("options")}
    for column in (each for each in columns if each.is_question):
        question = known.get(column.head)
        if question is None:
            question = known[column.head] = SurveyQuestion.objects.create(
                collection=collection,
                position=len(known) + 1,
                code=column.head,
                text=column.text,
                kind=column.use,
                low=column.low,
                high=column.high,
            )
        there = {option.code for option in question.options.all()}
        QuestionOption.objects.bulk_create(
            QuestionOption(question=question, code=code, label=label)
            for code, label in column.options.items()
            if code not in there
        )
    return known


def _added(source: SurveyImport, lines: Sequence[Line]) -> list[tuple[int, Line]]:
    rows = [
        Respondent(
            collection_id=source.collection_id,
            source=source,
            key=line.key,
            fingerprint=line.fingerprint,
            **_told_by(line),
        )
        for line in lines
    ]
    made = Respondent.objects.bulk_create(rows, batch_size=1_000)
    return [(row.pk, line) for row, line in zip(made, lines, strict=True)]


def _replaced(source: SurveyImport, lines: Sequence[Line]) -> list[tuple[int, Line]]:
    """Take away what these respondents answered before, and say which file stands instead."""
    by_key = {line.key: line for line in lines}
    rows = list(Respondent.objects.filter(collection=source.collection_id, key__in=by_key))
    Answer.objects.filter(respondent__in=rows).delete()
    OpenAnswer.objects.filter(respondent__in=rows).delete()
    for row in rows:
        line = by_key[row.key]
        row.source, row.fingerprint = source, line.fingerprint
        for name in TOLD_BY:
            setattr(row, name, _told_by(line).get(name, None if name in FIELDS.values() else ""))
    names = ["source", "fingerprint", *(name.removesuffix("_id") for name in TOLD_BY)]
    Respondent.objects.bulk_update(rows, names, batch_size=500)
    return [(row.pk, by_key[row.key]) for row in rows]


def _told_by(line: Line) -> dict[str, Any]:
    return {FIELDS.get(name, name): value for name, value in line.told_by.items()}


def _write_answers(
    questions: dict[str, SurveyQuestion], respondents: Iterable[tuple[int, Line]]
) -> None:
    respondents = list(respondents)
    _copy(Answer, "value", _said(questions, respondents, int))
    _copy(OpenAnswer, "text", _said(questions, respondents, str))


def _said(
    questions: dict[str, SurveyQuestion], respondents: Iterable[tuple[int, Line]], kind: type
) -> Iterator[tuple[int, int, int | str]]:
    for pk, line in respondents:
        for head, said in line.answers.items():
            if isinstance(said, kind):
                yield questions[head].pk, pk, said


def _copy(model: Any, name: str, rows: Iterable[tuple]) -> None:
    """Write rows by COPY: a survey of two thousand has sixty thousand answers."""
    table = model._meta.db_table
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {table} (question_id, respondent_id, {name}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)
