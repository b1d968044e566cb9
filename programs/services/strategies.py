"""What is done with strategies, their objectives and choices: added, revised, removed."""

from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse, refuse_fields
from programs.models import Alignment, StrategicChoice, StrategicObjective, Strategy
from programs.rules import strategies as rules


@verb(_("added the strategy"))
def add(strategy: Strategy, *, by) -> Strategy:
    """Save a new strategy of an organization."""
    _check(strategy)
    strategy.save()
    return strategy


@verb(_("revised the strategy"))
def revise(strategy: Strategy, *, by) -> Strategy:
    """Save the strategy as it now stands on the object."""
    _check(strategy)
    strategy.save_fields("name", "first_year", "last_year")
    return strategy


@verb(_("removed the strategy"))
def remove(strategy: Strategy, *, by) -> Strategy:
    """Delete a strategy without objectives (the trail keeps it)."""
    strategy = Strategy.objects.locked(strategy.pk)
    refuse(rules.obstacles_to_remove_strategy(strategy.objectives.count()))
    strategy.delete()
    return strategy


@verb(_("added an objective"))
def add_objective(objective: StrategicObjective, *, by) -> StrategicObjective:
    """Save a new objective of its strategy."""
    objective.save()
    return objective


@verb(_("revised an objective"))
def revise_objective(objective: StrategicObjective, *, by) -> StrategicObjective:
    """Save the objective as it now stands on the object."""
    objective.save_fields("name", "position")
    return objective


@verb(_("removed an objective"))
def remove_objective(objective: StrategicObjective, *, by) -> Strategy:
    """Delete an objective and its choices, where no project is aligned to them."""
    for choice in objective.choices.select_for_update():
        refuse(rules.obstacles_to_remove(_aligned(choice)))
    objective.delete()
    return objective.strategy


@verb(_("added a strategic choice"))
def add_choice(choice: StrategicChoice, *, by) -> StrategicChoice:
    """Save a new choice under its objective."""
    choice.save()
    return choice


@verb(_("revised a strategic choice"))
def revise_choice(choice: StrategicChoice, *, by) -> StrategicChoice:
    """Save the choice as it now stands on the object."""
    choice.save_fields("name", "position")
    return choice


@verb(_("removed a strategic choice"))
def remove_choice(choice: StrategicChoice, *, by) -> StrategicObjective:
    """Delete a choice that no project is aligned to (the trail keeps it)."""
    choice = StrategicChoice.objects.locked(choice.pk)
    refuse(rules.obstacles_to_remove(_aligned(choice)))
    choice.delete()
    return choice.objective


def _aligned(choice: StrategicChoice) -> int:
    return Alignment.objects.filter(choice=choice).count()


def _check(strategy: Strategy) -> None:
    refuse_fields({"last_year": rules.obstacles_to_years(strategy.first_year, strategy.last_year)})
