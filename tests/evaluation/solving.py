"""Somebody who tries to work out hidden cells from everything that is published together.

The unknowns are the finest cells of a breakdown, whole numbers from 0 on; each shown figure is one
equation. Two ways are tried: exactly (a hidden figure that the equations determine over the
rational numbers), and over whole numbers that are not below zero.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

Form = frozenset[int]  # the unknowns that are added up
Equation = tuple[Form, int]


def is_determined(form: Form, equations: Iterable[Equation], unknowns: int) -> bool:
    """Say whether the equations alone determine the form, by exact elimination."""
    rows = [_row(known, unknowns) for known, _sum in equations]
    return _rank([*rows, _row(form, unknowns)]) == _rank(rows)


def can_differ(form: Form, actual: int, equations: Sequence[Equation], unknowns: int) -> bool:
    """Say whether whole numbers ≥ 0 fit all equations and give the form another value."""
    least = max((s for f, s in equations if f <= form), default=0)
    most = min((s for f, s in equations if form <= f), default=actual + 20)
    others = sorted(set(range(least, most + 1)) - {actual}, key=lambda v: abs(v - actual))
    return any(_has_solution([(form, other), *equations], unknowns) for other in others)


def _row(form: Form, unknowns: int) -> list[Fraction]:
    return [Fraction(int(n in form)) for n in range(unknowns)]


def _rank(rows: list[list[Fraction]]) -> int:
    rows, rank = [row[:] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((n for n in range(rank, len(rows)) if rows[n][column]), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        for n in range(rank + 1, len(rows)):
            if factor := rows[n][column] / rows[rank][column]:
                pairs = zip(rows[n], rows[rank], strict=True)
                rows[n] = [value - factor * lead for value, lead in pairs]
        rank += 1
    return rank


def _has_solution(equations: Sequence[Equation], unknowns: int) -> bool:
    """Try values one unknown after the other; what is left of each equation bounds the next."""
    of = [
        [n for n, (form, _sum) in enumerate(equations) if each in form] for each in range(unknowns)
    ]
    left = [total for _form, total in equations]
    open_ = [len(form) for form, _sum in equations]
    if any(total < 0 for total in left):
        return False

    def fits(each: int) -> bool:
        if each == unknowns:
            return not any(left)
        mine = of[each]
        last = [left[n] for n in mine if open_[n] == 1]
        highest = min((left[n] for n in mine), default=0)
        values = range(highest, -1, -1) if not last else ({*last} if len({*last}) == 1 else ())
        for value in values:
            if value > highest:
                continue
            for n in mine:
                left[n] -= value
                open_[n] -= 1
            if fits(each + 1):
                return True
            for n in mine:
                left[n] += value
                open_[n] += 1
        return False

    return fits(0)
