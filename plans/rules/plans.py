"""What must hold when an edition of a plan is written, adopted, deleted, copied, rolled on."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from documents.rules.findings import Finding

MOST_YEARS = 10


def obstacles_to_change(is_adopted: bool) -> Iterable[str]:
    """An adopted edition is final: the database refuses too."""
    if is_adopted:
        yield _("An adopted edition is final. Make a new edition to change it.")


def obstacles_to_years(first: int, last: int, years_in_use: Iterable[int]) -> Iterable[str]:
    """Years follow one another, are few enough to be shown, and keep the amounts entered."""
    if last < first:
        yield _("The last year comes before the first.")
        return
    if last - first >= MOST_YEARS:
        yield _("A plan spans at most %(count)d years.") % {"count": MOST_YEARS}
    outside = sorted({year for year in years_in_use if not first <= year <= last})
    if outside:
        yield _("There are amounts in %(years)s: take them away first.") % {
            "years": ", ".join(str(year) for year in outside)
        }


def obstacles_to_set(years: range, wanted: Iterable[int]) -> Iterable[str]:
    """An amount stands in one of the plan's years."""
    for year in sorted({year for year in wanted if year not in years}):
        yield _("%(year)d lies outside the years of the plan, %(first)d–%(last)d.") % {
            "year": year,
            "first": years[0],
            "last": years[-1],
        }


def obstacles_to_adopt(
    *,
    is_adopted: bool,
    is_own: bool,
    has_activities: bool,
    is_overtaken: bool,
    findings: Iterable[Finding],
) -> Iterable[Any]:
    """Yield why an edition cannot be adopted now by this person.

    `is_own` says that the person wrote some of it, `is_overtaken` that another edition has been
    adopted in the place of the one that it replaces.
    """
    if is_adopted:
        yield _("The edition has already been adopted.")
        return
    if is_own:
        yield _("You wrote some of it: somebody else has to adopt it.")
    if not has_activities:
        yield _("A plan without activities cannot be adopted.")
    if is_overtaken:
        yield _("Another edition has been adopted in the place of the one that this replaces.")
    yield from (f"{each.where}: {each.message}" for each in findings if each.stops)


def obstacles_to_day(adopted_on: date, today: date) -> Iterable[str]:
    """A decision that is entered has been made."""
    if adopted_on > today:
        yield _("The day lies ahead: enter the decision when it has been made.")


def obstacles_to_delete(is_adopted: bool, *, others_wrote: bool) -> Iterable[str]:
    if is_adopted:
        yield _("An adopted edition is kept.")
    elif others_wrote:
        yield _("Somebody else has written in it: it is kept.")


def obstacles_to_new_edition(
    *, is_adopted: bool, is_superseded: bool, is_begun: bool
) -> Iterable[str]:
    """Yield why no new edition can be made of this one; `is_begun` says that one is a draft."""
    if not is_adopted:
        yield _("It is a draft: change it as it is.")
    elif is_superseded:
        yield _("A later edition has been adopted: begin from that one.")
    elif is_begun:
        yield _("A new edition is already being written.")


def obstacles_to_roll(*, is_adopted: bool, is_superseded: bool) -> Iterable[str]:
    """Yield why the plan cannot be rolled into the next period from this edition."""
    if not is_adopted:
        yield _("Only an adopted edition is rolled into the next period.")
    elif is_superseded:
        yield _("A later edition has been adopted: roll that one on.")


def obstacles_to_issue(*, is_adopted: bool, is_superseded: bool) -> Iterable[str]:
    """Yield why no paper is issued of this edition: it would not be the plan that holds."""
    if not is_adopted:
        yield _("The plan must be adopted before its paper is issued.")
    elif is_superseded:
        yield _("A later edition has been adopted: issue the paper of that one.")


def obstacles_to_next_years(last_year: int, first: int, last: int) -> Iterable[str]:
    """The next period begins after this one has ended."""
    if first <= last_year:
        yield _("The next period begins after %(year)d.") % {"year": last_year}
    yield from obstacles_to_years(first, last, ())


def years_left_behind(used: Iterable[int], begins: int, first: int, last: int) -> list[int]:
    """Return the years whose amounts find no year when a plan is moved to another period."""
    return sorted({year for year in used if year - begins + first > last})
