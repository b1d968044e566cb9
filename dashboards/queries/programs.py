"""Funding rounds with where they stand today, for pages that name a few of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from funding.models import Round
from funding.queries import share_tables_of, standings_of
from funding.rules.rounds import Standing
from funding.rules.shares import ShareTable


@dataclass(frozen=True)
class RoundView:
    """A round with its computed state and its shares."""

    round: Round
    standing: Standing
    table: ShareTable


def round_views(rounds: Iterable[Round]) -> list[RoundView]:
    """Return the rounds with their standing and shares, in a constant number of queries."""
    rounds = list(rounds)
    tables = share_tables_of(rounds)
    standings = standings_of(rounds, tables=tables)
    return [RoundView(each, standings[each.pk], tables[each.pk]) for each in rounds]
