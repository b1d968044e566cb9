"""What is done with the partners of a program: added, revised, removed."""

from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse_fields
from programs.models import Partner, Program
from programs.rules import partners as rules


@verb(_("added a partner"))
def add(partner: Partner, *, by) -> Partner:
    """Save an organization as a partner of its program."""
    _check(partner)
    partner.save()
    return partner


@verb(_("revised a partner"))
def revise(partner: Partner, *, by) -> Partner:
    """Save who takes part and with what, as it now stands on the object."""
    _check(partner)
    partner.save_fields("organization", "part")
    return partner


@verb(_("removed a partner"))
def remove(partner: Partner, *, by) -> Program:
    """Delete the partner (the trail keeps it); return its program."""
    partner.delete()
    return partner.program


def _check(partner: Partner) -> None:
    program = Program.objects.locked(partner.program_id)  # nobody becomes a partner twice at once
    others = program.partners.exclude(pk=partner.pk).values_list("organization_id", flat=True)
    refuse_fields(
        {
            "organization": rules.obstacles_to_partner(
                partner.organization_id, program.organization_id, others
            )
        }
    )
