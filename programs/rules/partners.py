"""What a partner of a program is: another organization, and each once."""

from collections.abc import Collection, Iterator

from django.utils.translation import gettext as _


def obstacles_to_partner(
    organization: int | None, run_by: int, partners: Collection[int]
) -> Iterator[str]:
    """`partners` are the ids of the program's other partners; `run_by` who runs the program."""
    if organization == run_by:
        yield _("This organization runs the program: partners are others.")
    if organization in partners:
        yield _("The organization is already a partner: edit what it takes part with instead.")
