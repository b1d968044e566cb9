"""What is done with a project's budget: the whole table is set at once."""

from collections.abc import Mapping
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from core.history import verb
from core.rules import refuse
from programs.models import BudgetLine, DeclaredTotal, Project
from programs.rules import budgets as rules
from programs.rules.budgets import MEASURES, Amounts, Key


@verb(_("set the budget"))
def set_lines(project: Project, *, lines: Mapping[tuple[Key, int], Amounts], by) -> Project:
    """Write the whole budget: amounts by ((kind of account, financier's id), year).

    What states nothing is taken away; what has not changed is not written. A cost or a forecast
    without a budget stands against a budget of 0 kr.
    """
    project = Project.objects.locked(project.pk)
    wanted = {key: amounts for key, amounts in lines.items() if amounts.is_stated}
    stored = {
        ((line.account, line.financier_id), line.year): line for line in project.budget_lines.all()
    }
    first, last = project.starts_on.year, project.ends_on.year
    allowed = rules.years_allowed(first, last, {year for __, year in stored})
    rows = {row for row, __ in wanted}
    refuse(rules.obstacles_to_set(allowed, {year for __, year in wanted}, len(rows)))
    for key, line in stored.items():
        if key not in wanted:
            line.delete()
    for key, amounts in wanted.items():
        (account, financier), year = key
        line = stored.get(key) or BudgetLine(
            project=project, account=account, financier_id=financier, year=year
        )
        _write(line, amounts)
    project.save_fields()  # who edits the older budget is told
    return project


@verb(_("set the declared totals"))
def set_declared(
    project: Project,
    *,
    place: str,
    totals: Mapping[tuple[str, int | None], Decimal | None],
    by,
) -> Project:
    """Write what one place of a text or source states, by (measure, year or None for in all).

    What is None is taken away, what is left out stays.
    """
    project = Project.objects.locked(project.pk)
    budgeted = project.budget_lines.values_list("year", flat=True)
    declared = project.declared_totals.filter(year__isnull=False).values_list("year", flat=True)
    first, last = project.starts_on.year, project.ends_on.year
    allowed = rules.years_allowed(first, last, {*budgeted, *declared})
    refuse(rules.obstacles_to_set(allowed, {year for _m, year in totals if year is not None}, 0))
    stored = {
        (each.measure, each.year): each for each in project.declared_totals.filter(place=place)
    }
    for (measure, year), amount in totals.items():
        row = stored.get((measure, year))
        if amount is None:
            if row is not None:
                row.delete()
        elif row is None:
            DeclaredTotal.objects.create(
                project=project, measure=measure, year=year, place=place, amount=amount
            )
        elif row.amount != amount:
            row.amount = amount
            row.save_fields("amount")
    project.save_fields()
    return project


def _write(line: BudgetLine, amounts: Amounts) -> None:
    values = {name: getattr(amounts, name) for name in MEASURES}
    values["budget"] = values["budget"] or 0
    if line.pk is None:
        for name, value in values.items():
            setattr(line, name, value)
        line.save()
        return
    changed = [name for name, value in values.items() if getattr(line, name) != value]
    for name in changed:
        setattr(line, name, values[name])
    if changed:
        line.save_fields(*changed)
