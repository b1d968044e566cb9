"""What is done with a program: it is set up for its strategist, and its texts are revised."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organization, User
from core.history import verb
from core.rules import refuse_fields
from programs.choices import ProgramRoleKind
from programs.models import Program
from programs.rules import programs as rules
from programs.services import roles, statuses

TEXTS = ("purpose", "background", "target_groups", "note")
FIELDS = ("name", "since_year", "stale_after_days", "names_kept_years", *TEXTS)


@verb(_("set up the program"))
def create(program: Program, *, strategist: User, by: User) -> Program:
    """Save a new program with the usual status words; its strategist holds it from today on."""
    _check(program)
    program.save()
    statuses.begin(program, by=by)
    kind, today = ProgramRoleKind.STRATEGIST, timezone.localdate()
    roles.give(strategist, program=program, kind=kind, valid_from=today, by=by)
    return program


@verb(_("revised the program"))
def revise(program: Program, *, by) -> Program:
    """Save the program's texts as they now stand on the object."""
    _check(program)
    program.save_fields(*FIELDS)
    return program


def _check(program: Program) -> None:
    Organization.objects.locked(program.organization_id)  # two cannot take one name at once
    others = Program.objects.filter(organization=program.organization_id).exclude(pk=program.pk)
    names = others.values_list("name", flat=True)
    refuse_fields({"name": rules.obstacles_to_name(program.name, names)})
