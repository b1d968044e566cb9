"""What is done with the effect goals of a project: added, revised, removed."""

from django.utils.translation import gettext_lazy as _

from core.history import verb
from programs.models import EffectGoal, Project

FIELDS = ("text", "position")


@verb(_("added an effect goal"), name="project_effects.add")
def add(effect: EffectGoal, *, by) -> EffectGoal:
    """Save a new row of its project."""
    effect.save()
    return effect


@verb(_("revised an effect goal"), name="project_effects.revise")
def revise(effect: EffectGoal, *, by) -> EffectGoal:
    """Save the row as it now stands on the object."""
    effect.save_fields(*FIELDS)
    return effect


@verb(_("removed an effect goal"), name="project_effects.remove")
def remove(effect: EffectGoal, *, by) -> Project:
    """Delete the row (the trail keeps it); return its project."""
    effect.delete()
    return effect.project
