"""What of the programs is late, and what of their goals contradicts itself."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import CharField, Count, F, Value

import evaluation.queries
import funding.queries
import training.queries
from dashboards.queries.goals import contradictions_in
from evaluation.models import Milestone, Recommendation
from funding.models import Payment
from programs.models import SubGoal, programs_held
from programs.rules.facts import findings_of


@dataclass
class Attention:
    """What is late in a program, by kind; contradictions that nobody kept, and those kept."""

    program_id: int
    program: str
    late: Counter = field(default_factory=Counter)
    contradictions: int = 0
    kept: int = 0


def attention_of(user: Any, today: date) -> list[Attention]:
    """Return what asks for attention in each of the person's programs, by name.

    A program without any of it is left out. Eleven queries.
    """
    held = programs_held(user)
    found: dict[int, Attention] = {}
    goals = list(
        SubGoal.objects.filter(project__program__in=held)
        .current()
        .with_status()
        .with_actual()
        .select_related("project__program")
    )
    for goal in goals:
        if goal.is_overdue(today):
            _of(found, goal.project.program_id, goal.project.program.name).late["goal"] += 1
    findings = {goal.pk: list(findings_of(goal, today)) for goal in goals}
    for source in (funding.queries, training.queries, evaluation.queries):
        for pk, facts in source.facts_for(goals, user, today).items():
            findings[pk] += [each.finding for each in facts if each.finding]
    for each in contradictions_in(goals, findings):
        program = each.goal.project.program
        attention = _of(found, program.pk, program.name)
        if each.finding.overridden:
            attention.kept += 1
        else:
            attention.contradictions += 1
    for program, name, kind, n in _late(held, today):
        _of(found, program, name).late[kind] += n
    return sorted(found.values(), key=lambda each: (each.program, each.program_id))


def _of(found: dict[int, Attention], pk: int, name: str) -> Attention:
    return found.setdefault(pk, Attention(pk, name))


def _late(held: frozenset[int], today: date) -> list[tuple[int, str, str, int]]:
    """Return (program, its name, what is late, how many) beside goals; one query."""
    rows = {
        "milestone": (Milestone.objects.with_due().late(today), "evaluation__project__program"),
        "recommendation": (
            Recommendation.objects.with_verdict().overdue(today),
            "evaluation__project__program",
        ),
        "payment": (Payment.objects.overdue(today), "round__project__program"),
    }
    counted = [
        each.filter(**{f"{path}__in": held})
        .order_by()
        .annotate(of=F(path), named=F(f"{path}__name"), what=Value(kind, CharField()))
        .values_list("of", "named", "what")
        .annotate(n=Count("pk"))
        for kind, (each, path) in rows.items()
    ]
    return list(counted[0].union(*counted[1:], all=True).order_by())
