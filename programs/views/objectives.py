"""Pages of the objectives of a strategy and of their choices; they lead back to the strategy."""

from django.utils.translation import gettext_lazy as _

from core.views.parts import PartCreate, PartEdit, PartRemove
from programs.forms.strategies import ChoiceForm, ObjectiveForm
from programs.models import StrategicChoice, StrategicObjective, Strategy
from programs.services import strategies

OBJECTIVES = StrategicObjective.objects.select_related("strategy")
CHOICES = StrategicChoice.objects.select_related("objective__strategy")


class ObjectiveCreate(PartCreate):
    permission_required = "programs.change_strategy"
    queryset = Strategy.objects.all()
    model = StrategicObjective
    parent = "strategy"
    form_class = ObjectiveForm
    service = strategies.add_objective
    page_title = _("New objective")
    submit_label = _("Add the objective")
    done = _("The objective is added.")


class ObjectiveEdit(PartEdit):
    permission_required = "programs.change_strategy"
    queryset = OBJECTIVES
    parent = "strategy"
    form_class = ObjectiveForm
    service = strategies.revise_objective
    page_title = _("Edit the objective")
    done = _("The objective is saved.")


class ObjectiveRemove(PartRemove):
    permission_required = "programs.change_strategy"
    queryset = OBJECTIVES
    parent = "strategy"
    service = strategies.remove_objective
    page_title = _("Remove an objective")
    question = _("Remove the objective “%(what)s” and its choices?")
    done = _("The objective is removed.")


class ChoiceCreate(PartCreate):
    permission_required = "programs.change_strategy"
    queryset = OBJECTIVES
    model = StrategicChoice
    parent = "objective"
    form_class = ChoiceForm
    service = strategies.add_choice
    page_title = _("New strategic choice")
    submit_label = _("Add the strategic choice")
    done = _("The strategic choice is added.")


class ChoiceEdit(PartEdit):
    permission_required = "programs.change_strategy"
    queryset = CHOICES
    parent = "objective"
    form_class = ChoiceForm
    service = strategies.revise_choice
    page_title = _("Edit the strategic choice")
    done = _("The strategic choice is saved.")


class ChoiceRemove(PartRemove):
    permission_required = "programs.change_strategy"
    queryset = CHOICES
    parent = "objective"
    service = strategies.remove_choice
    page_title = _("Remove a strategic choice")
    question = _("Remove the strategic choice “%(what)s”?")
    done = _("The strategic choice is removed.")
