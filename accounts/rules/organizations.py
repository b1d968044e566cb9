"""What must hold for an organization: its place, its days, its pattern of diary numbers."""

import re
import warnings
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from re import _constants as ops
from re import _parser  # the only way to see what an expression does without running it
from typing import Any

from django.utils.translation import gettext as _

from accounts.choices import OrganizationKind

LONGEST_NUMBER = 40
MOST_WAYS = 100_000
ONE_CHARACTER = (ops.LITERAL, ops.NOT_LITERAL, ops.ANY, ops.IN, ops.AT)
REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT)


def obstacles_to_type(kind: str, body_type: str) -> Iterator[str]:
    """Yield why something of a kind cannot have a type of body."""
    if kind == OrganizationKind.BODY and not body_type:
        yield _("A body needs a type: choose what kind of body it is.")
    if kind != OrganizationKind.BODY and body_type:
        yield _("Only a body has a type of body: leave it empty.")


def obstacles_to_unit_type(kind: str, unit_type: str) -> Iterator[str]:
    """Yield why something of a kind cannot have a type of unit."""
    if unit_type and kind != OrganizationKind.UNIT:
        yield _("Only a school unit has a type of unit: leave it empty.")


def obstacles_to_place(pk: int | None, above: Collection[int]) -> Iterator[str]:
    """Yield why an organization cannot stand where it is put.

    `above` holds the ids of the parent it is put under and of everything above that.
    """
    if pk is not None and pk in above:
        yield _("An organization cannot belong to itself or to something below it.")


def obstacles_to_successor(pk: int | None, successor_id: int | None) -> Iterator[str]:
    """Yield why an organization cannot be succeeded by another."""
    if pk is not None and pk == successor_id:
        yield _("An organization cannot be its own successor.")


def obstacles_to_days(valid_from: date | None, valid_to: date | None) -> Iterator[str]:
    """Yield why it cannot exist from one day to another; each may be open."""
    if valid_from and valid_to and valid_to < valid_from:
        yield _("It cannot end before it begins.")


def obstacles_to_name(is_taken: bool) -> Iterator[str]:
    """Yield why it cannot have its name."""
    if is_taken:
        yield _("There already is an organization of that name in the same place.")


def obstacles_to_variants(
    name: str, variants: Sequence[str], taken: dict[str, str], longest: int = 200
) -> Iterator[str]:
    """Yield why these spellings cannot be noted as its own.

    `taken` gives, for each spelling that another organization is known under, who that is.
    """
    for variant in variants:
        if len(variant) > longest:
            yield _("A name can have at most %(limit)s characters: “%(name)s …”.") % {
                "limit": longest,
                "name": variant[:40],
            }
        if variant in taken:
            yield _("“%(name)s” is already a name of %(other)s.") % {
                "name": variant,
                "other": taken[variant],
            }
    if name in variants:
        yield _("The name itself need not stand among its variants.")


def obstacles_to_pattern(pattern: str, example: str) -> Iterator[str]:
    """Yield why diary numbers cannot be checked with this pattern (sweden.md: the registrar's).

    A pattern is kept only when it can be compiled, cannot be made to run for long by any number
    of bearable length, and fits its own example.
    """
    if not pattern:
        if example:
            yield _("An example without a pattern checks nothing: write the pattern too.")
        return
    try:
        with warnings.catch_warnings(action="error"):
            parsed = _parser.parse(pattern)
            expression = re.compile(pattern)
    except (re.error, OverflowError, RecursionError, Warning):
        yield _("The pattern is not a regular expression that can be read.")
        return
    ways = _ways(parsed)
    if ways is None:
        yield _("The pattern may have characters, classes, groups and repeats, nothing more.")
    elif ways > MOST_WAYS:
        yield _("The pattern could take very long to check: repeat fewer or shorter parts.")
    elif not example:
        yield _("Give an example of a diary number: it is shown to whoever writes a wrong one.")
    elif not expression.fullmatch(example):
        yield _("The example does not fit the pattern.")


def _ways(parsed: Any) -> int | None:
    """Return an upper bound on the ways a backtracking matcher could try; None is not allowed."""
    product = 1
    for op, argument in parsed:
        if op in ONE_CHARACTER:
            ways = 1
        elif op in REPEATS:
            ways = _repeated(*argument)
        elif op is ops.SUBPATTERN:
            ways = _ways(argument[-1])
        elif op is ops.BRANCH:
            branches = [_ways(branch) for branch in argument[1]]
            ways = None if None in branches else sum(branches)
        else:
            return None
        if ways is None:
            return None
        product = min(product * ways, MOST_WAYS + 1)
    return product


def _repeated(least: int, most: int, body: Any) -> int | None:
    ways = _ways(body)
    if ways is None:
        return None
    total = 0
    for count in range(min(least, LONGEST_NUMBER), min(most, LONGEST_NUMBER) + 1):
        total += ways**count
        if total > MOST_WAYS:
            break
    return total
