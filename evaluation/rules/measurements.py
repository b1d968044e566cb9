"""What holds for figures and their periods: draft, reported, approved by another, then locked."""

from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.money import decimal
from core.periods import iso_date
from evaluation.choices import Dimension, FigureKind, MeasurementState
from evaluation.rules.figures import Cell, Parts

WRITABLE = (MeasurementState.DRAFT, MeasurementState.RETURNED)


def obstacles_to_parts(indicator: Any, parts: Parts) -> Iterable[Any]:
    """Yield why the parts cannot be a figure of the indicator."""
    if parts.count < 0 or (parts.sum is not None and parts.sum < 0):
        yield gettext_lazy("A number cannot be negative.")
        return
    if indicator.figure == FigureKind.COUNT:
        if parts.sum is not None:
            yield gettext_lazy("A number has no sum beside it.")
        return
    if parts.sum is None:
        yield gettext_lazy("Both parts are needed: how many, and of how many.")
        return
    if indicator.figure == FigureKind.SHARE and parts.sum != parts.sum.to_integral_value():
        yield gettext_lazy("Write a whole number with digits only, such as 30.")
    low, high = indicator.bounds
    if parts.sum < low * parts.count or (high is not None and parts.sum > high * parts.count):
        yield from _out_of_bounds(indicator, parts, low, high)


def _out_of_bounds(indicator: Any, parts: Parts, low: int, high: int | None) -> Iterable[str]:
    if indicator.figure == FigureKind.SHARE:
        yield _("%(sum)s of %(count)s are more than all.") % {
            "sum": decimal(parts.sum),
            "count": decimal(Decimal(parts.count)),
        }
        return
    yield _("%(count)s on a scale from %(low)d to %(high)d add up to %(least)s–%(most)s.") % {
        "count": decimal(Decimal(parts.count)),
        "low": low,
        "high": high or 0,
        "least": decimal(Decimal(low * parts.count)),
        "most": decimal(Decimal((high or 0) * parts.count)),
    }


def obstacles_to_cell(cell: Cell, dimensions: Collection[str]) -> Iterable[Any]:
    """Yield why a figure cannot stand there: broken down by what the indicator is not."""
    for dimension, label in Dimension.choices:
        if getattr(cell, dimension) and dimension not in dimensions:
            yield _("The indicator is not broken down by %(what)s.") % {"what": label}


def obstacles_in_period(*, is_locked: bool) -> Iterable[Any]:
    """Yield why figures of the period cannot be changed."""
    if is_locked:
        yield gettext_lazy("The period is locked: its figures are not changed.")


def obstacles_to_change(state: str) -> Iterable[Any]:
    """Yield why a figure in a state cannot be written over."""
    if state == MeasurementState.REPORTED:
        yield gettext_lazy("The figure is reported: it can be changed once it is returned.")
    if state == MeasurementState.APPROVED:
        yield gettext_lazy("The figure is approved: it can be changed once it is returned.")


def obstacles_to_report(states: Collection[str]) -> Iterable[Any]:
    """Yield why nothing can be reported of an indicator and a period."""
    if not any(state in WRITABLE for state in states):
        yield gettext_lazy("There is no figure to report.")


def obstacles_to_approve(states: Collection[str], *, is_own: bool) -> Iterable[Any]:
    """Yield why figures cannot be approved; `is_own` where the person reported one of them."""
    if not states or set(states) != {MeasurementState.REPORTED}:
        yield gettext_lazy("Only a reported figure can be approved.")
    if is_own:
        yield gettext_lazy("You have reported it yourself: somebody else approves it.")


def obstacles_to_return(states: Collection[str], reason: str) -> Iterable[Any]:
    """Yield why figures cannot be returned to who reported them."""
    settled = {MeasurementState.REPORTED, MeasurementState.APPROVED}
    if not states or set(states) - settled:
        yield gettext_lazy("Only a reported or approved figure can be returned.")
    if not reason.strip():
        yield gettext_lazy("Say what is to be put right.")


def obstacles_to_days(
    starts_on: date, ends_on: date, others: Iterable[tuple[str, date, date]]
) -> Iterable[Any]:
    """Yield that periods overlap: the figures of one could be had by taking one from another."""
    for name, first, last in others:
        if starts_on <= last and first <= ends_on:
            yield _(
                "The period meets “%(name)s”, %(first)s – %(last)s. Periods do not overlap."
            ) % {
                "name": name,
                "first": iso_date(first),
                "last": iso_date(last),
            }


def obstacles_to_lock(*, is_locked: bool, is_empty: bool, open_figures: int) -> Iterable[Any]:
    """Yield why a period cannot be locked."""
    if is_locked:
        yield gettext_lazy("The period is locked already.")
    if is_empty:
        yield gettext_lazy("The period has no figures.")
    if open_figures:
        yield ngettext(
            "%(n)d figure is not approved.", "%(n)d figures are not approved.", open_figures
        ) % {"n": open_figures}


def obstacles_to_unlock(*, is_locked: bool, is_published: bool, reason: str) -> Iterable[Any]:
    """Yield why a period cannot be opened again."""
    if not is_locked:
        yield gettext_lazy("The period is open.")
    if is_published:
        yield gettext_lazy("What is published stays: between two versions, hidden figures show.")
    if not reason.strip():
        yield gettext_lazy("Say why the period is opened again.")


def obstacles_to_publish(*, is_locked: bool, is_published: bool) -> Iterable[Any]:
    """Yield why a period cannot be published."""
    if is_published:
        yield gettext_lazy("The period is published already.")
    elif not is_locked:
        yield gettext_lazy("Lock the period first: what is published does not change any more.")
