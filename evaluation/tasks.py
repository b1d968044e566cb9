"""Jobs of the worker: import a file of answers, forget the files that nobody went on with."""

import logging

from django.core.exceptions import ValidationError
from procrastinate.contrib.django import app

from evaluation.imports.surveys import read
from evaluation.services import surveys

log = logging.getLogger(__name__)


@app.task(name=surveys.TASK)
def import_survey(file_id: int) -> None:
    """Read a file, telling how far it has come, and hand its answers to the service."""
    file = surveys.begin(file_id)
    if file is None:
        return
    try:
        preview = read(file, lambda done: surveys.tell(file, done))
        surveys.store(file, preview.columns, preview.lines, by=file.author)
    except ValidationError as refusal:
        surveys.fail(file, refusal)
    except Exception:
        log.exception("File of answers %s failed", file.pk)
        surveys.fail(file)


@app.periodic(cron="37 3 * * *")
@app.task(name="evaluation.forget_old_files", pass_context=False)
def forget_old_files(timestamp: int) -> None:
    """Delete the files that nobody went on with for a week, every night."""
    surveys.forget_old()
