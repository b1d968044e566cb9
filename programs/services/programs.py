"""What is done with a program: its texts are revised."""

from django.utils.translation import gettext_lazy as _

from accounts.models import Organization
from core.history import verb
from core.rules import refuse_fields
from programs.models import Program
from programs.rules import programs as rules

TEXTS = ("purpose", "background", "target_groups", "note")
FIELDS = ("name", "since_year", "stale_after_days", *TEXTS)


@verb(_("revised the program"))
def revise(program: Program, *, by) -> Program:
    """Save the program's texts as they now stand on the object."""
    Organization.objects.locked(program.organization_id)  # two cannot take one name at once
    others = Program.objects.filter(organization=program.organization_id).exclude(pk=program.pk)
    names = others.values_list("name", flat=True)
    refuse_fields({"name": rules.obstacles_to_name(program.name, names)})
    program.save_fields(*FIELDS)
    return program
