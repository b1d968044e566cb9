"""What is written about a project, and the figures that its texts are held against."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from documents.rules.passages import Passage
from funding.rules import sources
from programs.models import Project, StatusUpdate, SubGoal
from programs.rules.texts import passages_of_update

OWN = ("summary", "background", "purpose", "target_groups")


def passages_of(project: Project, goals: Iterable[SubGoal]) -> list[Passage]:
    """Return every text about a project, the newest reports on its goals too; four queries.

    `goals` come with their status (dashboards.queries.goals.goals_of).
    """
    fields = {name: project._meta.get_field(name).verbose_name for name in OWN}
    found = [Passage("name", _("Name of the project"), project.name, is_title=True)]
    found += [Passage(name, _said(label), getattr(project, name)) for name, label in fields.items()]
    found += [
        Passage(f"effect goal {each.position}", _("Effect goal"), each.text)
        for each in project.effect_goals.all()
    ]
    found += [
        Passage(f"part {each.title}", each.title, each.did) for each in project.contributions.all()
    ]
    found += [
        Passage(f"alignment {each.pk}", _("Alignment to the strategy"), each.motivation)
        for each in project.alignments.all()
    ]
    return [*found, *_of_goals(list(goals))]


def _of_goals(goals: list[SubGoal]) -> Iterator[Passage]:
    updates = StatusUpdate.objects.in_bulk([g.newest_update_id for g in goals])
    for goal in goals:
        number = {"number": goal.number}
        where = _("Goal %(number)s") % number
        yield Passage(f"goal {goal.pk} title", where, goal.title)
        yield Passage(f"goal {goal.pk} purpose", where, goal.purpose)
        if update := updates.get(goal.newest_update_id):
            yield from passages_of_update(goal, vars(update))


def figures_of(budget: Iterable[Any], contents: Iterable[Any]) -> frozenset[Decimal]:
    """Return every amount (kr) that a text about a project may rightly name.

    `budget` are its lines with all that they state, `contents` the delivered sources of its
    rounds: what was applied for, from whom, in which year.
    """
    lines = list(budget)
    found: set[Decimal] = set()
    for name in ("budget", "actual", "forecast"):
        stated = [(line, kr) for line in lines if (kr := getattr(line, name)) is not None]
        found |= {kr for _line, kr in stated}
        for key in ("year", "account", "financier_id"):
            sums: dict[Any, Decimal] = {}
            for line, kr in stated:
                sums[getattr(line, key)] = sums.get(getattr(line, key), Decimal(0)) + kr
            found |= set(sums.values())
        found.add(sum((kr for _line, kr in stated), Decimal(0)))
    for content in contents:
        found |= sources.read(content).figures()
    return frozenset(found - {Decimal(0)})


def _said(label: Any) -> str:
    return str(label)[:1].upper() + str(label)[1:]
