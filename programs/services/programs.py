"""What is done with a program: its texts are revised."""

from django.utils.translation import gettext_lazy as _

from core.history import verb
from programs.models import Program

TEXTS = ("name", "since_year", "purpose", "background", "note")


@verb(_("revised the program"))
def revise(program: Program, *, by) -> Program:
    """Save the program's texts as they now stand on the object."""
    program.save_fields(*TEXTS)
    return program
