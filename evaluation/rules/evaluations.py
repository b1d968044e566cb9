"""What holds for who evaluates."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from accounts.rules.roles import Period, in_words, overlaps


def obstacles_to_appoint(period: Period, held: Iterable[Period]) -> Iterator[str]:
    """Yield why the person cannot evaluate then; `held` are the person's periods so far."""
    yield from (
        _("The person is already an evaluator %(period)s.") % {"period": in_words(each)}
        for each in held
        if overlaps(period, each)
    )


def obstacles_to_term(period: Period) -> Iterator[str]:
    """Yield why nobody can evaluate in such a period."""
    first, last = period
    if first and last and last < first:
        yield _("The last day cannot be before the first day.")
