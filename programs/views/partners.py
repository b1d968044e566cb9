"""Pages of the partners of a program; they lead back to the program."""

from django.utils.translation import gettext_lazy as _

from core.views.parts import PartCreate, PartEdit, PartRemove
from programs.forms.partners import PartnerForm
from programs.models import Partner, Program
from programs.services import partners


class PartnerCreate(PartCreate):
    permission_required = "programs.change_program"
    queryset = Program.objects.all()
    model = Partner
    parent = "program"
    form_class = PartnerForm
    service = partners.add
    page_title = _("Add a partner")
    submit_label = _("Add the partner")
    done = _("The partner is added.")


class PartnerEdit(PartEdit):
    permission_required = "programs.change_program"
    queryset = Partner.objects.select_related("program", "organization")
    parent = "program"
    form_class = PartnerForm
    service = partners.revise
    page_title = _("Edit the partner")
    done = _("The partner is saved.")


class PartnerRemove(PartRemove):
    permission_required = "programs.change_program"
    queryset = Partner.objects.select_related("program", "organization")
    parent = "program"
    service = partners.remove
    page_title = _("Remove a partner")
    question = _("Remove %(what)s from the partners?")
    done = _("The partner is removed.")
