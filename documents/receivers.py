"""What documents do when the desk announces something."""

from typing import Any

from django.dispatch import receiver

from desk.signals import job_given_up
from documents.services import packages, renderings


@receiver(job_given_up, dispatch_uid="documents.give_up_rendering")
def give_up_rendering(task: str, arguments: dict[str, Any], **kwargs: Any) -> None:
    """Let nobody wait for a file that no worker makes any more."""
    if task in (packages.TASK, packages.PART_TASK):
        renderings.give_up(arguments["rendering_id"])
