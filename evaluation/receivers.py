"""What the evaluation does when the desk announces something."""

from typing import Any

from django.dispatch import receiver

from desk.signals import job_given_up
from evaluation.services import surveys


@receiver(job_given_up, dispatch_uid="evaluation.give_up_survey")
def give_up_survey(task: str, arguments: dict[str, Any], **kwargs: Any) -> None:
    """Let nobody wait for answers that no worker imports any more."""
    if task == surveys.TASK:
        surveys.give_up(arguments["file_id"])
