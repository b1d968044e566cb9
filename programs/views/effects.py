"""Pages of the effect goals of a project; they lead back to the project."""

from django.utils.translation import gettext_lazy as _

from core.views.parts import PartCreate, PartEdit, PartRemove
from programs.forms.effects import EffectForm
from programs.models import EffectGoal, Project
from programs.services import effects


class EffectCreate(PartCreate):
    permission_required = "programs.change_project"
    parent = "project"
    queryset = Project.objects.all()
    model = EffectGoal
    form_class = EffectForm
    service = effects.add
    page_title = _("New effect goal")
    submit_label = _("Add the effect goal")
    done = _("The effect goal is added.")


class EffectEdit(PartEdit):
    permission_required = "programs.change_project"
    parent = "project"
    queryset = EffectGoal.objects.select_related("project")
    form_class = EffectForm
    service = effects.revise
    page_title = _("Edit the effect goal")
    done = _("The effect goal is saved.")


class EffectRemove(PartRemove):
    permission_required = "programs.change_project"
    parent = "project"
    queryset = EffectGoal.objects.select_related("project")
    service = effects.remove
    page_title = _("Remove an effect goal")
    question = _("Remove the effect goal “%(what)s”?")
    done = _("The effect goal is removed.")
